-- AlterTable
ALTER TABLE "file_pages" ADD COLUMN     "failure" TEXT NOT NULL DEFAULT '';

-- A page that could not be read says nothing, and why.
ALTER TABLE "file_pages"
  ADD CONSTRAINT "file_pages_failure" CHECK ("failure" = '' OR ("failure" IN ('broken', 'too-heavy', 'too-long') AND "text" = '' AND "quality" = 0));

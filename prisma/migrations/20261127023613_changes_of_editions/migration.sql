-- CreateEnum
CREATE TYPE "EditionChange" AS ENUM ('CORRECTION', 'UPDATE');

-- AlterTable
ALTER TABLE "editions" ADD COLUMN     "change" "EditionChange",
ADD COLUMN     "changeNote" TEXT NOT NULL DEFAULT '';

-- Whoever read the old text is told what was put right.
ALTER TABLE "editions" ADD CONSTRAINT "editions_change_with_note"
  CHECK ("change" IS NULL OR "state" NOT IN ('APPROVED', 'PUBLISHED', 'SUPERSEDED') OR length(btrim("changeNote")) > 0);

-- CreateEnum
CREATE TYPE "FileLanguage" AS ENUM ('VIETNAMESE', 'ENGLISH', 'FRENCH', 'CHINESE', 'LAO', 'KHMER', 'HMONG', 'TAY');

-- CreateEnum
CREATE TYPE "FileLicence" AS ENUM ('OFFICIAL', 'OWN', 'CC_BY', 'RESERVED');

-- AlterEnum
ALTER TYPE "AttachmentRole" ADD VALUE 'ANSWER';

-- AlterTable
ALTER TABLE "stored_files" ADD COLUMN     "language" "FileLanguage",
ADD COLUMN     "licence" "FileLicence",
ADD COLUMN     "pages" INTEGER;
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_pages" CHECK ("pages" > 0);

-- AlterTable
ALTER TABLE "file_versions" ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "scanNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scanState" "ScanState" NOT NULL DEFAULT 'UNSCANNED';

-- AlterTable
ALTER TABLE "attachments" ADD COLUMN     "questionId" UUID;

-- CreateTable
CREATE TABLE "file_addresses" (
    "fileId" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "successorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_addresses_pkey" PRIMARY KEY ("fileId"),
    CONSTRAINT "file_addresses_other" CHECK ("successorId" <> "fileId")
);

-- CreateIndex
CREATE INDEX "attachments_questionId_idx" ON "attachments"("questionId");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "attachments" DROP CONSTRAINT "attachments_one_record";
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_one_record" CHECK (num_nonnulls("resolutionId", "documentId", "sessionId", "meetingId", "questionId") = 1);

-- What is attached to a record already is an official document in Vietnamese unless somebody says otherwise.
UPDATE "stored_files" SET "language" = 'VIETNAMESE', "licence" = 'OFFICIAL'
  WHERE "kind" = 'DOCUMENT' AND "id" IN (SELECT "fileId" FROM "attachments");

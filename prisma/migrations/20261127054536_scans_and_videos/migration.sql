-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('UNSCANNED', 'WAITING', 'CLEAN', 'INFECTED');

-- AlterEnum
ALTER TYPE "FileKind" ADD VALUE 'VIDEO';
ALTER TYPE "FileKind" ADD VALUE 'CAPTIONS';

-- AlterEnum
ALTER TYPE "FileUse" ADD VALUE 'VIDEO';

-- AlterTable
ALTER TABLE "stored_files" ADD COLUMN     "durationMs" INTEGER,
ADD COLUMN     "scanNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scanState" "ScanState" NOT NULL DEFAULT 'UNSCANNED',
ADD COLUMN     "scannedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "stored_files_scanState_idx" ON "stored_files"("scanState");

-- A verdict has its hour, a virus its name.
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_verdict_has_hour" CHECK (("scanState" IN ('CLEAN', 'INFECTED')) = ("scannedAt" IS NOT NULL));
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_virus_has_name" CHECK ("scanState" <> 'INFECTED' OR "scanNote" <> '');
-- As text: a value that this transaction adds may not be used in it.
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_video_has_length" CHECK (("kind"::text = 'VIDEO') = ("durationMs" IS NOT NULL));
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_length_positive" CHECK ("durationMs" > 0);

-- CreateEnum
CREATE TYPE "FileTextState" AS ENUM ('WAITING', 'READ', 'UNREADABLE');

-- CreateEnum
CREATE TYPE "PageSource" AS ENUM ('EMBEDDED', 'OCR', 'CONVERTED');

-- CreateTable
CREATE TABLE "file_texts" (
    "fileId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "FileTextState" NOT NULL DEFAULT 'WAITING',
    "failure" TEXT NOT NULL DEFAULT '',
    "pages" INTEGER,
    "language" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "readAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_texts_pkey" PRIMARY KEY ("fileId","revision")
);

-- CreateTable
CREATE TABLE "file_pages" (
    "fileId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" "PageSource" NOT NULL,
    "quality" DOUBLE PRECISION NOT NULL,
    "words" JSONB NOT NULL DEFAULT '[]',
    "imageKey" TEXT,
    "width" INTEGER,
    "height" INTEGER,

    CONSTRAINT "file_pages_pkey" PRIMARY KEY ("fileId","revision","page")
);

-- CreateIndex
CREATE INDEX "file_texts_state_idx" ON "file_texts"("state");

-- CreateIndex
CREATE UNIQUE INDEX "file_pages_imageKey_key" ON "file_pages"("imageKey");

-- AddForeignKey
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_pages" ADD CONSTRAINT "file_pages_fileId_revision_fkey" FOREIGN KEY ("fileId", "revision") REFERENCES "file_texts"("fileId", "revision") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "file_texts"
  ADD CONSTRAINT "file_texts_numbers" CHECK ("revision" >= 1 AND "pages" >= 1 AND "attempts" >= 0),
  ADD CONSTRAINT "file_texts_failure" CHECK (("state" = 'UNREADABLE') = ("failure" <> '')),
  ADD CONSTRAINT "file_texts_read" CHECK (("state" = 'WAITING') = ("readAt" IS NULL) AND ("state" <> 'READ' OR "pages" IS NOT NULL)),
  ADD CONSTRAINT "file_texts_confirmed" CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL) AND ("confirmedAt" IS NULL OR "state" = 'READ'));

-- Search and proposals compare text; text that looks the same must be the same.
ALTER TABLE "file_pages"
  ADD CONSTRAINT "file_pages_text" CHECK ("text" IS NFC NORMALIZED),
  ADD CONSTRAINT "file_pages_numbers" CHECK ("page" >= 1 AND "quality" BETWEEN 0 AND 1 AND jsonb_typeof("words") = 'array'),
  ADD CONSTRAINT "file_pages_picture" CHECK (num_nulls("imageKey", "width", "height") IN (0, 3) AND "width" > 0 AND "height" > 0);

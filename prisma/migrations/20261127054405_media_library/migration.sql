-- AlterTable
ALTER TABLE "stored_files" ADD COLUMN     "crop" JSONB,
ADD COLUMN     "focusX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "focusY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "likeness" BIGINT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "file_versions" (
    "fileId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "mimeType" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "derivatives" JSONB NOT NULL,
    "crop" JSONB,
    "likeness" BIGINT,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacedBy" TEXT NOT NULL,

    CONSTRAINT "file_versions_pkey" PRIMARY KEY ("fileId","revision")
);

-- CreateTable
CREATE TABLE "file_likenesses" (
    "fileId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "distance" INTEGER NOT NULL,
    "exact" BOOLEAN NOT NULL,

    CONSTRAINT "file_likenesses_pkey" PRIMARY KEY ("fileId","otherId")
);

-- CreateIndex
CREATE INDEX "file_likenesses_otherId_idx" ON "file_likenesses"("otherId");

-- CreateIndex
CREATE INDEX "stored_files_createdAt_id_idx" ON "stored_files"("createdAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "file_versions" ADD CONSTRAINT "file_versions_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_likenesses" ADD CONSTRAINT "file_likenesses_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_likenesses" ADD CONSTRAINT "file_likenesses_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Shares of a picture lie within it, numbers of versions begin at 1, and nothing is alike itself.
ALTER TABLE "stored_files"
  ADD CONSTRAINT "stored_files_focus" CHECK ("focusX" BETWEEN 0 AND 1 AND "focusY" BETWEEN 0 AND 1),
  ADD CONSTRAINT "stored_files_revision" CHECK ("revision" >= 1),
  ADD CONSTRAINT "stored_files_crop" CHECK ("crop" IS NULL OR "kind" = 'PICTURE');
ALTER TABLE "file_versions" ADD CONSTRAINT "file_versions_revision" CHECK ("revision" >= 1);
ALTER TABLE "file_likenesses" ADD CONSTRAINT "file_likenesses_pair" CHECK ("fileId" <> "otherId" AND "distance" BETWEEN 0 AND 64);

-- Pictures that came in before get their hash from the worker.
INSERT INTO "outbox" ("kind", "payload")
SELECT 'files.derive', jsonb_build_object('fileId', "id", 'revision', 1) FROM "stored_files" WHERE "kind" = 'PICTURE';

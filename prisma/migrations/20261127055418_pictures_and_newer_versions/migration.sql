-- CreateEnum
CREATE TYPE "CaptionOrigin" AS ENUM ('MARKED', 'BELOW', 'NONE');

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "proposal" JSONB,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "import_pictures" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "captionOrigin" "CaptionOrigin" NOT NULL,
    "creditFound" BOOLEAN NOT NULL,
    "altFound" BOOLEAN NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,

    CONSTRAINT "import_pictures_pkey" PRIMARY KEY ("importId","position")
);

-- CreateIndex
CREATE INDEX "import_pictures_fileId_idx" ON "import_pictures"("fileId");

-- CreateIndex
CREATE INDEX "imports_articleId_idx" ON "imports"("articleId");

-- AddForeignKey
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_importId_fkey" FOREIGN KEY ("importId") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Only a proposal can be decided about; only a picture that was confirmed has somebody who did it.
ALTER TABLE "imports" ADD CONSTRAINT "imports_settled" CHECK ("settledAt" IS NULL OR "proposal" IS NOT NULL);
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_confirmed" CHECK ("confirmedById" IS NULL OR "confirmedAt" IS NOT NULL);
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_position" CHECK ("position" > 0);
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_sha256" CHECK (octet_length("sha256") = 32);

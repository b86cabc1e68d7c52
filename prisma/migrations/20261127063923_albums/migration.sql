-- CreateEnum
CREATE TYPE "AlbumKind" AS ENUM ('PICTURES', 'VIDEO');

-- CreateEnum
CREATE TYPE "AlbumPart" AS ENUM ('PICTURE', 'VIDEO', 'POSTER', 'CAPTIONS');

-- CreateTable
CREATE TABLE "albums" (
    "id" UUID NOT NULL,
    "kind" "AlbumKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "eventDate" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "publisherId" UUID,
    "editorId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "albums_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "album_items" (
    "albumId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "part" "AlbumPart" NOT NULL,
    "fileId" UUID NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "album_items_pkey" PRIMARY KEY ("albumId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "albums_slug_key" ON "albums"("slug");

-- CreateIndex
CREATE INDEX "albums_publishedAt_eventDate_id_idx" ON "albums"("publishedAt", "eventDate" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "album_items_fileId_idx" ON "album_items"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "album_items_albumId_fileId_key" ON "album_items"("albumId", "fileId");

-- AddForeignKey
ALTER TABLE "albums" ADD CONSTRAINT "albums_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "albums" ADD CONSTRAINT "albums_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_items" ADD CONSTRAINT "album_items_albumId_fkey" FOREIGN KEY ("albumId") REFERENCES "albums"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_items" ADD CONSTRAINT "album_items_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two people stand behind what is published.
ALTER TABLE "albums" ADD CONSTRAINT "albums_two_people" CHECK (("publishedAt" IS NULL) = ("publisherId" IS NULL) AND ("publisherId" IS NULL OR "publisherId" <> "editorId"));
ALTER TABLE "albums" ADD CONSTRAINT "albums_have_titles" CHECK (length(btrim("title")) > 0);

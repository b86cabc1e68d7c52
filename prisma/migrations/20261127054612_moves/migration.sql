-- CreateEnum
CREATE TYPE "MoveState" AS ENUM ('READING', 'READ', 'RUNNING', 'DONE', 'RELEASING', 'RELEASED');

-- CreateEnum
CREATE TYPE "MovedPageKind" AS ENUM ('ARTICLE', 'LIST', 'OTHER');

-- CreateEnum
CREATE TYPE "MovedPageState" AS ENUM ('WAITING', 'TAKEN', 'ALREADY', 'CHANGED', 'SKIPPED', 'FAILED');

-- AlterTable
ALTER TABLE "old_addresses" ADD COLUMN     "articleId" UUID;

-- CreateTable
CREATE TABLE "moves" (
    "id" UUID NOT NULL,
    "state" "MoveState" NOT NULL DEFAULT 'READING',
    "fileName" TEXT NOT NULL,
    "fileKey" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" BIGINT NOT NULL,
    "base" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "createdById" UUID NOT NULL,
    "mappedById" UUID,
    "startedById" UUID,
    "releasedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),
    "workedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moved_pages" (
    "id" UUID NOT NULL,
    "moveId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "spellings" TEXT[],
    "kind" "MovedPageKind" NOT NULL,
    "title" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3),
    "category" TEXT NOT NULL,
    "authors" TEXT[],
    "pictures" INTEGER NOT NULL DEFAULT 0,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "sample" JSONB NOT NULL DEFAULT '{}',
    "contentHash" BYTEA,
    "state" "MovedPageState" NOT NULL DEFAULT 'WAITING',
    "outcome" JSONB NOT NULL DEFAULT '{}',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "articleId" UUID,
    "editionId" UUID,
    "editionHash" BYTEA,
    "linked" BOOLEAN NOT NULL DEFAULT false,
    "releasedAt" TIMESTAMPTZ(3),
    "kept" TEXT,

    CONSTRAINT "moved_pages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moved_pictures" (
    "sha256" BYTEA NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "moved_pictures_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "moves_fileKey_key" ON "moves"("fileKey");

-- CreateIndex
CREATE INDEX "moves_createdAt_idx" ON "moves"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "moved_pages_moveId_state_place_idx" ON "moved_pages"("moveId", "state", "place");

-- CreateIndex
CREATE INDEX "moved_pages_articleId_idx" ON "moved_pages"("articleId");

-- CreateIndex
CREATE INDEX "moved_pages_address_idx" ON "moved_pages"("address");

-- CreateIndex
CREATE INDEX "moved_pages_contentHash_idx" ON "moved_pages"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "moved_pages_moveId_source_key" ON "moved_pages"("moveId", "source");

-- CreateIndex
CREATE UNIQUE INDEX "moved_pages_moveId_place_key" ON "moved_pages"("moveId", "place");

-- CreateIndex
CREATE INDEX "old_addresses_articleId_idx" ON "old_addresses"("articleId");

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_mappedById_fkey" FOREIGN KEY ("mappedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_releasedById_fkey" FOREIGN KEY ("releasedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_pages" ADD CONSTRAINT "moved_pages_moveId_fkey" FOREIGN KEY ("moveId") REFERENCES "moves"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_pages" ADD CONSTRAINT "moved_pages_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_pictures" ADD CONSTRAINT "moved_pictures_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever prepared a move does not release it: two people stand behind everything that is published.
ALTER TABLE "moves" ADD CONSTRAINT "moves_two_people" CHECK (
  "releasedById" IS NULL
  OR ("releasedById" IS DISTINCT FROM "createdById" AND "releasedById" IS DISTINCT FROM "mappedById" AND "releasedById" IS DISTINCT FROM "startedById")
);
ALTER TABLE "moves" ADD CONSTRAINT "moves_started_by_someone"
  CHECK ("state" NOT IN ('RUNNING', 'DONE', 'RELEASING', 'RELEASED') OR ("startedById" IS NOT NULL AND "startedAt" IS NOT NULL));
ALTER TABLE "moves" ADD CONSTRAINT "moves_released_by_someone" CHECK ("state" NOT IN ('RELEASING', 'RELEASED') OR "releasedById" IS NOT NULL);
-- One page of an old portal is one article, however often and by whichever file it is brought in.
CREATE UNIQUE INDEX "moved_pages_address_once" ON "moved_pages" ("address") WHERE "state" = 'TAKEN' AND "articleId" IS NOT NULL;
CREATE UNIQUE INDEX "moved_pages_content_once" ON "moved_pages" ("contentHash") WHERE "state" = 'TAKEN' AND "articleId" IS NOT NULL;
-- Portals of the time did not tell capitals apart in addresses.
CREATE INDEX "old_addresses_any_case" ON "old_addresses" (lower("path")) WHERE "articleId" IS NOT NULL;
CREATE INDEX "old_addresses_with_query" ON "old_addresses" ("path") WHERE position('?' in "path") > 0;

-- CreateTable
CREATE TABLE "edition_comments" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "place" INTEGER,
    "blockHash" BYTEA,
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "edition_comments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "edition_comments_editionId_createdAt_idx" ON "edition_comments"("editionId", "createdAt");

-- AddForeignKey
ALTER TABLE "edition_comments" ADD CONSTRAINT "edition_comments_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_comments" ADD CONSTRAINT "edition_comments_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_comments" ADD CONSTRAINT "edition_comments_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "edition_comments" ADD CONSTRAINT "edition_comments_pinned_whole_or_not" CHECK (("place" IS NULL) = ("blockHash" IS NULL));
ALTER TABLE "edition_comments" ADD CONSTRAINT "edition_comments_resolved_by_someone" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));
ALTER TABLE "edition_comments" ADD CONSTRAINT "edition_comments_say_something" CHECK (length(btrim("text")) BETWEEN 1 AND 2000);

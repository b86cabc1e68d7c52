-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "reviewDueOn" DATE,
ADD COLUMN     "reviewerId" UUID;

-- AlterTable
ALTER TABLE "editions" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedById" UUID,
ADD COLUMN     "forceReason" TEXT,
ADD COLUMN     "forcedAt" TIMESTAMPTZ(3),
ADD COLUMN     "forcedById" UUID;

-- CreateTable
CREATE TABLE "comment_replies" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_replies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_replies_commentId_createdAt_idx" ON "comment_replies"("commentId", "createdAt");

-- CreateIndex
CREATE INDEX "articles_reviewDueOn_idx" ON "articles"("reviewDueOn");

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_forcedById_fkey" FOREIGN KEY ("forcedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_replies" ADD CONSTRAINT "comment_replies_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "edition_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_replies" ADD CONSTRAINT "comment_replies_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two people stand behind everything that is published, but for what was forced in an emergency: there the second one comes after.
ALTER TABLE "editions" DROP CONSTRAINT "editions_two_people";
ALTER TABLE "editions" ADD CONSTRAINT "editions_two_people"
  CHECK ("approverId" IS NULL OR "approverId" <> "authorId" OR ("forcedAt" IS NOT NULL AND "forcedById" = "approverId"));
ALTER TABLE "editions" ADD CONSTRAINT "editions_forced_with_reason"
  CHECK (("forcedAt" IS NULL) = ("forcedById" IS NULL) AND ("forcedAt" IS NULL) = ("forceReason" IS NULL)
    AND ("forceReason" IS NULL OR length(btrim("forceReason")) > 0));
-- Nobody forces in somebody else's place, and what is forced is published at once.
ALTER TABLE "editions" ADD CONSTRAINT "editions_forced_in_own_right"
  CHECK ("forcedAt" IS NULL OR ("decidedForId" IS NULL AND "state" IN ('PUBLISHED', 'SUPERSEDED')));
ALTER TABLE "editions" ADD CONSTRAINT "editions_confirmed_by_another"
  CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL)
    AND ("confirmedById" IS NULL OR ("forcedAt" IS NOT NULL AND "confirmedById" <> "forcedById" AND "confirmedById" <> "authorId")));
ALTER TABLE "articles" ADD CONSTRAINT "articles_reviewed_by_someone" CHECK (("reviewDueOn" IS NULL) = ("reviewerId" IS NULL));
ALTER TABLE "comment_replies" ADD CONSTRAINT "comment_replies_say_something" CHECK (length(btrim("text")) > 0);

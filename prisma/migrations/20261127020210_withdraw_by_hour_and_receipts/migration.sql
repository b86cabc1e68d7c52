-- CreateEnum
CREATE TYPE "ReceiptEvent" AS ENUM ('PUBLISHED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "withdrawDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawTarget" TEXT;

-- CreateTable
CREATE TABLE "publish_receipts" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "event" "ReceiptEvent" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "checks" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "publish_receipts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heartbeat_minutes" (
    "name" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "heartbeat_minutes_pkey" PRIMARY KEY ("name","minute")
);

-- CreateIndex
CREATE INDEX "publish_receipts_finishedAt_dueAt_idx" ON "publish_receipts"("finishedAt", "dueAt");

-- CreateIndex
CREATE INDEX "publish_receipts_articleId_dueAt_idx" ON "publish_receipts"("articleId", "dueAt" DESC);

-- AddForeignKey
ALTER TABLE "publish_receipts" ADD CONSTRAINT "publish_receipts_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "articles" ADD CONSTRAINT "articles_withdrawn_with_reason"
  CHECK (("withdrawnAt" IS NULL AND "withdrawDueAt" IS NULL) OR length(btrim(coalesce("withdrawReason", ''))) > 0);

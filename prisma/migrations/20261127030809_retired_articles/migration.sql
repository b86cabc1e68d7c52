-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "retireReason" TEXT,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);


ALTER TABLE "articles" ADD CONSTRAINT "articles_retired_with_reason"
  CHECK ("retiredAt" IS NULL OR length(btrim(coalesce("retireReason", ''))) > 0);

-- For the exclusion below: equality of ids in a GiST index.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- AlterTable
ALTER TABLE "editions" ADD COLUMN     "decidedForId" UUID;

-- CreateTable
CREATE TABLE "delegations" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delegations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delegations_toId_endsOn_idx" ON "delegations"("toId", "endsOn" DESC);

-- CreateIndex
CREATE INDEX "delegations_fromId_endsOn_idx" ON "delegations"("fromId", "endsOn" DESC);

-- AddForeignKey
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_toId_fkey" FOREIGN KEY ("toId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_decidedForId_fkey" FOREIGN KEY ("decidedForId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegations" ADD CONSTRAINT "delegations_two_people" CHECK ("fromId" <> "toId");
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_days_in_order" CHECK ("startsOn" <= "endsOn");
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_with_reason" CHECK (length(btrim("reason")) > 0);
-- One place is taken by one person on a day, and one person stands in for one at a time: every decision has one name behind it.
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_one_at_a_time"
  EXCLUDE USING gist ("fromId" WITH =, daterange("startsOn", "endsOn", '[]') WITH &&) WHERE ("revokedAt" IS NULL);
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_one_place_at_a_time"
  EXCLUDE USING gist ("toId" WITH =, daterange("startsOn", "endsOn", '[]') WITH &&) WHERE ("revokedAt" IS NULL);
-- Whoever stands in for the author is no second person.
ALTER TABLE "editions" ADD CONSTRAINT "editions_decided_for_another"
  CHECK ("decidedForId" IS NULL OR ("approverId" IS NOT NULL AND "decidedForId" <> "approverId" AND "decidedForId" <> "authorId"));

-- Windows that are open now: each says so again within a quarter of a minute, so that nothing is carried over.
-- DropForeignKey
ALTER TABLE "edition_openings" DROP CONSTRAINT "edition_openings_accountId_fkey";

-- DropForeignKey
ALTER TABLE "edition_openings" DROP CONSTRAINT "edition_openings_editionId_fkey";

-- DropTable
DROP TABLE "edition_openings";

-- CreateTable
CREATE TABLE "openings" (
    "id" UUID NOT NULL,
    "editionId" UUID,
    "reportId" UUID,
    "accountId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "sectionId" UUID,
    "sectionAt" TIMESTAMPTZ(3),

    CONSTRAINT "openings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "openings_editionId_seenAt_idx" ON "openings"("editionId", "seenAt");

-- CreateIndex
CREATE INDEX "openings_reportId_seenAt_idx" ON "openings"("reportId", "seenAt");

-- CreateIndex
CREATE INDEX "openings_sectionId_idx" ON "openings"("sectionId");

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "report_sections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One window shows one thing, and only a report has sections.
ALTER TABLE "openings" ADD CONSTRAINT "openings_one_record" CHECK (num_nonnulls("editionId", "reportId") = 1 AND ("sectionId" IS NULL OR "reportId" IS NOT NULL));

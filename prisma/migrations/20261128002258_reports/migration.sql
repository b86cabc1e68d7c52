-- CreateEnum
CREATE TYPE "ReportPeriod" AS ENUM ('QUARTER', 'HALF_YEAR', 'YEAR', 'TERM');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'FROZEN', 'CONSULTATION', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ReportSectionKind" AS ENUM ('RESULTS', 'LIMITS', 'CAUSES', 'LESSONS', 'DIRECTIONS', 'APPENDIX');

-- CreateEnum
CREATE TYPE "ReportDecisionKind" AS ENUM ('APPROVE', 'RETURN');

-- CreateEnum
CREATE TYPE "ReportAnchor" AS ENUM ('REPORT', 'SECTION', 'FIGURE', 'CHART');

-- AlterTable
ALTER TABLE "record_grants" ADD COLUMN     "reportId" UUID;

-- CreateTable
CREATE TABLE "indicator_values" (
    "id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "bodyId" UUID NOT NULL,
    "value" DECIMAL(16,2),
    "parts" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL,
    "documentId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_targets" (
    "id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "bodyId" UUID NOT NULL,
    "value" DECIMAL(16,2) NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "reportId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "period" "ReportPeriod" NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "termId" UUID,
    "ownerId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'PUBLIC',
    "state" "ReportState" NOT NULL DEFAULT 'DRAFT',
    "startedFromId" UUID,
    "snapshotId" UUID,
    "dueOn" DATE,
    "publishedVersionId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT NOT NULL DEFAULT '',
    "meetingId" UUID,
    "articleId" UUID,
    "authorId" UUID NOT NULL,
    "trashedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_sections" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "kind" "ReportSectionKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_section_texts" (
    "id" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "authorId" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_section_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_snapshots" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenById" UUID NOT NULL,

    CONSTRAINT "report_snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_figures" (
    "snapshotId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "value" DECIMAL(16,2),
    "figure" JSONB NOT NULL,
    "records" UUID[],

    CONSTRAINT "report_figures_pkey" PRIMARY KEY ("snapshotId","indicator")
);

-- CreateTable
CREATE TABLE "report_versions" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshotId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeById" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_reviewers" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" DATE,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "report_reviewers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_decisions" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "ReportDecisionKind" NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_comments" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID,
    "anchor" "ReportAnchor" NOT NULL,
    "anchorKey" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "repliesToId" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_visits" (
    "reportId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_visits_pkey" PRIMARY KEY ("reportId","accountId")
);

-- CreateTable
CREATE TABLE "report_papers" (
    "reportId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "report_papers_pkey" PRIMARY KEY ("reportId","documentId")
);

-- CreateIndex
CREATE INDEX "indicator_values_bodyId_periodFrom_idx" ON "indicator_values"("bodyId", "periodFrom");

-- CreateIndex
CREATE INDEX "indicator_values_documentId_idx" ON "indicator_values"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_values_indicator_periodFrom_periodTo_bodyId_key" ON "indicator_values"("indicator", "periodFrom", "periodTo", "bodyId");

-- CreateIndex
CREATE INDEX "indicator_targets_bodyId_periodFrom_idx" ON "indicator_targets"("bodyId", "periodFrom");

-- CreateIndex
CREATE INDEX "indicator_targets_reportId_idx" ON "indicator_targets"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_targets_indicator_periodFrom_periodTo_bodyId_key" ON "indicator_targets"("indicator", "periodFrom", "periodTo", "bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "reports_slug_key" ON "reports"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "reports_publishedVersionId_key" ON "reports"("publishedVersionId");

-- CreateIndex
CREATE INDEX "reports_ownerId_periodFrom_idx" ON "reports"("ownerId", "periodFrom" DESC);

-- CreateIndex
CREATE INDEX "reports_state_idx" ON "reports"("state");

-- CreateIndex
CREATE INDEX "reports_meetingId_idx" ON "reports"("meetingId");

-- CreateIndex
CREATE INDEX "reports_articleId_idx" ON "reports"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "report_sections_reportId_position_key" ON "report_sections"("reportId", "position");

-- CreateIndex
CREATE INDEX "report_section_texts_sectionId_savedAt_idx" ON "report_section_texts"("sectionId", "savedAt");

-- CreateIndex
CREATE INDEX "report_snapshots_reportId_takenAt_idx" ON "report_snapshots"("reportId", "takenAt");

-- CreateIndex
CREATE INDEX "report_versions_snapshotId_idx" ON "report_versions"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "report_versions_reportId_number_key" ON "report_versions"("reportId", "number");

-- CreateIndex
CREATE INDEX "report_reviewers_accountId_idx" ON "report_reviewers"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "report_reviewers_reportId_accountId_key" ON "report_reviewers"("reportId", "accountId");

-- CreateIndex
CREATE INDEX "report_decisions_accountId_idx" ON "report_decisions"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "report_decisions_versionId_accountId_key" ON "report_decisions"("versionId", "accountId");

-- CreateIndex
CREATE INDEX "report_comments_reportId_createdAt_idx" ON "report_comments"("reportId", "createdAt");

-- CreateIndex
CREATE INDEX "report_comments_repliesToId_idx" ON "report_comments"("repliesToId");

-- CreateIndex
CREATE INDEX "report_visits_accountId_idx" ON "report_visits"("accountId");

-- CreateIndex
CREATE INDEX "report_papers_documentId_idx" ON "report_papers"("documentId");

-- CreateIndex
CREATE INDEX "record_grants_reportId_idx" ON "record_grants"("reportId");

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_startedFromId_fkey" FOREIGN KEY ("startedFromId") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "report_snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_publishedVersionId_fkey" FOREIGN KEY ("publishedVersionId") REFERENCES "report_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_sections" ADD CONSTRAINT "report_sections_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section_texts" ADD CONSTRAINT "report_section_texts_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "report_sections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section_texts" ADD CONSTRAINT "report_section_texts_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_figures" ADD CONSTRAINT "report_figures_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "report_snapshots"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "report_snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reviewers" ADD CONSTRAINT "report_reviewers_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reviewers" ADD CONSTRAINT "report_reviewers_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_decisions" ADD CONSTRAINT "report_decisions_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "report_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_decisions" ADD CONSTRAINT "report_decisions_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_repliesToId_fkey" FOREIGN KEY ("repliesToId") REFERENCES "report_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_visits" ADD CONSTRAINT "report_visits_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_visits" ADD CONSTRAINT "report_visits_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_papers" ADD CONSTRAINT "report_papers_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_papers" ADD CONSTRAINT "report_papers_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "record_grants" DROP CONSTRAINT "record_grants_one_record";
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_one_record" CHECK (num_nonnulls("resolutionId", "documentId", "meetingId", "attachmentId", "reportId") = 1);

ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_days" CHECK ("periodFrom" <= "periodTo");
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_source" CHECK (btrim("source") <> '');
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_not_negative" CHECK ("value" >= 0);
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_days" CHECK ("periodFrom" <= "periodTo");
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_not_negative" CHECK ("value" >= 0);

ALTER TABLE "reports" ADD CONSTRAINT "reports_days" CHECK ("periodFrom" <= "periodTo");
ALTER TABLE "reports" ADD CONSTRAINT "reports_term" CHECK ("period" <> 'TERM' OR "termId" IS NOT NULL);
-- What readers see is public, and has the version that they see.
ALTER TABLE "reports" ADD CONSTRAINT "reports_public" CHECK ("publishedVersionId" IS NULL OR "visibility" = 'PUBLIC');
ALTER TABLE "reports" ADD CONSTRAINT "reports_published" CHECK (("publishedVersionId" IS NULL) = ("publishedAt" IS NULL));
ALTER TABLE "reports" ADD CONSTRAINT "reports_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("state" <> 'WITHDRAWN') AND ("withdrawnAt" IS NULL OR btrim("withdrawReason") <> ''));
-- Only what is still written can be put away.
ALTER TABLE "reports" ADD CONSTRAINT "reports_trashed" CHECK ("trashedAt" IS NULL OR "publishedVersionId" IS NULL);
-- From the freezing on there are frozen figures.
ALTER TABLE "reports" ADD CONSTRAINT "reports_frozen" CHECK ("state" IN ('DRAFT', 'WITHDRAWN') OR "snapshotId" IS NOT NULL);
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "report_decisions" ADD CONSTRAINT "report_decisions_reason" CHECK ("kind" = 'APPROVE' OR btrim("reason") <> '');
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_text" CHECK (btrim("text") <> '');
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_resolved" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_anchor" CHECK (("anchor" = 'REPORT') = ("anchorKey" = ''));

-- What was frozen, submitted, decided or published is never changed; it goes only together with a report that was never published.
CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER "report_snapshots_once" BEFORE UPDATE ON "report_snapshots" FOR EACH ROW EXECUTE FUNCTION refuse_update();
CREATE TRIGGER "report_figures_once" BEFORE UPDATE ON "report_figures" FOR EACH ROW EXECUTE FUNCTION refuse_update();
CREATE TRIGGER "report_versions_once" BEFORE UPDATE ON "report_versions" FOR EACH ROW EXECUTE FUNCTION refuse_update();
CREATE TRIGGER "report_decisions_once" BEFORE UPDATE ON "report_decisions" FOR EACH ROW EXECUTE FUNCTION refuse_update();

-- An approval is of exactly what was looked at.
CREATE FUNCTION check_report_decision() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW."hash" IS DISTINCT FROM (SELECT v."hash" FROM "report_versions" v WHERE v."id" = NEW."versionId") THEN
    RAISE EXCEPTION 'a decision about another version' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_decisions_hash';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "report_decisions_hash" BEFORE INSERT ON "report_decisions" FOR EACH ROW EXECUTE FUNCTION check_report_decision();

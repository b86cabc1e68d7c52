-- CreateTable
CREATE TABLE "report_kept_figures" (
    "snapshotId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "keptById" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_kept_figures_pkey" PRIMARY KEY ("snapshotId","indicator")
);

-- CreateIndex
CREATE INDEX "report_kept_figures_keptById_idx" ON "report_kept_figures"("keptById");

-- AddForeignKey
ALTER TABLE "report_kept_figures" ADD CONSTRAINT "report_kept_figures_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "report_snapshots"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_kept_figures" ADD CONSTRAINT "report_kept_figures_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "report_kept_figures" ADD CONSTRAINT "report_kept_figures_seen" CHECK ("seen" ~ '^[0-9a-f]{64}$');
ALTER TABLE "reports" ADD CONSTRAINT "reports_titled" CHECK (btrim("title") <> '');
ALTER TABLE "report_sections" ADD CONSTRAINT "report_sections_titled" CHECK (btrim("title") <> '');
ALTER TABLE "report_sections" ADD CONSTRAINT "report_sections_position" CHECK ("position" >= 1);
ALTER TABLE "report_reviewers" ADD CONSTRAINT "report_reviewers_position" CHECK ("position" >= 1);
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_number" CHECK ("number" >= 1);
ALTER TABLE "report_visits" ADD CONSTRAINT "report_visits_order" CHECK ("before" <= "at");

-- Reports of the Party and of mass organisations are nobody's outside (docs/decisions/0199).
CREATE FUNCTION check_report_owner() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW."visibility" = 'PUBLIC' AND EXISTS (SELECT 1 FROM "bodies" b WHERE b."id" = NEW."ownerId" AND b."kind" IN ('PARTY', 'MASS_ORGANISATION')) THEN
    RAISE EXCEPTION 'a report of the Party or of a mass organisation is internal'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_closed_owner', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "reports_closed_owner" BEFORE INSERT OR UPDATE OF "visibility", "ownerId" ON "reports" FOR EACH ROW EXECUTE FUNCTION check_report_owner();

-- A version that readers see, and a snapshot that is shown, belong to their report.
CREATE FUNCTION check_report_parts() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW."publishedVersionId" IS NOT NULL AND NEW."id" IS DISTINCT FROM (SELECT v."reportId" FROM "report_versions" v WHERE v."id" = NEW."publishedVersionId"))
    OR (NEW."snapshotId" IS NOT NULL AND NEW."id" IS DISTINCT FROM (SELECT s."reportId" FROM "report_snapshots" s WHERE s."id" = NEW."snapshotId")) THEN
    RAISE EXCEPTION 'a part of another report' USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_own_parts', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "reports_own_parts" BEFORE INSERT OR UPDATE OF "publishedVersionId", "snapshotId" ON "reports" FOR EACH ROW EXECUTE FUNCTION check_report_parts();

-- As other records: a report stays a row, and what was frozen, submitted or decided about it stays too.
CREATE TRIGGER "reports_kept" BEFORE DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "report_snapshots_kept" BEFORE DELETE ON "report_snapshots" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "report_versions_kept" BEFORE DELETE ON "report_versions" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "report_decisions_kept" BEFORE DELETE ON "report_decisions" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();

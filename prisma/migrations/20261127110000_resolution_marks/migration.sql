-- AlterEnum
ALTER TYPE "SpreadsheetState" ADD VALUE 'CANCELLED';

-- AlterTable
ALTER TABLE "spreadsheet_lines" ADD COLUMN "record" JSONB;

-- CreateIndex
CREATE INDEX "spreadsheet_lines_recordId_idx" ON "spreadsheet_lines"("recordId");

-- CreateTable
CREATE TABLE "resolution_marks" (
    "resolutionId" UUID NOT NULL,
    "changedIn" BIGINT NOT NULL,

    CONSTRAINT "resolution_marks_pkey" PRIMARY KEY ("resolutionId")
);

-- CreateIndex
CREATE INDEX "resolution_marks_changedIn_idx" ON "resolution_marks"("changedIn");

-- A statement marks what it touched, once. In the order of ids, so that two statements wait for each other in one direction only.
CREATE FUNCTION mark_resolutions() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO resolution_marks AS m ("resolutionId", "changedIn")
    SELECT id, pg_current_xact_id()::text::bigint FROM touched ORDER BY id
    ON CONFLICT ("resolutionId") DO UPDATE SET "changedIn" = excluded."changedIn" WHERE m."changedIn" <> excluded."changedIn";
  RETURN NULL;
END
$$;
CREATE FUNCTION mark_their_resolutions() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO resolution_marks AS m ("resolutionId", "changedIn")
    SELECT DISTINCT "resolutionId", pg_current_xact_id()::text::bigint FROM touched ORDER BY "resolutionId"
    ON CONFLICT ("resolutionId") DO UPDATE SET "changedIn" = excluded."changedIn" WHERE m."changedIn" <> excluded."changedIn";
  RETURN NULL;
END
$$;
CREATE TRIGGER "resolutions_marked_in" AFTER INSERT ON "resolutions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_resolutions();
CREATE TRIGGER "resolutions_marked_up" AFTER UPDATE ON "resolutions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_resolutions();
CREATE TRIGGER "resolutions_marked_out" AFTER DELETE ON "resolutions" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_resolutions();
CREATE TRIGGER "fields_mark_in" AFTER INSERT ON "resolution_fields" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_their_resolutions();
CREATE TRIGGER "fields_mark_up" AFTER UPDATE ON "resolution_fields" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_their_resolutions();
CREATE TRIGGER "fields_mark_out" AFTER DELETE ON "resolution_fields" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_their_resolutions();
CREATE TRIGGER "periods_mark_in" AFTER INSERT ON "validity_periods" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_their_resolutions();
CREATE TRIGGER "periods_mark_up" AFTER UPDATE ON "validity_periods" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_their_resolutions();
CREATE TRIGGER "periods_mark_out" AFTER DELETE ON "validity_periods" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_their_resolutions();

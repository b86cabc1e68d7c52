-- CreateTable
CREATE TABLE "document_marks" (
    "documentId" UUID NOT NULL,
    "changedIn" BIGINT NOT NULL,

    CONSTRAINT "document_marks_pkey" PRIMARY KEY ("documentId")
);

-- CreateIndex
CREATE INDEX "document_marks_changedIn_idx" ON "document_marks"("changedIn");

-- A statement marks what it touched, once. In the order of ids, so that two statements wait for each other in one direction only.
CREATE FUNCTION mark_documents() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO document_marks AS m ("documentId", "changedIn")
    SELECT id, pg_current_xact_id()::text::bigint FROM touched ORDER BY id
    ON CONFLICT ("documentId") DO UPDATE SET "changedIn" = excluded."changedIn" WHERE m."changedIn" <> excluded."changedIn";
  RETURN NULL;
END
$$;
CREATE TRIGGER "documents_marked_in" AFTER INSERT ON "documents" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_documents();
CREATE TRIGGER "documents_marked_up" AFTER UPDATE ON "documents" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_documents();
CREATE TRIGGER "documents_marked_out" AFTER DELETE ON "documents" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_documents();

-- The list is counted in memory now; it is read there in this order, piece by piece. One without a day of issue stands last.
DROP INDEX "documents_shown";
CREATE INDEX "documents_listed" ON "documents"(coalesce("issuedOn", DATE '-infinity') DESC, "id" DESC)
  WHERE "visibility" = 'PUBLIC' AND "trashedAt" IS NULL AND "publishedAt" IS NOT NULL;

-- Symbol, title and summary are searched in memory, longer texts through this.
CREATE INDEX "documents_body_folded" ON "documents" USING GIN ("searchFolded") WHERE "body" <> '';

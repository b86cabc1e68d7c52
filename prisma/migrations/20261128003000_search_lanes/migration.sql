-- Marks of what people change one by one are read before those of an import; one whose record cannot be read waits (docs/decisions/0179).
ALTER TABLE "search_marks" ADD COLUMN "bulk" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "markedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
ADD COLUMN "dueAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
ADD COLUMN "tries" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "search_marks" ADD CONSTRAINT "search_marks_tries" CHECK ("tries" >= 0);

-- CreateIndex
CREATE INDEX "search_marks_bulk_dueAt_idx" ON "search_marks"("bulk", "dueAt");

-- What stands there already came with its hour of publication. A constant first: no row is written anew.
ALTER TABLE "search_entries" ADD COLUMN "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '2000-01-01 00:00:00+00';
ALTER TABLE "search_entries" ALTER COLUMN "enteredAt" SET DEFAULT clock_timestamp();

-- What came last is asked for by whoever follows a search.
CREATE INDEX "search_entries_came" ON "search_entries"((GREATEST("enteredAt", "publishedAt")));

-- What was seen of a followed search was seen in another order: the next look learns what stands in this one, and tells nothing of it.
UPDATE "followed_subjects" SET "lookedAt" = NULL WHERE "kind" = 'SEARCH';

-- Marks are always written, never left as they are: whoever changes a record holds its mark until he commits, so that the worker cannot take
-- the mark away with what stood there before. In the order of ids, so that two statements wait for each other in one direction only.
CREATE OR REPLACE FUNCTION mark_found() RETURNS trigger LANGUAGE plpgsql
AS $$
DECLARE place int := 0;
BEGIN
  -- Arguments come in pairs: a kind, and what gives the ids of records of this kind from the rows that were touched.
  WHILE place < TG_NARGS LOOP
    EXECUTE format(
      'INSERT INTO search_marks AS m (kind, "recordId", bulk) SELECT %L::"SearchKind", x.id, count(*) OVER () > 100
         FROM (SELECT DISTINCT found.id FROM (%s) AS found(id) WHERE found.id IS NOT NULL) x ORDER BY x.id
         ON CONFLICT (kind, "recordId") DO UPDATE SET bulk = m.bulk AND excluded.bulk, "dueAt" = LEAST(m."dueAt", excluded."dueAt"), tries = 0',
      TG_ARGV[place], TG_ARGV[place + 1]);
    place := place + 2;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION mark_found_by_name() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_TABLE_NAME = 'categories' THEN
    INSERT INTO search_marks AS m (kind, "recordId", bulk)
      SELECT 'ARTICLE', id, count(*) OVER () > 100 FROM articles WHERE "categoryId" = NEW.id AND "pagePath" IS NULL ORDER BY id
      ON CONFLICT (kind, "recordId") DO UPDATE SET bulk = m.bulk AND excluded.bulk, "dueAt" = LEAST(m."dueAt", excluded."dueAt"), tries = 0;
  ELSE
    INSERT INTO search_marks AS m (kind, "recordId", bulk)
      SELECT 'RESOLUTION', id, count(*) OVER () > 100 FROM resolutions WHERE "issuerId" = NEW.id ORDER BY id
      ON CONFLICT (kind, "recordId") DO UPDATE SET bulk = m.bulk AND excluded.bulk, "dueAt" = LEAST(m."dueAt", excluded."dueAt"), tries = 0;
    INSERT INTO search_marks AS m (kind, "recordId", bulk)
      SELECT 'DOCUMENT', id, count(*) OVER () > 100 FROM documents WHERE "issuerId" = NEW.id ORDER BY id
      ON CONFLICT (kind, "recordId") DO UPDATE SET bulk = m.bulk AND excluded.bulk, "dueAt" = LEAST(m."dueAt", excluded."dueAt"), tries = 0;
    INSERT INTO search_marks AS m (kind, "recordId", bulk)
      SELECT 'MEETING', "meetingId", count(*) OVER () > 100 FROM meeting_organisers WHERE "bodyId" = NEW.id ORDER BY 2
      ON CONFLICT (kind, "recordId") DO UPDATE SET bulk = m.bulk AND excluded.bulk, "dueAt" = LEAST(m."dueAt", excluded."dueAt"), tries = 0;
  END IF;
  RETURN NULL;
END
$$;

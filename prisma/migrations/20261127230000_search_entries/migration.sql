-- What readers find, in one table (docs/decisions/0164). The worker writes it from marks that triggers leave in the transaction of a change.

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('ARTICLE', 'PAGE', 'RESOLUTION', 'DOCUMENT', 'SESSION', 'QUESTION', 'PERSON', 'BODY', 'MEETING');

-- CreateTable
CREATE TABLE "search_entries" (
    "id" BIGSERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "context" TEXT NOT NULL DEFAULT '',
    "symbol" TEXT NOT NULL DEFAULT '',
    "day" DATE,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "hiddenFrom" TIMESTAMPTZ(3),
    "recheckAt" TIMESTAMPTZ(3),
    "shelf" INTEGER NOT NULL,
    "titleWords" SMALLINT NOT NULL,
    "choices" TEXT NOT NULL,
    "head" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "passages" JSONB NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("id")
);

-- What is long lies beside the row: counting ten thousand results must not read their texts.
ALTER TABLE "search_entries" ALTER COLUMN "words" SET STORAGE EXTERNAL;

-- CreateTable
CREATE TABLE "search_marks" (
    "kind" "SearchKind" NOT NULL,
    "recordId" UUID NOT NULL,

    CONSTRAINT "search_marks_pkey" PRIMARY KEY ("kind","recordId")
);

-- CreateTable
CREATE TABLE "search_choices" (
    "code" SERIAL NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "search_choices_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "search_shelves" (
    "shelf" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "search_shelves_pkey" PRIMARY KEY ("shelf")
);

-- CreateTable
CREATE TABLE "search_words" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_rules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "search_rules_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "search_rules_one" CHECK ("id" = 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_kind_recordId_key" ON "search_entries"("kind", "recordId");

-- What is written waits in a short list and is sorted in together: that halves the cost of writing, and a search reads half a megabyte more.
CREATE INDEX "search_entries_words" ON "search_entries" USING GIN ("words") WITH (gin_pending_list_limit = 512);

-- CreateIndex
CREATE INDEX "search_entries_recheckAt_idx" ON "search_entries"("recheckAt");

-- CreateIndex
CREATE UNIQUE INDEX "search_choices_facet_value_key" ON "search_choices"("facet", "value");

CREATE FUNCTION count_search_shelves() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO search_shelves AS s (shelf, entries)
    SELECT shelf, CASE WHEN TG_OP = 'DELETE' THEN -count(*) ELSE count(*) END FROM touched GROUP BY shelf ORDER BY shelf
    ON CONFLICT (shelf) DO UPDATE SET entries = s.entries + excluded.entries;
  RETURN NULL;
END
$$;
CREATE TRIGGER "search_shelves_in" AFTER INSERT ON "search_entries" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION count_search_shelves();
CREATE FUNCTION move_search_shelves() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO search_shelves AS s (shelf, entries)
    SELECT shelf, sum(one) FROM (SELECT shelf, 1 AS one FROM touched UNION ALL SELECT shelf, -1 FROM before) x
    GROUP BY shelf HAVING sum(one) <> 0 ORDER BY shelf
    ON CONFLICT (shelf) DO UPDATE SET entries = s.entries + excluded.entries;
  RETURN NULL;
END
$$;
CREATE TRIGGER "search_shelves_up" AFTER UPDATE ON "search_entries" REFERENCING OLD TABLE AS before NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION move_search_shelves();
CREATE TRIGGER "search_shelves_out" AFTER DELETE ON "search_entries" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION count_search_shelves();

-- Marks are always written, never left as they are: whoever changes a record holds its mark until he commits, so that the worker cannot take
-- the mark away with what stood there before. In the order of ids, so that two statements wait for each other in one direction only.
CREATE FUNCTION mark_found() RETURNS trigger LANGUAGE plpgsql
AS $$
DECLARE place int := 0;
BEGIN
  -- Arguments come in pairs: a kind, and what gives the ids of records of this kind from the rows that were touched.
  WHILE place < TG_NARGS LOOP
    EXECUTE format(
      'INSERT INTO search_marks (kind, "recordId") SELECT %L::"SearchKind", x.id FROM (SELECT DISTINCT found.id FROM (%s) AS found(id) WHERE found.id IS NOT NULL) x
         ORDER BY x.id ON CONFLICT (kind, "recordId") DO UPDATE SET kind = excluded.kind',
      TG_ARGV[place], TG_ARGV[place + 1]);
    place := place + 2;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER "articles_found_in" AFTER INSERT ON "articles" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT t.id FROM touched t WHERE t."pagePath" IS NULL', 'PAGE', 'SELECT t.id FROM touched t WHERE t."pagePath" IS NOT NULL');
CREATE TRIGGER "articles_found_up" AFTER UPDATE ON "articles" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT t.id FROM touched t WHERE t."pagePath" IS NULL', 'PAGE', 'SELECT t.id FROM touched t WHERE t."pagePath" IS NOT NULL');
CREATE TRIGGER "articles_found_out" AFTER DELETE ON "articles" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT t.id FROM touched t WHERE t."pagePath" IS NULL', 'PAGE', 'SELECT t.id FROM touched t WHERE t."pagePath" IS NOT NULL');
CREATE TRIGGER "resolutions_found_in" AFTER INSERT ON "resolutions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT id FROM touched');
CREATE TRIGGER "resolutions_found_up" AFTER UPDATE ON "resolutions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT id FROM touched');
CREATE TRIGGER "resolutions_found_out" AFTER DELETE ON "resolutions" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT id FROM touched');
CREATE TRIGGER "resolution_fields_found_in" AFTER INSERT ON "resolution_fields" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "resolution_fields_found_up" AFTER UPDATE ON "resolution_fields" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "resolution_fields_found_out" AFTER DELETE ON "resolution_fields" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "resolution_texts_found_in" AFTER INSERT ON "resolution_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "resolution_texts_found_up" AFTER UPDATE ON "resolution_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "resolution_texts_found_out" AFTER DELETE ON "resolution_texts" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "validity_periods_found_in" AFTER INSERT ON "validity_periods" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "validity_periods_found_up" AFTER UPDATE ON "validity_periods" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "validity_periods_found_out" AFTER DELETE ON "validity_periods" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT "resolutionId" FROM touched');
CREATE TRIGGER "documents_found_in" AFTER INSERT ON "documents" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DOCUMENT', 'SELECT id FROM touched');
CREATE TRIGGER "documents_found_up" AFTER UPDATE ON "documents" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DOCUMENT', 'SELECT id FROM touched');
CREATE TRIGGER "documents_found_out" AFTER DELETE ON "documents" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DOCUMENT', 'SELECT id FROM touched');
CREATE TRIGGER "sessions_found_in" AFTER INSERT ON "sessions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT id FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t.id');
CREATE TRIGGER "sessions_found_up" AFTER UPDATE ON "sessions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT id FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t.id');
CREATE TRIGGER "sessions_found_out" AFTER DELETE ON "sessions" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT id FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t.id');
CREATE TRIGGER "sittings_found_in" AFTER INSERT ON "sittings" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT "sessionId" FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t."sessionId"');
CREATE TRIGGER "sittings_found_up" AFTER UPDATE ON "sittings" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT "sessionId" FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t."sessionId"');
CREATE TRIGGER "sittings_found_out" AFTER DELETE ON "sittings" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT "sessionId" FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t."sessionId"');
CREATE TRIGGER "agenda_items_found_in" AFTER INSERT ON "agenda_items" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT "sessionId" FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t."sessionId"');
CREATE TRIGGER "agenda_items_found_up" AFTER UPDATE ON "agenda_items" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT "sessionId" FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t."sessionId"');
CREATE TRIGGER "agenda_items_found_out" AFTER DELETE ON "agenda_items" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('SESSION', 'SELECT "sessionId" FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN touched t ON q."sessionId" = t."sessionId"');
CREATE TRIGGER "questions_found_in" AFTER INSERT ON "questions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('QUESTION', 'SELECT id FROM touched');
CREATE TRIGGER "questions_found_up" AFTER UPDATE ON "questions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('QUESTION', 'SELECT id FROM touched');
CREATE TRIGGER "questions_found_out" AFTER DELETE ON "questions" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('QUESTION', 'SELECT id FROM touched');
CREATE TRIGGER "commitments_found_in" AFTER INSERT ON "commitments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('QUESTION', 'SELECT "questionId" FROM touched');
CREATE TRIGGER "commitments_found_up" AFTER UPDATE ON "commitments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('QUESTION', 'SELECT "questionId" FROM touched');
CREATE TRIGGER "commitments_found_out" AFTER DELETE ON "commitments" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('QUESTION', 'SELECT "questionId" FROM touched');
CREATE TRIGGER "people_found_in" AFTER INSERT ON "people" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT id FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN members m ON m.id = q."askerId" JOIN touched t ON t.id = m."personId"');
CREATE TRIGGER "people_found_up" AFTER UPDATE ON "people" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT id FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN members m ON m.id = q."askerId" JOIN touched t ON t.id = m."personId"');
CREATE TRIGGER "people_found_out" AFTER DELETE ON "people" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT id FROM touched', 'QUESTION', 'SELECT q.id FROM questions q JOIN members m ON m.id = q."askerId" JOIN touched t ON t.id = m."personId"');
CREATE TRIGGER "members_found_in" AFTER INSERT ON "members" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT "personId" FROM touched');
CREATE TRIGGER "members_found_up" AFTER UPDATE ON "members" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT "personId" FROM touched');
CREATE TRIGGER "members_found_out" AFTER DELETE ON "members" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT "personId" FROM touched');
CREATE TRIGGER "post_holdings_found_in" AFTER INSERT ON "post_holdings" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT "personId" FROM touched');
CREATE TRIGGER "post_holdings_found_up" AFTER UPDATE ON "post_holdings" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT "personId" FROM touched');
CREATE TRIGGER "post_holdings_found_out" AFTER DELETE ON "post_holdings" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('PERSON', 'SELECT "personId" FROM touched');
CREATE TRIGGER "bodies_found_in" AFTER INSERT ON "bodies" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('BODY', 'SELECT id FROM touched');
CREATE TRIGGER "bodies_found_up" AFTER UPDATE ON "bodies" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('BODY', 'SELECT id FROM touched');
CREATE TRIGGER "bodies_found_out" AFTER DELETE ON "bodies" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('BODY', 'SELECT id FROM touched');
CREATE TRIGGER "meetings_found_in" AFTER INSERT ON "meetings" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('MEETING', 'SELECT id FROM touched');
CREATE TRIGGER "meetings_found_up" AFTER UPDATE ON "meetings" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('MEETING', 'SELECT id FROM touched');
CREATE TRIGGER "meetings_found_out" AFTER DELETE ON "meetings" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('MEETING', 'SELECT id FROM touched');
CREATE TRIGGER "meeting_organisers_found_in" AFTER INSERT ON "meeting_organisers" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('MEETING', 'SELECT "meetingId" FROM touched');
CREATE TRIGGER "meeting_organisers_found_up" AFTER UPDATE ON "meeting_organisers" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('MEETING', 'SELECT "meetingId" FROM touched');
CREATE TRIGGER "meeting_organisers_found_out" AFTER DELETE ON "meeting_organisers" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('MEETING', 'SELECT "meetingId" FROM touched');
CREATE TRIGGER "attachments_found_in" AFTER INSERT ON "attachments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT a."resolutionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'DOCUMENT', 'SELECT a."documentId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'SESSION', 'SELECT a."sessionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'MEETING', 'SELECT a."meetingId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'QUESTION', 'SELECT a."questionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)');
CREATE TRIGGER "attachments_found_up" AFTER UPDATE ON "attachments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT a."resolutionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'DOCUMENT', 'SELECT a."documentId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'SESSION', 'SELECT a."sessionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'MEETING', 'SELECT a."meetingId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'QUESTION', 'SELECT a."questionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)');
CREATE TRIGGER "attachments_found_out" AFTER DELETE ON "attachments" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT a."resolutionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'DOCUMENT', 'SELECT a."documentId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'SESSION', 'SELECT a."sessionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'MEETING', 'SELECT a."meetingId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'QUESTION', 'SELECT a."questionId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'RESOLUTION', 'SELECT "resolutionId" FROM touched', 'DOCUMENT', 'SELECT "documentId" FROM touched', 'SESSION', 'SELECT "sessionId" FROM touched', 'MEETING', 'SELECT "meetingId" FROM touched', 'QUESTION', 'SELECT "questionId" FROM touched');
-- A file that comes out of quarantine, or goes into it.
CREATE TRIGGER "stored_files_found_up" AFTER UPDATE ON "stored_files" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT a."resolutionId" FROM attachments a JOIN touched t ON t.id = a."fileId"', 'DOCUMENT', 'SELECT a."documentId" FROM attachments a JOIN touched t ON t.id = a."fileId"', 'SESSION', 'SELECT a."sessionId" FROM attachments a JOIN touched t ON t.id = a."fileId"', 'MEETING', 'SELECT a."meetingId" FROM attachments a JOIN touched t ON t.id = a."fileId"', 'QUESTION', 'SELECT a."questionId" FROM attachments a JOIN touched t ON t.id = a."fileId"');
-- What was read of a file, and that somebody confirmed it.
CREATE TRIGGER "file_texts_found_in" AFTER INSERT ON "file_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT a."resolutionId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'DOCUMENT', 'SELECT a."documentId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'SESSION', 'SELECT a."sessionId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'MEETING', 'SELECT a."meetingId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'QUESTION', 'SELECT a."questionId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"');
CREATE TRIGGER "file_texts_found_up" AFTER UPDATE ON "file_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('RESOLUTION', 'SELECT a."resolutionId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'DOCUMENT', 'SELECT a."documentId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'SESSION', 'SELECT a."sessionId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'MEETING', 'SELECT a."meetingId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"', 'QUESTION', 'SELECT a."questionId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"');

-- What answers a question, one line a match: id, flags, words of the title, day, choices. The vectors lie beside the rows, and the planner does
-- not know what reading them costs: it must never pass over the rows themselves. Each row is read once: those with the marks that were typed,
-- and those without. Flags: 1 the symbol, 2 all words in the title, 4 there with their marks, 8 there next to each other, 16 all words with
-- their marks.
CREATE FUNCTION search_matches(asked_within tsquery, of_folded tsquery, of_exact tsquery, of_neighbours tsquery, of_symbol tsquery, moment timestamptz, most int)
  RETURNS text LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '32MB'
AS $$
  WITH matching AS (
    SELECT e.id, e.kind, e."recordId", e.shelf, e.day, e."titleWords", e.choices, e."publishedAt", e."hiddenFrom", e.head, 16 AS exact
      FROM search_entries e WHERE e.words @@ (asked_within && of_exact)
    UNION ALL
    SELECT e.id, e.kind, e."recordId", e.shelf, e.day, e."titleWords", e.choices, e."publishedAt", e."hiddenFrom", e.head, 0
      FROM search_entries e WHERE e.words @@ coalesce(asked_within && !! of_exact, asked_within)
  ), live AS MATERIALIZED (
    SELECT e.id, e.shelf, e.day, e."titleWords", e.choices, e.exact + coalesce(e.head @@ of_symbol, false)::int + coalesce(e.head @@ of_folded, false)::int * 2
        + coalesce(e.head @@ of_exact, false)::int * 4 + coalesce(e.head @@ of_neighbours, false)::int * 8 AS flags
    FROM matching e WHERE e."publishedAt" <= moment AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > moment)
      AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId")
  )
  SELECT string_agg(concat_ws(',', x.id, x.flags, x."titleWords", x.day - DATE '1970-01-01', x.choices), ';')
  FROM (SELECT * FROM live m ORDER BY m.shelf DESC, m.day DESC NULLS LAST, m.id DESC LIMIT most) x
$$;

-- How many entries answer, whatever they are; how many that readers may see, up to a limit; and whether there is any.
CREATE FUNCTION search_count(asked_within tsquery) RETURNS int LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '32MB'
AS $$ SELECT count(*)::int FROM search_entries e WHERE e.words @@ asked_within $$;
CREATE FUNCTION search_total(asked_within tsquery, moment timestamptz, most int) RETURNS int LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '32MB'
AS $$
  SELECT count(*)::int FROM (SELECT FROM search_entries e WHERE e.words @@ asked_within AND e."publishedAt" <= moment AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > moment)
    AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId") LIMIT most) x
$$;
CREATE FUNCTION search_finds(asked_within tsquery, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '32MB'
AS $$
  SELECT EXISTS (SELECT FROM search_entries e WHERE e.words @@ asked_within AND e."publishedAt" <= moment AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > moment)
    AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId"))
$$;


-- What prints another record's name is read again when the name changes.
CREATE FUNCTION mark_found_by_name() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_TABLE_NAME = 'categories' THEN
    INSERT INTO search_marks SELECT 'ARTICLE', id FROM articles WHERE "categoryId" = NEW.id AND "pagePath" IS NULL ORDER BY id
      ON CONFLICT (kind, "recordId") DO UPDATE SET kind = excluded.kind;
  ELSE
    INSERT INTO search_marks SELECT 'RESOLUTION', id FROM resolutions WHERE "issuerId" = NEW.id ORDER BY id
      ON CONFLICT (kind, "recordId") DO UPDATE SET kind = excluded.kind;
    INSERT INTO search_marks SELECT 'DOCUMENT', id FROM documents WHERE "issuerId" = NEW.id ORDER BY id
      ON CONFLICT (kind, "recordId") DO UPDATE SET kind = excluded.kind;
    INSERT INTO search_marks SELECT 'MEETING', "meetingId" FROM meeting_organisers WHERE "bodyId" = NEW.id ORDER BY 2
      ON CONFLICT (kind, "recordId") DO UPDATE SET kind = excluded.kind;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "categories_found_renamed" AFTER UPDATE ON "categories" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name" OR OLD."slug" IS DISTINCT FROM NEW."slug") EXECUTE FUNCTION mark_found_by_name();
CREATE TRIGGER "bodies_found_renamed" AFTER UPDATE ON "bodies" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name" OR OLD."slug" IS DISTINCT FROM NEW."slug") EXECUTE FUNCTION mark_found_by_name();

-- What stands there already is read by the worker when it sees that no rules were written down (lib/search/jobs).
INSERT INTO "search_rules" ("id", "version") SELECT 1, 1 WHERE NOT EXISTS (SELECT FROM "articles") AND NOT EXISTS (SELECT FROM "bodies");

-- Articles are found there too.
DROP INDEX "editions_search_exact";
DROP INDEX "editions_search_folded";
ALTER TABLE "editions" DROP COLUMN "searchExact", DROP COLUMN "searchFolded";

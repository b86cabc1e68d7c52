-- What stands in titles becomes lexemes of `words`, so that the index alone says what answers and how well (docs/decisions/0186).

DROP FUNCTION search_matches(tsquery, tsquery, tsquery, tsquery, tsquery, timestamptz, int);
ALTER TABLE "search_entries" DROP COLUMN "head";

-- A search passes over ten thousand rows that lie anywhere: what only the twenty results of a page need lies beside them, so that the rows of
-- a million entries fit into memory.
ALTER TABLE "search_entries" SET (toast_tuple_target = 128);

-- The newest entries that answer, in columns: ids (as float8, which JavaScript reads at once), words of the title, days and choices; and the
-- ids of those that bear the marks that were typed, that bear all words in the title, there with their marks, those where the words stand next
-- to each other, in the title too, and those of the very symbol; among them may be entries that do not answer. Null asks nothing. Months are given as the two ends of an era, which make the planner take its index, or of everything.
CREATE FUNCTION search_matches(first int, past int, months int[], asked tsquery, with_marks tsquery, in_title tsquery, marked_title tsquery, neighbours tsquery,
    title_neighbours tsquery, of_symbol tsquery, moment timestamptz, most int, OUT ids bytea, OUT title_words bytea, OUT days bytea, OUT choices text, OUT exact bytea,
    OUT titles bytea, OUT exact_titles bytea, OUT together bytea, OUT together_titles bytea, OUT symbols bytea)
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
DECLARE
  era text := format('e.shelf >= %s AND e.shelf < %s', first, past);
  flagged text := '(SELECT string_agg(float8send(e.id), '''') FROM search_entries e WHERE ' || era || ' AND e.words @@ ';
BEGIN
  EXECUTE 'SELECT string_agg(float8send(x.id), ''''), string_agg(int2send(x."titleWords"), ''''),
      string_agg(int4send(coalesce(x.day - DATE ''1970-01-01'', -2147483648)), ''''), string_agg(x.choices, '';'')
    FROM (
      SELECT e.id, e."titleWords", e.day, e.choices FROM search_entries e
      WHERE ' || era || ' AND e.words @@ $1 AND ($2 IS NULL OR e.shelf = ANY($2)) AND e."publishedAt" <= $3 AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > $3)
        AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId")
      ORDER BY e.shelf DESC, e.day DESC NULLS LAST, e.id DESC LIMIT $4
    ) x' INTO ids, title_words, days, choices USING asked, months, moment, most;
  IF ids IS NULL THEN RETURN; END IF;
  EXECUTE 'SELECT ' || concat_ws(', ', flagged || '$1)', flagged || '$2)', flagged || '$3)', flagged || '$4)')
    INTO titles, exact_titles, together_titles, symbols USING in_title, marked_title, title_neighbours, of_symbol;
  -- Behind a hundred that bear the words in their titles nobody reads on: how well the others bear them is not asked.
  IF coalesce(octet_length(titles), 0) < 100 * 8 THEN
    EXECUTE 'SELECT ' || concat_ws(', ', flagged || '$1)', flagged || '$2)') INTO exact, together USING with_marks, neighbours;
  END IF;
END
$$;

-- How many entries of an era answer that readers may see, up to a limit.
DROP FUNCTION search_count(tsquery);
DROP FUNCTION search_total(tsquery, timestamptz, int);
DROP FUNCTION search_finds(tsquery, timestamptz);
CREATE FUNCTION search_total(first int, past int, asked tsquery, moment timestamptz, most int) RETURNS int
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
DECLARE found int;
BEGIN
  EXECUTE format('SELECT count(*) FROM (SELECT FROM search_entries e WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1 AND e."publishedAt" <= $2
      AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > $2) AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId") LIMIT $3) x',
    first, past) INTO found USING asked, moment, most;
  RETURN found;
END
$$;

-- Eras: months of some thirty thousand entries, each with an index of its own besides that of all. Of a common word that index gives the newest
-- ten thousand without reading past a million. The worker says where they begin (lib/search/jobs/eras.ts); the application may make no index.
CREATE TABLE "search_eras" (
    "first" INTEGER NOT NULL,

    CONSTRAINT "search_eras_pkey" PRIMARY KEY ("first")
);
CREATE FUNCTION search_era_index(first int, past int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT format('search_entries_words_%s_%s', first, past) $$;
CREATE FUNCTION search_make_era(first int, past int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET maintenance_work_mem = '256MB'
AS $$
BEGIN
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON search_entries USING GIN (words) WITH (gin_pending_list_limit = 512) WHERE shelf >= %s AND shelf < %s',
    search_era_index(first, past), first, past);
END
$$;
-- What is in force from now on; indexes of other eras go.
CREATE FUNCTION search_keep_eras(firsts int[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE old text;
BEGIN
  FOR old IN SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'search_entries' AND indexname ~ '^search_entries_words_\d+_\d+$'
    AND indexname NOT IN (SELECT search_era_index(x.first, lead(x.first, 1, 1000000) OVER (ORDER BY x.first)) FROM unnest(firsts) AS x(first))
  LOOP EXECUTE format('DROP INDEX %I', old); END LOOP;
  DELETE FROM search_eras;
  INSERT INTO search_eras SELECT unnest(firsts);
END
$$;

-- The worker reads everything again by the new rules; until then the words of titles are not told apart from those of texts.

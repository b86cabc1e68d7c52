-- What stands in titles becomes lexemes of `words`, so that the index alone says what answers and how well (docs/decisions/0186).

DROP FUNCTION search_matches(tsquery, tsquery, tsquery, tsquery, tsquery, timestamptz, int);
ALTER TABLE "search_entries" DROP COLUMN "head";

-- A search passes over ten thousand rows that lie anywhere: what only the twenty results of a page need lies beside them, so that the rows of
-- a million entries fit into memory.
ALTER TABLE "search_entries" SET (toast_tuple_target = 128);

-- The newest entries that answer, in columns: ids (as float8, which JavaScript reads at once), words of the title, days and choices; and the
-- ids of those that bear the marks that were typed, that bear all words in the title, there with their marks, those where the words stand next
-- to each other, in the title too, and those of the very symbol. What is asked for within them answers `asked` too; the index says so without reading a row. Null asks nothing.
CREATE FUNCTION search_matches(asked tsquery, with_marks tsquery, in_title tsquery, marked_title tsquery, neighbours tsquery, title_neighbours tsquery,
    of_symbol tsquery, moment timestamptz, most int, OUT ids bytea, OUT title_words bytea, OUT days bytea, OUT choices text, OUT exact bytea, OUT titles bytea, OUT exact_titles bytea,
    OUT together bytea, OUT together_titles bytea, OUT symbols bytea)
  LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
  SELECT string_agg(float8send(x.id), ''), string_agg(int2send(x."titleWords"), ''), string_agg(int4send(coalesce(x.day - DATE '1970-01-01', -2147483648)), ''),
    string_agg(x.choices, ';'),
    (SELECT string_agg(float8send(e.id), '') FROM search_entries e WHERE e.words @@ (asked && with_marks)),
    (SELECT string_agg(float8send(e.id), '') FROM search_entries e WHERE e.words @@ (asked && in_title)),
    (SELECT string_agg(float8send(e.id), '') FROM search_entries e WHERE e.words @@ (asked && marked_title)),
    (SELECT string_agg(float8send(e.id), '') FROM search_entries e WHERE e.words @@ (asked && neighbours)),
    (SELECT string_agg(float8send(e.id), '') FROM search_entries e WHERE e.words @@ (asked && title_neighbours)),
    (SELECT string_agg(float8send(e.id), '') FROM search_entries e WHERE e.words @@ of_symbol)
  FROM (
    SELECT e.id, e."titleWords", e.day, e.choices FROM search_entries e
    WHERE e.words @@ asked AND e."publishedAt" <= moment AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > moment)
      AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId")
    ORDER BY e.shelf DESC, e.day DESC NULLS LAST, e.id DESC LIMIT most
  ) x
$$;

-- The worker reads everything again by the new rules; until then the words of titles are not told apart from those of texts.

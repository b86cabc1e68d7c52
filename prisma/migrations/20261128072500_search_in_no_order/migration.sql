-- What answers in an era is given in no order, where not very many more answer than are wanted; and marks, of which there are mostly none, are
-- asked about only where there are some (docs/decisions/0186).

DROP FUNCTION search_matches(int, int, int[], tsquery, timestamptz, int);

-- The entries of an era that answer, in columns: ids (as float8, which JavaScript reads at once), words of the title, months, days and choices. With a
-- number the newest alone, so many.
CREATE FUNCTION search_matches(first int, past int, months int[], asked tsquery, moment timestamptz, most int,
    OUT ids bytea, OUT title_words bytea, OUT shelves bytea, OUT days bytea, OUT choices text)
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
DECLARE
  allowed text := '';
BEGIN
  IF months IS NOT NULL THEN
    allowed := ' AND e.shelf = ANY($2)';
  END IF;
  IF EXISTS (SELECT FROM search_marks) THEN
    allowed := allowed || ' AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId")';
  END IF;
  IF most IS NOT NULL THEN
    allowed := allowed || ' ORDER BY e.shelf DESC, e.day DESC NULLS LAST, e.id DESC LIMIT $4';
  END IF;
  EXECUTE format('SELECT string_agg(float8send(x.id), ''''), string_agg(int2send(x."titleWords"), ''''), string_agg(int4send(x.shelf), ''''),
      string_agg(int4send(coalesce(x.day - DATE ''1970-01-01'', -2147483648)), ''''), string_agg(x.choices, '';'')
    FROM (
      SELECT e.id, e."titleWords", e.shelf, e.day, e.choices FROM search_entries e
      WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1 AND e."publishedAt" <= $3 AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > $3)%s
    ) x', first, past, allowed) INTO ids, title_words, shelves, days, choices USING asked, months, moment, most;
END
$$;

-- What answers, and how well, are questions of their own: side by side where one processor is free, the second turned round where nearly all
-- that answers answers well (docs/decisions/0186).

DROP FUNCTION search_matches(int, int, int[], tsquery, tsquery, tsquery, tsquery, tsquery, tsquery, tsquery, timestamptz, int);

-- Of entries of an era, the ids (as float8, which JavaScript reads at once) of those that answer each question; null asks nothing. Months are given
-- as the two ends of an era, which make the planner take its index, or of everything.
CREATE FUNCTION search_answering(first int, past int, questions tsquery[]) RETURNS bytea[]
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
DECLARE
  found bytea[];
  ids bytea;
  question tsquery;
BEGIN
  FOREACH question IN ARRAY questions LOOP
    ids := NULL;
    IF question IS NOT NULL THEN
      EXECUTE format('SELECT string_agg(float8send(e.id), '''') FROM search_entries e WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1', first, past)
        INTO ids USING question;
    END IF;
    found := found || ARRAY[ids];
  END LOOP;
  RETURN found;
END
$$;

-- The newest entries of an era that answer, in columns: ids, words of the title, days and choices.
CREATE FUNCTION search_matches(first int, past int, months int[], asked tsquery, moment timestamptz, most int,
    OUT ids bytea, OUT title_words bytea, OUT days bytea, OUT choices text)
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
BEGIN
  EXECUTE format('SELECT string_agg(float8send(x.id), ''''), string_agg(int2send(x."titleWords"), ''''),
      string_agg(int4send(coalesce(x.day - DATE ''1970-01-01'', -2147483648)), ''''), string_agg(x.choices, '';'')
    FROM (
      SELECT e.id, e."titleWords", e.day, e.choices FROM search_entries e
      WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1 AND ($2 IS NULL OR e.shelf = ANY($2)) AND e."publishedAt" <= $3
        AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > $3) AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId")
      ORDER BY e.shelf DESC, e.day DESC NULLS LAST, e.id DESC LIMIT $4
    ) x', first, past) INTO ids, title_words, days, choices USING asked, months, moment, most;
END
$$;

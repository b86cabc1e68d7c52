-- Eras are read several to a statement, and each is asked no more than is needed: how well titles answer only where a title does (docs/decisions/0186).

DROP FUNCTION search_matches(int, int, int[], tsquery, timestamptz, int);
DROP FUNCTION search_answering(int, int, tsquery[]);

-- The ids (as float8, which JavaScript reads at once) of the entries of an era that answer a question; null asks nothing. The months are the two ends
-- of an era, which make the planner take its index, or of everything.
CREATE FUNCTION search_answering(first int, past int, question tsquery) RETURNS bytea LANGUAGE plpgsql STABLE
AS $$
DECLARE
  ids bytea;
BEGIN
  IF question IS NOT NULL THEN
    EXECUTE format('SELECT string_agg(float8send(e.id), '''') FROM search_entries e WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1', first, past)
      INTO ids USING question;
  END IF;
  RETURN ids;
END
$$;

-- The entries of some eras that answer, era by era until there are enough, in columns: ids, words of the title, months, days and choices, in no order; with
-- a number the newest of an era alone, so many. And how well: the ids of those that bear the words in their titles; of these with their marks and next to
-- each other; of the very symbol; and, where few titles answer, with their marks and next to each other anywhere. Where more than `many` of an era answer,
-- of which nearly all answer well, the other two questions are asked, which give those that do not.
CREATE FUNCTION search_eras(firsts int[], pasts int[], many int[], months int[], moment timestamptz, most int, enough int, titles_enough int, asked tsquery,
    of_symbol tsquery, of_title tsquery, of_titles tsquery[], of_many_titles tsquery[], of_texts tsquery[], of_many_texts tsquery[])
  RETURNS TABLE(place int, ids bytea, title_words bytea, shelves bytea, days bytea, choices text, symbols bytea, titles bytea, titles_exact bytea,
    titles_together bytea, texts_exact bytea, texts_together bytea, texts_asked boolean)
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
DECLARE
  allowed text := '';
  first int;
  past int;
  count int;
  title_count int;
  questions tsquery[];
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
  FOR n IN 1 .. cardinality(firsts) LOOP
    EXIT WHEN enough <= 0;
    place := n - 1;
    first := firsts[n];
    past := pasts[n];
    EXECUTE format('SELECT string_agg(float8send(x.id), ''''), string_agg(int2send(x."titleWords"), ''''), string_agg(int4send(x.shelf), ''''),
        string_agg(int4send(coalesce(x.day - DATE ''1970-01-01'', -2147483648)), ''''), string_agg(x.choices, '';'')
      FROM (
        SELECT e.id, e."titleWords", e.shelf, e.day, e.choices FROM search_entries e
        WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1 AND e."publishedAt" <= $3 AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > $3)%s
      ) x', first, past, allowed) INTO ids, title_words, shelves, days, choices USING asked, months, moment, most;
    CONTINUE WHEN ids IS NULL;
    count := octet_length(ids) / 8;
    enough := enough - count;
    symbols := search_answering(first, past, of_symbol);
    titles := search_answering(first, past, of_title);
    title_count := coalesce(octet_length(titles), 0) / 8;
    titles_exact := NULL;
    titles_together := NULL;
    IF title_count > 0 THEN
      questions := CASE WHEN title_count > many[n] THEN of_many_titles ELSE of_titles END;
      titles_exact := search_answering(first, past, questions[1]);
      titles_together := search_answering(first, past, questions[2]);
    END IF;
    titles_enough := titles_enough - title_count;
    texts_asked := titles_enough > 0;
    texts_exact := NULL;
    texts_together := NULL;
    IF texts_asked THEN
      questions := CASE WHEN count > many[n] THEN of_many_texts ELSE of_texts END;
      texts_exact := search_answering(first, past, questions[1]);
      texts_together := search_answering(first, past, questions[2]);
    END IF;
    RETURN NEXT;
  END LOOP;
END
$$;

-- A limit makes the planner hope to meet something soon in any order; what answers is asked of the index all the same.
CREATE OR REPLACE FUNCTION search_total(first int, past int, asked tsquery, moment timestamptz, most int) RETURNS int
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off SET work_mem = '64MB'
AS $$
DECLARE found int;
BEGIN
  EXECUTE format('SELECT count(*) FROM (SELECT FROM (SELECT e.kind, e."recordId" FROM search_entries e WHERE e.shelf >= %s AND e.shelf < %s AND e.words @@ $1
        AND e."publishedAt" <= $2 AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > $2) OFFSET 0) e
      WHERE NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId") LIMIT $3) x',
    first, past) INTO found USING asked, moment, most;
  RETURN found;
END
$$;

-- Words of a document, folded: the list is searched at a hundred thousand rows.
CREATE FUNCTION document_words(symbol text, title text, summary text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT to_tsvector('simple', public.words_of(public.fold_text(symbol || ' ' || title || ' ' || summary || ' ' || left(body, 100000)))) $$;
-- Named with their schema: an index is built with no search path.
CREATE INDEX "documents_words" ON "documents" USING GIN (document_words("symbol", "title", "summary", "body"));

-- Its symbol as it begins, in any spelling.
CREATE INDEX "documents_symbol_begins" ON "documents"("symbolKey" text_pattern_ops) WHERE "symbolKey" <> '';

-- What readers may find, in the order in which they read it; the facets are counted from this index alone.
CREATE INDEX "documents_shown" ON "documents"("issuedOn" DESC NULLS LAST, "id" DESC) INCLUDE ("kind", "issuerId", "sessionId", "publishedAt")
  WHERE "visibility" = 'PUBLIC' AND "trashedAt" IS NULL AND "publishedAt" IS NOT NULL;

-- Words of a document, folded: the list is searched at a hundred thousand rows. Kept in a column by a trigger, because the words of a text are
-- too dear to be made anew for every row that an index only hints at.
ALTER TABLE "documents" ADD COLUMN "searchFolded" tsvector;
CREATE FUNCTION fold_document() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  NEW."searchFolded" := to_tsvector('simple', words_of(fold_text(NEW."symbol" || ' ' || NEW."title" || ' ' || NEW."summary" || ' ' || left(NEW."body", 100000))));
  RETURN NEW;
END
$$;
CREATE TRIGGER "documents_folded" BEFORE INSERT OR UPDATE OF "symbol", "title", "summary", "body", "searchFolded" ON "documents"
  FOR EACH ROW EXECUTE FUNCTION fold_document();
UPDATE "documents" SET "searchFolded" = NULL;

-- CreateIndex
CREATE INDEX "documents_search_folded" ON "documents" USING GIN ("searchFolded");

-- Its symbol as it begins, in any spelling.
CREATE INDEX "documents_symbol_begins" ON "documents"("symbolKey" text_pattern_ops) WHERE "symbolKey" <> '';

-- What readers may find, in the order in which they read it; the facets are counted from this index alone.
CREATE INDEX "documents_shown" ON "documents"("issuedOn" DESC NULLS LAST, "id" DESC) INCLUDE ("kind", "issuerId", "sessionId", "year", "publishedAt")
  WHERE "visibility" = 'PUBLIC' AND "trashedAt" IS NULL AND "publishedAt" IS NOT NULL;

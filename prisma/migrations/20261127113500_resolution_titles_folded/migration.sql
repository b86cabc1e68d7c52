-- Staff look for words of a title without its marks, among a hundred thousand.
CREATE INDEX "resolutions_title_folded" ON "resolutions" USING GIN (words_of(fold_text("title")) gin_trgm_ops);

-- The staff list asks for words of a title in the question itself, so that it also counts them.
ALTER TABLE "resolutions" ADD COLUMN "titleFolded" TEXT GENERATED ALWAYS AS (words_of(fold_text("title"))) STORED;
DROP INDEX "resolutions_title_folded";

-- CreateIndex
CREATE INDEX "resolutions_title_folded" ON "resolutions" USING GIN ("titleFolded" gin_trgm_ops);

-- The lists of staff look for words of a title in the question itself, however many editions there are.
ALTER TABLE "editions" ADD COLUMN "titleFolded" TEXT GENERATED ALWAYS AS (words_of(fold_text("title"))) STORED;

-- CreateIndex
CREATE INDEX "editions_title_folded" ON "editions" USING GIN ("titleFolded" gin_trgm_ops);

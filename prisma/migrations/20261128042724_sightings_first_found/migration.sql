-- The look that found a fact first: to whoever was told nothing of it before, it is new, whatever became of its words since.
ALTER TABLE "sightings" ADD COLUMN "firstSeq" INTEGER;
-- Of what has changed since, nobody knows any more; 0 says that everybody knew it, as was said until now.
UPDATE "sightings" SET "firstSeq" = CASE WHEN "changed" THEN 0 ELSE "seq" END;
ALTER TABLE "sightings" ALTER COLUMN "firstSeq" SET NOT NULL;

-- AlterTable: what stands in an album now is what it was last saved with
ALTER TABLE "album_items" ADD COLUMN     "revision" INTEGER;
UPDATE "album_items" i SET "revision" = f."revision" FROM "stored_files" f WHERE f."id" = i."fileId";
ALTER TABLE "album_items" ALTER COLUMN "revision" SET NOT NULL;
ALTER TABLE "album_items" ADD CONSTRAINT "album_items_revision" CHECK ("revision" > 0);

-- AlterTable
ALTER TABLE "albums" ADD COLUMN     "firstShownAt" TIMESTAMPTZ(3),
ADD COLUMN     "shownAt" TIMESTAMPTZ(3);
UPDATE "albums" a SET
  "shownAt" = COALESCE(a."publishedAt", (SELECT max(e."at") FROM "audit_entries" e WHERE e."subjectId" = a."id"::text AND e."action" = 'album.publish')),
  "firstShownAt" = COALESCE((SELECT min(e."at") FROM "audit_entries" e WHERE e."subjectId" = a."id"::text AND e."action" = 'album.publish'), a."publishedAt");
UPDATE "albums" SET "firstShownAt" = "shownAt" WHERE "firstShownAt" > "shownAt";
ALTER TABLE "albums" ADD CONSTRAINT "albums_shown"
  CHECK (("shownAt" IS NULL) = ("firstShownAt" IS NULL) AND "shownAt" >= "firstShownAt" AND ("publishedAt" IS NULL OR "shownAt" IS NOT NULL));

-- CreateTable
CREATE TABLE "album_editors" (
    "albumId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "album_editors_pkey" PRIMARY KEY ("albumId","accountId")
);

-- CreateIndex
CREATE INDEX "album_editors_accountId_idx" ON "album_editors"("accountId");

-- AddForeignKey
ALTER TABLE "album_editors" ADD CONSTRAINT "album_editors_albumId_fkey" FOREIGN KEY ("albumId") REFERENCES "albums"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "album_editors" ADD CONSTRAINT "album_editors_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who has changed the albums so far: whoever the row names, and whoever the log names since the last publication.
INSERT INTO "album_editors" ("albumId", "accountId", "editedAt")
SELECT "albumId", "accountId", max("editedAt") FROM (
  SELECT a."id" AS "albumId", a."editorId" AS "accountId", a."updatedAt" AS "editedAt" FROM "albums" a
  UNION ALL
  SELECT a."id", e."actorId", e."at" FROM "albums" a
    JOIN "audit_entries" e ON e."subjectId" = a."id"::text AND e."action" IN ('album.create', 'album.save') AND e."actorId" IS NOT NULL
    JOIN "accounts" p ON p."id" = e."actorId"
  WHERE a."publishedAt" IS NULL AND e."at" > COALESCE(
    (SELECT max(x."at") FROM "audit_entries" x WHERE x."subjectId" = a."id"::text AND x."action" = 'album.publish'), '-infinity')
) AS edits GROUP BY 1, 2;

-- Whoever changed an album does not publish it, and what is published is what it was saved with. It spans tables, so it is a trigger.
CREATE FUNCTION refuse_own_album() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."publisherId" IS NULL THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "album_editors" e WHERE e."albumId" = NEW."id" AND e."accountId" = NEW."publisherId") THEN
    RAISE EXCEPTION 'albums_two_people: whoever changed an album does not publish it' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "album_items" i JOIN "stored_files" f ON f."id" = i."fileId" WHERE i."albumId" = NEW."id" AND i."revision" <> f."revision") THEN
    RAISE EXCEPTION 'albums_as_saved: a file was renewed after the album was saved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "albums_not_by_editors" BEFORE INSERT OR UPDATE OF "publisherId", "publishedAt" ON "albums"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_album();

-- Everybody who brought a move in, chose for it or ran it, ever: not only the last of each.
ALTER TABLE "moves" ADD COLUMN "preparerIds" UUID[], ADD COLUMN "fileRemovedAt" TIMESTAMPTZ(3);

-- Who released under the old rule stays whoever released.
UPDATE "moves" AS m SET "preparerIds" = ARRAY(
  SELECT DISTINCT p.id FROM (
    SELECT m."createdById" UNION SELECT m."mappedById" UNION SELECT m."startedById"
    UNION SELECT a."actorId" FROM "audit_entries" AS a WHERE a."subjectId" = m."id"::text AND a."action" IN ('move.open', 'move.choose', 'move.start')
  ) AS p (id)
  WHERE p.id IS NOT NULL AND p.id IS DISTINCT FROM m."releasedById"
);

ALTER TABLE "moves" DROP CONSTRAINT "moves_two_people";
ALTER TABLE "moves" DROP CONSTRAINT "moves_mappedById_fkey";
ALTER TABLE "moves" DROP COLUMN "mappedById";
ALTER TABLE "moves" ADD CONSTRAINT "moves_preparers" CHECK (
  "preparerIds" IS NOT NULL AND "createdById" = ANY ("preparerIds") AND ("startedById" IS NULL OR "startedById" = ANY ("preparerIds"))
);
-- Whoever prepared a move does not release it: two people stand behind everything that is published.
ALTER TABLE "moves" ADD CONSTRAINT "moves_two_people" CHECK ("releasedById" IS NULL OR "releasedById" <> ALL ("preparerIds"));
-- A file is needed until the release is over.
ALTER TABLE "moves" ADD CONSTRAINT "moves_file_until_released" CHECK ("fileRemovedAt" IS NULL OR "state" = 'RELEASED');

-- The hour and the files that a page was made with: a release is bound to them, as it is to the text.
ALTER TABLE "moved_pages" ADD COLUMN "publishAt" TIMESTAMPTZ(3), ADD COLUMN "filesHash" BYTEA;

-- Drafts that wait for their release are bound to what they are today.
UPDATE "moved_pages" AS p SET
  "publishAt" = e."proposedPublishAt",
  "filesHash" = sha256(convert_to(coalesce((
    SELECT string_agg(f."id" || ':' || encode(f."sha256", 'hex') || ':' || coalesce(f."crop"::text, '') || E'\n', '' ORDER BY f."id")
    FROM "stored_files" AS f
    WHERE f."id" IN (SELECT u."fileId" FROM "edition_files" AS u WHERE u."editionId" = e."id" UNION SELECT e."leadFileId")
  ), ''), 'UTF8'))
FROM "editions" AS e
WHERE e."id" = p."editionId" AND p."state" = 'TAKEN' AND p."releasedAt" IS NULL;

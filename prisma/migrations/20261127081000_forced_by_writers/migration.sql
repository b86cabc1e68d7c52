-- Whoever wrote along is no second person, neither before a publication nor after a forced one. What is forced has its first person alone.
CREATE OR REPLACE FUNCTION refuse_wrote_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."approverId" IS NOT NULL AND NEW."state" IN ('APPROVED', 'PUBLISHED')
    AND NOT (NEW."forcedAt" IS NOT NULL AND NEW."forcedById" = NEW."approverId")
    AND EXISTS (
      SELECT 1 FROM "edition_writers" w
      WHERE w."editionId" = NEW."id" AND w."accountId" IN (NEW."approverId", NEW."decidedForId") AND (w."wroteAt" IS NOT NULL OR w."leftAt" IS NULL)
    ) THEN
    RAISE EXCEPTION 'editions_two_people: whoever wrote along does not decide' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."confirmedById" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "edition_writers" w
    WHERE w."editionId" = NEW."id" AND w."accountId" = NEW."confirmedById" AND (w."wroteAt" IS NOT NULL OR w."leftAt" IS NULL)
  ) THEN
    RAISE EXCEPTION 'editions_two_people: whoever wrote along does not confirm' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "editions_not_by_writers" ON "editions";
CREATE TRIGGER "editions_not_by_writers" BEFORE INSERT OR UPDATE OF "approverId", "decidedForId", "state", "forcedById", "confirmedById" ON "editions"
  FOR EACH ROW EXECUTE FUNCTION refuse_wrote_along();

-- When whoever owes a paper or a report was last reminded, and by whom.
ALTER TABLE "agenda_papers" ADD COLUMN     "remindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedBy" TEXT NOT NULL DEFAULT '';

ALTER TABLE "examinations" ADD COLUMN     "remindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedBy" TEXT NOT NULL DEFAULT '';

-- A reminder has somebody behind it.
ALTER TABLE "agenda_papers" ADD CONSTRAINT "agenda_papers_reminded" CHECK (("remindedAt" IS NULL) = ("remindedBy" = ''));
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_reminded" CHECK (("remindedAt" IS NULL) = ("remindedBy" = ''));

-- CreateTable
CREATE TABLE "edition_writers" (
    "editionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "wroteAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "edition_writers_pkey" PRIMARY KEY ("editionId","accountId")
);

-- CreateTable
CREATE TABLE "edition_openings" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_snapshots" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedById" UUID NOT NULL,
    "beganAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "edition_writers_accountId_idx" ON "edition_writers"("accountId");

-- CreateIndex
CREATE INDEX "edition_openings_editionId_seenAt_idx" ON "edition_openings"("editionId", "seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "edition_snapshots_editionId_version_key" ON "edition_snapshots"("editionId", "version");

-- AddForeignKey
ALTER TABLE "edition_writers" ADD CONSTRAINT "edition_writers_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_writers" ADD CONSTRAINT "edition_writers_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_writers" ADD CONSTRAINT "edition_writers_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_openings" ADD CONSTRAINT "edition_openings_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_openings" ADD CONSTRAINT "edition_openings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_snapshots" ADD CONSTRAINT "edition_snapshots_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_snapshots" ADD CONSTRAINT "edition_snapshots_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever wrote along is no second person. It spans two tables, so it is a trigger and no CHECK.
CREATE FUNCTION refuse_wrote_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."approverId" IS NOT NULL AND NEW."state" IN ('APPROVED', 'PUBLISHED') AND EXISTS (
    SELECT 1 FROM "edition_writers" w
    WHERE w."editionId" = NEW."id" AND w."accountId" IN (NEW."approverId", NEW."decidedForId") AND (w."wroteAt" IS NOT NULL OR w."leftAt" IS NULL)
  ) THEN
    RAISE EXCEPTION 'editions_two_people: whoever wrote along does not decide' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "editions_not_by_writers" BEFORE INSERT OR UPDATE OF "approverId", "decidedForId", "state" ON "editions"
  FOR EACH ROW EXECUTE FUNCTION refuse_wrote_along();

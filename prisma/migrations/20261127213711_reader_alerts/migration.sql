-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('SEARCH', 'RESOLUTION', 'SESSION', 'MEMBER', 'CATEGORY');

-- CreateEnum
CREATE TYPE "AlertPace" AS ENUM ('DAILY', 'AT_ONCE');

-- CreateTable
CREATE TABLE "subscribers" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "digestOn" DATE NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "subscribers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "followed_subjects" (
    "id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "lookedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "followed_subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sightings" (
    "followedId" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "changed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sightings_pkey" PRIMARY KEY ("followedId","fact")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "followedId" UUID NOT NULL,
    "pace" "AlertPace" NOT NULL,
    "wantedPace" "AlertPace",
    "confirmedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "toldSeq" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_letters" (
    "id" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "subscriptionId" UUID,
    "state" "LetterState" NOT NULL DEFAULT 'QUEUED',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "claimedUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "alert_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_letter_parts" (
    "letterId" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "fromSeq" INTEGER NOT NULL,
    "untilSeq" INTEGER NOT NULL,

    CONSTRAINT "alert_letter_parts_pkey" PRIMARY KEY ("letterId","subscriptionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_email_key" ON "subscribers"("email");

-- CreateIndex
CREATE INDEX "subscribers_digestOn_idx" ON "subscribers"("digestOn");

-- CreateIndex
CREATE UNIQUE INDEX "followed_subjects_kind_subject_key" ON "followed_subjects"("kind", "subject");

-- CreateIndex
CREATE INDEX "sightings_followedId_seq_idx" ON "sightings"("followedId", "seq");

-- CreateIndex
CREATE INDEX "subscriptions_followedId_idx" ON "subscriptions"("followedId");

-- CreateIndex
CREATE INDEX "subscriptions_createdAt_idx" ON "subscriptions"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_subscriberId_followedId_key" ON "subscriptions"("subscriberId", "followedId");

-- CreateIndex
CREATE INDEX "alert_letters_subscriberId_idx" ON "alert_letters"("subscriberId");

-- CreateIndex
CREATE INDEX "alert_letters_subscriptionId_idx" ON "alert_letters"("subscriptionId");

-- CreateIndex
CREATE INDEX "alert_letters_state_createdAt_idx" ON "alert_letters"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "alert_letter_parts_subscriptionId_untilSeq_key" ON "alert_letter_parts"("subscriptionId", "untilSeq");

-- AddForeignKey
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_followedId_fkey" FOREIGN KEY ("followedId") REFERENCES "followed_subjects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "subscribers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_followedId_fkey" FOREIGN KEY ("followedId") REFERENCES "followed_subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_letters" ADD CONSTRAINT "alert_letters_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "subscribers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_letters" ADD CONSTRAINT "alert_letters_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_letter_parts" ADD CONSTRAINT "alert_letter_parts_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "alert_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_letter_parts" ADD CONSTRAINT "alert_letter_parts_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must always hold, whoever writes.
ALTER TABLE "subscribers" ADD CONSTRAINT "subscribers_email_normal" CHECK ("email" = lower("email") AND "email" = normalize("email", NFC) AND length("email") <= 254);
ALTER TABLE "followed_subjects" ADD CONSTRAINT "followed_subjects_named" CHECK ("subject" <> '' AND length("subject") <= 500 AND "seq" >= 0);
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_seq" CHECK ("seq" >= 0);
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_told" CHECK ("toldSeq" >= 0);
ALTER TABLE "alert_letter_parts" ADD CONSTRAINT "alert_letter_parts_forward" CHECK ("fromSeq" < "untilSeq");

-- An address is kept only as long as its owner subscribes: it goes with the last subscription, whatever took that one away.
CREATE FUNCTION forget_subscriber() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM subscribers s WHERE s.id = OLD."subscriberId" AND NOT EXISTS (SELECT FROM subscriptions o WHERE o."subscriberId" = s.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER "subscriptions_forget" AFTER DELETE ON "subscriptions" FOR EACH ROW EXECUTE FUNCTION forget_subscriber();

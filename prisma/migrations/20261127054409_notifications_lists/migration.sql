-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('QUEUED', 'WAITING', 'SENT', 'FAILED', 'DROPPED');

-- DropIndex
DROP INDEX "audit_entries_at_idx";

-- DropIndex
DROP INDEX "audit_entries_subjectType_subjectId_id_idx";

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "emptiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "trashedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "saved_lists" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_lists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "needs" TEXT[],
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_choices" (
    "accountId" UUID NOT NULL,
    "kinds" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mail_choices_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "notificationId" UUID NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'QUEUED',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "claimedUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_lists_accountId_name_key" ON "saved_lists"("accountId", "name");

-- CreateIndex
CREATE INDEX "notifications_accountId_readAt_idx" ON "notifications"("accountId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_accountId_event_key" ON "notifications"("accountId", "event");

-- CreateIndex
CREATE UNIQUE INDEX "letters_notificationId_key" ON "letters"("notificationId");

-- CreateIndex
CREATE INDEX "letters_state_createdAt_idx" ON "letters"("state", "createdAt");

-- CreateIndex
CREATE INDEX "articles_trashedAt_idx" ON "articles"("trashedAt");

-- CreateIndex
CREATE INDEX "audit_entries_subjectId_at_id_idx" ON "audit_entries"("subjectId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_subjectType_at_id_idx" ON "audit_entries"("subjectType", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_action_at_id_idx" ON "audit_entries"("action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_actorName_at_id_idx" ON "audit_entries"("actorName", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_at_id_idx" ON "audit_entries"("at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "saved_lists" ADD CONSTRAINT "saved_lists_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_notificationId_fkey" FOREIGN KEY ("notificationId") REFERENCES "notifications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What readers have seen is never thrown away, and what lies in the trash is emptied by nobody within 30 days.
ALTER TABLE "articles" ADD CONSTRAINT "articles_trash_unpublished" CHECK ("trashedAt" IS NULL OR "publishedEditionId" IS NULL);
ALTER TABLE "articles" ADD CONSTRAINT "articles_emptied_from_trash" CHECK ("emptiedAt" IS NULL OR "emptiedAt" >= "trashedAt" + interval '720 hours');
ALTER TABLE "saved_lists" ADD CONSTRAINT "saved_lists_named" CHECK (length(btrim("name")) > 0);
ALTER TABLE "letters" ADD CONSTRAINT "letters_sent_at" CHECK (("state" = 'SENT') = ("sentAt" IS NOT NULL));
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_lead_inside" CHECK ("address" LIKE '/quan-tri%');

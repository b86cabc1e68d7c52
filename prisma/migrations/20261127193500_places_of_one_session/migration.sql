-- DropForeignKey
ALTER TABLE "vote_events" DROP CONSTRAINT "vote_events_sittingId_fkey";

-- DropForeignKey
ALTER TABLE "vote_events" DROP CONSTRAINT "vote_events_itemId_fkey";

-- DropForeignKey
ALTER TABLE "questions" DROP CONSTRAINT "questions_itemId_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "agenda_items_id_sessionId_key" ON "agenda_items"("id", "sessionId");

-- AddForeignKey
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_sittingId_sessionId_fkey" FOREIGN KEY ("sittingId", "sessionId") REFERENCES "sittings"("id", "sessionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_itemId_sessionId_fkey" FOREIGN KEY ("itemId", "sessionId") REFERENCES "agenda_items"("id", "sessionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_itemId_sessionId_fkey" FOREIGN KEY ("itemId", "sessionId") REFERENCES "agenda_items"("id", "sessionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The key above asks nothing where one of its columns is empty.
ALTER TABLE "questions" ADD CONSTRAINT "questions_item_of_a_session" CHECK ("itemId" IS NULL OR "sessionId" IS NOT NULL);

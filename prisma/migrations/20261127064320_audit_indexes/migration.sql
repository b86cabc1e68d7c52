-- The log is read by the number of its rows: each way of asking has an index in that order.
-- DropIndex
DROP INDEX "audit_entries_action_at_id_idx";

-- DropIndex
DROP INDEX "audit_entries_actorName_at_id_idx";

-- DropIndex
DROP INDEX "audit_entries_at_id_idx";

-- DropIndex
DROP INDEX "audit_entries_subjectId_at_id_idx";

-- DropIndex
DROP INDEX "audit_entries_subjectType_at_id_idx";

-- CreateIndex
CREATE INDEX "audit_entries_subjectId_id_idx" ON "audit_entries"("subjectId", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_subjectType_id_idx" ON "audit_entries"("subjectType", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_action_id_idx" ON "audit_entries"("action", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_actorName_id_idx" ON "audit_entries"("actorName", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- A document is offered the drafts that it could be of: some dozens among a hundred thousand resolutions. (Not a partial index: Prisma's
-- casts of a parameter to the enum are no constant to the planner.)
CREATE INDEX "resolutions_stage_idx" ON "resolutions"("stage");

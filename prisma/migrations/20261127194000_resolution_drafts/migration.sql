-- A document is offered the drafts that it could be of: some dozens among a hundred thousand resolutions.
CREATE INDEX "resolutions_drafts" ON "resolutions"("id") WHERE "stage" <> 'ISSUED';

-- Lines that an import has not taken yet: the next batch is found at once, however many are done.
CREATE INDEX "spreadsheet_lines_waiting" ON "spreadsheet_lines"("importId", "line") WHERE "outcome" IS NULL;

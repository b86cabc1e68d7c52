-- CreateIndex
CREATE INDEX "page_views_day_idx" ON "page_views"("day");

-- CreateIndex
CREATE INDEX "meetings_kind_startsAt_idx" ON "meetings"("kind", "startsAt");

-- What Prisma cannot say: the day by which a resolution counts for a figure (lib/indicators).
CREATE INDEX "resolutions_counted" ON "resolutions" (coalesce("adoptedOn", "issuedOn")) WHERE "stage" IN ('ADOPTED', 'ISSUED') AND "trashedAt" IS NULL;

-- A value says something: a number, or parts of one.
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_said" CHECK (jsonb_typeof("parts") = 'object' AND ("value" IS NOT NULL OR "parts" <> '{}'));

import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * The lines of validity of resolutions on which nothing acts, by their own days: "resolutionId", "fromDay", "toDay", state, in one statement
 * however many there are. The same rules as validity.ts, held together by a test.
 * @param which a condition on `r`, a resolution
 */
export const ownDaysSql = (which: Prisma.Sql) => Prisma.sql`
  SELECT o.id AS "resolutionId", v.from_day AS "fromDay", v.to_day AS "toDay", v.state::"ValidityState" AS state
  FROM (SELECT r.id, r."issuedOn" AS issued, coalesce(r."effectiveOn", r."issuedOn") AS effective, r."expiresOn" AS last FROM resolutions r WHERE ${which}) o
  CROSS JOIN LATERAL (VALUES
    (o.issued, o.effective - 1, 'NOT_YET'),
    (o.effective, o.last, 'IN_FORCE'),
    (greatest(o.last + 1, o.effective), NULL, 'ENDED')) AS v(from_day, to_day, state)
  WHERE CASE v.state WHEN 'ENDED' THEN o.last IS NOT NULL ELSE v.to_day IS NULL OR v.from_day <= v.to_day END`;

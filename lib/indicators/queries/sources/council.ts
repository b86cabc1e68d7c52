import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { inDays, ofBodies, type Source } from "../asked";

/* Sessions and what they decide. */

/** A session counts from its opening on. */
const opened = Prisma.sql`s.state IN ('IN_SESSION', 'CLOSED', 'COMPLETE') AND s."trashedAt" IS NULL`;

const sessions: Source = (asked) => Prisma.sql`
  SELECT s.id, s."startsOn" AS day, true AS hit, s.kind::text AS "loai", s.form::text AS "hinh-thuc"
  FROM sessions s
  WHERE ${opened} AND ${ofBodies(Prisma.sql`s."councilId"`, asked)} AND ${inDays(Prisma.sql`s."startsOn"`, asked)}`;

const resolutions: Source = (asked) => Prisma.sql`
  SELECT r.id, coalesce(r."adoptedOn", r."issuedOn") AS day, true AS hit, r.series::text AS "loai",
    ARRAY(SELECT f."fieldId"::text FROM resolution_fields f WHERE f."resolutionId" = r.id) AS "linh-vuc",
    coalesce(r."sessionId"::text, 'NONE') AS "ky-hop"
  FROM resolutions r
  WHERE r.stage IN ('ADOPTED', 'ISSUED') AND r."trashedAt" IS NULL AND ${ofBodies(Prisma.sql`r."issuerId"`, asked)}
    AND ${inDays(Prisma.sql`coalesce(r."adoptedOn", r."issuedOn")`, asked)}`;

/** A paper all of whose items were taken off the agenda was not considered. */
const considered: Source = (asked) => Prisma.sql`
  SELECT d.id, s."startsOn" AS day, true AS hit, d.kind::text AS "loai"
  FROM sessions s JOIN documents d ON d."sessionId" = s.id
  WHERE ${opened} AND ${ofBodies(Prisma.sql`s."councilId"`, asked)} AND ${inDays(Prisma.sql`s."startsOn"`, asked)}
    AND d.kind IN ('PROPOSAL', 'REPORT', 'SCHEME', 'NOTICE') AND d."trashedAt" IS NULL
    AND coalesce((SELECT bool_or(i."withdrawnAt" IS NULL) FROM agenda_papers p JOIN agenda_items i ON i.id = p."itemId" WHERE p."documentId" = d.id), true)`;

/** The day of an examination; what has neither a meeting nor a report was not examined yet. */
const examined = Prisma.sql`coalesce(e."heldOn", CASE WHEN p."trashedAt" IS NULL THEN p."issuedOn" END)`;

const examinations: Source = (asked) => Prisma.sql`
  SELECT e.id, ${examined} AS day, true AS hit, e."committeeId"::text AS "co-quan"
  FROM examinations e JOIN documents d ON d.id = e."documentId" LEFT JOIN documents p ON p.id = e."reportId"
  WHERE e.leading AND d."trashedAt" IS NULL AND ${ofBodies(Prisma.sql`e."committeeId"`, asked)} AND ${inDays(examined, asked)}`;

const issued: Source = (asked) => Prisma.sql`
  SELECT d.id, d."issuedOn" AS day, true AS hit, d.kind::text AS "loai"
  FROM documents d
  WHERE d."trashedAt" IS NULL AND d.kind <> 'DRAFT_RESOLUTION' AND ${ofBodies(Prisma.sql`d."issuerId"`, asked)}
    AND ${inDays(Prisma.sql`d."issuedOn"`, asked)}`;

export const councilSources: Readonly<Record<string, Source>> = {
  "ky-hop": sessions,
  "nghi-quyet": resolutions,
  "van-ban-xem-xet": considered,
  "tham-tra": examinations,
  "van-ban-ban-hanh": issued,
};

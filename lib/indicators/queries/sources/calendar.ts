import "server-only";
import { publishedSql } from "@/lib/news/queries/published";
import { Prisma } from "@/prisma/generated/client";
import type { MeetingKind } from "@/prisma/generated/enums";
import { dayOf, inDaysOf, ofBodies, type Source, whileValid } from "../asked";

/* What the calendar and the portal hold. */

/** Meetings of a kind that took place: those put off or cancelled did not. They stand with each body that held them. */
const meetings =
  (kind: MeetingKind): Source =>
  (asked) =>
    Prisma.sql`
  SELECT m.id, ${dayOf(Prisma.sql`m."startsAt"`)} AS day, true AS hit, o.held AS "co-quan"
  FROM meetings m JOIN LATERAL (
    SELECT array_agg(h."bodyId"::text) AS held FROM meeting_organisers h WHERE h."meetingId" = m.id AND ${ofBodies(Prisma.sql`h."bodyId"`, asked)}
  ) o ON o.held IS NOT NULL
  WHERE m.kind = ${kind}::"MeetingKind" AND m.state NOT IN ('POSTPONED', 'CANCELLED') AND m."trashedAt" IS NULL
    AND ${inDaysOf(Prisma.sql`m."startsAt"`, asked)}`;

const articles: Source = (asked) => Prisma.sql`
  SELECT a.id, ${dayOf(Prisma.sql`a."publishAt"`)} AS day, true AS hit, coalesce(a."categoryId"::text, 'NONE') AS "chuyen-muc"
  FROM articles a
  WHERE ${publishedSql(asked.at)}
    AND ${inDaysOf(Prisma.sql`a."publishAt"`, asked)} AND ${whileValid(dayOf(Prisma.sql`a."publishAt"`), asked)}`;

export const calendarSources: Readonly<Record<string, Source>> = {
  "phien-hop-thuong-truc": meetings("STANDING_MEETING"),
  "hop-ban": meetings("COMMITTEE_MEETING"),
  "phien-giai-trinh": meetings("HEARING"),
  "khao-sat": meetings("SURVEY"),
  "tiep-xuc-cu-tri": meetings("VOTER_MEETING"),
  "tiep-cong-dan": meetings("RECEPTION"),
  "tin-bai": articles,
};

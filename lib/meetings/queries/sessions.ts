import "server-only";
import { now } from "@/lib/core/clock";
import { dayColumn, instantVn, isoDay, parseDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { sessionAddress } from "@/lib/sessions/addresses";
import { halfLabels } from "@/lib/sessions/labels";
import { agendaIsShown, shownSessions } from "@/lib/sessions/queries/shown";
import type { Prisma } from "@/prisma/generated/client";
import { sessionFileAddress, sittingFileAddress } from "../addresses";
import type { FeedEntry } from "../calendar";

/* Sessions as the calendar reads them: by their half-days, without being meetings. */

/** Days of both ends, and the one body it is kept to. */
export interface Range {
  from: string;
  to: string;
  body?: string | undefined;
}

export const instant = (day: string, minutes = 0) => instantVn(parseDay(day) ?? { year: 1970, month: 1, day: 1 }, Math.floor(minutes / 60), minutes % 60);
const column = (day: string) => dayColumn(parseDay(day) ?? { year: 1970, month: 1, day: 1 });

export const sessionSelect = {
  ...{ id: true, slug: true, title: true, startsOn: true, endsOn: true, place: true, closed: true, agendaPublishedAt: true, updatedAt: true, version: true },
  council: { select: { name: true } },
  sittings: {
    orderBy: [{ onDay: "asc" }, { startsAt: "asc" }],
    select: { id: true, onDay: true, half: true, startsAt: true, endsAt: true, closed: true, note: true, version: true },
  },
} satisfies Prisma.CouncilSessionSelect;

type SessionRow = Prisma.CouncilSessionGetPayload<{ select: typeof sessionSelect }>;

/** A session by its half-days once its agenda may be seen, before that by its days. @param href where this reader opens it */
export function sessionEntries(row: SessionRow, agendaSeen: boolean, href: string): FeedEntry[] {
  const own = sessionFileAddress(row.slug);
  const common = { kind: "SESSION" as const, state: "NEW" as const, stateNote: "", place: row.place, href, updatedAt: row.updatedAt };
  const organisers = [row.council.name];
  if (row.sittings.length === 0 || !agendaSeen) {
    const [from, to] = [isoDay(row.startsOn), isoDay(row.endsOn ?? row.startsOn)];
    const line = row.closed ? "Họp kín" : "";
    const days = { from, to, minute: 0, startsAt: instant(from), endsAt: to === from ? null : instant(to), allDay: true };
    return [{ ...common, ...days, id: row.id, title: row.title, line, organisers, sequence: row.version - 1, details: [line], file: own, sessionFile: null }];
  }
  return row.sittings.map((sitting) => {
    const day = isoDay(sitting.onDay);
    // Of a closed sitting no more is said than that (docs/decisions/0148).
    const line = row.closed || sitting.closed ? "Họp kín" : sitting.note;
    const times = { startsAt: instant(day, sitting.startsAt), endsAt: instant(day, sitting.endsAt), allDay: false, minute: sitting.startsAt };
    const title = `${row.title}: phiên ${halfLabels[sitting.half].toLowerCase()}`;
    const files = { file: sittingFileAddress(sitting.id), sessionFile: own };
    return {
      ...common,
      ...times,
      ...files,
      id: sitting.id,
      title,
      from: day,
      to: day,
      line,
      organisers,
      sequence: row.version + sitting.version - 2,
      details: [line],
    };
  });
}

/** Sessions that touch a range of days. One of which only the month is known stands on no day. */
export function sessionsTouching({ from, to }: Pick<Range, "from" | "to">) {
  return {
    ...{ trashedAt: null, precision: "DAY", startsOn: { lte: column(to) } },
    OR: [{ endsOn: null, startsOn: { gte: column(from) } }, { endsOn: { gte: column(from) } }],
  } satisfies Prisma.CouncilSessionWhereInput;
}

/** The same as readers may see it at a moment. @param at by the database's clock */
export function sessionEntriesForReaders(row: SessionRow, at: Date): FeedEntry[] {
  return sessionEntries(row, agendaIsShown(row, at), sessionAddress(row.slug));
}

/** One session for somebody's own calendar; null where readers know of none, and while only its month is known. */
export async function sessionFeed(slug: string): Promise<{ title: string; entries: FeedEntry[] } | null> {
  const at = await now();
  const row = await db.councilSession.findFirst({ where: { ...shownSessions(at), slug, precision: "DAY" }, select: sessionSelect });
  return row && { title: row.title, entries: sessionEntriesForReaders(row, at) };
}

/** One half-day of a session, likewise; null until its agenda is given to readers. */
export async function sittingFeed(id: string): Promise<FeedEntry | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const at = await now();
  const row = await db.councilSession.findFirst({ where: { ...shownSessions(at), precision: "DAY", sittings: { some: { id } } }, select: sessionSelect });
  return (row && sessionEntriesForReaders(row, at).find((entry) => entry.id === id)) ?? null;
}

/** Titles of published sessions of which only the month is known yet. */
export async function sessionsInMonth(first: string, body?: string): Promise<{ slug: string; title: string }[]> {
  return db.councilSession.findMany({
    where: {
      ...shownSessions(await now()),
      ...{ precision: "MONTH", startsOn: column(first) },
      ...(body ? { council: { slug: body } } : {}),
    },
    select: { slug: true, title: true },
    orderBy: { id: "asc" },
  });
}

import "server-only";
import { now } from "@/lib/core/clock";
import { dayColumn, dayOf, instantVn, isoDate, isoDay, parseDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { published as publishedNews } from "@/lib/news/queries/published";
import { sessionAddress } from "@/lib/sessions/addresses";
import { halfLabels } from "@/lib/sessions/labels";
import { shownSessions } from "@/lib/sessions/queries/shown";
import { mandatesCounted, openToReaders, pageOfPerson } from "@/lib/visibility/policy";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, MeetingKind, MeetingState } from "@/prisma/generated/enums";
import { meetingAddress } from "./addresses";
import { type FeedEntry, LONGEST_DAYS, shifted } from "./calendar";

/** Days of both ends, and the one body it is kept to. */
export interface Range {
  from: string;
  to: string;
  body?: string | undefined;
}

const instant = (day: string, minutes = 0) => instantVn(parseDay(day) ?? { year: 1970, month: 1, day: 1 }, Math.floor(minutes / 60), minutes % 60);
const column = (day: string) => dayColumn(parseDay(day) ?? { year: 1970, month: 1, day: 1 });
const minuteOf = (at: Date) => (at.getTime() - instantVn(dayOf(at)).getTime()) / 60_000;

/** Meetings that touch a range of days. */
export function touching({ from, to }: Pick<Range, "from" | "to">) {
  const [begin, end] = [instant(from), instant(shifted(to, 1))];
  return {
    startsAt: { gte: instant(shifted(from, -LONGEST_DAYS - 1)), lt: end },
    OR: [{ endsAt: null, startsAt: { gte: begin } }, { endsAt: { gte: begin } }],
  } satisfies Prisma.MeetingWhereInput;
}

export const entrySelect = {
  ...{ id: true, kind: true, slug: true, title: true, startsAt: true, endsAt: true, allDay: true, place: true, chairLine: true, attendees: true },
  ...{ state: true, stateNote: true, sequence: true, updatedAt: true },
  organisers: { orderBy: { position: "asc" }, select: { body: { select: { name: true } } } },
} satisfies Prisma.MeetingSelect;

/** @param href where this reader opens it */
export function entryOf(row: Prisma.MeetingGetPayload<{ select: typeof entrySelect }>, href: string): FeedEntry {
  const { chairLine, attendees, organisers, slug: _, ...meeting } = row;
  const from = isoDate(row.startsAt);
  return {
    ...meeting,
    from,
    to: row.endsAt && row.endsAt > row.startsAt ? isoDate(row.endsAt) : from,
    minute: minuteOf(row.startsAt),
    line: chairLine,
    href,
    organisers: organisers.map(({ body }) => body.name),
    details: [chairLine, attendees],
  };
}

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
  const common = { kind: "SESSION" as const, state: "NEW" as const, stateNote: "", place: row.place, href, updatedAt: row.updatedAt };
  const organisers = [row.council.name];
  if (row.sittings.length === 0 || !agendaSeen) {
    const [from, to] = [isoDay(row.startsOn), isoDay(row.endsOn ?? row.startsOn)];
    const line = row.closed ? "Họp kín" : "";
    const days = { from, to, minute: 0, startsAt: instant(from), endsAt: to === from ? null : instant(to), allDay: true };
    return [{ ...common, ...days, id: row.id, title: row.title, line, organisers, sequence: row.version - 1, details: [line] }];
  }
  return row.sittings.map((sitting) => {
    const day = isoDay(sitting.onDay);
    const line = [row.closed || sitting.closed ? "Họp kín" : "", sitting.note].filter(Boolean).join(". ");
    const times = { startsAt: instant(day, sitting.startsAt), endsAt: instant(day, sitting.endsAt), allDay: false, minute: sitting.startsAt };
    const title = `${row.title}: phiên ${halfLabels[sitting.half].toLowerCase()}`;
    return { ...common, ...times, id: sitting.id, title, from: day, to: day, line, organisers, sequence: row.version + sitting.version - 2, details: [line] };
  });
}

/** Sessions that touch a range of days. One of which only the month is known stands on no day. */
export function sessionsTouching({ from, to }: Pick<Range, "from" | "to">) {
  return {
    ...{ trashedAt: null, precision: "DAY", startsOn: { lte: column(to) } },
    OR: [{ endsOn: null, startsOn: { gte: column(from) } }, { endsOn: { gte: column(from) } }],
  } satisfies Prisma.CouncilSessionWhereInput;
}

/** In the order of the day; what lies outside the range is left out. */
export function inRange<E extends FeedEntry>(entries: readonly E[], { from, to }: Pick<Range, "from" | "to">): E[] {
  return entries
    .filter((entry) => entry.from <= to && from <= entry.to)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
}

/** What readers find in the calendar: public meetings and the half-days of public sessions, in order. */
export async function calendar(range: Range): Promise<FeedEntry[]> {
  const at = await now();
  const { body } = range;
  const held = body ? { organisers: { some: { body: { slug: body } } } } : {};
  const [meetings, sessions] = await Promise.all([
    db.meeting.findMany({ where: { AND: [openToReaders(at), touching(range), held] }, select: entrySelect, orderBy: [{ startsAt: "asc" }, { id: "asc" }] }),
    db.councilSession.findMany({
      where: {
        AND: [shownSessions(at), sessionsTouching(range)],
        ...(body ? { council: { slug: body } } : {}),
      },
      select: sessionSelect,
    }),
  ]);
  const open = sessions.flatMap((row) => sessionEntries(row, row.agendaPublishedAt !== null && row.agendaPublishedAt <= at, sessionAddress(row.slug)));
  return inRange([...meetings.map((row) => entryOf(row, meetingAddress(row.slug))), ...open], range);
}

/** Titles of published sessions of which only the month is known yet. */
export async function sessionsInMonth(first: string, body?: string): Promise<{ slug: string; title: string }[]> {
  return db.councilSession.findMany({
    where: {
      ...{ ...shownSessions(await now()), precision: "MONTH", startsOn: column(first) },
      ...(body ? { council: { slug: body } } : {}),
    },
    select: { slug: true, title: true },
    orderBy: { id: "asc" },
  });
}

/** Bodies that hold something readers see, by protocol order: for the filter and the calendars to subscribe to. */
export async function calendarBodies(): Promise<{ slug: string; name: string }[]> {
  const at = await now();
  return db.body.findMany({
    where: {
      OR: [{ organised: { some: { meeting: openToReaders(at) } } }, { sessions: { some: shownSessions(at) } }],
    },
    select: { slug: true, name: true },
    orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { kind: "asc" }, { position: "asc" }, { id: "asc" }],
  });
}

/** Whether readers find anything in the calendar: its line in the navigation then exists. */
export async function hasMeetings(): Promise<boolean> {
  const at = await now();
  if (await db.meeting.findFirst({ where: openToReaders(at), select: { id: true } })) return true;
  return (await db.councilSession.findFirst({ where: shownSessions(at), select: { id: true } })) !== null;
}

/** The last moment at which the calendar changed for readers; null for an empty one. */
export async function calendarUpdatedAt(): Promise<Date | null> {
  const { _max } = await db.meeting.aggregate({ where: openToReaders(await now()), _max: { updatedAt: true } });
  return _max.updatedAt;
}

/** Addresses for the sitemap. */
export async function meetingsForSitemap(): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.meeting.findMany({
    where: openToReaders(await now()),
    select: { slug: true, updatedAt: true },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 10_000,
  });
}

export interface MeetingPage extends FeedEntry {
  slug: string;
  kind: MeetingKind;
  state: MeetingState;
  attendees: string;
  summary: string;
  bodies: { slug: string; name: string; shown: boolean }[];
  /** `member` and `body` are slugs of pages that readers have. */
  participants: { name: string; title: string; member: string | null; body: string | null }[];
  papers: { slug: string; kind: DocumentKind; symbol: string; title: string }[];
  articles: { slug: string; title: string }[];
  session: { slug: string; title: string } | null;
  attachments: AttachedFile[];
}

/** One meeting as readers see it; null where there is none for them. */
export async function findMeeting(slug: string): Promise<MeetingPage | null> {
  const at = await now();
  const row = await db.meeting.findFirst({
    where: { AND: [{ slug }, openToReaders(at)] },
    select: {
      ...entrySelect,
      summary: true,
      organisers: { orderBy: { position: "asc" }, select: { body: { select: { slug: true, name: true, shown: true } } } },
      participants: {
        orderBy: { position: "asc" },
        select: {
          ...{ name: true, title: true },
          person: { select: { slug: true, _count: mandatesCounted } },
          body: { select: { slug: true, shown: true } },
        },
      },
      papers: {
        where: { document: openToReaders(at) },
        orderBy: { position: "asc" },
        select: { document: { select: { slug: true, kind: true, symbol: true, title: true } } },
      },
      articles: {
        where: { article: publishedNews(at) },
        orderBy: [{ article: { publishAt: "desc" } }, { articleId: "asc" }],
        select: { article: { select: { slug: true, publishedEdition: { select: { title: true } } } } },
      },
      session: { select: { slug: true, title: true, publishedAt: true, trashedAt: true } },
    },
  });
  if (!row) return null;
  const { papers, articles, participants, session, summary, ...meeting } = row;
  return {
    ...entryOf(meeting, meetingAddress(row.slug)),
    ...{ slug: row.slug, kind: row.kind, attendees: row.attendees, summary },
    bodies: row.organisers.map(({ body: { slug: bodySlug, name, shown } }) => ({ slug: bodySlug, name, shown })),
    participants: participants.map(({ name, title, person, body }) => ({
      ...{ name, title },
      member: pageOfPerson(person),
      body: body?.shown ? body.slug : null,
    })),
    papers: papers.map(({ document }) => document),
    articles: articles.map(({ article }) => ({ slug: article.slug, title: article.publishedEdition?.title ?? "" })),
    session: session?.publishedAt && session.publishedAt <= at && !session.trashedAt ? { slug: session.slug, title: session.title } : null,
    attachments: await publicAttachments("meeting", row.id, at),
  };
}

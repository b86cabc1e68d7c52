import "server-only";
import { now } from "@/lib/core/clock";
import { dayOf, instantVn, isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { published as publishedNews } from "@/lib/news/queries/published";
import { namedSelect, sessionFor, shownSessions } from "@/lib/sessions/queries/shown";
import { mandatesCounted, openToReaders, pageOfPerson } from "@/lib/visibility/policy";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, MeetingKind, MeetingState } from "@/prisma/generated/enums";
import { meetingAddress, meetingFileAddress } from "./addresses";
import { type FeedEntry, LONGEST_DAYS, shifted } from "./calendar";
import { instant, type Range, sessionEntriesForReaders, sessionSelect, sessionsTouching } from "./queries/sessions";

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
  const { chairLine, attendees, organisers, slug, ...meeting } = row;
  const from = isoDate(row.startsAt);
  return {
    ...meeting,
    from,
    to: row.endsAt && row.endsAt > row.startsAt ? isoDate(row.endsAt) : from,
    minute: minuteOf(row.startsAt),
    line: chairLine,
    href,
    file: meetingFileAddress(slug),
    sessionFile: null,
    organisers: organisers.map(({ body }) => body.name),
    details: [chairLine, attendees],
  };
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
  const open = sessions.flatMap((row) => sessionEntriesForReaders(row, at));
  return inRange([...meetings.map((row) => entryOf(row, meetingAddress(row.slug))), ...open], range);
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

/** The last moment at which the calendar changed for readers, by its meetings and by its sessions; null for an empty one. */
export async function calendarUpdatedAt(): Promise<Date | null> {
  const at = await now();
  const [meetings, sessions] = await Promise.all([
    db.meeting.aggregate({ where: openToReaders(at), _max: { updatedAt: true } }),
    db.councilSession.aggregate({ where: shownSessions(at), _max: { updatedAt: true } }),
  ]);
  const changes = [meetings._max.updatedAt, sessions._max.updatedAt].flatMap((date) => (date ? [date.getTime()] : []));
  return changes.length > 0 ? new Date(Math.max(...changes)) : null;
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
      session: { select: namedSelect },
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
    session: sessionFor(session, at),
    attachments: await publicAttachments("meeting", row.id, at),
  };
}

import "server-only";
import {
  type Groups,
  groupsOfMembers,
  type OfficeHeld,
  officesOf,
  type ResolutionLink,
  resolutionLink,
  resolutionLinkSelect,
  shownOn,
} from "@/lib/bodies/queries";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import { type ReleasedFact, releasedFacts } from "@/lib/people/queries";
import { type QuestionInSession, questionsOf } from "@/lib/questions/queries";
import { mandatesForReaders, openToReaders, shownSessions } from "@/lib/visibility/policy";
import { openVotes } from "@/lib/votes/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingState, Sex, VoteChoice } from "@/prisma/generated/enums";

/** Sessions whose attendance is settled. */
const over = (at: Date) => ({ ...shownSessions(at), state: { in: ["CLOSED", "COMPLETE"] } }) satisfies Prisma.CouncilSessionWhereInput;

const mandateSelect = {
  ...{ id: true, fullTime: true, selfNominated: true, reelected: true, voteShare: true, workplace: true, fromDay: true, toDay: true, endReason: true },
  term: { select: { ordinal: true, name: true, startsOn: true, endsOn: true } },
  constituency: { select: { number: true, name: true, area: true } },
  group: { select: { id: true, slug: true, name: true, shown: true } },
  endResolution: { select: resolutionLinkSelect },
} satisfies Prisma.MemberSelect;

type MandateRow = Prisma.MemberGetPayload<{ select: typeof mandateSelect }>;

export interface Mandate extends Omit<MandateRow, "endResolution" | "group" | "voteShare"> {
  voteShare: number | null;
  group: { slug: string; name: string } | null;
  /** Where readers may open it. */
  endResolution: ResolutionLink | null;
}

export interface MemberVote {
  id: string;
  onDay: Date;
  title: string;
  choice: VoteChoice;
  session: { slug: string; title: string };
  /** The resolution that was voted on, where readers may open it. */
  resolution: ResolutionLink | null;
}

export interface MeetingLine {
  slug: string;
  title: string;
  startsAt: Date;
  allDay: boolean;
  place: string;
  state: MeetingState;
}

export interface MemberPage {
  slug: string;
  fullName: string;
  sex: Sex | null;
  birthYear: number | null;
  hometown: string;
  education: string;
  biography: string;
  portrait: Picture | null;
  /** The latest first; never empty. */
  mandates: Mandate[];
  /** The mandate that the activity is of. */
  chosen: Mandate;
  offices: OfficeHeld[];
  /** In Việt Nam, by the database's clock. */
  today: Date;
  /** Counts, not rates; null where the record has nothing to count. */
  sessions: { present: number; of: number } | null;
  sittings: { present: number; of: number } | null;
  votes: { items: MemberVote[]; total: number };
  questions: { items: QuestionInSession[]; total: number };
  speeches: { items: { id: string; item: string; session: { slug: string; title: string } }[]; total: number };
  /** With voters: those to come, and how many there were in this mandate. */
  meetings: { coming: MeetingLine[]; held: number };
  /** By which the office lets itself be reached. */
  contacts: { id: string; duty: string; phone: string; email: string }[];
  released: ReleasedFact[];
}

/** The last day of a mandate, be it to come. */
const lastDayOf = ({ toDay, term }: Pick<MandateRow, "toDay" | "term">) => toDay ?? term.endsOn;

function mandateOf({ endResolution, group: written, voteShare, ...row }: MandateRow, at: Date, groups: Groups): Mandate {
  const day = new Date(Math.min(lastDayOf(row).getTime(), todayOf(at).getTime()));
  const group = groups.on(written?.id ?? null, day) ?? written;
  return {
    ...row,
    voteShare: voteShare === null ? null : Number(voteShare),
    group: group?.shown ? { slug: group.slug, name: group.name } : null,
    endResolution: resolutionLink(endResolution, at),
  };
}

const personSelect = {
  ...{ id: true, slug: true, fullName: true, sex: true, birthYear: true, hometown: true, education: true, biography: true },
  portrait: { select: pictureSelect },
  mandates: { where: mandatesForReaders, select: mandateSelect, orderBy: { fromDay: "desc" } },
} satisfies Prisma.PersonSelect;

/** How many of a list a member's page shows before it leads on. */
const SHOWN = 5;

async function attendanceOf(memberId: string, at: Date) {
  const rows = await db.attendance.findMany({
    // Who was in a sitting behind closed doors is not counted for readers, nowhere.
    where: { memberId, sitting: { closed: false, session: { ...over(at), closed: false } } },
    select: { state: true, sitting: { select: { sessionId: true } } },
  });
  if (rows.length === 0) return { sessions: null, sittings: null };
  const present = rows.filter(({ state }) => state === "PRESENT");
  const sessionsIn = (of: typeof rows) => new Set(of.map(({ sitting }) => sitting.sessionId)).size;
  return { sessions: { present: sessionsIn(present), of: sessionsIn(rows) }, sittings: { present: present.length, of: rows.length } };
}

const votesWhere = (memberId: string, at: Date) =>
  // Names exist only where the vote was open; what is provisional is not said of anybody.
  ({ memberId, event: { AND: [{ open: true, provisional: false }, openVotes(at)] } }) satisfies Prisma.VoteWhereInput;

async function votesOf(memberId: string, at: Date, page: number, size: number): Promise<{ items: MemberVote[]; total: number }> {
  const where = votesWhere(memberId, at);
  const [rows, total] = await Promise.all([
    db.vote.findMany({
      where,
      select: {
        choice: true,
        event: {
          select: {
            ...{ id: true, onDay: true, title: true, session: { select: { slug: true, title: true } } },
            resolution: { select: resolutionLinkSelect },
          },
        },
      },
      orderBy: [{ event: { onDay: "desc" } }, { eventId: "desc" }],
      ...rowsOf(page, size),
    }),
    db.vote.count({ where }),
  ]);
  const items = rows.map(({ choice, event: { resolution, ...event } }) => ({ ...event, choice, resolution: resolutionLink(resolution, at) }));
  return { items, total };
}

async function speechesOf(personId: string, termOrdinal: number, at: Date) {
  const where = {
    personId,
    // Who spoke is said with the minutes, and never of a sitting behind closed doors.
    item: {
      session: { ...shownSessions(at), closed: false, minutesPublishedAt: { lte: at }, term: { ordinal: termOrdinal } },
      OR: [{ sittingId: null }, { sitting: { closed: false } }],
    },
  } satisfies Prisma.SpeechWhereInput;
  const select = { id: true, item: { select: { title: true, session: { select: { slug: true, title: true } } } } } satisfies Prisma.SpeechSelect;
  const [rows, total] = await Promise.all([
    db.speech.findMany({ where, select, orderBy: [{ item: { session: { startsOn: "desc" } } }, { id: "desc" }], take: SHOWN }),
    db.speech.count({ where }),
  ]);
  return { items: rows.map(({ id, item }) => ({ id, item: item.title, session: item.session })), total };
}

/** With voters: led or attended by the person, or by the group of members the person was in during the mandate. */
async function meetingsOf(personId: string, mandate: MandateRow, groups: Groups, at: Date) {
  const { fromDay, group } = mandate;
  const last = lastDayOf(mandate);
  const end = new Date(last.getTime() + 86_400_000);
  const ofGroup = { bodyId: { in: groups.during(group?.id ?? null, { from: fromDay, to: last }).map(({ id }) => id) } };
  const where = {
    ...openToReaders(at),
    kind: "VOTER_MEETING",
    OR: [
      { chairId: personId },
      { participants: { some: { personId } } },
      { startsAt: { gte: fromDay, lt: end }, OR: [{ organisers: { some: ofGroup } }, { participants: { some: ofGroup } }] },
    ],
  } satisfies Prisma.MeetingWhereInput;
  const until = new Date(Math.min(at.getTime(), end.getTime()));
  const [coming, held] = await Promise.all([
    db.meeting.findMany({
      where: { ...where, startsAt: { gte: at } },
      select: { slug: true, title: true, startsAt: true, allDay: true, place: true, state: true },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: SHOWN,
    }),
    db.meeting.count({ where: { ...where, state: { in: ["NEW", "CHANGED"] }, startsAt: { gte: fromDay, lt: until } } }),
  ]);
  return { coming, held };
}

async function contactsOf(personId: string, at: Date) {
  return db.bodyContact.findMany({
    where: { personId, body: shownOn(todayOf(at)) },
    select: { id: true, duty: true, phone: true, email: true },
    orderBy: [{ body: { position: "asc" } }, { position: "asc" }],
  });
}

/** A member of the council as readers see them; null where nobody of that address ever was one, or not in that term. @param ordinal of the term; the latest when null */
export async function findMember(slug: string, ordinal: number | null): Promise<MemberPage | null> {
  const at = await now();
  const row = await db.person.findFirst({ where: { slug, mandates: { some: mandatesForReaders } }, select: personSelect });
  const groups = await groupsOfMembers();
  const mandates = row?.mandates.map((mandate) => mandateOf(mandate, at, groups)) ?? [];
  const chosen = ordinal === null ? mandates[0] : mandates.find(({ term }) => term.ordinal === ordinal);
  const written = row?.mandates.find((mandate) => mandate.id === chosen?.id);
  if (!row || !chosen || !written) return null;
  const { id, portrait, ...person } = row;
  const [offices, attendance, votes, questions, speeches, meetings, contacts, released] = await Promise.all([
    officesOf(id),
    attendanceOf(chosen.id, at),
    votesOf(chosen.id, at, 1, SHOWN),
    questionsOf(chosen.id, SHOWN),
    speechesOf(id, chosen.term.ordinal, at),
    meetingsOf(id, written, groups, at),
    contactsOf(id, at),
    releasedFacts(id),
  ]);
  return {
    ...person,
    portrait: portrait && pictureOf(portrait),
    ...{ mandates, chosen, offices, today: todayOf(at), votes, questions, speeches, meetings, contacts, released },
    ...attendance,
  };
}

export const VOTES_PAGE = 25;

/** How a member voted where names are public, a page at a time; null as for `findMember`. */
export async function memberVotes(
  slug: string,
  ordinal: number | null,
  page: number,
): Promise<{ fullName: string; term: { ordinal: number; name: string }; latest: boolean; items: MemberVote[]; total: number } | null> {
  const at = await now();
  const mandates = await db.member.findMany({
    where: { person: { slug }, ...mandatesForReaders },
    select: { id: true, person: { select: { fullName: true } }, term: { select: { ordinal: true, name: true } } },
    orderBy: { fromDay: "desc" },
  });
  const chosen = ordinal === null ? mandates[0] : mandates.find(({ term }) => term.ordinal === ordinal);
  if (!chosen) return null;
  const found = await votesOf(chosen.id, at, page, VOTES_PAGE);
  return { fullName: chosen.person.fullName, term: chosen.term, latest: chosen === mandates[0], ...found };
}

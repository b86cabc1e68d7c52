import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { isOpenToReaders, itemsBehindDoors, mandatesCounted, openToReaders, pageOfPerson, shownSessions } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { HalfDay, VoteChoice, VoteMethod, VoteResult, VoteSubject } from "@/prisma/generated/enums";
import { type Counts, disagrees, type Judgement, judge, type Rule, ruleOn } from "./adoption";

/** The first vote first; a vote without an hour stands at the end of its day. */
export const inOrder = [{ onDay: "asc" }, { votedAt: { sort: "asc", nulls: "last" } }, { id: "asc" }] satisfies Prisma.VoteEventOrderByWithRelationInput[];

export const ruleSelect = {
  ...{ id: true, subject: true, numerator: true, denominator: true, strictly: true, base: true, validFrom: true, validTo: true, source: true, version: true },
} satisfies Prisma.AdoptionRuleSelect;
export type RuleRow = Prisma.AdoptionRuleGetPayload<{ select: typeof ruleSelect }>;

/** Every rule, the newest first: some twenty rows. */
export async function adoptionRules(): Promise<RuleRow[]> {
  return db.adoptionRule.findMany({ select: ruleSelect, orderBy: [{ subject: "asc" }, { validFrom: "desc" }] });
}

/** What is voted on is not hidden by itself: no resolution, or a public one. */
const onOpenMatter = { OR: [{ resolutionId: null }, { resolution: { visibility: "PUBLIC" as const, trashedAt: null } }] };

/** What is voted on is a part of the agenda, and comes with it; or with the resolution that came of it. */
const given = (at: Date) => ({
  session: shownSessions(at),
  OR: [{ session: { agendaPublishedAt: { lte: at } } }, { resolution: openToReaders(at) }],
});

/** Whether readers may know what went on in a half-day is asked of the vote's own; a vote without one was taken in the half-day of its item. */
const notBehindDoors = {
  session: { closed: false },
  OR: [{ sitting: { closed: false } }, { sittingId: null, NOT: { item: itemsBehindDoors } }],
} satisfies Prisma.VoteEventWhereInput;

/** What readers would hear of the votes once everything was given to them; a closed sitting that led to nothing stays inside. */
export const sayableVotes = {
  AND: [onOpenMatter, { OR: [{ resolutionId: { not: null } }, notBehindDoors] }],
} satisfies Prisma.VoteEventWhereInput;

/** The one filter of the votes that readers may see: composed into every public query about them. @param at by the database's clock */
export const openVotes = (at: Date) => ({ AND: [sayableVotes, given(at)] }) satisfies Prisma.VoteEventWhereInput;

/** The same of the confidence votes, which belong to no sitting. */
const openConfidence = (at: Date) =>
  ({ AND: [onOpenMatter, given(at), { OR: [{ resolutionId: { not: null } }, { session: { closed: false } }] }] }) satisfies Prisma.ConfidenceVoteWhereInput;

export const countsSelect = { eligible: true, present: true, inFavour: true, against: true, notVoting: true } satisfies Prisma.VoteEventSelect;

export const ballotSelect = {
  ...{ id: true, position: true, name: true, post: true, inFavour: true, against: true, invalid: true, elected: true, personId: true },
  person: { select: { slug: true, _count: mandatesCounted } },
} satisfies Prisma.BallotResultSelect;

const viewSelect = {
  ...{ id: true, title: true, subject: true, method: true, onDay: true, votedAt: true, open: true, note: true, recordedResult: true, provisional: true },
  ...countsSelect,
  itemId: true,
  sittingId: true,
  resolution: { select: { symbol: true, title: true, year: true, slug: true, visibility: true, publishedAt: true, trashedAt: true } },
  session: { select: { slug: true, title: true } },
  ballots: { orderBy: { position: "asc" }, select: ballotSelect },
  votes: {
    orderBy: [{ member: { person: { sortKey: "asc" } } }, { memberId: "asc" }],
    select: { choice: true, member: { select: { id: true, person: { select: { slug: true, fullName: true, _count: mandatesCounted } } } } },
  },
} satisfies Prisma.VoteEventSelect;

export interface NamedChoice {
  memberId: string;
  /** Of the member's page; null where readers find no council of theirs. */
  slug: string | null;
  fullName: string;
  choice: VoteChoice;
}

export interface BallotLine {
  id: string;
  name: string;
  /** Of the person's page; null for somebody who is not in the record. */
  slug: string | null;
  post: string;
  inFavour: number;
  against: number;
  invalid: number;
  elected: boolean;
  judgement: Judgement;
  disagrees: boolean;
}

export interface VoteView {
  id: string;
  title: string;
  subject: VoteSubject;
  method: VoteMethod;
  onDay: Date;
  votedAt: Date | null;
  open: boolean;
  note: string;
  counts: Counts;
  recordedResult: VoteResult | null;
  provisional: boolean;
  judgement: Judgement;
  disagrees: boolean;
  itemId: string | null;
  sittingId: string | null;
  /** Null where there is none, or readers do not see it yet. */
  resolution: { symbol: string; title: string; year: number; slug: string } | null;
  session: { slug: string; title: string };
  ballots: BallotLine[];
  names: NamedChoice[];
}

type ViewRow = Prisma.VoteEventGetPayload<{ select: typeof viewSelect }>;
type BallotRow = Prisma.BallotResultGetPayload<{ select: typeof ballotSelect }>;

/** One candidate, judged by the rule of the vote: those who agree are counted against the same whole. */
export function ballotLine(row: BallotRow, event: Counts & { subject: VoteSubject }, rule: Rule | null): BallotLine {
  const { id, name, post, inFavour, against, invalid, elected, person } = row;
  const counts = { eligible: event.eligible, present: event.present, inFavour, against, notVoting: null };
  const judgement = judge(counts, event.subject, rule);
  // Of several candidates for one place the one with fewer votes is not elected, however many agreed.
  const wrong = elected && disagrees("ADOPTED", judgement);
  return { id, name, slug: pageOfPerson(person), post, inFavour, against, invalid, elected, judgement, disagrees: wrong };
}

function viewOf(row: ViewRow, rules: readonly Rule[], at: Date): VoteView {
  const { eligible, present, inFavour, against, notVoting, resolution, votes, ballots, ...event } = row;
  const counts = { eligible, present, inFavour, against, notVoting };
  const rule = ruleOn(rules, row.subject, row.onDay);
  const judgement = judge(counts, row.subject, rule);
  const shown = resolution && isOpenToReaders(resolution, at);
  return {
    ...event,
    counts,
    judgement,
    disagrees: disagrees(row.recordedResult, judgement),
    resolution:
      shown && resolution.year !== null && resolution.slug !== null
        ? { symbol: resolution.symbol, title: resolution.title, year: resolution.year, slug: resolution.slug }
        : null,
    ballots: ballots.map((ballot) => ballotLine(ballot, row, rule)),
    names: votes.map(({ choice, member: { id, person } }) => ({ memberId: id, slug: pageOfPerson(person), fullName: person.fullName, choice })),
  };
}

/** Votes as pages show them. @param where says also who reads: `openVotes` for readers @param named false where nobody asks who voted how */
export async function voteViews(where: Prisma.VoteEventWhereInput, at: Date, named = true): Promise<VoteView[]> {
  const select = named ? viewSelect : { ...viewSelect, votes: { ...viewSelect.votes, take: 0 } };
  const [rows, rules] = await Promise.all([db.voteEvent.findMany({ where, select, orderBy: inOrder }), adoptionRules()]);
  return rows.map((row) => viewOf(row, rules, at));
}

/** The votes of a published session, in their order. @param named false where nobody asks who voted how: names are most of the rows */
export async function votesOfSession(sessionId: string, named = true): Promise<VoteView[]> {
  const at = await now();
  return voteViews({ AND: [{ sessionId }, openVotes(at)] }, at, named);
}

/** The votes that a resolution went through. */
export async function votesOfResolution(resolutionId: string): Promise<VoteView[]> {
  const at = await now();
  return voteViews({ AND: [{ resolutionId }, openVotes(at)] }, at);
}

export interface ConfidenceLine {
  id: string;
  name: string;
  /** Of the person's page; null for whoever is no member of any term. */
  slug: string | null;
  /** The office at that time. */
  post: string;
  eligible: number;
  high: number;
  confident: number;
  low: number;
}

export const confidenceSelect = {
  ...{ id: true, post: true, eligible: true, high: true, confident: true, low: true, personId: true, resolutionId: true, version: true },
  person: { select: { slug: true, fullName: true, _count: mandatesCounted } },
} satisfies Prisma.ConfidenceVoteSelect;

/** One holder as pages show them. */
export function confidenceLine(row: Prisma.ConfidenceVoteGetPayload<{ select: typeof confidenceSelect }>): ConfidenceLine {
  const { person, id, post, eligible, high, confident, low } = row;
  return { id, post, eligible, high, confident, low, name: person.fullName, slug: pageOfPerson(person) };
}

/** What the holders of offices received in a session whose agenda readers have, in the order of the protocol. */
export async function confidenceOfSession(sessionId: string): Promise<ConfidenceLine[]> {
  const rows = await db.confidenceVote.findMany({
    where: { AND: [{ sessionId }, openConfidence(await now())] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: confidenceSelect,
  });
  return rows.map(confidenceLine);
}

export interface SittingQuorum {
  sittingId: string;
  onDay: Date;
  half: HalfDay;
  present: number;
  /** Whose mandate ran on that day. */
  eligible: number;
  judgement: Judgement;
}

/**
 * Whether each sitting of a session could decide, from who was there; sittings without a roll are left out.
 * @param published for readers: once they have the agenda, and of open sittings only; otherwise for staff
 */
export async function quorumsOf(sessionId: string, published: boolean): Promise<SittingQuorum[]> {
  const at = await now();
  const session = await db.councilSession.findFirst({
    where: { id: sessionId, ...(published ? { ...shownSessions(at), agendaPublishedAt: { lte: at }, closed: false } : {}) },
    select: {
      termId: true,
      sittings: {
        where: { attendance: { some: {} }, ...(published ? { closed: false } : {}) },
        orderBy: [{ onDay: "asc" }, { startsAt: "asc" }],
        select: { id: true, onDay: true, half: true, _count: { select: { attendance: { where: { state: "PRESENT" } } } } },
      },
    },
  });
  if (!session || session.sittings.length === 0) return [];
  const [members, rules] = await Promise.all([
    db.member.findMany({ where: { termId: session.termId }, select: { fromDay: true, toDay: true } }),
    adoptionRules(),
  ]);
  return session.sittings.map(({ id, onDay, half, _count }) => {
    const eligible = members.filter(({ fromDay, toDay }) => fromDay <= onDay && (toDay === null || onDay <= toDay)).length;
    const counts = { eligible: eligible || null, present: _count.attendance, inFavour: null, against: null, notVoting: null };
    return { sittingId: id, onDay, half, present: _count.attendance, eligible, judgement: judge(counts, "QUORUM", ruleOn(rules, "QUORUM", onDay)) };
  });
}

/** A published session by its address, for the page of its votes; null where readers see none. */
export async function votedSession(slug: string): Promise<{ id: string; slug: string; title: string } | null> {
  return db.councilSession.findFirst({ where: { slug, ...shownSessions(await now()) }, select: { id: true, slug: true, title: true } });
}

/** What readers find on the page of a session's votes: votes that were counted, also those without an hour, and confidence votes. */
export async function ballotsOf(sessionId: string): Promise<{ votes: boolean; confidence: boolean }> {
  const at = await now();
  const counted = { OR: [{ inFavour: { not: null } }, { recordedResult: { not: null } }, { ballots: { some: {} } }] } satisfies Prisma.VoteEventWhereInput;
  const [vote, confidence] = await Promise.all([
    db.voteEvent.findFirst({ where: { AND: [{ sessionId }, openVotes(at), counted] }, select: { id: true } }),
    db.confidenceVote.findFirst({ where: { AND: [{ sessionId }, openConfidence(at)] }, select: { id: true } }),
  ]);
  return { votes: vote !== null, confidence: confidence !== null };
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { HalfDay, SessionState, VoteChoice, VoteMethod, VoteResult, VoteSubject } from "@/prisma/generated/enums";
import { type Counts, disagrees, type Judgement, judge, ruleOn } from "../adoption";
import { type VoteRefusal, votesForStaff, whyNotBallot, whyNotDelete, whyNotName, whyNotRecord } from "../policy";
import {
  adoptionRules,
  type BallotLine,
  ballotLine,
  ballotSelect,
  type ConfidenceLine,
  confidenceLine,
  confidenceSelect,
  countsSelect,
  inOrder,
  quorumsOf,
  type SittingQuorum,
  sayableVotes,
  type VoteView,
  voteViews,
} from "../queries";

function mustEnter(actor: Actor): void {
  if (!actor.can("staff.enter")) throw new AppError("FORBIDDEN");
}

const eventSelect = {
  ...{ id: true, version: true, title: true, subject: true, method: true, onDay: true, votedAt: true, open: true, note: true },
  ...{ recordedResult: true, provisional: true, sittingId: true, itemId: true, resolutionId: true },
  ...countsSelect,
  _count: { select: { votes: true, ballots: true } },
} satisfies Prisma.VoteEventSelect;

export interface StaffVote {
  id: string;
  version: number;
  title: string;
  subject: VoteSubject;
  method: VoteMethod;
  onDay: Date;
  votedAt: Date | null;
  open: boolean;
  note: string;
  recordedResult: VoteResult | null;
  provisional: boolean;
  sittingId: string | null;
  itemId: string | null;
  resolutionId: string | null;
  counts: Counts;
  names: number;
  ballots: number;
  judgement: Judgement;
  disagrees: boolean;
}

/** What a vote may be tied to, and what its form begins with. */
export interface VotePlaces {
  sittings: { id: string; onDay: Date; half: HalfDay }[];
  items: { id: string; title: string }[];
  resolutions: { id: string; symbol: string; title: string }[];
  quorums: SittingQuorum[];
  /** Whose mandate ran on the first day of the session. */
  eligible: number;
}

export interface VoteSession {
  id: string;
  slug: string;
  title: string;
  state: SessionState;
  startsOn: Date;
  published: boolean;
}

export interface Holder {
  personId: string;
  name: string;
  /** The office on that day; "" where the record has none. */
  post: string;
}

export interface StaffVotes {
  session: VoteSession;
  /** Why nothing can be entered; null where it can. */
  why: VoteRefusal | null;
  events: StaffVote[];
  places: VotePlaces;
  confidence: (ConfidenceLine & { personId: string; resolutionId: string | null; version: number })[];
}

const sessionSelect = {
  ...{ id: true, slug: true, title: true, state: true, startsOn: true, publishedAt: true, trashedAt: true, termId: true },
} satisfies Prisma.CouncilSessionSelect;

const mandateOn = (termId: string, day: Date) =>
  ({ termId, fromDay: { lte: day }, OR: [{ toDay: null }, { toDay: { gte: day } }] }) satisfies Prisma.MemberWhereInput;

async function findSession(id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  return db.councilSession.findUnique({ where: { id }, select: sessionSelect });
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>;

async function placesOf(actor: Actor, { id: sessionId, termId, startsOn }: SessionRow): Promise<VotePlaces> {
  const [sittings, items, resolutions, quorums, eligible] = await Promise.all([
    db.sitting.findMany({ where: { sessionId }, select: { id: true, onDay: true, half: true }, orderBy: [{ onDay: "asc" }, { startsAt: "asc" }] }),
    db.agendaItem.findMany({
      where: { sessionId },
      select: { id: true, title: true },
      orderBy: [{ sitting: { onDay: "asc" } }, { sitting: { startsAt: "asc" } }, { position: "asc" }],
    }),
    db.resolution.findMany({
      where: { AND: [{ sessionId, trashedAt: null }, openToStaff(actor)] },
      select: { id: true, symbol: true, title: true },
      orderBy: [{ number: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    }),
    quorumsOf(sessionId, false),
    db.member.count({ where: mandateOn(termId, startsOn) }),
  ]);
  return { sittings, items, resolutions, quorums, eligible };
}

const headOf = ({ id, slug, title, state, startsOn, publishedAt }: SessionRow): VoteSession => ({
  id,
  slug,
  title,
  state,
  startsOn,
  published: publishedAt !== null,
});

function staffVote(row: Prisma.VoteEventGetPayload<{ select: typeof eventSelect }>, rules: Awaited<ReturnType<typeof adoptionRules>>): StaffVote {
  const { eligible, present, inFavour, against, notVoting, _count, ...event } = row;
  const counts = { eligible, present, inFavour, against, notVoting };
  const judgement = judge(counts, row.subject, ruleOn(rules, row.subject, row.onDay));
  return { ...event, counts, names: _count.votes, ballots: _count.ballots, judgement, disagrees: disagrees(row.recordedResult, judgement) };
}

/** Everything about the votes of a session that its panel needs; null where there is no such session. @throws AppError FORBIDDEN */
export async function staffVotes(actor: Actor, sessionId: string): Promise<StaffVotes | null> {
  mustEnter(actor);
  const session = await findSession(sessionId);
  if (!session) return null;
  const [rows, rules, places, confidence] = await Promise.all([
    db.voteEvent.findMany({ where: { AND: [{ sessionId }, votesForStaff(actor)] }, select: eventSelect, orderBy: inOrder }),
    adoptionRules(),
    placesOf(actor, session),
    db.confidenceVote.findMany({
      where: { AND: [{ sessionId }, votesForStaff(actor)] },
      select: confidenceSelect,
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
  ]);
  return {
    session: headOf(session),
    why: whyNotRecord(actor, session),
    events: rows.map((row) => staffVote(row, rules)),
    places,
    confidence: confidence.map((row) => ({ ...confidenceLine(row), personId: row.personId, resolutionId: row.resolutionId, version: row.version })),
  };
}

/**
 * The votes of a session as readers will have them once everything is given to them, and no more: nobody approves another text than theirs.
 * @throws AppError FORBIDDEN
 */
export async function votesToCome(actor: Actor, sessionId: string): Promise<VoteView[]> {
  mustEnter(actor);
  return voteViews({ AND: [{ sessionId }, sayableVotes, votesForStaff(actor)] }, await now(), false);
}

export interface StaffVoteDetail {
  session: VoteSession;
  event: StaffVote;
  places: VotePlaces;
  /** Whoever had a vote on that day, in the order of names, with what is entered. */
  voters: { memberId: string; fullName: string; choice: VoteChoice | null }[];
  results: (BallotLine & { personId: string | null })[];
  why: Record<"correct" | "delete" | "name" | "ballot", VoteRefusal | null>;
}

/** One vote as its page needs it; null when there is none in this session. @throws AppError FORBIDDEN */
export async function findStaffVote(actor: Actor, sessionId: string, id: string): Promise<StaffVoteDetail | null> {
  mustEnter(actor);
  const session = await findSession(sessionId);
  if (!session || !z.uuid().safeParse(id).success) return null;
  const row = await db.voteEvent.findFirst({
    where: { AND: [{ id, sessionId }, votesForStaff(actor)] },
    select: {
      ...eventSelect,
      votes: { select: { memberId: true, choice: true } },
      ballots: { orderBy: { position: "asc" }, select: ballotSelect },
    },
  });
  if (!row) return null;
  const { votes, ballots, ...event } = row;
  const [rules, places, members] = await Promise.all([
    adoptionRules(),
    placesOf(actor, session),
    db.member.findMany({
      where: mandateOn(session.termId, row.onDay),
      select: { id: true, person: { select: { fullName: true } } },
      orderBy: [{ person: { sortKey: "asc" } }, { id: "asc" }],
    }),
  ]);
  const rule = ruleOn(rules, row.subject, row.onDay);
  return {
    session: headOf(session),
    event: staffVote(event, rules),
    places,
    voters: members.map(({ id: memberId, person }) => ({
      memberId,
      fullName: person.fullName,
      choice: votes.find((vote) => vote.memberId === memberId)?.choice ?? null,
    })),
    results: ballots.map((ballot) => ({ ...ballotLine(ballot, row, rule), personId: ballot.personId })),
    why: {
      correct: whyNotRecord(actor, session),
      delete: whyNotDelete(actor, session),
      name: whyNotName(actor, session, row),
      ballot: whyNotBallot(actor, session, row),
    },
  };
}

/** Who held which office on a day, in protocol order, then everybody else of the record: for choosing whom a confidence vote is about. */
export async function holdersOn(actor: Actor, day: Date): Promise<Holder[]> {
  mustEnter(actor);
  const held = { fromDay: { lte: day }, OR: [{ toDay: null }, { toDay: { gte: day } }] } satisfies Prisma.PostHoldingWhereInput;
  const [holdings, others] = await Promise.all([
    db.postHolding.findMany({
      where: held,
      orderBy: [{ post: { protocol: "asc" } }, { id: "asc" }],
      take: 500,
      select: { personId: true, person: { select: { fullName: true } }, post: { select: { title: true } } },
    }),
    db.person.findMany({ where: { posts: { none: held } }, orderBy: [{ sortKey: "asc" }, { id: "asc" }], take: 500, select: { id: true, fullName: true } }),
  ]);
  return [
    ...holdings.map(({ personId, person, post }) => ({ personId, name: person.fullName, post: post.title })),
    ...others.map(({ id, fullName }) => ({ personId: id, name: fullName, post: "" })),
  ];
}

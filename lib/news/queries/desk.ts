import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { whyNotRead } from "../policy";
import { countsOf, type EditionRow, rowOf, rowSelect, type StatusCounts, whereStatus, writtenBy } from "./staff";

/** The first lines of a list, and how long it is. */
export interface Pile {
  rows: EditionRow[];
  total: number;
}

/** A line of one's own with what the office wants of it. */
export interface OwnRow extends EditionRow {
  /** Why it came back; null for a draft. */
  returnReason: string | null;
  /** Comments that nobody has dealt with yet. */
  comments: number;
}

export interface NewsDashboard {
  /** Submitted by others: what this actor can decide, oldest first. Null for people who do not decide. */
  toDecide: Pile | null;
  /** Approved and not yet published; null likewise. */
  toPublish: Pile | null;
  /** The actor's own to write on: sent back first, then drafts, last changed first. */
  own: { rows: OwnRow[]; total: number };
  /** The actor's own, waiting for a decision. */
  waiting: Pile;
  /** Next hours of publication, earliest first. */
  scheduled: EditionRow[];
  /** Last published. */
  recent: EditionRow[];
  counts: StatusCounts;
}

const SHOWN = 8;

/** What this actor cannot decide on: their own, and what the person wrote in whose place they stand. */
function decidable(actor: Actor): Prisma.EditionWhereInput {
  const barred = [actor.id, actor.lentBy("article.approve")?.id].filter((id): id is string => typeof id === "string");
  return { authorId: { notIn: barred }, NOT: { writers: { some: { accountId: { in: barred }, OR: [{ leftAt: null }, { wroteAt: { not: null } }] } } } };
}

function ownWhere(actor: Actor): Prisma.EditionWhereInput {
  return { state: { in: ["RETURNED", "DRAFT"] }, article: { trashedAt: null }, AND: [writtenBy(actor.id)] };
}

const submittedWhere = (actor: Actor): Prisma.EditionWhereInput => ({ AND: [{ state: "SUBMITTED" }, decidable(actor)] });
const approvedWhere = (actor: Actor, at: Date): Prisma.EditionWhereInput => ({ AND: [whereStatus("APPROVED", at), decidable(actor)] });

async function ownRows(actor: Actor, at: Date): Promise<NewsDashboard["own"]> {
  const where = ownWhere(actor);
  const openComments = { where: { resolvedAt: null } };
  const [found, total] = await Promise.all([
    db.edition.findMany({
      where,
      // RETURNED stands after DRAFT in the enum.
      orderBy: [{ state: "desc" }, { updatedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: { ...rowSelect, returnReason: true, _count: { select: { comments: openComments } } },
    }),
    db.edition.count({ where }),
  ]);
  const rows = found.map((row) => ({
    ...rowOf(row, at),
    returnReason: row.state === "RETURNED" ? row.returnReason : null,
    comments: row._count.comments,
  }));
  return { rows, total };
}

/** What waits for this actor. Null for staff who have nothing to do with articles. */
export async function dashboardOf(actor: Actor): Promise<NewsDashboard | null> {
  if (whyNotRead(actor)) return null;
  const at = await now();
  const rows = async (where: Prisma.EditionWhereInput, orderBy: Prisma.EditionOrderByWithRelationInput = { updatedAt: "desc" }) => {
    const found = await db.edition.findMany({ where, select: rowSelect, orderBy: [orderBy, { id: "desc" }], take: SHOWN });
    return found.map((row) => rowOf(row, at));
  };
  const pile = async (where: Prisma.EditionWhereInput, orderBy?: Prisma.EditionOrderByWithRelationInput): Promise<Pile> => {
    const [first, total] = await Promise.all([rows(where, orderBy), db.edition.count({ where })]);
    return { rows: first, total };
  };
  const decides = actor.can("article.approve");
  const [toDecide, toPublish, own, waiting, scheduled, recent, counts] = await Promise.all([
    decides ? pile(submittedWhere(actor), { submittedAt: "asc" }) : null,
    decides ? pile(approvedWhere(actor, at)) : null,
    ownRows(actor, at),
    pile({ AND: [{ state: "SUBMITTED" }, writtenBy(actor.id)] }),
    rows(whereStatus("SCHEDULED", at), { article: { publishAt: "asc" } }),
    rows(whereStatus("PUBLISHED", at), { article: { publishAt: "desc" } }),
    countsOf({}, at),
  ]);
  return { toDecide, toPublish, own, waiting, scheduled, recent, counts };
}

/** How many editions wait for this actor: one's own to write on, others' to decide on and to publish. 0 for staff who have nothing to do with articles. */
export async function waitingFor(actor: Actor): Promise<number> {
  if (whyNotRead(actor) || actor.id === null) return 0;
  const own = ownWhere(actor);
  return db.edition.count({ where: { OR: actor.can("article.approve") ? [own, submittedWhere(actor), approvedWhere(actor, await now())] : [own] } });
}

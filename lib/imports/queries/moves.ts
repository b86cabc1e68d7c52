import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import type { MovedPageState } from "@/prisma/generated/enums";
import type { Counted } from "../choices";
import { type MoveMapping, moveMapping, type PageProblem, type PageSample, pageProblems, pageSample } from "../move";
import { whyNotMove } from "../policy";
import { sealOf } from "../seal";

export function refuseMove(actor: Actor): void {
  const refusal = whyNotMove(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

const person = { select: { displayName: true } };
const row = {
  id: true,
  state: true,
  fileName: true,
  size: true,
  base: true,
  found: true,
  mapping: true,
  problem: true,
  version: true,
  createdAt: true,
  startedAt: true,
  doneAt: true,
  releasedAt: true,
  workedAt: true,
  createdById: true,
  preparerIds: true,
  startedById: true,
  releasedById: true,
  createdBy: person,
  startedBy: person,
  releasedBy: person,
} satisfies Prisma.MoveSelect;

export type PageCounts = Record<MovedPageState, number>;

/** A move with how far it has come. */
export interface MovePage extends Omit<Prisma.MoveGetPayload<{ select: typeof row }>, "mapping" | "size" | "createdBy" | "startedBy" | "releasedBy"> {
  mapping: MoveMapping;
  /** In bytes. */
  size: number;
  createdBy: string;
  startedBy: string | null;
  releasedBy: string | null;
  counts: PageCounts;
  /** Pages of the kinds, while they are being read and after. */
  kinds: Record<"ARTICLE" | "LIST" | "OTHER", number>;
  /** Articles that were published with the move, and those that stayed drafts then. */
  released: { done: number; kept: number };
  /** True when the worker should be at it and has not been for a while. */
  stalled: boolean;
}

/** Longer than a turn and the pauses between two. */
const STALLED = 90_000;
const working: ReadonlySet<string> = new Set(["READING", "RUNNING", "RELEASING"]);

async function countsOf(moveId: string) {
  const [states, kinds, done, kept] = await Promise.all([
    db.movedPage.groupBy({ by: ["state"], where: { moveId }, _count: true }),
    db.movedPage.groupBy({ by: ["kind"], where: { moveId }, _count: true }),
    db.movedPage.count({ where: { moveId, releasedAt: { not: null } } }),
    db.movedPage.count({ where: { moveId, kept: { not: null } } }),
  ]);
  const counts: PageCounts = { WAITING: 0, TAKEN: 0, ALREADY: 0, CHANGED: 0, SKIPPED: 0, FAILED: 0 };
  for (const { state, _count } of states) counts[state] = _count;
  const byKind = { ARTICLE: 0, LIST: 0, OTHER: 0 };
  for (const { kind, _count } of kinds) byKind[kind] = _count;
  return { counts, kinds: byKind, released: { done, kept } };
}

async function pageOf(found: Prisma.MoveGetPayload<{ select: typeof row }>, at: Date): Promise<MovePage> {
  const { mapping, size, createdBy, startedBy, releasedBy, ...rest } = found;
  const since = (rest.workedAt ?? rest.createdAt).getTime();
  return {
    ...rest,
    mapping: moveMapping.parse(mapping),
    size: Number(size),
    createdBy: createdBy.displayName,
    startedBy: startedBy?.displayName ?? null,
    releasedBy: releasedBy?.displayName ?? null,
    ...(await countsOf(rest.id)),
    stalled: working.has(rest.state) && (rest.problem !== null || at.getTime() - since > STALLED),
  };
}

/** One move, or null. @throws AppError FORBIDDEN */
export async function findMove(actor: Actor, id: string): Promise<MovePage | null> {
  refuseMove(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const found = await db.move.findUnique({ where: { id }, select: row });
  return found && pageOf(found, await now());
}

/** The newest moves. @throws AppError FORBIDDEN */
export async function latestMoves(actor: Actor, count = 20): Promise<MovePage[]> {
  refuseMove(actor);
  const [found, at] = await Promise.all([db.move.findMany({ select: row, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: count }), now()]);
  return Promise.all(found.map((one) => pageOf(one, at)));
}

/** Categories and names that the articles of a move are written under, the frequent ones first. */
export async function foundIn(moveId: string): Promise<{ categories: Counted[]; authors: Counted[] }> {
  const [categories, authors] = await Promise.all([
    db.movedPage.groupBy({ by: ["category"], where: { moveId, kind: "ARTICLE" }, _count: true }),
    db.$queryRaw<{ written: string; count: bigint }[]>`
      SELECT author AS written, count(*) AS count FROM moved_pages, unnest(authors) AS author
      WHERE "moveId" = ${moveId}::uuid AND kind = 'ARTICLE' GROUP BY author ORDER BY count(*) DESC, author`,
  ]);
  const byCount = (a: Counted, b: Counted) => b.count - a.count || (a.written < b.written ? -1 : 1);
  return {
    categories: categories.map(({ category, _count }) => ({ written: category, count: _count })).toSorted(byCount),
    authors: authors.map(({ written, count }) => ({ written, count: Number(count) })),
  };
}

export interface KnownHere {
  categories: { id: string; name: string }[];
  people: { id: string; fullName: string; titleLine: string | null }[];
}

/** What an old portal's categories and names can become here. */
export async function knownHere(): Promise<KnownHere> {
  const [categories, people] = await Promise.all([
    db.category.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true, name: true } }),
    db.person.findMany({ orderBy: [{ sortKey: "asc" }, { id: "asc" }], take: 1000, select: { id: true, fullName: true, titleLine: true } }),
  ]);
  return { categories, people };
}

/** How an article of a move will begin. */
export interface SamplePage {
  id: string;
  title: string;
  address: string;
  writtenAt: Date | null;
  category: string;
  authors: string[];
  pictures: number;
  missing: number;
  sample: PageSample;
  problems: PageProblem[];
}

/** What the page of a move shows before it is started. @throws AppError FORBIDDEN */
export async function previewOf(actor: Actor, moveId: string) {
  refuseMove(actor);
  const [found, known, samples, undated] = await Promise.all([
    foundIn(moveId),
    knownHere(),
    db.movedPage.findMany({
      where: { moveId, kind: "ARTICLE", contentHash: { not: null } },
      orderBy: { place: "asc" },
      take: 3,
      select: {
        id: true,
        title: true,
        address: true,
        writtenAt: true,
        category: true,
        authors: true,
        pictures: true,
        missing: true,
        sample: true,
        problems: true,
      },
    }),
    db.movedPage.count({ where: { moveId, kind: "ARTICLE", contentHash: { not: null }, writtenAt: null } }),
  ]);
  return {
    ...found,
    known,
    undated,
    samples: samples.map(
      ({ sample, problems, ...rest }): SamplePage => ({ ...rest, sample: pageSample.parse(sample), problems: pageProblems.parse(problems) }),
    ),
  };
}

/** The drafts of a move that wait for their release, and the seal of the list. @throws AppError FORBIDDEN */
export async function releasable(actor: Actor, moveId: string, tx: Pick<typeof db, "movedPage"> = db): Promise<{ count: number; seal: string }> {
  refuseMove(actor);
  const pages = await tx.movedPage.findMany({
    where: { moveId, state: "TAKEN", releasedAt: null, kept: null, articleId: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, editionHash: true, publishAt: true, filesHash: true },
  });
  return { count: pages.length, seal: sealOf(pages) };
}

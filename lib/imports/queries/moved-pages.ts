import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import type { Prisma } from "@/prisma/generated/client";
import { type PageOutcome, type PageProblem, pageOutcome, pageProblems } from "../move";
import { type PageFilter, pageFilters } from "../move-words";
import { refuseMove } from "./moves";

const row = {
  id: true,
  place: true,
  source: true,
  address: true,
  kind: true,
  title: true,
  writtenAt: true,
  category: true,
  authors: true,
  pictures: true,
  missing: true,
  problems: true,
  state: true,
  outcome: true,
  editionId: true,
  releasedAt: true,
  kept: true,
  article: { select: { slug: true, publishedEditionId: true } },
} satisfies Prisma.MovedPageSelect;

/** One line of the report. */
export interface MovedPageLine extends Omit<Prisma.MovedPageGetPayload<{ select: typeof row }>, "problems" | "outcome"> {
  problems: PageProblem[];
  outcome: PageOutcome;
}

const lineOf = ({ problems, outcome, ...rest }: Prisma.MovedPageGetPayload<{ select: typeof row }>): MovedPageLine => ({
  ...rest,
  problems: pageProblems.parse(problems),
  outcome: pageOutcome.parse(outcome),
});

/** What people ask the report for. */
export interface PageQuestion {
  moveId: string;
  filter: PageFilter | null;
  /** Words of the title or of the address. */
  q: string;
}

const conditions: Record<PageFilter, Prisma.MovedPageWhereInput> = {
  taken: { state: "TAKEN" },
  already: { state: "ALREADY" },
  changed: { state: "CHANGED" },
  skipped: { state: "SKIPPED" },
  failed: { state: "FAILED" },
  waiting: { state: "WAITING" },
  kept: { kept: { not: null } },
};

function whereOf({ moveId, filter, q }: PageQuestion): Prisma.MovedPageWhereInput {
  const words = q.normalize("NFC").trim();
  const named = words
    ? { OR: [{ title: { contains: words, mode: "insensitive" as const } }, { address: { contains: words, mode: "insensitive" as const } }] }
    : {};
  return { moveId, ...(filter ? conditions[filter] : {}), ...named };
}

/** One page of the report, with how many lines each filter has. @throws AppError FORBIDDEN */
export async function listMovedPages(actor: Actor, question: PageQuestion, page: number, size: number) {
  refuseMove(actor);
  const where = whereOf(question);
  const [rows, total, counts] = await Promise.all([
    db.movedPage.findMany({ where, select: row, orderBy: { place: "asc" }, ...rowsOf(page, size) }),
    db.movedPage.count({ where }),
    Promise.all(pageFilters.map((filter) => db.movedPage.count({ where: whereOf({ ...question, filter }) }))),
  ]);
  const byFilter = Object.fromEntries(pageFilters.map((filter, at) => [filter, counts[at] ?? 0])) as Record<PageFilter, number>;
  return { lines: rows.map(lineOf), total, counts: byFilter };
}

const AT_ONCE = 500;

/** The whole report line by line, in the memory of a few hundred of them. @throws AppError FORBIDDEN */
export async function* everyMovedPage(actor: Actor, question: PageQuestion): AsyncGenerator<MovedPageLine> {
  refuseMove(actor);
  const where = whereOf(question);
  for (let after = 0; ; ) {
    const rows = await db.movedPage.findMany({ where: { ...where, place: { gt: after } }, select: row, orderBy: { place: "asc" }, take: AT_ONCE });
    for (const found of rows) yield lineOf(found);
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.place;
  }
}

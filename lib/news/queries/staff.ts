import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import type { Prisma } from "@/prisma/generated/client";
import { whyNotRead } from "../policy";
import { type EditionStatus, statusOf } from "../workflow";

export const rowSelect = {
  id: true,
  articleId: true,
  number: true,
  state: true,
  title: true,
  version: true,
  updatedAt: true,
  submittedAt: true,
  replaceAt: true,
  proposedPublishAt: true,
  forcedAt: true,
  confirmedAt: true,
  author: { select: { id: true, displayName: true } },
  category: { select: { id: true, slug: true, name: true } },
  article: { select: { slug: true, publishAt: true, withdrawnAt: true, withdrawDueAt: true } },
} satisfies Prisma.EditionSelect;

/** A line of a staff list. */
export interface EditionRow {
  id: string;
  articleId: string;
  number: number;
  title: string;
  status: EditionStatus;
  /** Of the edition; workflow buttons name it. */
  version: number;
  author: { id: string; name: string };
  category: { id: string; slug: string; name: string } | null;
  updatedAt: Date;
  submittedAt: Date | null;
  /** The hour from which readers see it; null before it is published or promised for an hour. */
  publishAt: Date | null;
  /** Of the article. */
  slug: string;
  /** Published past the ordinary way: waiting for a second person, or looked at since. Null for every other. */
  forced: "waiting" | "confirmed" | null;
}

export function rowOf(edition: Prisma.EditionGetPayload<{ select: typeof rowSelect }>, at: Date): EditionRow {
  const { id, articleId, number, title, version, updatedAt, submittedAt, category, article } = edition;
  const status = statusOf(edition, at);
  const publishAt = edition.replaceAt ?? (status === "PUBLISHED" || status === "SCHEDULED" ? article.publishAt : null);
  return {
    id,
    articleId,
    number,
    title,
    status,
    version,
    author: { id: edition.author.id, name: edition.author.displayName },
    category,
    updatedAt,
    submittedAt,
    publishAt,
    slug: article.slug,
    forced: edition.forcedAt ? (edition.confirmedAt ? "confirmed" : "waiting") : null,
  };
}

const stands = (at: Date) => ({ withdrawnAt: null, OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }] }) satisfies Prisma.ArticleWhereInput;

/** The staff words as conditions; together they name every edition once. */
function whereStatus(status: EditionStatus, at: Date): Prisma.EditionWhereInput {
  switch (status) {
    case "APPROVED":
      return { state: "APPROVED", replaceAt: null };
    case "SCHEDULED":
      return {
        OR: [
          { state: "APPROVED", replaceAt: { not: null } },
          { state: "PUBLISHED", article: { ...stands(at), publishAt: { gt: at } } },
        ],
      };
    case "PUBLISHED":
      return { state: "PUBLISHED", article: { ...stands(at), publishAt: { lte: at } } };
    case "WITHDRAWN":
      return { state: "PUBLISHED", article: { OR: [{ withdrawnAt: { not: null } }, { withdrawDueAt: { lte: at } }] } };
    default:
      return { state: status };
  }
}

/** @throws AppError FORBIDDEN "not-a-writer" */
export function mustRead(actor: Actor): void {
  const refusal = whyNotRead(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export type StatusCounts = Record<Exclude<EditionStatus, "SUPERSEDED">, number>;
const counted = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "SCHEDULED", "PUBLISHED", "WITHDRAWN"] as const;

async function countsOf(where: Prisma.EditionWhereInput, at: Date): Promise<StatusCounts> {
  const entries = await Promise.all(
    counted.map(async (status) => [status, await db.edition.count({ where: { AND: [where, whereStatus(status, at)] } })] as const),
  );
  return Object.fromEntries(entries) as StatusCounts;
}

/**
 * Editions for the staff list, last changed first; old editions stay out.
 * `q` looks for words of the title, with or without diacritics; `mine` keeps what the actor wrote.
 * @throws AppError FORBIDDEN
 */
export async function listEditions(
  actor: Actor,
  filter: { status?: EditionStatus | null | undefined; category?: string | null | undefined; mine?: boolean; q?: string; page: number },
): Promise<{ items: EditionRow[]; total: number; counts: StatusCounts }> {
  mustRead(actor);
  const at = await now();
  const base: Prisma.EditionWhereInput = {
    AND: [
      filter.category ? { category: { slug: filter.category } } : {},
      filter.mine && actor.id ? { authorId: actor.id } : {},
      filter.q?.trim() ? { id: { in: await idsByTitle(filter.q) } } : {},
    ],
  };
  const where: Prisma.EditionWhereInput = { AND: [base, filter.status ? whereStatus(filter.status, at) : { state: { not: "SUPERSEDED" } }] };
  const { skip } = rowsOf(filter.page);
  const [rows, total, counts] = await Promise.all([
    db.edition.findMany({ where, select: rowSelect, orderBy: [{ updatedAt: "desc" }, { id: "desc" }], skip, take: PAGE_SIZE }),
    db.edition.count({ where }),
    countsOf(base, at),
  ]);
  return { items: rows.map((row) => rowOf(row, at)), total, counts };
}

/** Editions whose title contains the words; enough for a list that somebody reads. */
async function idsByTitle(q: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM editions WHERE position(words_of(fold_text(${q.trim().slice(0, 200)})) IN words_of(fold_text(title))) > 0 ORDER BY "updatedAt" DESC LIMIT 1000`;
  return rows.map(({ id }) => id);
}

export interface NewsDashboard {
  /** Submitted by others: what this actor can decide. Empty for people who do not approve. Oldest first. */
  toDecide: EditionRow[];
  /** Approved and not yet published; empty for people who do not approve. */
  toPublish: EditionRow[];
  /** The actor's own, sent back with a reason. */
  returned: EditionRow[];
  /** The actor's own drafts, last changed first. */
  drafts: EditionRow[];
  /** The actor's own, waiting for a decision. */
  waiting: EditionRow[];
  /** Next hours of publication, earliest first. */
  scheduled: EditionRow[];
  /** Last published. */
  recent: EditionRow[];
  counts: StatusCounts;
}

const SHOWN = 8;

/** What waits for this actor. Null for staff who have nothing to do with articles. */
export async function dashboardOf(actor: Actor): Promise<NewsDashboard | null> {
  if (whyNotRead(actor)) return null;
  const at = await now();
  const rows = async (where: Prisma.EditionWhereInput, orderBy: Prisma.EditionOrderByWithRelationInput = { updatedAt: "desc" }) => {
    const found = await db.edition.findMany({ where, select: rowSelect, orderBy: [orderBy, { id: "desc" }], take: SHOWN });
    return found.map((row) => rowOf(row, at));
  };
  const own = { authorId: actor.id ?? "00000000-0000-0000-0000-000000000000" };
  const others = { NOT: own };
  const approves = actor.can("article.approve");
  const [toDecide, toPublish, returned, drafts, waiting, scheduled, recent, counts] = await Promise.all([
    approves ? rows({ state: "SUBMITTED", ...others }, { submittedAt: "asc" }) : [],
    approves ? rows({ AND: [whereStatus("APPROVED", at), others] }) : [],
    rows({ state: "RETURNED", ...own }),
    rows({ state: "DRAFT", ...own }),
    rows({ state: "SUBMITTED", ...own }),
    rows(whereStatus("SCHEDULED", at), { article: { publishAt: "asc" } }),
    rows(whereStatus("PUBLISHED", at), { article: { publishAt: "desc" } }),
    countsOf({}, at),
  ]);
  return { toDecide, toPublish, returned, drafts, waiting, scheduled, recent, counts };
}

/** How many editions wait for this actor: one's own to write on, others' to decide on and to publish. 0 for staff who have nothing to do with articles. */
export async function waitingFor(actor: Actor): Promise<number> {
  if (whyNotRead(actor) || actor.id === null) return 0;
  const own: Prisma.EditionWhereInput = { state: { in: ["RETURNED", "DRAFT"] }, authorId: actor.id };
  const others = { NOT: { authorId: actor.id } };
  const approvers: Prisma.EditionWhereInput[] = [{ state: "SUBMITTED", ...others }, { AND: [whereStatus("APPROVED", await now()), others] }];
  return db.edition.count({ where: { OR: actor.can("article.approve") ? [own, ...approvers] : [own] } });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { Prisma } from "@/prisma/generated/client";
import { whyNotRead } from "../policy";
import { type Need, type Sort, type SortColumn, usualSort } from "../question";
import { reviewDays } from "../review-by";
import { type EditionStatus, statusOf } from "../workflow";
import { readable } from "./published";

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
  article: { select: { slug: true, pagePath: true, publishAt: true, withdrawnAt: true, withdrawDueAt: true, trashedAt: true } },
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
  /** The address of a standing page; null for news. */
  pagePath: string | null;
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
    pagePath: article.pagePath,
  };
}

const stands = (at: Date) => ({ withdrawnAt: null, OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }] }) satisfies Prisma.ArticleWhereInput;

/** The staff words as conditions; together they name every edition once. */
export function whereStatus(status: EditionStatus, at: Date): Prisma.EditionWhereInput {
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
    case "TRASHED":
      return { article: { trashedAt: { not: null }, emptiedAt: null } };
    default:
      return { state: status, article: { trashedAt: null } };
  }
}

/** What an account writes: as author, or asked to write along. */
export function writtenBy(accountId: string | null): Prisma.EditionWhereInput {
  // The system itself writes nothing.
  return accountId === null ? { id: { in: [] } } : { OR: [{ authorId: accountId }, { writers: { some: { accountId, leftAt: null } } }] };
}

/** Forced, before readers, and nobody has looked at it since. */
export const unconfirmed = { state: "PUBLISHED", forcedAt: { not: null }, confirmedAt: null, article: { withdrawnAt: null } } as const;

/** Articles before readers whose day has passed, or comes within two weeks. @param state both when left out */
export function whereDue(at: Date, state?: "overdue" | "soon"): Prisma.ArticleWhereInput {
  const { today, soon } = reviewDays(at);
  const days = state === "overdue" ? { lt: today } : state === "soon" ? { gte: today, lte: soon } : { lte: soon };
  return { AND: [readable(at), { reviewDueOn: days }] };
}

function whereNeeded(need: Need, at: Date): Prisma.EditionWhereInput {
  if (need === "hau-kiem") return unconfirmed;
  return { state: "PUBLISHED", article: whereDue(at, need === "qua-han" ? "overdue" : "soon") };
}

/** @throws AppError FORBIDDEN "not-a-writer" */
export function mustRead(actor: Actor): void {
  const refusal = whyNotRead(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export type StatusCounts = Record<Exclude<EditionStatus, "SUPERSEDED">, number>;
const counted = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "SCHEDULED", "PUBLISHED", "WITHDRAWN", "TRASHED"] as const;

export async function countsOf(where: Prisma.EditionWhereInput, at: Date): Promise<StatusCounts> {
  const entries = await Promise.all(
    counted.map(async (status) => [status, await db.edition.count({ where: { AND: [where, whereStatus(status, at)] } })] as const),
  );
  return Object.fromEntries(entries) as StatusCounts;
}

/** What the list is asked; everything optional. */
export interface EditionFilter {
  status?: EditionStatus | null | undefined;
  category?: string | null | undefined;
  /** Only what the actor writes. */
  mine?: boolean;
  /** Words of the title, with or without diacritics. */
  q?: string;
  sort?: Sort;
  /** Only what somebody must look at. */
  need?: Need | null | undefined;
}

async function wheresOf(actor: Actor, filter: EditionFilter, at: Date): Promise<{ base: Prisma.EditionWhereInput; where: Prisma.EditionWhereInput }> {
  const base: Prisma.EditionWhereInput = {
    AND: [
      filter.category ? { category: { slug: filter.category } } : {},
      filter.mine ? writtenBy(actor.id) : {},
      filter.need ? whereNeeded(filter.need, at) : {},
      await titledLike(filter.q ?? ""),
    ],
  };
  const all: Prisma.EditionWhereInput = { state: { not: "SUPERSEDED" }, article: { trashedAt: null } };
  return { base, where: { AND: [base, filter.status ? whereStatus(filter.status, at) : all] } };
}

/** Words in Vietnamese order; a name by its last word, as Vietnamese readers expect. */
const orders: Record<Exclude<SortColumn, "thoi-diem">, Prisma.Sql> = {
  "tieu-de": Prisma.sql`e.title COLLATE "vi-x-icu"`,
  "chuyen-muc": Prisma.sql`c.name COLLATE "vi-x-icu"`,
  "nguoi-viet": Prisma.sql`substring(a."displayName" FROM '[^ ]+$') COLLATE "vi-x-icu"`,
};

/** All that answers a filter, in its order. An office's list has some ten thousand lines: their ids are put in order by the database. */
async function idsInOrder(where: Prisma.EditionWhereInput, { column, descending }: Sort): Promise<string[]> {
  const direction = descending ? ("desc" as const) : ("asc" as const);
  const found = await db.edition.findMany({ where, orderBy: [{ updatedAt: direction }, { id: direction }], select: { id: true } });
  const ids = found.map(({ id }) => id);
  if (column === "thoi-diem") return ids;
  const words = orders[column];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM editions e JOIN accounts a ON a.id = e."authorId" LEFT JOIN categories c ON c.id = e."categoryId"
    WHERE e.id = ANY(${ids}::uuid[])
    ORDER BY ${words} ${descending ? Prisma.sql`DESC` : Prisma.sql`ASC`} NULLS LAST, e."updatedAt" DESC, e.id`;
  return rows.map(({ id }) => id);
}

async function rowsById(ids: string[], at: Date): Promise<EditionRow[]> {
  const rows = await db.edition.findMany({ where: { id: { in: ids } }, select: rowSelect });
  const byId = new Map(rows.map((row) => [row.id, rowOf(row, at)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Editions for the staff list, last changed first where nothing else is asked; old editions stay out, and so does the trash unless it is
 * what is asked for.
 * @throws AppError FORBIDDEN
 */
export async function listEditions(
  actor: Actor,
  { page, ...filter }: EditionFilter & { page: number },
): Promise<{ items: EditionRow[]; total: number; counts: StatusCounts }> {
  mustRead(actor);
  const at = await now();
  const { base, where } = await wheresOf(actor, filter, at);
  const { skip } = rowsOf(page);
  const sort = filter.sort ?? usualSort;
  const find = async () => {
    if (sort.column !== "thoi-diem") return rowsById((await idsInOrder(where, sort)).slice(skip, skip + PAGE_SIZE), at);
    const direction = sort.descending ? ("desc" as const) : ("asc" as const);
    const rows = await db.edition.findMany({ where, select: rowSelect, orderBy: [{ updatedAt: direction }, { id: direction }], skip, take: PAGE_SIZE });
    return rows.map((row) => rowOf(row, at));
  };
  const [items, total, counts] = await Promise.all([find(), db.edition.count({ where }), countsOf(base, at)]);
  return { items, total, counts };
}

const CHUNK = 500;

/** The whole list in its order, a chunk at a time, for a spreadsheet. What is changed meanwhile is neither lost nor doubled. @throws AppError FORBIDDEN */
export async function* everyEdition(actor: Actor, filter: EditionFilter): AsyncGenerator<EditionRow> {
  mustRead(actor);
  const at = await now();
  const { where } = await wheresOf(actor, filter, at);
  const ids = await idsInOrder(where, filter.sort ?? usualSort);
  for (let from = 0; from < ids.length; from += CHUNK) yield* await rowsById(ids.slice(from, from + CHUNK), at);
}

/** Editions whose title contains the words, with or without diacritics. */
export async function titledLike(q: string): Promise<Prisma.EditionWhereInput> {
  const words = q.trim().slice(0, 200);
  if (!words) return {};
  const [row] = await db.$queryRaw<{ folded: string }[]>`SELECT words_of(fold_text(${words})) AS folded`;
  return { titleFolded: { contains: row?.folded ?? "" } };
}

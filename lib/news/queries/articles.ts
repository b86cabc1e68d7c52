import "server-only";
import { now } from "@/lib/core/clock";
import { startOfYearVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import type { Picture } from "@/lib/files/queries";
import { Prisma } from "@/prisma/generated/client";
import { namesSomething } from "../schema";
import { linksOf } from "./links";
import { type ArticleCard, type ArticlePage, cardOf, cardSelect, cards, listed, listedSql, newestFirst, pageDtoOf, pageSelect, published } from "./published";

/** The half-open year in Vietnam, for `publishAt`. */
const withinYear = (year: number) => ({ gte: startOfYearVn(year), lt: startOfYearVn(year + 1) });

/** One page of the news, newest first. */
export async function listPublished(filter: {
  category?: string | null | undefined;
  year?: number | null | undefined;
  page: number;
}): Promise<{ items: ArticleCard[]; total: number }> {
  if (!namesSomething(filter)) return { items: [], total: 0 };
  const where: Prisma.ArticleWhereInput = {
    AND: [
      listed(await now()),
      filter.category == null ? {} : { category: { slug: filter.category } },
      filter.year == null ? {} : { publishAt: withinYear(filter.year) },
    ],
  };
  const { skip } = rowsOf(filter.page);
  const [items, total] = await Promise.all([cards(where, PAGE_SIZE, skip), db.article.count({ where })]);
  return { items, total };
}

/** The pictures of some articles, by their ids; those without one, and those that readers may not open, are left out. */
export async function picturesOfArticles(ids: string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map();
  const found = await cards({ AND: [published(await now()), { id: { in: ids } }] }, ids.length);
  return new Map(found.flatMap(({ id, picture }) => (picture ? [[id, picture]] : [])));
}

/** An article by its address, or null: a draft, an embargo and a withdrawal look like nothing at all. */
export async function findPublished(slug: string): Promise<ArticlePage | null> {
  if (!namesSomething({ category: slug })) return null;
  const at = await now();
  const row = await db.article.findFirst({ where: { AND: [published(at), { slug }] }, select: pageSelect });
  if (!row) return null;
  const page = pageDtoOf(row);
  return { ...page, links: await linksOf(page.body, at) };
}

/** The neighbours in time within all news: `previous` is older, `next` is newer. */
export async function neighboursOf(article: Pick<ArticleCard, "id" | "publishAt">): Promise<{ previous: ArticleCard | null; next: ArticleCard | null }> {
  const open = listed(await now());
  const { id, publishAt } = article;
  const beside = (direction: "lt" | "gt", order: "asc" | "desc") =>
    db.article.findFirst({
      where: { AND: [open, { OR: [{ publishAt: { [direction]: publishAt } }, { publishAt, id: { [direction]: id } }] }] },
      select: cardSelect,
      orderBy: [{ publishAt: order }, { id: order }],
    });
  const [previous, next] = await Promise.all([beside("lt", "desc"), beside("gt", "asc")]);
  return { previous: previous && cardOf(previous), next: next && cardOf(next) };
}

/** "Tin cùng chuyên mục": the articles of the same category that are nearest in time, never the article itself, nearest first. */
export async function sameCategory(article: Pick<ArticleCard, "id" | "publishAt" | "category">, count: number): Promise<ArticleCard[]> {
  const open = listed(await now());
  const { id, publishAt, category } = article;
  const others = { AND: [open, { category: { slug: category.slug }, id: { not: id } }] } satisfies Prisma.ArticleWhereInput;
  const [older, newer] = await Promise.all([
    db.article.findMany({ where: { AND: [others, { publishAt: { lte: publishAt } }] }, select: cardSelect, orderBy: newestFirst, take: count }),
    db.article.findMany({
      where: { AND: [others, { publishAt: { gt: publishAt } }] },
      select: cardSelect,
      orderBy: [{ publishAt: "asc" }, { id: "asc" }],
      take: count,
    }),
  ]);
  const distance = (card: ArticleCard) => Math.abs(card.publishAt.getTime() - publishAt.getTime());
  // Stable: on equal distance the older one, which the reader has more likely missed, comes first.
  return [...older, ...newer]
    .map(cardOf)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count);
}

export interface CategoryCount {
  slug: string;
  name: string;
  /** Published articles. */
  count: number;
}

/** Categories that readers can open: those with something published, in the office's order. */
export async function listCategories(): Promise<CategoryCount[]> {
  const open = listed(await now());
  const rows = await db.category.findMany({
    where: { articles: { some: open } },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { slug: true, name: true, _count: { select: { articles: { where: open } } } },
  });
  return rows.map(({ slug, name, _count }) => ({ slug, name, count: _count.articles }));
}

/** Years with something published, newest first, counted in Vietnam's time; of one category, or of all. */
export async function listYears(category?: string): Promise<{ year: number; count: number }[]> {
  const at = await now();
  const within = category ? Prisma.sql`AND EXISTS (SELECT FROM categories c WHERE c.id = a."categoryId" AND c.slug = ${category})` : Prisma.empty;
  return db.$queryRaw<{ year: number; count: number }[]>`
    SELECT date_part('year', a."publishAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS year, count(*)::int AS count
    FROM articles a WHERE ${listedSql(at)} ${within} GROUP BY 1 ORDER BY 1 DESC`;
}

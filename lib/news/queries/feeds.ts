import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { namesSomething } from "../schema";
import { type ArticleCard, type ArticlePage, cardOf, cardSelect, listed, newestFirst, pageSelect, published, updatedAt } from "./published";

/** Addresses in one sitemap file; the protocol allows 50,000, readers of it time out earlier. */
export const SITEMAP_SIZE = 5000;

/** Articles in a feed. */
export const FEED_SIZE = 30;

/** What a feed says of an article. */
export type FeedItem = ArticleCard & Pick<ArticlePage, "updatedAt" | "bylines">;

const itemSelect = {
  ...cardSelect,
  publishedEdition: { select: { ...cardSelect.publishedEdition.select, number: true, publishedAt: true, bylines: pageSelect.publishedEdition.select.bylines } },
} satisfies Prisma.ArticleSelect;

/** The newest articles for RSS and Atom, without their texts: a feed says the standfirst and leads to the page. */
export async function feedItems(count: number, category: string | null = null): Promise<FeedItem[]> {
  if (!namesSomething({ category })) return [];
  const rows = await db.article.findMany({
    where: { AND: [listed(await now()), category === null ? {} : { category: { slug: category } }] },
    select: itemSelect,
    orderBy: newestFirst,
    take: count,
  });
  return rows.flatMap(({ publishedEdition, ...row }) => {
    if (!publishedEdition) return [];
    const card = cardOf({ ...row, publishedEdition });
    return { ...card, updatedAt: updatedAt(card.publishAt, publishedEdition), bylines: publishedEdition.bylines };
  });
}

/** How many sitemap files the news need; at least one. */
export async function sitemapCount(): Promise<number> {
  return Math.max(1, Math.ceil((await db.article.count({ where: published(await now()) })) / SITEMAP_SIZE));
}

export interface SitemapEntry {
  slug: string;
  publishAt: Date;
  /** When readers last got another text. */
  updatedAt: Date;
}

/**
 * One sitemap file, oldest first, so that new articles fill the last file and the others stay as they are.
 * @param page from 1
 */
export async function sitemapPage(page: number): Promise<SitemapEntry[]> {
  const rows = await db.article.findMany({
    where: published(await now()),
    select: { slug: true, publishAt: true, publishedEdition: { select: { number: true, publishedAt: true } } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * SITEMAP_SIZE,
    take: SITEMAP_SIZE,
  });
  return rows.flatMap(({ slug, publishAt, publishedEdition }) => {
    return publishAt && publishedEdition ? [{ slug, publishAt, updatedAt: updatedAt(publishAt, publishedEdition) }] : [];
  });
}

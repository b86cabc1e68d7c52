import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { PAGE_SIZE } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { type Ask, asksOf, pageAsksOf, type ReceiptFacts, type ReceiptLine, receiptLine } from "../receipt";
import { FEED_SIZE, SITEMAP_SIZE } from "./feeds";
import { listed, published, updatedAt } from "./published";
import { mustRead } from "./staff";

/** What the public pages answered after a publication or a withdrawal. */
export interface Receipt {
  id: string;
  event: "PUBLISHED" | "WITHDRAWN";
  title: string;
  /** The edition that readers saw last. */
  editionId: string;
  dueAt: Date;
  /** Null while pages are still being asked. */
  finishedAt: Date | null;
  lines: ReceiptLine[];
}

const receiptSelect = {
  id: true,
  event: true,
  dueAt: true,
  finishedAt: true,
  checks: true,
  article: { select: { publishedEdition: { select: { id: true, title: true } } } },
} satisfies Prisma.PublishReceiptSelect;

function receiptOf(row: Prisma.PublishReceiptGetPayload<{ select: typeof receiptSelect }>): Receipt[] {
  const { article, checks, ...rest } = row;
  const edition = article.publishedEdition;
  return edition ? [{ ...rest, title: edition.title, editionId: edition.id, lines: z.array(receiptLine).parse(checks) }] : [];
}

/** The last receipts, the newest first. @throws AppError FORBIDDEN "not-a-writer" */
export async function lastReceipts(actor: Actor, at: Date, count: number): Promise<Receipt[]> {
  mustRead(actor);
  const rows = await db.publishReceipt.findMany({ where: { dueAt: { lte: at } }, select: receiptSelect, orderBy: { dueAt: "desc" }, take: count });
  return rows.flatMap(receiptOf);
}

/** The last receipt of what readers see or saw, for the edition that is it; null for any other. @throws AppError FORBIDDEN "not-a-writer" */
export async function receiptOfEdition(actor: Actor, editionId: string): Promise<Receipt | null> {
  mustRead(actor);
  const row = await db.publishReceipt.findFirst({
    where: { dueAt: { lte: await now() }, article: { publishedEditionId: editionId } },
    select: receiptSelect,
    orderBy: { dueAt: "desc" },
  });
  return row ? (receiptOf(row)[0] ?? null) : null;
}

/** What the public pages are asked after an event; nothing for what was never published. For the worker. */
export async function receiptAsks(articleId: string, event: "PUBLISHED" | "WITHDRAWN", at: Date): Promise<Ask[]> {
  const page = await db.article.findFirst({
    where: { id: articleId, pagePath: { not: null } },
    select: { pagePath: true, publishAt: true, publishedEdition: { select: { number: true, publishedAt: true } } },
  });
  if (page?.pagePath && page.publishAt && page.publishedEdition)
    return pageAsksOf({ path: page.pagePath, updatedAt: updatedAt(page.publishAt, page.publishedEdition) });
  const facts = await receiptFacts(articleId, event, at);
  return facts ? asksOf(facts) : [];
}

/** Where an article stands (or stood) on the public pages; null for one that was never published. For the worker. */
export async function receiptFacts(articleId: string, event: "PUBLISHED" | "WITHDRAWN", at: Date): Promise<ReceiptFacts | null> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      slug: true,
      publishAt: true,
      retiredAt: true,
      category: { select: { slug: true } },
      publishedEdition: { select: { title: true, number: true, publishedAt: true } },
    },
  });
  if (!article?.publishAt || !article.publishedEdition || !article.category) return null;
  const { publishAt, publishedEdition, category, slug } = article;
  const newer = { OR: [{ publishAt: { gt: publishAt } }, { publishAt, id: { gt: articleId } }] } satisfies Prisma.ArticleWhereInput;
  const older = { OR: [{ publishAt: { lt: publishAt } }, { publishAt, id: { lt: articleId } }] } satisfies Prisma.ArticleWhereInput;
  const [before, beforeInCategory, after, moved] = await Promise.all([
    db.article.count({ where: { AND: [listed(at), newer] } }),
    db.article.count({ where: { AND: [listed(at), newer, { category: { slug: category.slug } }] } }),
    db.article.count({ where: { AND: [published(at), older] } }),
    db.oldAddress.findUnique({ where: { path: `/tin-tuc/${slug}` }, select: { target: true } }),
  ]);
  return {
    event,
    slug,
    title: publishedEdition.title,
    categorySlug: category.slug,
    target: moved?.target ?? null,
    updatedAt: updatedAt(publishAt, publishedEdition),
    listPage: Math.floor(before / PAGE_SIZE) + 1,
    categoryPage: Math.floor(beforeInCategory / PAGE_SIZE) + 1,
    sitemapPage: Math.floor(after / SITEMAP_SIZE) + 1,
    listed: article.retiredAt === null,
    inFeed: before < FEED_SIZE,
  };
}

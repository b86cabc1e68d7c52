import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { bodySchema } from "../body";
import { blockingCount, type Finding, findingsOf } from "../checks";
import { contentSelect } from "../content";
import { fieldWords } from "../labels";
import { linksIn } from "../links";
import { type Refusal, whyNotRead } from "../policy";
import { linkFacts } from "../queries/facts";
import type { Standing } from "../standing";
import { openStates } from "../workflow";

export function refuse(refusal: Refusal | null): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** What the policy must know of those who write along. */
export const writerSelect = { accountId: true, wroteAt: true, leftAt: true } satisfies Prisma.EditionWriterSelect;

const editionSelect = {
  ...contentSelect,
  id: true,
  articleId: true,
  number: true,
  state: true,
  version: true,
  authorId: true,
  bodyText: true,
  contentHash: true,
  writers: { select: writerSelect },
  article: {
    select: { id: true, slug: true, pagePath: true, publishedEditionId: true, publishAt: true, withdrawnAt: true, trashedAt: true, emptiedAt: true },
  },
} satisfies Prisma.EditionSelect;

export type LoadedEdition = Prisma.EditionGetPayload<{ select: typeof editionSelect }>;

/**
 * An edition as the actor may see it, in the version that the actor saw, in the trash or not.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function loadAnyEdition(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }): Promise<LoadedEdition> {
  refuse(whyNotRead(actor));
  const edition = await tx.edition.findUnique({ where: { id }, select: editionSelect });
  if (!edition || edition.article.emptiedAt) throw new AppError("NOT_FOUND");
  if (edition.version !== version) await refuseStale(tx, [id], fieldWords);
  return edition;
}

/** The same for everything that is done to an edition: what lies in the trash is restored first. @throws also FORBIDDEN "in-trash" */
export async function loadEdition(tx: Tx, actor: Actor, seen: { id: string; version: number }): Promise<LoadedEdition> {
  const edition = await loadAnyEdition(tx, actor, seen);
  refuse(edition.article.trashedAt ? "in-trash" : null);
  return edition;
}

/** What stops the approval of an edition, and what else is to be weighed. Names are advice for whoever writes: nobody is looked for here. */
export async function findingsNow(tx: Tx, edition: LoadedEdition): Promise<Finding[]> {
  const used = { OR: [{ uses: { some: { editionId: edition.id } } }, { leads: { some: { id: edition.id } } }] };
  const scanned = await tx.storedFile.findMany({ where: used, select: { name: true, scanState: true, scanNote: true } });
  const at = await now(tx);
  const body = bodySchema.parse(edition.body);
  const facts = { today: isoDate(at), people: {}, links: await linkFacts(linksIn(body), at, tx) };
  const people = edition.people.map(({ personId }) => personId);
  const { publishedEditionId, pagePath } = edition.article;
  return findingsOf({ ...edition, body, people, scanned, correcting: publishedEditionId !== null, page: pagePath !== null, facts });
}

/** How many findings stop the approval of an edition. */
export async function blockingOf(tx: Tx, edition: LoadedEdition): Promise<number> {
  return blockingCount(await findingsNow(tx, edition));
}

/** Writes a change of an edition; check and write are one step, so a stale save loses, visibly. Returns the new version. */
export async function writeEdition(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.EditionUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.edition.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

const articleSelect = {
  id: true,
  slug: true,
  pagePath: true,
  version: true,
  publishedEditionId: true,
  publishAt: true,
  withdrawnAt: true,
  withdrawReason: true,
  retiredAt: true,
  withdrawDueAt: true,
  withdrawTarget: true,
  reviewDueOn: true,
  reviewerId: true,
  publishedEdition: { select: { id: true, title: true, authorId: true, writers: { select: writerSelect } } },
  editions: { select: { id: true, number: true, state: true }, orderBy: { number: "desc" } },
} satisfies Prisma.ArticleSelect;

export type LoadedArticle = Prisma.ArticleGetPayload<{ select: typeof articleSelect }> & Standing;

/** An article in the version that the actor saw; refuses as `loadEdition`. */
export async function loadArticle(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }): Promise<LoadedArticle> {
  refuse(whyNotRead(actor));
  const article = await tx.article.findUnique({ where: { id }, select: articleSelect });
  if (!article) throw new AppError("NOT_FOUND");
  if (article.version !== version) await refuseStale(tx, [id, ...article.editions.map((edition) => edition.id)], fieldWords);
  return { ...article, hasOpenEdition: article.editions.some(({ state }) => (openStates as readonly string[]).includes(state)) };
}

/** Writes a change of an article that names the version seen. Returns the new version. */
export async function writeArticle(tx: Tx, article: LoadedArticle, data: Prisma.ArticleUncheckedUpdateManyInput): Promise<number> {
  const { id, version, editions } = article;
  const { count } = await tx.article.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id, ...editions.map((edition) => edition.id)], fieldWords);
  return version + 1;
}

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
import { type Refusal, type Standing, whyNotRead } from "../policy";
import { linkFacts } from "../queries/facts";
import { openStates } from "../workflow";

export function refuse(refusal: Refusal | null): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

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
  article: { select: { id: true, slug: true, publishedEditionId: true, publishAt: true, withdrawnAt: true } },
} satisfies Prisma.EditionSelect;

export type LoadedEdition = Prisma.EditionGetPayload<{ select: typeof editionSelect }>;

/**
 * An edition as the actor may see it, in the version that the actor saw.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function loadEdition(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }): Promise<LoadedEdition> {
  refuse(whyNotRead(actor));
  const edition = await tx.edition.findUnique({ where: { id }, select: editionSelect });
  if (!edition) throw new AppError("NOT_FOUND");
  if (edition.version !== version) await refuseStale(tx, [id], fieldWords);
  return edition;
}

/** What stops the approval of an edition, and what else is to be weighed. Names are advice for whoever writes: nobody is looked for here. */
export async function findingsNow(tx: Tx, edition: LoadedEdition): Promise<Finding[]> {
  const at = await now(tx);
  const body = bodySchema.parse(edition.body);
  const facts = { today: isoDate(at), people: {}, links: await linkFacts(linksIn(body), at, tx) };
  const people = edition.people.map(({ personId }) => personId);
  return findingsOf({ ...edition, body, people, correcting: edition.article.publishedEditionId !== null, facts });
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
  publishedEdition: { select: { authorId: true } },
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

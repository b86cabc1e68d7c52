import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import type { Prisma } from "@/prisma/generated/client";
import { publicAddress } from "../addresses";
import { contentHash, contentOf } from "../content";
import { whyNotPublish } from "../policy";
import { publishInput } from "../schema";
import { tellOpening } from "./announce";
import { expectReceipt } from "./expect-receipt";
import { blockingOf, type LoadedEdition, loadEdition, refuse, writeEdition } from "./guard";

/** Refuses what differs from what was approved. @throws AppError FORBIDDEN "changed-after-approval" */
function refuseUnapproved(edition: LoadedEdition): void {
  const approved = edition.contentHash && Buffer.from(edition.contentHash);
  if (!approved?.equals(contentHash(contentOf(edition)))) throw new AppError("FORBIDDEN", "changed-after-approval");
}

/** When readers see what takes the place of another: at once, or with an article that has not opened yet. */
export const opensAt = (article: { publishedEditionId: string | null; publishAt: Date | null }, at: Date): Date =>
  article.publishedEditionId && article.publishAt && article.publishAt > at ? article.publishAt : at;

/**
 * Puts an edition before readers at once, in the place of the one that they see where there is one: the date of the article then
 * stays the first one's, and where its hour has not come, the new edition waits for it. For callers that have asked the policy and write the audit row.
 * @param decision columns that the caller writes with it
 */
export async function openInside(tx: Tx, edition: LoadedEdition, at: Date, decision: Prisma.EditionUncheckedUpdateManyInput = {}): Promise<number> {
  const { id, articleId, version, article, categoryId } = edition;
  const saved = await writeEdition(tx, { id, version }, { ...decision, state: "PUBLISHED", publishedAt: at, replaceAt: null });
  await tx.edition.updateMany({ where: { id: article.publishedEditionId ?? id, NOT: { id } }, data: { state: "SUPERSEDED", version: { increment: 1 } } });
  const opens = article.publishedEditionId ? {} : { publishAt: at };
  await tx.article.update({
    where: { id: articleId },
    data: { ...opens, publishedEditionId: id, categoryId, version: { increment: 1 } },
    select: { id: true },
  });
  await expectReceipt(tx, articleId, "PUBLISHED", opensAt(article, at));
  // The old text was wrong enough to be corrected: no node may serve it again, not even in an outage.
  await changed(tx, article.publishedEditionId ? [publicAddress(article)] : []);
  return saved;
}

/** Puts an approved edition in the place of the one that readers see. */
export async function replaceInside(tx: Tx, actor: Actor, edition: LoadedEdition, at: Date): Promise<number> {
  refuseUnapproved(edition);
  const { id, articleId, article } = edition;
  const saved = await openInside(tx, edition, at);
  await record(tx, actor, "edition.replace", {
    type: "edition",
    id,
    lentBy: actor.lentBy("article.approve"),
    detail: { articleId, replaced: article.publishedEditionId, version: saved },
  });
  await tellOpening(tx, actor, edition, saved, { opens: opensAt(article, at), at });
  return saved;
}

/** The body of publishing, for callers that stand in a transaction. */
export async function publishInside(tx: Tx, actor: Actor, input: { id: string; version: number; publishAt: Date | null }) {
  const { id, version, publishAt } = input;
  const edition = await loadEdition(tx, actor, input);
  refuse(whyNotPublish(actor, edition, edition.article, await blockingOf(tx, edition)));
  const at = await now(tx);
  const later = publishAt !== null && publishAt > at;
  const { articleId, article } = edition;
  if (article.publishedEditionId && !later) return { id, version: await replaceInside(tx, actor, edition, at) };
  refuseUnapproved(edition);
  if (article.publishedEditionId && later) {
    // Readers keep the old edition until the hour; the worker then replaces it (jobs.ts).
    const saved = await writeEdition(tx, { id, version }, { replaceAt: publishAt });
    await record(tx, actor, "edition.schedule", {
      type: "edition",
      id,
      lentBy: actor.lentBy("article.approve"),
      detail: { articleId, at: publishAt.toISOString(), version: saved },
    });
    await tellOpening(tx, actor, edition, saved, { opens: opensAt(article, publishAt), at });
    return { id, version: saved };
  }
  const opens = publishAt ?? at;
  const saved = await writeEdition(tx, { id, version }, { state: "PUBLISHED", publishedAt: later ? opens : at });
  await tx.article.update({
    where: { id: articleId },
    data: { publishedEditionId: id, publishAt: opens, categoryId: edition.categoryId, version: { increment: 1 } },
    select: { id: true },
  });
  await expectReceipt(tx, articleId, "PUBLISHED", later ? opens : at);
  const action = later ? "edition.schedule" : "edition.publish";
  await record(tx, actor, action, {
    type: "edition",
    id,
    lentBy: actor.lentBy("article.approve"),
    detail: { articleId, at: opens.toISOString(), version: saved },
  });
  await tellOpening(tx, actor, edition, saved, { opens, at });
  await changed(tx);
  return { id, version: saved };
}

/**
 * Publishes an approved edition, now or at an hour. A first publication opens by its hour alone; a correction replaces what
 * readers see, at once or, for an hour to come, through the worker.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function publishEdition(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const wanted = publishInput.parse(input);
  return db.$transaction((tx) => publishInside(tx, actor, wanted));
}

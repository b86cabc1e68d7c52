import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { articleAddress } from "../addresses";
import { withdrawInput } from "../schema";
import { whyNotWithdraw, whyNotWithdrawAt } from "../standing";
import { tellWriters } from "./announce";
import { expectNoReceipt, expectReceipt } from "./expect-receipt";
import { type LoadedArticle, loadArticle, refuse, writeArticle } from "./guard";

/** Where a redirect really ends, so that readers never walk in a circle; null when it would end where it began, or nowhere. */
async function destinationOf(tx: Tx, wanted: string | null, from: string): Promise<string | null> {
  if (wanted === null || wanted === from) return null;
  const old = await tx.oldAddress.findUnique({ where: { path: wanted }, select: { target: true } });
  if (!old) return wanted;
  return old.target === from ? null : old.target;
}

/**
 * The body of taking away, for callers that stand in a transaction and have asked the policy.
 * @param wanted path to which readers are led, or null
 * @returns the new version of the article
 */
export async function withdrawInside(tx: Tx, actor: Actor, article: LoadedArticle, reason: string, wanted: string | null, at: Date): Promise<number> {
  const saved = await writeArticle(tx, article, { withdrawnAt: at, withdrawReason: reason, withdrawDueAt: null, withdrawTarget: wanted });
  const address = articleAddress(article.slug);
  const target = await destinationOf(tx, wanted, address);
  // An embargoed article was never here: "gone" would tell that it was to come.
  const wasOpen = article.publishAt !== null && article.publishAt <= at;
  if (wasOpen) {
    await tx.oldAddress.upsert({
      where: { path: address },
      create: { path: address, target, reason: "withdrawn" },
      update: { target, reason: "withdrawn" },
      select: { path: true },
    });
    await tx.oldAddress.updateMany({ where: { target: address, NOT: { path: target ?? "" } }, data: { target } });
  }
  const detail = { editionId: article.publishedEditionId, target, version: saved };
  await record(tx, actor, "article.withdraw", { type: "article", id: article.id, detail });
  if (article.publishedEdition) await tellWriters(tx, actor, "edition.withdrawn", article.publishedEdition, saved, reason);
  // Nor can its address be asked whether it is gone.
  await (wasOpen ? expectReceipt(tx, article.id, "WITHDRAWN", at) : expectNoReceipt(tx, article.id));
  await changed(tx, [address]);
  return saved;
}

/**
 * Takes a published article away, with a reason, now or at an hour: its address then says that it is gone, or leads elsewhere on
 * this portal. Nothing is deleted. At its hour readers stop seeing it by themselves; the worker writes the rest (jobs.ts).
 * Names the article and the version of the article.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function withdrawArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reason, redirectTo, withdrawAt } = withdrawInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    const at = await now(tx);
    if (withdrawAt === null) {
      refuse(whyNotWithdraw(actor, article));
      return { id, version: await withdrawInside(tx, actor, article, reason, redirectTo, at) };
    }
    refuse(whyNotWithdrawAt(actor, article, withdrawAt, at));
    const saved = await writeArticle(tx, article, { withdrawDueAt: withdrawAt, withdrawReason: reason, withdrawTarget: redirectTo });
    await record(tx, actor, "article.withdraw-later", { type: "article", id, detail: { at: withdrawAt.toISOString(), version: saved } });
    return { id, version: saved };
  });
}

import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { articleAddress } from "../addresses";
import { whyNotWithdraw } from "../policy";
import { withdrawInput } from "../schema";
import { loadArticle, refuse, writeArticle } from "./guard";

/** Where a redirect really ends, so that readers never walk in a circle; null when it would end where it began, or nowhere. */
async function destinationOf(tx: Tx, wanted: string | null, from: string): Promise<string | null> {
  if (wanted === null || wanted === from) return null;
  const old = await tx.oldAddress.findUnique({ where: { path: wanted }, select: { target: true } });
  if (!old) return wanted;
  return old.target === from ? null : old.target;
}

/**
 * Takes a published article away, with a reason: its address then says that it is gone, or leads elsewhere on this portal.
 * Nothing is deleted. Names the article and the version of the article.
 */
export async function withdrawArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reason, redirectTo } = withdrawInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotWithdraw(actor, article));
    const at = await now(tx);
    const saved = await writeArticle(tx, article, { withdrawnAt: at, withdrawReason: reason });
    const address = articleAddress(article.slug);
    const target = await destinationOf(tx, redirectTo, address);
    // An embargoed article was never here: "gone" would tell that it was to come.
    if (article.publishAt && article.publishAt <= at) {
      await tx.oldAddress.upsert({
        where: { path: address },
        create: { path: address, target, reason: "withdrawn" },
        update: { target, reason: "withdrawn" },
        select: { path: true },
      });
      await tx.oldAddress.updateMany({ where: { target: address, NOT: { path: target ?? "" } }, data: { target } });
    }
    await record(tx, actor, "article.withdraw", { type: "article", id, detail: { editionId: article.publishedEditionId, target, version: saved } });
    await changed(tx, [address]);
    return { id, version: saved };
  });
}

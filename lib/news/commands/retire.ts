import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { articleAddress } from "../addresses";
import { articleInput, retireInput } from "../schema";
import { whyNotRetire, whyNotRevive } from "../standing";
import { loadArticle, refuse, writeArticle } from "./guard";

/**
 * Keeps an article only to look things up: it leaves the lists, its page stays at its address under a banner with the reason.
 * Names the article and its version.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function retireArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reason } = retireInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotRetire(actor, article));
    const saved = await writeArticle(tx, article, { retiredAt: await now(tx), retireReason: reason });
    await record(tx, actor, "article.retire", { type: "article", id, detail: { version: saved } });
    // Whoever reads the old page in an outage must see the banner as well.
    await changed(tx, [articleAddress(article.slug)]);
    return { id, version: saved };
  });
}

/** Puts a retired article back into the lists, without the banner. Names the article and its version. @throws as `retireArticle` */
export async function reviveArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = articleInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotRevive(actor, article));
    const saved = await writeArticle(tx, article, { retiredAt: null, retireReason: null });
    await record(tx, actor, "article.revive", { type: "article", id, detail: { version: saved } });
    await changed(tx);
    return { id, version: saved };
  });
}

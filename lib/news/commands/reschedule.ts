import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { publishInput } from "../schema";
import { whyNotReschedule } from "../standing";
import { tellOpening } from "./announce";
import { expectReceipt } from "./expect-receipt";
import { loadArticle, refuse, writeArticle } from "./guard";

/** Another hour for an article that readers have not seen yet; null means now. Names the article and its version. */
export async function rescheduleArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, publishAt } = publishInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    const at = await now(tx);
    refuse(whyNotReschedule(actor, article, at));
    const opens = publishAt ?? at;
    const saved = await writeArticle(tx, article, { publishAt: opens });
    await expectReceipt(tx, id, "PUBLISHED", opens > at ? opens : at);
    await record(tx, actor, "article.reschedule", {
      type: "article",
      id,
      lentBy: actor.lentBy("article.approve"),
      detail: { at: opens.toISOString(), version: saved },
    });
    if (article.publishedEdition) await tellOpening(tx, actor, article.publishedEdition, `gio-${saved}`, { opens, at });
    await changed(tx);
    return { id, version: saved };
  });
}

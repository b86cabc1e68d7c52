import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { articleAddress } from "../addresses";
import { addressInput } from "../schema";
import { whyNotChangeAddress } from "../standing";
import { loadArticle, refuse, writeArticle } from "./guard";
import { rewriteLinksTo, rewriteSiteLinks } from "./own-links";

/**
 * Gives a published article another address; the old one leads to it for ever, and texts that are being written name the article
 * from then on. Names the article and its version.
 * @throws AppError INVALID "address-taken" when another article has or had that address
 */
export async function changeAddress(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, slug } = addressInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotChangeAddress(actor, article));
    if (slug === article.slug) return { id, version };
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('news.address'))`;
    const [from, to] = [articleAddress(article.slug), articleAddress(slug)];
    const other = await tx.article.findFirst({ where: { slug, NOT: { id } }, select: { id: true } });
    const old = await tx.oldAddress.findUnique({ where: { path: to }, select: { target: true } });
    // An article may return to an address of its own, and to no other.
    if (other || (old && old.target !== from)) throw new AppError("INVALID", "address-taken");
    // While the old path still says which article it is.
    const rewritten = await rewriteLinksTo(tx, article.slug);
    await tx.oldAddress.deleteMany({ where: { path: to } });
    await tx.oldAddress.updateMany({ where: { target: from }, data: { target: to } });
    // A redirect from an embargoed address would tell the title of what is to come.
    if (article.publishAt && article.publishAt <= (await now(tx))) {
      await tx.oldAddress.create({ data: { path: from, target: to, reason: "renamed" }, select: { path: true } });
    }
    // Articles that are to lead here once they are taken away.
    const { count } = await tx.article.updateMany({ where: { withdrawTarget: from }, data: { withdrawTarget: to } });
    const saved = await writeArticle(tx, article, { slug });
    const detail = {
      from,
      to,
      version: saved,
      rewrittenLinks: rewritten.links,
      rewrittenEditions: rewritten.editions,
      rewrittenWithdrawals: count,
      rewrittenSite: await rewriteSiteLinks(tx, from, to),
    };
    await record(tx, actor, "article.address", { type: "article", id, lentBy: actor.lentBy("article.approve"), detail });
    await changed(tx, [from]);
    return { id, version: saved };
  });
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { frontFieldWords } from "../labels";
import { whyNotArrangeFront } from "../policy";
import { pinInput, releaseInput } from "../schema";
import { whyNotPin } from "../standing";
import { refuse } from "./guard";

/** Writes a place that names the version seen; version 0 is a place where nothing was ever pinned. Returns the new version. */
async function writePlace(
  tx: Tx,
  { place, version }: { place: number; version: number },
  data: { articleId: string | null; until: Date | null },
): Promise<number> {
  const { count } =
    version === 0
      ? await tx.frontPlace.createMany({ data: { place, ...data }, skipDuplicates: true })
      : await tx.frontPlace.updateMany({ where: { place, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [`front-${place}`], frontFieldWords);
  return version + 1;
}

/**
 * Pins an article to a place at the top of the front page until an hour. One whose own hour has not come yet waits there unseen.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function pinArticle(actor: Actor, input: unknown): Promise<{ place: number; version: number }> {
  const { place, version, articleId, until } = pinInput.parse(input);
  refuse(whyNotArrangeFront(actor));
  return db.$transaction(async (tx) => {
    // Two people who pin the same article to two places at once: the second is refused with a sentence, not by the unique index.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('news.front'))`;
    const at = await now(tx);
    const article = await tx.article.findFirst({
      where: { id: articleId, pagePath: null },
      select: {
        publishedEditionId: true,
        publishAt: true,
        withdrawnAt: true,
        withdrawDueAt: true,
        retiredAt: true,
        frontPlace: { select: { place: true, until: true } },
      },
    });
    if (!article) throw new AppError("NOT_FOUND");
    const other = article.frontPlace && article.frontPlace.place !== place ? article.frontPlace : null;
    refuse(whyNotPin(actor, { ...article, elsewhere: other?.until ? other.until > at : false }, until, at));
    // Its hour there has passed: the place is empty for readers and becomes so in the table.
    if (other)
      await tx.frontPlace.update({ where: { place: other.place }, data: { articleId: null, until: null, version: { increment: 1 } }, select: { place: true } });
    const saved = await writePlace(tx, { place, version }, { articleId, until });
    await record(tx, actor, "front.pin", { type: "front", id: `front-${place}`, detail: { articleId, until: until.toISOString(), version: saved } });
    await changed(tx);
    return { place, version: saved };
  });
}

/** Gives a place back to the newest articles. @throws as `pinArticle` */
export async function releasePlace(actor: Actor, input: unknown): Promise<{ place: number; version: number }> {
  const { place, version } = releaseInput.parse(input);
  refuse(whyNotArrangeFront(actor));
  return db.$transaction(async (tx) => {
    const before = await tx.frontPlace.findUnique({ where: { place }, select: { articleId: true } });
    if (!before?.articleId) throw new AppError("FORBIDDEN", "not-pinned");
    const saved = await writePlace(tx, { place, version }, { articleId: null, until: null });
    await record(tx, actor, "front.release", { type: "front", id: `front-${place}`, detail: { articleId: before.articleId, version: saved } });
    await changed(tx);
    return { place, version: saved };
  });
}

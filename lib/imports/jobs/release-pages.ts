import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { actorForWork } from "@/lib/auth/operator";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { promise } from "@/lib/jobs/outbox";
import { publishMovedInside } from "@/lib/news/commands/publish-moved";
import { whyNotReleaser } from "../policy";
import { filesHashOf } from "../queries/pictures";
import type { SealedPage } from "../seal";
import { oneTurn, standStill, TURN, takeUp } from "./turns";

const AT_ONCE = 25;

const waiting = (moveId: string) => ({ moveId, state: "TAKEN" as const, releasedAt: null, kept: null, articleId: { not: null } });

type Page = SealedPage & { editionId: string | null };

/** Hour and files are no part of the text to which an approval is bound; who released has seen them as they were brought in. */
async function refuseChanged(tx: Tx, page: Page, editionId: string, publishAt: Date): Promise<void> {
  if (publishAt.getTime() !== page.publishAt?.getTime()) throw new AppError("FORBIDDEN", "hour-changed");
  if (!(await filesHashOf(tx, editionId)).equals(page.filesHash ?? new Uint8Array())) throw new AppError("FORBIDDEN", "files-changed");
}

/** Publishes one draft by its original hour, or writes down why it stays a draft. */
async function releasePage(actor: Actor, page: Page): Promise<void> {
  const keep = (reason: string) => db.movedPage.updateMany({ where: { id: page.id, releasedAt: null }, data: { kept: reason } });
  const select = { id: true, version: true, proposedPublishAt: true };
  const edition = page.editionId ? await db.edition.findUnique({ where: { id: page.editionId }, select }) : null;
  if (!edition) return void (await keep("draft-gone"));
  if (!edition.proposedPublishAt) return void (await keep("no-date"));
  const { id, version, proposedPublishAt: publishAt } = edition;
  const input = { id, version, hash: page.editionHash ?? new Uint8Array(), publishAt };
  try {
    await db.$transaction(async (tx) => {
      await publishMovedInside(tx, actor, input);
      await refuseChanged(tx, page, id, publishAt);
      await tx.movedPage.updateMany({ where: { id: page.id, releasedAt: null }, data: { releasedAt: await now(tx) } });
    });
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    // What was emptied from the trash has a row and no text any more.
    if (code === "NOT_FOUND") return void (await keep("draft-gone"));
    // Edited at this very moment: the next look finds another text and says so.
    if (!(error instanceof AppError && code === "FORBIDDEN")) throw error;
    await keep(error.reason ?? "incomplete");
  }
}

async function finish(id: string, actor: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const data = { state: "RELEASED" as const, releasedAt: await now(tx), problem: null, version: { increment: 1 } };
    const { count } = await tx.move.updateMany({ where: { id, state: "RELEASING" }, data });
    if (count === 0) return;
    const released = await tx.movedPage.count({ where: { moveId: id, releasedAt: { not: null } } });
    const kept = await tx.movedPage.count({ where: { moveId: id, kept: { not: null } } });
    await record(tx, actor, "move.released", { type: "move", id, detail: { released, kept } });
    await promise(tx, "imports.clear", { id });
    await changed(tx);
  });
}

/** Publishes the drafts of a move that somebody has released, one a transaction, under the name of who released them. */
export async function releasePages(payload: unknown, turn: number = TURN): Promise<void> {
  const move = await takeUp(payload, "RELEASING");
  if (!move?.releasedById) return;
  const actor = await actorForWork(move.releasedById);
  const refusal = whyNotReleaser(actor, move);
  if (refusal || !actor) return standStill(move.id, refusal ?? "account-closed");
  const piece = async () => {
    const pages = await db.movedPage.findMany({
      where: waiting(move.id),
      orderBy: { place: "asc" },
      take: AT_ONCE,
      select: { id: true, editionId: true, editionHash: true, publishAt: true, filesHash: true },
    });
    for (const page of pages) await releasePage(actor, page);
    // Public pages are told once for many: each notice makes every page render anew.
    if (pages.length) await db.$transaction((tx) => changed(tx));
    return pages.length > 0;
  };
  if (await oneTurn("imports.release", move.id, piece, turn)) await finish(move.id, actor);
}

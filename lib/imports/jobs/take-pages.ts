import "server-only";
import { ZodError } from "zod";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { actorForWork } from "@/lib/auth/operator";
import { isOutage } from "@/lib/core/action";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { Prisma } from "@/prisma/generated/client";
import { moveMapping } from "../move";
import { whyNotGoOn } from "../policy";
import { openPortal } from "../portal";
import { portalFilePath } from "../portal-file";
import { rewriteLinks } from "./rewrite-links";
import { pageSelect, settle, takePage, type Work, type WorkedPage } from "./take-page";
import { oneTurn, standStill, TURN, takeUp } from "./turns";

/** How often a page is tried that breaks off by a defect. */
const TRIES = 3;
const AT_ONCE = 25;

/** One page; a defect of ours costs this page after a few tries, never the others. An outage ends the turn. */
async function tryPage(work: Work, page: WorkedPage): Promise<void> {
  try {
    await takePage(work, page);
  } catch (error) {
    if (isOutage(error)) throw error;
    const foreseen = error instanceof AppError && error.code === "INVALID" && error.reason;
    if (foreseen) return settle(page.id, "FAILED", { code: foreseen });
    if (error instanceof ZodError) return settle(page.id, "FAILED", { code: "does-not-fit", sentence: error.issues[0]?.message ?? "" });
    log.error({ err: error, page: page.id }, "a page of an old portal could not be taken");
    if (page.tries + 1 >= TRIES) return settle(page.id, "FAILED", { code: "defect" });
    await db.movedPage.update({ where: { id: page.id }, data: { tries: { increment: 1 } }, select: { id: true } });
    throw error;
  }
}

async function finish(id: string, actor: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.move.updateMany({
      where: { id, state: "RUNNING" },
      data: { state: "DONE", doneAt: await now(tx), problem: null, version: { increment: 1 } },
    });
    if (count === 0) return;
    const taken = await tx.movedPage.count({ where: { moveId: id, state: "TAKEN" } });
    await record(tx, actor, "move.done", { type: "move", id, detail: { taken } });
  });
}

/**
 * Makes the articles of a move, one page a transaction, then leads the links between them to their new addresses. Killed at any
 * point it goes on where it was: a page is either an article with its pictures and addresses, or still waits.
 */
export async function takePages(payload: unknown, turn: number = TURN): Promise<void> {
  const move = await takeUp(payload, "RUNNING");
  if (!move?.startedById) return;
  const actor = await actorForWork(move.startedById);
  const refusal = whyNotGoOn(actor);
  if (refusal || !actor) return standStill(move.id, refusal ?? "account-closed");
  const portal = await openPortal(portalFilePath(move.fileKey), move.base).catch((error: unknown) => {
    if (error instanceof AppError && error.reason) return error.reason;
    throw error;
  });
  if (typeof portal === "string") return standStill(move.id, portal);
  const work: Work = { moveId: move.id, actor, portal, mapping: moveMapping.parse(move.mapping), at: await now() };
  const next = (where: Prisma.MovedPageWhereInput) =>
    db.movedPage.findMany({ where: { moveId: move.id, ...where }, orderBy: { place: "asc" }, take: AT_ONCE, select: pageSelect });
  let pages: WorkedPage[] = [];
  const piece = async () => {
    if (pages.length === 0) pages = await next({ state: "WAITING" });
    // Links come last: only then does every page have its new address.
    if (pages.length === 0) pages = await next({ state: "TAKEN", linked: true });
    const page = pages.shift();
    if (!page) return false;
    if (page.state === "WAITING") await tryPage(work, page);
    else await rewriteLinks(actor, page, move.base);
    return true;
  };
  try {
    if (await oneTurn("imports.take", move.id, piece, turn)) await finish(move.id, actor);
  } finally {
    portal.close();
  }
}

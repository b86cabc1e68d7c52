import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { actorForWork } from "@/lib/auth/operator";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { fold } from "@/lib/core/vietnamese";
import { promise } from "@/lib/jobs/outbox";
import { saveCategory } from "@/lib/news/commands/save-category";
import type { Prisma } from "@/prisma/generated/client";
import { isUndecided } from "../choices";
import type { MoveJob, WorkedMove } from "../jobs/turns";
import { type MoveMapping, moveInput, moveMapping } from "../move";
import { whyNotGoOn, whyNotReleaser, whyNotStart } from "../policy";
import { loadMove, preparedBy, refuse, writeMove } from "./load-move";

/** Makes the categories that were chosen as new; one that somebody has made meanwhile under the same name is used. */
async function withCategories(tx: Tx, actor: Actor, mapping: MoveMapping): Promise<MoveMapping> {
  const known = await tx.category.findMany({ select: { id: true, name: true, position: true } });
  let position = Math.max(0, ...known.map((category) => category.position));
  const categories: MoveMapping["categories"] = [];
  for (const choice of mapping.categories) {
    if (choice.choice !== "new") categories.push(choice);
    else {
      let found = known.find(({ name }) => fold(name) === fold(choice.name));
      if (!found) {
        position = Math.min(position + 1, 1000);
        found = { ...(await saveCategory(actor, { name: choice.name, position }, tx)), name: choice.name, position };
        known.push(found);
      }
      categories.push({ ...choice, categoryId: found.id });
    }
  }
  return { ...mapping, categories };
}

/**
 * Starts making articles: drafts of the actor, page by page, by the worker. From here on the choices stand.
 * @throws ZodError; AppError FORBIDDEN (a MoveRefusal), NOT_FOUND, CONFLICT
 */
export async function startMove(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const seen = moveInput.parse(input);
  return db.$transaction(async (tx) => {
    const move = await loadMove(tx, actor, seen);
    const mapping = moveMapping.parse(move.mapping);
    const articles = await tx.movedPage.count({ where: { moveId: move.id, kind: "ARTICLE", state: "WAITING" } });
    refuse(whyNotStart(actor, move, isUndecided(mapping), articles));
    const decided = (await withCategories(tx, actor, mapping)) as unknown as Prisma.InputJsonObject;
    const started = { startedById: actor.id, startedAt: await now(tx), ...preparedBy(actor, move) };
    const version = await writeMove(tx, move, { state: "RUNNING", mapping: decided, ...started, problem: null });
    await promise(tx, "imports.take", { id: move.id });
    await record(tx, actor, "move.start", { type: "move", id: move.id, detail: { pages: articles, version } });
    return { id: move.id, version };
  });
}

const jobs: Partial<Record<string, MoveJob>> = { READING: "imports.read", RUNNING: "imports.take", RELEASING: "imports.release" };

/** Whoever began it keeps it in their name while they may; only what nobody may go on with changes hands. */
async function handsOf(actor: Actor, move: WorkedMove): Promise<Prisma.MoveUncheckedUpdateManyInput> {
  if (move.state === "RUNNING") {
    const lost = whyNotGoOn(move.startedById ? await actorForWork(move.startedById) : null);
    if (!lost) return {};
    refuse(whyNotGoOn(actor));
    return { startedById: actor.id, ...preparedBy(actor, move) };
  }
  if (move.state !== "RELEASING") return {};
  const lost = whyNotReleaser(move.releasedById ? await actorForWork(move.releasedById) : null, move);
  if (!lost) return {};
  refuse(whyNotReleaser(actor, move));
  return { releasedById: actor.id };
}

/**
 * Lets a move that stands still go on. Harmless when it does not: the worker finds nothing to do twice.
 * @throws ZodError; AppError FORBIDDEN (a MoveRefusal), NOT_FOUND, CONFLICT
 */
export async function resumeMove(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const seen = moveInput.parse(input);
  return db.$transaction(async (tx) => {
    const move = await loadMove(tx, actor, seen);
    const job = jobs[move.state];
    if (!job) throw new AppError("FORBIDDEN", "not-running");
    const version = await writeMove(tx, move, { ...(await handsOf(actor, move)), problem: null });
    await promise(tx, job, { id: move.id });
    await record(tx, actor, "move.resume", { type: "move", id: move.id, detail: { version } });
    return { id: move.id, version };
  });
}

import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { promise } from "@/lib/jobs/outbox";
import type { Prisma } from "@/prisma/generated/client";
import type { MoveRefusal } from "../move";

/*
 * A move takes longer than a job may: each job works for one turn, page by page, and promises the next. What a turn has done is
 * committed; one that is killed is simply taken up by the next, wherever it broke off.
 */

/** How long one turn lasts, in milliseconds: shorter than the time that a stopping worker gives its jobs. */
export const TURN = 10_000;

export type MoveJob = "imports.read" | "imports.take" | "imports.release";

export const jobInput = z.strictObject({ id: z.uuid() });

export const moveSelect = {
  id: true,
  state: true,
  fileKey: true,
  base: true,
  mapping: true,
  version: true,
  createdById: true,
  preparerIds: true,
  startedById: true,
  releasedById: true,
} satisfies Prisma.MoveSelect;
export type WorkedMove = Prisma.MoveGetPayload<{ select: typeof moveSelect }>;

/** The move of a job, marked as taken up; null when it is in another state by now, so that the job has nothing to do. */
export async function takeUp(payload: unknown, state: WorkedMove["state"]): Promise<WorkedMove | null> {
  const { id } = jobInput.parse(payload);
  const { count } = await db.move.updateMany({ where: { id, state }, data: { workedAt: await now() } });
  return count === 0 ? null : db.move.findUnique({ where: { id }, select: moveSelect });
}

/** Leaves the move standing, with the reason: the page of the move shows it, and somebody lets it go on. */
export async function standStill(id: string, problem: MoveRefusal | string): Promise<void> {
  await db.move.updateMany({ where: { id }, data: { problem } });
}

/**
 * Does one piece after the other until there is none left or the turn is over; the rest is promised to the next job.
 * @param piece does one piece; false when there is none left
 * @returns true when everything is done
 */
export async function oneTurn(kind: MoveJob, id: string, piece: () => Promise<boolean>, turn: number = TURN): Promise<boolean> {
  const until = performance.now() + turn;
  while (await piece()) {
    if (performance.now() < until) continue;
    await db.$transaction(async (tx) => {
      await tx.move.updateMany({ where: { id }, data: { workedAt: await now(tx) } });
      await promise(tx, kind, { id });
    });
    return false;
  }
  return true;
}

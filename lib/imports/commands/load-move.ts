import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { moveSelect, type WorkedMove } from "../jobs/turns";
import type { MoveRefusal } from "../move";
import { whyNotMove } from "../policy";

export function refuse(refusal: MoveRefusal | null): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** A move in the version that the actor saw. @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what} */
export async function loadMove(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }): Promise<WorkedMove> {
  refuse(whyNotMove(actor));
  const move = await tx.move.findUnique({ where: { id }, select: moveSelect });
  if (!move) throw new AppError("NOT_FOUND");
  if (move.version !== version) await refuseStale(tx, [id], {});
  return move;
}

/** Those who prepared a move, with one more: nobody of them releases it, whoever chooses or runs it after them. */
export function preparedBy(actor: Actor, { preparerIds }: WorkedMove): Prisma.MoveUncheckedUpdateManyInput {
  return { preparerIds: [...new Set([...preparerIds, actor.id as string])] };
}

/** Writes a change of a move that names the version seen. Returns the new version. */
export async function writeMove(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.MoveUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.move.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], {});
  return version + 1;
}

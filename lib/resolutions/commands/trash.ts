import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { whyNotRestore, whyNotTrash } from "../policy";
import { seenInput } from "../schema";
import { change, refuse, type Seen, symbolFor } from "./guard";
import { lockNumbers, refuseTaken } from "./issue";
import { demandPublisher, recomputeValidity } from "./recompute";

/** Puts a resolution into the trash: it leaves every list, its number is free, and what it did to others is undone. @throws ZodError; AppError */
export async function trashResolution(actor: Actor, input: unknown): Promise<Seen> {
  return change(actor, seenInput.parse(input), "resolution.trash", async (tx, before) => {
    refuse(whyNotTrash(actor, before));
    if (before.stage === "ISSUED") await demandPublisher(tx, actor, [before.id]);
    await tx.resolution.update({ where: { id: before.id }, data: { trashedAt: await now(tx) }, select: { id: true } });
    await recomputeValidity(tx, [before.id]);
    return { detail: symbolFor(before, before.symbol) };
  });
}

/** Takes it out again, as it was, unless its number was given away meanwhile. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function restoreResolution(actor: Actor, input: unknown): Promise<Seen> {
  return change(actor, seenInput.parse(input), "resolution.restore", async (tx, before) => {
    refuse(whyNotRestore(actor, before));
    if (before.stage === "ISSUED") await demandPublisher(tx, actor, [before.id]);
    const { symbol, year, number } = before;
    if (number !== null && year !== null) {
      await lockNumbers(tx);
      await refuseTaken(tx, actor, before, { symbol, year, number });
    }
    await tx.resolution.update({ where: { id: before.id }, data: { trashedAt: null }, select: { id: true } });
    await recomputeValidity(tx, [before.id]);
    return { detail: symbolFor(before, before.symbol) };
  });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotEdit } from "../policy";
import { OPEN_MS } from "../queries/openings";
import { openingInput } from "../schema";
import { refuse, writerSelect } from "./guard";

/**
 * A sign of life of a window in which this actor writes, or its end. It is no record and leaves no audit row: it says who is at work
 * now, and is gone a minute later.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND
 */
export async function markOpen(actor: Actor, input: unknown): Promise<void> {
  const { id: editionId, window: id, leaving } = openingInput.parse(input);
  await db.$transaction(async (tx) => {
    const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { state: true, authorId: true, writers: { select: writerSelect } } });
    if (!edition) throw new AppError("NOT_FOUND");
    const accountId = actor.id as string;
    // Windows that have gone are nobody's business any more.
    const seenAt = await now(tx);
    await tx.editionOpening.deleteMany({
      where: { editionId, OR: [{ seenAt: { lt: new Date(seenAt.getTime() - OPEN_MS) } }, ...(leaving ? [{ id, accountId }] : [])] },
    });
    if (leaving) return;
    refuse(whyNotEdit(actor, edition));
    const { count } = await tx.editionOpening.updateMany({ where: { id, editionId, accountId }, data: { seenAt } });
    if (count === 0) await tx.editionOpening.createMany({ data: { id, editionId, accountId, openedAt: seenAt, seenAt }, skipDuplicates: true });
  });
}

import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requireRecentProof } from "@/lib/auth/proof";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { promise } from "@/lib/jobs/outbox";
import { releaseInput } from "../move";
import { whyNotReleaseMove } from "../policy";
import { releasable } from "../queries/moves";
import { loadMove, refuse, writeMove } from "./load-move";

/**
 * Publishes what a move brought in by its original dates: the one verb that publishes many at once. It asks for a fresh proof of
 * identity, for somebody who did not prepare the move, and for the seal of the list that was seen. What was edited since, lacks
 * something or has no date stays a draft and says why.
 * @throws ZodError; AppError FORBIDDEN (a MoveRefusal, "proof-too-old"), NOT_FOUND, CONFLICT
 */
export async function releaseMove(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, seal } = releaseInput.parse(input);
  return db.$transaction(async (tx) => {
    const move = await loadMove(tx, actor, { id, version });
    const standing = await releasable(actor, id, tx);
    refuse(whyNotReleaseMove(actor, move, standing.count));
    await requireRecentProof(actor, tx);
    if (standing.seal !== seal) throw new AppError("CONFLICT", "list-changed");
    const saved = await writeMove(tx, move, { state: "RELEASING", releasedById: actor.id, problem: null });
    await promise(tx, "imports.release", { id });
    await record(tx, actor, "move.release", { type: "move", id, detail: { pages: standing.count, seal, version: saved } });
    return { id, version: saved };
  });
}

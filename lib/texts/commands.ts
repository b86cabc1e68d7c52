import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";

/**
 * Marks what the machine read as confirmed by somebody who compared it, in the transaction of what was taken over from it. Whoever calls has
 * asked whether the actor may open the file and change what it belongs to.
 * @returns whether it was still what the person saw: the same bytes, the same version, read to the end
 */
export async function confirmText(tx: Tx, actor: Actor, { fileId, version }: { fileId: string; version: number }): Promise<boolean> {
  const { revision } = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { revision: true } });
  const { count } = await tx.fileText.updateMany({
    where: { fileId, revision, version, state: "READ" },
    data: { confirmedAt: await now(tx), confirmedById: actor.id, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await record(tx, actor, "file.confirm", { type: "file", id: fileId, detail: { revision } });
  await changed(tx);
  return true;
}

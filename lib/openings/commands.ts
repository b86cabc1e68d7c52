import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { OPEN_MS, type Opened, type Sign } from "./schema";

/**
 * Keeps a sign of life of a window, or its end, for whoever was found to write there. It is no record and leaves no audit row: it says who is at
 * work now.
 */
export async function markOpening(tx: Tx, actor: Actor, of: Opened, { window: id, leaving, sectionId }: Sign): Promise<void> {
  const accountId = actor.id as string;
  const seenAt = await now(tx);
  // Windows that have gone are nobody's business any more.
  await tx.opening.deleteMany({ where: { ...of, OR: [{ seenAt: { lt: new Date(seenAt.getTime() - OPEN_MS) } }, ...(leaving ? [{ id, accountId }] : [])] } });
  if (leaving) return;
  const own = { id, accountId, ...of };
  const before = await tx.opening.findFirst({ where: own, select: { sectionId: true, sectionAt: true } });
  const stays = before !== null && before.sectionId === sectionId;
  const place = { sectionId, sectionAt: stays ? before.sectionAt : sectionId && seenAt };
  if (before) await tx.opening.updateMany({ where: own, data: { ...place, seenAt } });
  else await tx.opening.createMany({ data: { ...own, ...place, openedAt: seenAt, seenAt }, skipDuplicates: true });
}

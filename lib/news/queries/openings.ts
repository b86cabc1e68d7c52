import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { mustRead } from "./staff";

/** How long after its last sign of life a window counts as open: three times what it waits between two. */
export const OPEN_MS = 45_000;

/** Another window in which an edition is open for writing. */
export interface Opening {
  name: string;
  /** The same person, elsewhere. */
  own: boolean;
  openedAt: Date;
}

/** Where else an edition is open for writing, first opened first. @param window the one that asks @throws AppError FORBIDDEN */
export async function otherOpenings(actor: Actor, editionId: string, window: string): Promise<Opening[]> {
  mustRead(actor);
  const since = new Date((await now()).getTime() - OPEN_MS);
  const rows = await db.editionOpening.findMany({
    where: { editionId, seenAt: { gte: since }, NOT: { id: window } },
    orderBy: { openedAt: "asc" },
    select: { accountId: true, openedAt: true, account: { select: { displayName: true } } },
  });
  return rows.map(({ accountId, openedAt, account }) => ({ name: account.displayName, own: accountId === actor.id, openedAt }));
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canonical } from "@/lib/core/canonical";
import type { Tx } from "@/lib/core/db";
import type { FullContent } from "../content";

/** What one person saves within ten minutes, with nothing done in between, is one snapshot: autosave writes every few seconds. */
const ONE_GO_MS = 10 * 60_000;

/** Keeps what an edition says after a save, so that it can be looked at and brought back. @param save its version is the one the save made */
export async function rememberSave(tx: Tx, actor: Actor, save: { id: string; version: number; content: FullContent; at: Date }): Promise<void> {
  const { id: editionId, version, at } = save;
  const content = canonical(save.content);
  const last = await tx.editionSnapshot.findFirst({
    where: { editionId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, savedById: true, beganAt: true },
  });
  const sameGo = last && last.savedById === actor.id && last.version === version - 1 && at.getTime() - last.beganAt.getTime() < ONE_GO_MS;
  if (sameGo) await tx.editionSnapshot.updateMany({ where: { id: last.id }, data: { version, content, savedAt: at } });
  else await tx.editionSnapshot.createMany({ data: { editionId, version, content, savedById: actor.id as string, beganAt: at, savedAt: at } });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Opening, otherOpenings } from "@/lib/openings/queries";
import { mustRead } from "./staff";

/** Who else has an edition open for writing, first opened first. @param window the one that asks @throws AppError FORBIDDEN */
export async function othersOnEdition(actor: Actor, editionId: string, window: string): Promise<Opening[]> {
  mustRead(actor);
  return otherOpenings(actor, { editionId }, window);
}

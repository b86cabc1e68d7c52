import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { mustRead } from "./staff";

/** A question that somebody asks again and again. */
export interface SavedListLine {
  id: string;
  name: string;
  /** As in the address, without "?". */
  question: string;
  version: number;
}

/** One's own saved lists in the order in which they were made. @throws AppError FORBIDDEN "not-a-writer" */
export async function savedLists(actor: Actor): Promise<SavedListLine[]> {
  mustRead(actor);
  if (actor.id === null) return [];
  return db.savedList.findMany({
    where: { accountId: actor.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, question: true, version: true },
  });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { mustRead } from "./staff";

/** A category as staff see it, used or not. */
export interface CategoryRow {
  id: string;
  slug: string;
  name: string;
  position: number;
  version: number;
  /** Editions that stand or stood in it, drafts included. */
  editions: number;
}

/** All categories in the order of the public lists. @throws AppError FORBIDDEN "not-a-writer" */
export async function staffCategories(actor: Actor): Promise<CategoryRow[]> {
  mustRead(actor);
  const rows = await db.category.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, slug: true, name: true, position: true, version: true, _count: { select: { editions: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, editions: _count.editions }));
}

import "server-only";
import { db } from "@/lib/core/db";
import type { FoundChoice } from "@/lib/search/choices";

/** Fields by which readers narrow a list, as the office puts them. @param slugs those that are chosen, whether something is left of them or not */
export async function fieldChoices(ids: string[], slugs: string[]): Promise<FoundChoice[]> {
  const rows = await db.field.findMany({
    where: { OR: [{ id: { in: ids } }, { slug: { in: slugs } }] },
    select: { id: true, slug: true, name: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  return rows.map(({ id, slug, name }) => ({ id, value: slug, name }));
}

import "server-only";
import { db } from "@/lib/core/db";
import type { FoundChoice } from "@/lib/search/choices";

/** Bodies by which readers narrow a list, as the office puts them. @param slugs those that are chosen, whether something is left of them or not */
export async function bodyChoices(ids: string[], slugs: string[]): Promise<FoundChoice[]> {
  const rows = await db.body.findMany({
    where: { OR: [{ id: { in: ids } }, { slug: { in: slugs } }] },
    select: { id: true, slug: true, name: true },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }],
  });
  return rows.map(({ id, slug, name }) => ({ id, value: slug, name }));
}

/** Terms by which readers narrow a list, the latest first. @param ordinals those that are chosen, whether something is left of them or not */
export async function termChoices(ids: string[], ordinals: string[]): Promise<FoundChoice[]> {
  const rows = await db.term.findMany({
    where: { OR: [{ id: { in: ids } }, { ordinal: { in: ordinals.map(Number) } }] },
    select: { id: true, ordinal: true, name: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, ordinal, name, startsOn, endsOn }) => ({
    id,
    value: String(ordinal),
    name: `${name.replace(/^./u, (letter) => letter.toUpperCase())} (${startsOn.getUTCFullYear()}–${endsOn.getUTCFullYear()})`,
  }));
}

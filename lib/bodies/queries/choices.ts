import "server-only";
import { db } from "@/lib/core/db";
import type { FoundChoice } from "@/lib/search/choices";

/**
 * Bodies by which readers narrow a list, as the office puts them. An address may name any body: what neither the chart shows nor the list
 * knows has no name for readers.
 * @param slugs those that are chosen, whether something is left of them or not @param listed whether something of the list is of a body
 */
export async function bodyChoices(ids: string[], slugs: string[], listed: (id: string) => boolean): Promise<FoundChoice[]> {
  const rows = await db.body.findMany({
    where: { OR: [{ id: { in: ids } }, { slug: { in: slugs } }] },
    select: { id: true, slug: true, name: true, shown: true },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }],
  });
  return rows.flatMap(({ id, slug, name, shown }) => (shown || listed(id) ? [{ id, value: slug, name }] : []));
}

/** Terms by which readers narrow a list, the latest first. @param ordinals those that are chosen, whether something is left of them or not */
export async function termChoices(ids: string[], ordinals: string[]): Promise<FoundChoice[]> {
  const rows = await db.term.findMany({
    where: { OR: [{ id: { in: ids } }, { ordinal: { in: ordinals.map(Number) }, body: { kind: "COUNCIL" } }] },
    select: { id: true, ordinal: true, name: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, ordinal, name, startsOn, endsOn }) => ({
    id,
    value: String(ordinal),
    name: `${name.replace(/^./u, (letter) => letter.toUpperCase())} (${startsOn.getUTCFullYear()}–${endsOn.getUTCFullYear()})`,
  }));
}

import "server-only";
import { db } from "@/lib/core/db";
import type { FoundChoice } from "@/lib/search/choices";
import { shownSessions } from "./shown";

/** Sessions by which readers narrow a list, the latest first. @param slugs those that are chosen, whether something is left of them or not */
export async function sessionChoices(ids: string[], slugs: string[], at: Date): Promise<FoundChoice[]> {
  const rows = await db.councilSession.findMany({
    where: { ...shownSessions(at), OR: [{ id: { in: ids } }, { slug: { in: slugs } }] },
    select: { id: true, slug: true, title: true, term: { select: { name: true } } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
  });
  // Each term has a third session.
  return rows.map(({ id, slug, title, term }) => ({ id, value: slug, name: `${title}, ${term.name}` }));
}

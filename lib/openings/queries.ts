import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { OPEN_MS, type Opened } from "./schema";

/** Somebody who has a thing open for writing in another window. */
export interface Opening {
  name: string;
  /** The same person, elsewhere. */
  own: boolean;
  /** When the first of their windows was opened. */
  openedAt: Date;
  /** The sections in which they write now. */
  sections: { id: string; since: Date }[];
}

/** Who else has it open, first opened first, for whoever was found to hear it. @param window the one that asks */
export async function otherOpenings(actor: Actor, of: Opened, window: string): Promise<Opening[]> {
  const since = new Date((await now()).getTime() - OPEN_MS);
  const rows = await db.opening.findMany({
    where: { ...of, seenAt: { gte: since }, NOT: { id: window } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: { accountId: true, openedAt: true, sectionId: true, sectionAt: true, account: { select: { displayName: true } } },
  });
  const people = new Map<string, Opening>();
  for (const { accountId, openedAt, sectionId, sectionAt, account } of rows) {
    const person = people.get(accountId) ?? { name: account.displayName, own: accountId === actor.id, openedAt, sections: [] };
    people.set(accountId, person);
    if (sectionId && sectionAt && !person.sections.some(({ id }) => id === sectionId)) person.sections.push({ id: sectionId, since: sectionAt });
  }
  return [...people.values()];
}

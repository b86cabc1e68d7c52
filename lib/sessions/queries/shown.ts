import "server-only";
import { db } from "@/lib/core/db";
import { openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The one filter of what readers may know of: composed into every public query about sessions. What stands below them asks it of lib/visibility. */
export { shownSessions } from "@/lib/visibility/policy";

/** Whether the agenda, with all that hangs on it, has been given to readers. */
export function agendaIsShown({ agendaPublishedAt }: { agendaPublishedAt: Date | null }, now: Date): boolean {
  return agendaPublishedAt !== null && agendaPublishedAt <= now;
}

/** Of a session behind closed doors there are none, though they were given before it was said to be one. */
export function minutesAreShown({ minutesPublishedAt, closed }: { minutesPublishedAt: Date | null; closed: boolean }, now: Date): boolean {
  return !closed && minutesPublishedAt !== null && minutesPublishedAt <= now;
}

/** What is read of a session that another record names. */
export const namedSelect = { title: true, slug: true, publishedAt: true, trashedAt: true } satisfies Prisma.CouncilSessionSelect;
type NamedRow = Prisma.CouncilSessionGetPayload<{ select: typeof namedSelect }>;

/** A session as readers may see it named; null where it is none, or one that they do not see yet. @param now by the database's clock */
export function sessionFor(session: NamedRow | null, now: Date): { title: string; slug: string } | null {
  return session?.publishedAt && session.publishedAt <= now && !session.trashedAt ? { title: session.title, slug: session.slug } : null;
}

/** Resolutions that a session adopted and that readers may see. */
export const adoptedResolutions = (now: Date) => ({ ...openToReaders(now), stage: { in: ["ADOPTED", "ISSUED"] } }) satisfies Prisma.ResolutionWhereInput;

/**
 * How many resolutions each of these sessions adopted, of those that readers may see; a session without one is not in it. Asked for the
 * sessions of one page: counted inside their own query, PostgreSQL would first group the resolutions of all sessions.
 */
export async function countAdopted(sessionIds: string[], now: Date): Promise<Map<string, number>> {
  const rows = await db.resolution.groupBy({
    by: ["sessionId"],
    where: { ...adoptedResolutions(now), sessionId: { in: sessionIds } },
    _count: { id: true },
  });
  return new Map(rows.map(({ sessionId, _count }) => [sessionId ?? "", _count.id]));
}

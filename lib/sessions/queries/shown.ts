import "server-only";
import { dayColumn, dayOf } from "@/lib/core/dates";
import { openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The one filter of what readers may know of: composed into every public query about sessions. @param now by the database's clock */
export const shownSessions = (now: Date) => ({ publishedAt: { lte: now }, trashedAt: null }) satisfies Prisma.CouncilSessionWhereInput;

/** Whether the agenda, with all that hangs on it, has been given to readers. */
export function agendaIsShown({ agendaPublishedAt }: { agendaPublishedAt: Date | null }, now: Date): boolean {
  return agendaPublishedAt !== null && agendaPublishedAt <= now;
}

/** Of a session behind closed doors there are none, though they were given before it was said to be one. */
export function minutesAreShown({ minutesPublishedAt, closed }: { minutesPublishedAt: Date | null; closed: boolean }, now: Date): boolean {
  return !closed && minutesPublishedAt !== null && minutesPublishedAt <= now;
}

/** The day in Việt Nam on which a moment falls, as a @db.Date column. */
export const todayOf = (now: Date) => dayColumn(dayOf(now));

/** Resolutions that a session adopted and that readers may see. */
export const adoptedResolutions = (now: Date) => ({ ...openToReaders(now), stage: { in: ["ADOPTED", "ISSUED"] } }) satisfies Prisma.ResolutionWhereInput;

import "server-only";
import { dayColumn, dayOf } from "@/lib/core/dates";
import { openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The one filter of what readers may know of: composed into every public query about sessions. What stands below them asks it of lib/visibility. */
export { shownSessions } from "@/lib/visibility/policy";

/** Whether the agenda, with all that hangs on it, has been given to readers. */
export function agendaIsShown({ agendaPublishedAt }: { agendaPublishedAt: Date | null }, now: Date): boolean {
  return agendaPublishedAt !== null && agendaPublishedAt <= now;
}

export function minutesAreShown({ minutesPublishedAt }: { minutesPublishedAt: Date | null }, now: Date): boolean {
  return minutesPublishedAt !== null && minutesPublishedAt <= now;
}

/** The day in Việt Nam on which a moment falls, as a @db.Date column. */
export const todayOf = (now: Date) => dayColumn(dayOf(now));

/** Resolutions that a session adopted and that readers may see. */
export const adoptedResolutions = (now: Date) => ({ ...openToReaders(now), stage: { in: ["ADOPTED", "ISSUED"] } }) satisfies Prisma.ResolutionWhereInput;

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import { votesToCome } from "@/lib/votes/queries/staff";
import type { Prisma } from "@/prisma/generated/client";
import { type Agenda, agendaOf, openResolutions, type SessionResolution } from "./agenda";
import { findHead, headOf, type SessionHead } from "./page";
import { adoptedResolutions, minutesAreShown, shownSessions } from "./shown";

/** What the minutes of a session are made of. */
export interface Minutes extends SessionHead {
  agenda: Agenda;
  /** As they were signed, once they are given to readers. */
  signed: AttachedFile[];
  resolutions: SessionResolution[];
}

/** @param reader null for readers, who have minutes only once they are given to them */
async function composed(where: Prisma.CouncilSessionWhereInput, at: Date, reader: Actor | null): Promise<Minutes | null> {
  const row = await findHead(where);
  if (!row || (reader === null && !minutesAreShown(row, at))) return null;
  const [agenda, resolutions, files] = await Promise.all([
    agendaOf(row, at, { minutes: true, ...(reader && { votes: (id) => votesToCome(reader, id) }) }),
    openResolutions({ ...adoptedResolutions(at), sessionId: row.id }, at),
    publicAttachments("session", row.id, at),
  ]);
  return { ...headOf(row, at), agenda, resolutions, signed: files.filter(({ role }) => role === "MINUTES") };
}

/** The minutes of a session, once they are given to readers; null before. */
export async function findMinutes(slug: string): Promise<Minutes | null> {
  const at = await now();
  return composed({ ...shownSessions(at), slug }, at, null);
}

/** The same composition for staff, at any time: what readers would read if the minutes were given to them now. @throws AppError FORBIDDEN */
export async function previewMinutes(actor: Actor, id: string): Promise<Minutes | null> {
  if (!actor.can("staff.enter")) throw new AppError("FORBIDDEN");
  if (!z.uuid().safeParse(id).success) return null;
  return composed({ id }, await now(), actor);
}

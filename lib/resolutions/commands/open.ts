import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { noteOpening } from "@/lib/visibility/commands/open";
import { findStaffResolution, type StaffResolution } from "../queries/detail";

/**
 * A resolution for a page of the staff area that shows it; null when there is none for this person. What is restricted is written down
 * before it is handed out. @throws AppError FORBIDDEN
 */
export async function openStaffResolution(actor: Actor, id: string): Promise<StaffResolution | null> {
  const resolution = await findStaffResolution(actor, id);
  if (resolution) await noteOpening(actor, "resolution", resolution);
  return resolution;
}

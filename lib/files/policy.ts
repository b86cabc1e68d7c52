import type { Actor } from "@/lib/auth/actor";
import type { ScanState } from "@/prisma/generated/enums";

export type FileRefusal = "may-not-upload" | "may-not-see-files";

/** Why a file is sent to nobody, staff included. */
export type Held = "waiting-for-scan" | "too-large-to-scan" | "infected";

export function whyNotUpload(actor: Actor): FileRefusal | null {
  return actor.can("file.upload") ? null : "may-not-upload";
}

/** Unpublished files belong to unpublished articles: whoever may see those, or brings files in himself, may see them. */
export function whyNotSee(actor: Actor): FileRefusal | null {
  return actor.can("article.write") || actor.can("article.approve") || actor.can("file.upload") ? null : "may-not-see-files";
}

/** How it stands with the scanner is the business of whoever keeps the house. */
export function whyNotOversee(actor: Actor): FileRefusal | null {
  return actor.can("site.manage") ? null : "may-not-see-files";
}

/** Whether a file is in quarantine, and why. One that came in without a scanner is not held, and is not called clean either. */
export function whyHeld({ scanState, scanNote }: { scanState: ScanState; scanNote: string }): Held | null {
  if (scanState === "INFECTED") return "infected";
  if (scanState !== "WAITING") return null;
  return scanNote === "too-large" ? "too-large-to-scan" : "waiting-for-scan";
}

import type { Actor } from "@/lib/auth/actor";
import type { ScanState } from "@/prisma/generated/enums";

export type FileRefusal =
  | "may-not-upload"
  | "may-not-see-files"
  | "not-own-file"
  | "in-text-to-decide"
  | "in-text-before-readers"
  | "in-own-text"
  | "in-record"
  | "in-record-before-readers"
  | "other-kind"
  | "no-such-version"
  | "in-use";

/** Why a file is sent to nobody, staff included. */
export type Held = "waiting-for-scan" | "too-large-to-scan" | "infected";

export function whyNotUpload(actor: Actor): FileRefusal | null {
  return actor.can("file.upload") ? null : "may-not-upload";
}

/** Sending bytes in pieces, for whatever takes them: the library, or the move of an old portal. */
export function whyNotSend(actor: Actor): FileRefusal | null {
  return actor.can("portal.import") ? null : whyNotUpload(actor);
}

/** Unpublished files belong to unpublished articles: whoever may see those, or brings files in himself, may see them. */
export function whyNotSee(actor: Actor): FileRefusal | null {
  return actor.can("article.write") || actor.can("article.approve") || actor.can("file.upload") ? null : "may-not-see-files";
}

/** What a policy needs to know of a file and of the texts that use it. */
export interface Standing {
  uploadedById: string | null;
  /** How many texts use it that somebody decides on or has approved, and that readers do not see yet. */
  toDecide: number;
  /** Who has a hand in the texts and albums that readers see with it: authors and other writers. Empty when readers see none. */
  readAuthors: readonly string[];
  /** How many records of the council it is attached to, and how many of them readers see or will see. */
  records: number;
  readRecords: number;
  /** In how many places it is used, old and new ones, published or not. */
  uses: number;
}

/** Of a file that is used nowhere. */
export const unused: Omit<Standing, "uploadedById"> = { toDecide: 0, readAuthors: [], records: 0, readRecords: 0, uses: 0 };

/** A stand-in lends the right to approve a text, not what stands behind this. */
const decides = (actor: Actor) => actor.can("article.approve") && actor.lentBy("article.approve") === null;

/**
 * Showing something else at a file's address: other bytes, another part, an earlier version. What is read changes with it, so two people
 * stand behind it here too: the author of the text, and an approver who did not write it. What somebody is deciding on does not change
 * under their hands.
 */
export function whyNotRenew(actor: Actor, standing: Standing): FileRefusal | null {
  const refusal = whyNotUpload(actor);
  if (refusal) return refusal;
  if (standing.toDecide > 0) return "in-text-to-decide";
  if (standing.records > 0 && !actor.can("council.write")) return "in-record";
  if (standing.readRecords > 0 && !actor.can("council.publish")) return "in-record-before-readers";
  if (standing.readAuthors.length > 0) {
    if (!decides(actor)) return "in-text-before-readers";
    return actor.id !== null && standing.readAuthors.includes(actor.id) ? "in-own-text" : null;
  }
  // A record is kept by the whole office: whoever keeps it puts the right scan in the place of the wrong one.
  if (standing.records > 0) return null;
  return decides(actor) || (actor.id !== null && actor.id === standing.uploadedById) ? null : "not-own-file";
}

/** Whether readers see it: whoever then shows something else in its place proves first who they are. */
export function isRead({ readAuthors, readRecords }: Pick<Standing, "readAuthors" | "readRecords">): boolean {
  return readAuthors.length > 0 || readRecords > 0;
}

/** Describing a file, and saying what stays in sight of it: work of the whole office, until readers see it. */
export function whyNotDescribe(actor: Actor, standing: Standing): FileRefusal | null {
  return isRead(standing) ? whyNotRenew(actor, standing) : whyNotUpload(actor);
}

/** Deleting a file for good: only what nothing uses, and only by whoever brought it or an approver. */
export function whyNotRemove(actor: Actor, { uploadedById, uses }: Standing): FileRefusal | null {
  const refusal = whyNotUpload(actor);
  if (refusal) return refusal;
  if (!decides(actor) && (actor.id === null || actor.id !== uploadedById)) return "not-own-file";
  return uses > 0 ? "in-use" : null;
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

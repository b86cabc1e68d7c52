import type { Actor } from "@/lib/auth/actor";
import { whyHeld } from "@/lib/files/policy";
import { openToStaff } from "@/lib/visibility/policy";
import type { ScanState, Visibility } from "@/prisma/generated/enums";

export type DocumentRefusal =
  | "may-not-see-documents"
  | "may-not-write-documents"
  | "may-not-publish-documents"
  | "already-published"
  | "not-published"
  | "published-not-trashed"
  | "in-trash"
  | "not-in-trash"
  | "not-public"
  | "behind-closed-doors"
  | "nothing-to-read"
  | "files-held"
  | "in-use"
  | "number-taken"
  | "number-without-day"
  | "kind-without-number"
  | "own-draft-examined"
  | "changes-what-readers-see"
  | "no-such-scan"
  | "scan-changed"
  | "unknown-choice";

/** The documents that an account may link to a meeting or a report, and sees linked there. */
export function namableDocuments(actor: Actor) {
  return { AND: [{ trashedAt: null }, openToStaff(actor)] };
}

export interface Standing {
  visibility: Visibility;
  publishedAt: Date | null;
  trashedAt: Date | null;
  summary: string;
  body: string;
  attachments: readonly { visibility: Visibility; file: { scanState: ScanState; scanNote: string } }[];
  session: { closed: boolean } | null;
  /** Its places on agendas at items that are dealt with behind closed doors (`standingSelect` of queries/standing.ts). */
  agendaPapers: readonly unknown[];
}

/** Whether it lies before a session or a sitting of which readers are given the agenda and no more (docs/decisions/0119, 0157). */
export function isBehindDoors({ session, agendaPapers }: Pick<Standing, "session" | "agendaPapers">): boolean {
  return session?.closed === true || agendaPapers.length > 0;
}

/** Every staff account reads the record; what is restricted is left out by the query. */
export function whyNotSee(actor: Actor): DocumentRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-documents";
}

export function whyNotCreate(actor: Actor): DocumentRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-documents";
}

export function whyNotEdit(actor: Actor, { publishedAt, trashedAt }: Pick<Standing, "publishedAt" | "trashedAt">): DocumentRefusal | null {
  if (!actor.can("council.write")) return "may-not-write-documents";
  if (trashedAt) return "in-trash";
  // What readers see is changed by whoever may show it to them.
  return publishedAt && !actor.can("council.publish") ? "may-not-publish-documents" : null;
}

export function whyNotPublish(actor: Actor, document: Standing): DocumentRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-documents";
  if (document.trashedAt) return "in-trash";
  if (document.publishedAt) return "already-published";
  if (document.visibility !== "PUBLIC") return "not-public";
  if (isBehindDoors(document)) return "behind-closed-doors";
  const shown = document.attachments.filter(({ visibility }) => visibility === "PUBLIC");
  if (shown.some(({ file }) => whyHeld(file) !== null)) return "files-held";
  return document.body || document.summary || shown.length > 0 ? null : "nothing-to-read";
}

export function whyNotUnpublish(actor: Actor, { publishedAt }: Pick<Standing, "publishedAt">): DocumentRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-documents";
  return publishedAt ? null : "not-published";
}

/** @param uses in how many agendas, preambles, examinations, relations and meetings it is named */
export function whyNotTrash(actor: Actor, { publishedAt, trashedAt }: Pick<Standing, "publishedAt" | "trashedAt">, uses: number): DocumentRefusal | null {
  if (!actor.can("council.write")) return "may-not-write-documents";
  if (trashedAt) return "in-trash";
  if (publishedAt) return "published-not-trashed";
  return uses > 0 ? "in-use" : null;
}

export function whyNotRestore(actor: Actor, { trashedAt }: Pick<Standing, "trashedAt">): DocumentRefusal | null {
  if (!actor.can("council.write")) return "may-not-write-documents";
  return trashedAt ? null : "not-in-trash";
}

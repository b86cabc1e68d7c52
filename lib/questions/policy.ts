import type { Actor } from "@/lib/auth/actor";
import { whyHeld } from "@/lib/files/policy";
import type { ScanState, Visibility } from "@/prisma/generated/enums";

export type QuestionRefusal =
  | "may-not-see-questions"
  | "may-not-write-questions"
  | "may-not-publish-questions"
  | "already-published"
  | "not-published"
  | "behind-closed-doors"
  | "files-held"
  | "in-the-trash"
  | "not-in-the-trash"
  | "published-not-trashed"
  | "promise-was-shown"
  | "nobody-answers"
  | "asker-without-mandate"
  | "answer-before-question"
  | "item-of-another-session"
  | "already-kept";

export interface Standing {
  publishedAt: Date | null;
  trashedAt: Date | null;
}

/** Where it was asked; null for one between two sessions, and for one that stands at no item. */
export interface Asked {
  session: { closed: boolean } | null;
  item: { sitting: { closed: boolean } | null } | null;
}

/** What hangs on it as files. */
export interface Attached {
  attachments: readonly { visibility: Visibility; file: { scanState: ScanState; scanNote: string } }[];
}

export function whyNotSee(actor: Actor): QuestionRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-questions";
}

export function whyNotWrite(actor: Actor): QuestionRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-questions";
}

/** Also while it is published: the answer comes later than the question, and promises are kept later still. */
export function whyNotEdit(actor: Actor, { trashedAt }: Standing): QuestionRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? "in-the-trash" : null);
}

export function whyNotPublish(actor: Actor, { publishedAt, trashedAt, session, item, attachments }: Standing & Asked & Attached): QuestionRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-questions";
  if (trashedAt) return "in-the-trash";
  if (publishedAt) return "already-published";
  // Of what was held behind closed doors only the agenda is given (docs/decisions/0119).
  if (session?.closed || item?.sitting?.closed) return "behind-closed-doors";
  return attachments.some(({ visibility, file }) => visibility === "PUBLIC" && whyHeld(file) !== null) ? "files-held" : null;
}

export function whyNotWithdraw(actor: Actor, { publishedAt }: Standing): QuestionRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-questions";
  return publishedAt ? null : "not-published";
}

export function whyNotTrash(actor: Actor, { publishedAt, trashedAt }: Standing): QuestionRefusal | null {
  if (publishedAt) return whyNotWrite(actor) ?? "published-not-trashed";
  return whyNotWrite(actor) ?? (trashedAt ? "in-the-trash" : null);
}

export function whyNotRestore(actor: Actor, { trashedAt }: Standing): QuestionRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? null : "not-in-the-trash");
}

/** A promise that readers are shown is taken out only after its question was withdrawn. */
export function whyNotRemovePromise(actor: Actor, standing: Standing): QuestionRefusal | null {
  return whyNotEdit(actor, standing) ?? (standing.publishedAt ? "promise-was-shown" : null);
}

import type { Actor } from "@/lib/auth/actor";
import type { SpreadsheetState } from "@/prisma/generated/enums";

export type SpreadsheetRefusal =
  | "may-not-import"
  | "may-not-publish"
  | "no-file"
  | "too-large"
  | "no-choice"
  | "unknown-term"
  | "unknown-issuer"
  | "issuer-not-council"
  | "not-ready"
  | "nothing-to-take"
  | "not-under-way";

export function whyNotImport(actor: Actor): SpreadsheetRefusal | null {
  return actor.can("council.write") ? null : "may-not-import";
}

/** To write into the record is one thing, to show it to readers another. */
export function whyNotOpen(actor: Actor, publish: boolean): SpreadsheetRefusal | null {
  return whyNotImport(actor) ?? (publish && !actor.can("council.publish") ? "may-not-publish" : null);
}

export function whyNotStart(actor: Actor, found: { state: SpreadsheetState; publish: boolean; takeable: number }): SpreadsheetRefusal | null {
  const refusal = whyNotOpen(actor, found.publish);
  if (refusal) return refusal;
  if (found.state !== "READY") return "not-ready";
  return found.takeable === 0 ? "nothing-to-take" : null;
}

export function whyNotCancel(actor: Actor, state: SpreadsheetState): SpreadsheetRefusal | null {
  return whyNotImport(actor) ?? (state === "READING" || state === "READY" || state === "RUNNING" ? null : "not-under-way");
}

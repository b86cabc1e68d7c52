import type { Actor } from "@/lib/auth/actor";
import { whyHeld } from "@/lib/files/policy";
import type { DisclosureKind, ScanState, Visibility } from "@/prisma/generated/enums";

export type DisclosureRefusal =
  | "may-not-see-disclosures"
  | "may-not-write-disclosures"
  | "may-not-publish-disclosures"
  | "already-there"
  | "unknown-owner"
  | "nothing-new"
  | "nothing-to-read"
  | "no-event-day"
  | "event-to-come"
  | "posted-to-come"
  | "period-not-over"
  | "correction-without-note"
  | "files-held"
  | "not-published"
  | "published-not-trashed"
  | "in-trash"
  | "not-in-trash"
  | "no-incoming"
  | "incoming-is-wrong"
  | "unread-table-waits"
  | "may-not-keep-deadlines"
  | "deadline-not-later"
  | "first-deadline"
  | "deadline-followed";

export interface Standing {
  publishedAt: Date | null;
  trashedAt: Date | null;
}

/** What the policy of publishing asks of a disclosure. */
export interface Ready extends Standing {
  kind: DisclosureKind;
  /** What starts the clock; null while it is not known. */
  startsOn: Date | null;
  rows: number;
  /** What readers have differs from what would be published. */
  changed: boolean;
  incoming: boolean;
  attachments: readonly { visibility: Visibility; file: { scanState: ScanState; scanNote: string } }[];
}

export function whyNotSee(actor: Actor): DisclosureRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-disclosures";
}

export function whyNotWrite(actor: Actor): DisclosureRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-disclosures";
}

/** Also while it is published: readers have an edition, and what is written meets them with the next one. */
export function whyNotEdit(actor: Actor, { trashedAt }: Standing): DisclosureRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? "in-trash" : null);
}

/** @param today as a @db.Date column: what has not happened yet is not disclosed */
export function whyNotPublish(actor: Actor, one: Ready, today: Date): DisclosureRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-disclosures";
  if (one.trashedAt) return "in-trash";
  if (one.incoming) return "unread-table-waits";
  if (one.publishedAt && !one.changed) return "nothing-new";
  if (!one.startsOn) return "no-event-day";
  const period = one.kind === "QUARTER" || one.kind === "HALF_YEAR";
  if (one.startsOn > today) return period ? "period-not-over" : "event-to-come";
  const shown = one.attachments.filter(({ visibility }) => visibility === "PUBLIC");
  if (shown.some(({ file }) => whyHeld(file) !== null)) return "files-held";
  return one.rows > 0 || shown.length > 0 ? null : "nothing-to-read";
}

export function whyNotWithdraw(actor: Actor, { publishedAt }: Standing): DisclosureRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-disclosures";
  return publishedAt ? null : "not-published";
}

export function whyNotTrash(actor: Actor, { publishedAt, trashedAt }: Standing): DisclosureRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? "in-trash" : publishedAt ? "published-not-trashed" : null);
}

export function whyNotRestore(actor: Actor, { trashedAt }: Standing): DisclosureRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? null : "not-in-trash");
}

/** Deadlines decide what readers are told is late: whoever sets them answers for every office. */
export function whyNotKeepDeadlines(actor: Actor): DisclosureRefusal | null {
  return actor.can("rule.manage") ? null : "may-not-keep-deadlines";
}

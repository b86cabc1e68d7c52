import type { Actor } from "@/lib/auth/actor";
import type { ResolutionSeries, ResolutionStage, TextKind, Visibility } from "@/prisma/generated/enums";
import { readSymbol } from "./numbering";
import { stagesFrom } from "./workflow";

export type ResolutionRefusal =
  | "may-not-see-resolutions"
  | "may-not-write-resolutions"
  | "may-not-publish-resolutions"
  | "in-trash"
  | "not-in-trash"
  | "already-issued"
  | "no-such-step"
  | "no-session"
  | "not-adopted-day"
  | "adopted-in-future"
  | "not-adopted"
  | "is-published"
  | "not-published"
  | "already-published"
  | "not-issued"
  | "not-public"
  | "symbol-unreadable"
  | "symbol-other-series"
  | "symbol-other-year"
  | "issued-before-adopted"
  | "issued-in-future"
  | "number-taken"
  | "session-of-other-term"
  | "issuer-not-council"
  | "place-is-fixed"
  | "text-sealed"
  | "text-not-issued"
  | "adopted-text-there"
  | "no-adopted-text"
  | "correction-without-note"
  | "same-text"
  | "no-such-scan"
  | "scan-changed"
  | "not-dated"
  | "ends-without-suspension"
  | "ends-before"
  | "other-action"
  | "unknown-part"
  | "unknown-target"
  | "basis-there"
  | "paper-there"
  | "other-list"
  | "changes-what-readers-see"
  | "field-in-use"
  | "field-at-end";

export interface Standing {
  stage: ResolutionStage;
  series: ResolutionSeries;
  visibility: Visibility;
  publishedAt: Date | null;
  trashedAt: Date | null;
  sessionId: string | null;
  adoptedOn: Date | null;
}

export function whyNotSee(actor: Actor): ResolutionRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-resolutions";
}

export function whyNotCreate(actor: Actor): ResolutionRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-resolutions";
}

export function whyNotEdit(actor: Actor, { publishedAt, trashedAt }: Pick<Standing, "publishedAt" | "trashedAt">): ResolutionRefusal | null {
  const refusal = whyNotCreate(actor);
  if (refusal) return refusal;
  if (trashedAt) return "in-trash";
  // What readers see is changed by whoever may show it to them.
  return publishedAt && !actor.can("council.publish") ? "may-not-publish-resolutions" : null;
}

/** Why a resolution cannot have been adopted on this day. @param today as a @db.Date column */
export function whyNotAdopted(adoptedOn: Date | null, today: Date): ResolutionRefusal | null {
  return adoptedOn && adoptedOn > today ? "adopted-in-future" : null;
}

/** @param today as a @db.Date column */
export function whyNotMove(actor: Actor, resolution: Standing, to: ResolutionStage, today: Date): ResolutionRefusal | null {
  const refusal = whyNotEdit(actor, resolution);
  if (refusal) return refusal;
  if (resolution.stage === "ISSUED") return "already-issued";
  if (!stagesFrom(resolution.stage).includes(to)) return "no-such-step";
  if (to === "SUBMITTED" && resolution.sessionId === null) return "no-session";
  if (to !== "ADOPTED") return null;
  return resolution.adoptedOn === null ? "not-adopted-day" : whyNotAdopted(resolution.adoptedOn, today);
}

/** Also for another number and day of what was issued already: a slip of the pen, found before readers saw it. */
export function whyNotIssue(actor: Actor, resolution: Standing): ResolutionRefusal | null {
  const refusal = whyNotEdit(actor, resolution);
  if (refusal) return refusal;
  if (resolution.stage !== "ADOPTED" && resolution.stage !== "ISSUED") return "not-adopted";
  // Its address is in other people's hands.
  return resolution.publishedAt ? "is-published" : null;
}

/**
 * Whether a symbol fits the series, and the day of issue the year and the day of adoption. Others than the office's own spelling are read,
 * and kept as written.
 * @param today as a @db.Date column
 */
export function whyNotNumber(
  symbol: string,
  issuedOn: Date,
  { series, adoptedOn }: Pick<Standing, "series" | "adoptedOn">,
  today: Date,
): ResolutionRefusal | null {
  const read = readSymbol(symbol);
  if (!read) return "symbol-unreadable";
  if (read.series !== series) return "symbol-other-series";
  if (read.year !== null && read.year !== issuedOn.getUTCFullYear()) return "symbol-other-year";
  if (issuedOn > today) return "issued-in-future";
  return adoptedOn && adoptedOn > issuedOn ? "issued-before-adopted" : null;
}

export function whyNotPublish(actor: Actor, { publishedAt, trashedAt, stage, visibility }: Standing): ResolutionRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-resolutions";
  if (trashedAt) return "in-trash";
  if (publishedAt) return "already-published";
  if (stage !== "ISSUED") return "not-issued";
  return visibility === "PUBLIC" ? null : "not-public";
}

export function whyNotUnpublish(actor: Actor, { publishedAt }: Pick<Standing, "publishedAt">): ResolutionRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-resolutions";
  return publishedAt ? null : "not-published";
}

export function whyNotTrash(actor: Actor, { publishedAt, trashedAt }: Standing): ResolutionRefusal | null {
  return whyNotCreate(actor) ?? (trashedAt ? "in-trash" : publishedAt ? "is-published" : null);
}

export function whyNotRestore(actor: Actor, { trashedAt }: Standing): ResolutionRefusal | null {
  return whyNotCreate(actor) ?? (trashedAt ? null : "not-in-trash");
}

export interface TextStanding {
  id: string;
  kind: TextKind;
  sealedAt: Date | null;
}

/** @param before the text that is written anew; null for a new one */
export function whyNotWriteText(
  actor: Actor,
  resolution: Standing,
  texts: readonly TextStanding[],
  before: TextStanding | null,
  next: { kind: TextKind; note: string },
): ResolutionRefusal | null {
  const refusal = whyNotEdit(actor, resolution);
  if (refusal) return refusal;
  if (before?.sealedAt) return "text-sealed";
  if (next.kind === "ADOPTED" && texts.some(({ kind, id }) => kind === "ADOPTED" && id !== before?.id)) return "adopted-text-there";
  if (next.kind !== "CORRECTED") return null;
  if (resolution.stage !== "ISSUED" || !texts.some(({ kind, sealedAt }) => kind === "ADOPTED" && sealedAt)) return "no-adopted-text";
  // What was corrected is said to whoever reads it.
  return next.note === "" ? "correction-without-note" : null;
}

export function whyNotSeal(actor: Actor, resolution: Standing, text: TextStanding): ResolutionRefusal | null {
  const refusal = whyNotEdit(actor, resolution);
  if (refusal) return refusal;
  if (text.sealedAt) return "text-sealed";
  // A draft is given to readers by choice, whenever that is made; the other texts are those of what was issued.
  return text.kind !== "DRAFT" && resolution.stage !== "ISSUED" ? "text-not-issued" : null;
}

export function whyNotRemoveText(actor: Actor, resolution: Standing, { sealedAt }: TextStanding): ResolutionRefusal | null {
  return whyNotEdit(actor, resolution) ?? (sealedAt ? "text-sealed" : null);
}

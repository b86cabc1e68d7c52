import type { Actor } from "@/lib/auth/actor";
import { overlap, type Span, within } from "@/lib/core/spans";

export type BodyRefusal =
  | "may-not-see-record"
  | "may-not-write-record"
  | "own-part"
  | "already-ended"
  | "not-ended"
  | "ends-before-it-began"
  | "parts-remain"
  | "office-begins-later"
  | "successor-not-there"
  | "same-body"
  | "already-follows"
  | "outside-body"
  | "no-post"
  | "no-person"
  | "no-resolution"
  | "holding-over"
  | "holding-open"
  | "ends-before-it-starts"
  | "recorded-long-ago"
  | "posts-of-one-holder"
  | "number-taken"
  | "title-taken"
  | "term-backwards";

/** Reading the record in the staff area: every staff account. */
export function whyNotSee(actor: Actor): BodyRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-record";
}

export function whyNotWrite(actor: Actor): BodyRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-record";
}

interface Standing {
  validFrom: Date | null;
  validTo: Date | null;
}

/** Ending a body with a last day. @param parts bodies under it; @param holdings offices in it, as they stand */
export function whyNotEnd(
  actor: Actor,
  body: Standing & { parts: readonly Standing[]; holdings: readonly { fromDay: Date }[] },
  lastDay: Date,
): BodyRefusal | null {
  const refusal = whyNotWrite(actor);
  if (refusal) return refusal;
  if (body.validTo) return "already-ended";
  if (body.validFrom && lastDay < body.validFrom) return "ends-before-it-began";
  // What hangs under it goes somewhere first: a part of a body that is no more would be lost to readers.
  if (body.parts.some(({ validTo }) => validTo === null || validTo > lastDay)) return "parts-remain";
  return body.holdings.some(({ fromDay }) => fromDay > lastDay) ? "office-begins-later" : null;
}

/** Taking an end back: it was recorded by mistake. */
export function whyNotResume(actor: Actor, body: Standing): BodyRefusal | null {
  return whyNotWrite(actor) ?? (body.validTo ? null : "not-ended");
}

/** Writing down that a body took the place of another on a day. */
export function whyNotSucceed(actor: Actor, predecessor: { id: string }, successor: Standing & { id: string }, onDay: Date): BodyRefusal | null {
  const refusal = whyNotWrite(actor);
  if (refusal) return refusal;
  if (predecessor.id === successor.id) return "same-body";
  return overlap({ from: successor.validFrom, to: successor.validTo }, { from: onDay, to: onDay }) ? null : "successor-not-there";
}

/** Holding an office of a body over some days. */
export function whyNotHold(actor: Actor, body: Standing, held: Span): BodyRefusal | null {
  const refusal = whyNotWrite(actor);
  if (refusal) return refusal;
  if (held.from && held.to && held.to < held.from) return "ends-before-it-starts";
  // Still held, and the body has an end: it is not held any more.
  return within(held, { from: body.validFrom, to: body.validTo }) ? null : "outside-body";
}

export function whyNotEndHolding(actor: Actor, holding: { fromDay: Date; toDay: Date | null }, lastDay: Date): BodyRefusal | null {
  const refusal = whyNotWrite(actor);
  if (refusal) return refusal;
  if (holding.toDay) return "holding-over";
  return lastDay < holding.fromDay ? "ends-before-it-starts" : null;
}

const MISTAKE_HOURS = 24;

/** Within a day of writing, a row that never should have been is no record yet. Afterwards it is, and is corrected or ended (docs/decisions/0115). */
export function isWithinADay({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() <= MISTAKE_HOURS * 3_600_000;
}

export function whyNotTakeOut(actor: Actor, holding: { createdAt: Date }, now: Date): BodyRefusal | null {
  return whyNotWrite(actor) ?? (isWithinADay(holding, now) ? null : "recorded-long-ago");
}

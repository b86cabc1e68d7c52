import type { Actor } from "@/lib/auth/actor";
import { isWithinADay } from "@/lib/bodies/policy";
import { type Span, within } from "@/lib/core/spans";

export type MemberRefusal =
  | "may-not-see-record"
  | "may-not-write-record"
  | "outside-term"
  | "ends-before-it-starts"
  | "other-term"
  | "not-a-group"
  | "no-person"
  | "no-resolution"
  | "mandate-over"
  | "mandate-open"
  | "recorded-long-ago"
  | "mandate-in-use"
  | "already-member"
  | "number-taken"
  | "term-goes-on";

/** Reading the record in the staff area: every staff account. */
export function whyNotSee(actor: Actor): MemberRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-record";
}

export function whyNotWrite(actor: Actor): MemberRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-record";
}

interface Wanted {
  mandate: Span;
  term: Span & { id: string };
  /** Null where none is chosen. */
  constituency: { termId: string } | null;
  group: { kind: string } | null;
}

/** Writing a mandate down, or correcting it. */
export function whyNotMandate(actor: Actor, { mandate, term, constituency, group }: Wanted): MemberRefusal | null {
  const refusal = whyNotWrite(actor);
  if (refusal) return refusal;
  if (mandate.from && mandate.to && mandate.to < mandate.from) return "ends-before-it-starts";
  // Without a last day it lasts as long as the term.
  if (!within({ from: mandate.from, to: mandate.to ?? term.to }, term)) return "outside-term";
  if (constituency && constituency.termId !== term.id) return "other-term";
  return group && group.kind !== "MEMBERS_GROUP" ? "not-a-group" : null;
}

/** A mandate ends before its term. */
export function whyNotEnd(actor: Actor, member: { fromDay: Date; toDay: Date | null; term: Span }, lastDay: Date): MemberRefusal | null {
  const refusal = whyNotWrite(actor);
  if (refusal) return refusal;
  if (member.toDay) return "mandate-over";
  if (lastDay < member.fromDay) return "ends-before-it-starts";
  return within({ from: lastDay, to: lastDay }, member.term) ? null : "outside-term";
}

export function whyNotResume(actor: Actor, member: { toDay: Date | null }): MemberRefusal | null {
  return whyNotWrite(actor) ?? (member.toDay ? null : "mandate-open");
}

export function whyNotTakeOut(actor: Actor, member: { createdAt: Date }, now: Date): MemberRefusal | null {
  return whyNotWrite(actor) ?? (isWithinADay(member, now) ? null : "recorded-long-ago");
}

/** Ending everything of a term that nobody ended before: once its last day has come. */
export function whyNotCloseTerm(actor: Actor, term: { endsOn: Date }, today: Date): MemberRefusal | null {
  return whyNotWrite(actor) ?? (term.endsOn > today ? "term-goes-on" : null);
}

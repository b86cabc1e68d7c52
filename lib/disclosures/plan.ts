import type { WorkCalendar } from "@/lib/core/working-days";
import type { DisclosureKind } from "@/prisma/generated/enums";
import { type Clock, clockOf, type Deadline, type DisclosureStanding, periodEnd, ruleOn, standingOf } from "./due";

/*
 * What an office has to disclose of a year's budget, whether somebody has begun it or not. The second quarter is disclosed as itself or
 * with the half-year (docs/decisions/0190).
 */

/** A disclosure that is there. */
export interface Kept {
  kind: DisclosureKind;
  year: number;
  ordinal: number;
  eventOn: Date | null;
  /** The day on which people could read it first; null while they cannot. */
  doneOn: Date | null;
}

export interface PlanLine<One extends Kept> {
  kind: DisclosureKind;
  ordinal: number;
  /** Null while nobody has begun it. */
  kept: One | null;
  standing: DisclosureStanding;
}

const expected: readonly { kind: DisclosureKind; ordinal: number }[] = [
  { kind: "BUDGET", ordinal: 0 },
  { kind: "QUARTER", ordinal: 1 },
  { kind: "HALF_YEAR", ordinal: 0 },
  { kind: "QUARTER", ordinal: 3 },
  { kind: "QUARTER", ordinal: 4 },
  { kind: "YEAR", ordinal: 0 },
  { kind: "SETTLEMENT", ordinal: 0 },
];

const order: readonly DisclosureKind[] = ["BUDGET", "ADJUSTMENT", "QUARTER", "HALF_YEAR", "YEAR", "SETTLEMENT"];
/** Where a line stands in the year: a half-year behind its second quarter. */
const place = ({ kind, ordinal }: { kind: DisclosureKind; ordinal: number }) =>
  kind === "HALF_YEAR" ? order.indexOf("QUARTER") * 100 + 2.5 : order.indexOf(kind) * 100 + ordinal;

interface Given<One extends Kept> {
  year: number;
  kept: readonly One[];
  rules: readonly Deadline[];
  calendar: WorkCalendar;
  /** As a @db.Date column. */
  today: Date;
  /** Days in which the office was there; null for no end. */
  office: { validFrom: Date | null; validTo: Date | null };
}

/** Whether the office has to answer for something: a rule was in force, and the office was there when it would have been due. */
function isOwed(occasion: { kind: DisclosureKind; ordinal: number }, { year, rules, office }: Pick<Given<Kept>, "year" | "rules" | "office">): boolean {
  const ends = periodEnd({ ...occasion, year }) ?? new Date(Date.UTC(occasion.kind === "BUDGET" ? year - 1 : year, 11, 31));
  return ruleOn(rules, occasion.kind, ends) !== null && (!office.validFrom || office.validFrom <= ends) && (!office.validTo || ends <= office.validTo);
}

/** The plan of one office and year, in the order of the year: what is there, and what is missing. Pure. */
export function planOf<One extends Kept>({ year, kept, rules, calendar, today, office }: Given<One>): PlanLine<One>[] {
  const standing = (clock: Clock, done: Date | null) => standingOf(clock, done, today);
  const there = kept.map((one) => ({
    ...{ kind: one.kind, ordinal: one.ordinal, kept: one },
    standing: standing(clockOf(one, one.eventOn, rules, calendar), one.doneOn),
  }));
  const answers = (kind: DisclosureKind, ordinal: number) =>
    kept.some((one) => (one.kind === kind && one.ordinal === ordinal) || (kind === "HALF_YEAR" && one.kind === "QUARTER" && one.ordinal === 2));
  const missing = expected
    .filter(({ kind, ordinal }) => !answers(kind, ordinal) && isOwed({ kind, ordinal }, { year, rules, office }))
    .map(({ kind, ordinal }) => ({ kind, ordinal, kept: null, standing: standing(clockOf({ kind, ordinal, year }, null, rules, calendar), null) }));
  return [...there, ...missing].toSorted((a, b) => place(a) - place(b));
}

import { daysLater, type WorkCalendar, workingDaysLater } from "@/lib/core/working-days";
import type { DisclosureKind } from "@/prisma/generated/enums";

/* When a disclosure is due, and how it stands on a day. Late is computed, never typed in. */

/** How long an office has (`DisclosureRule`). */
export interface Deadline {
  /** Of the row; a test of what is counted needs none. */
  id?: string;
  kind: DisclosureKind;
  days: number;
  workingDays: boolean;
  form: string;
  source: string;
  /** For staff: what of it was not held against the text. */
  note?: string;
  validFrom: Date;
  validTo: Date | null;
}

interface Occasion {
  kind: DisclosureKind;
  year: number;
  ordinal: number;
}

/** The last day of a period; null for what no period starts. */
export function periodEnd({ kind, year, ordinal }: Occasion): Date | null {
  if (kind === "QUARTER") return new Date(Date.UTC(year, ordinal * 3, 0));
  return kind === "HALF_YEAR" ? new Date(Date.UTC(year, 6, 0)) : null;
}

/** The rule of the day on which the clock starts; null where the record knows none. */
export function ruleOn(rules: readonly Deadline[], kind: DisclosureKind, day: Date): Deadline | null {
  return rules.find((rule) => rule.kind === kind && rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)) ?? null;
}

export interface Clock {
  /** What starts it; null while the day is not known. */
  startsOn: Date | null;
  /** The last day in time. */
  dueOn: Date | null;
  rule: Deadline | null;
}

/**
 * From when and until when. Days count from the day after, and the last one is not moved where it falls on a day of rest (docs/decisions/0190). Pure.
 * @param eventOn the day of allocation, adjustment, report or approval; what a period starts has its own
 */
export function clockOf(occasion: Occasion, eventOn: Date | null, rules: readonly Deadline[], calendar: WorkCalendar): Clock {
  const startsOn = periodEnd(occasion) ?? eventOn;
  const rule = startsOn && ruleOn(rules, occasion.kind, startsOn);
  if (!startsOn || !rule) return { startsOn, dueOn: null, rule };
  return { startsOn, rule, dueOn: rule.workingDays ? workingDaysLater(startsOn, rule.days, calendar) : daysLater(startsOn, rule.days) };
}

export type DisclosureState =
  /** Before the day on which the clock starts, or while nobody has said it. */
  | "not-begun"
  /** The days are running. */
  | "running"
  | "overdue"
  | "on-time"
  | "done-late";

export interface DisclosureStanding extends Clock {
  state: DisclosureState;
  /** How many days late it is, or was made public; 0 where it is not late. */
  late: number;
  doneOn: Date | null;
}

const daysBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 86_400_000);

/** @param doneOn the day on which it was made public; null while it is not @param today as a @db.Date column; the last day still is in time */
export function standingOf(clock: Clock, doneOn: Date | null, today: Date): DisclosureStanding {
  const { startsOn, dueOn } = clock;
  const late = dueOn ? Math.max(0, daysBetween(dueOn, doneOn ?? today)) : 0;
  if (doneOn) return { ...clock, doneOn, late, state: late > 0 ? "done-late" : "on-time" };
  if (late > 0) return { ...clock, doneOn, late, state: "overdue" };
  return { ...clock, doneOn, late, state: dueOn && startsOn && startsOn < today ? "running" : "not-begun" };
}

/** The day on which people could read it first: on the portal, or before in another form. */
export function doneOn(published: Date | null, postedOn: Date | null): Date | null {
  if (!published || !postedOn) return published ?? postedOn;
  return postedOn < published ? postedOn : published;
}

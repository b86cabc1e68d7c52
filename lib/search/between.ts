import { dayColumn, formatDay, isoDay, parseDay } from "@/lib/core/dates";
import { dayNumber, NEVER, NO_DAY } from "./columns";
import { type Asked, oneAsked } from "./question";

/* The days of issue between which a list is asked, both included, and how an address says them. */

export interface Between {
  /** Null for an open end. */
  from: Date | null;
  to: Date | null;
  /** What was typed there is no day: the list is not narrowed by it, and says so. */
  unclear: readonly ("tu" | "den")[];
}

export const NO_BOUNDS: Between = { from: null, to: null, unclear: [] };

/** A day that an address asks about; what was typed may be none. Pure. */
export function dayAsked(asked: Asked, name: string): { day: Date | null; unclear: boolean } {
  const typed = oneAsked(asked, name).trim();
  const day = parseDay(typed);
  return { day: day && dayColumn(day), unclear: typed !== "" && !day };
}

/** The days that an address asks for; typed the wrong way round they mean the same. Pure. */
export function betweenAsked(asked: Asked): Between {
  const [from, to] = [dayAsked(asked, "tu"), dayAsked(asked, "den")];
  const unclear = [...(from.unclear ? ["tu" as const] : []), ...(to.unclear ? ["den" as const] : [])];
  const turned = from.day !== null && to.day !== null && from.day > to.day;
  return turned ? { from: to.day, to: from.day, unclear } : { from: from.day, to: to.day, unclear };
}

/** Its parameters of an address; "" for an open end. Pure. */
export const betweenParams = ({ from, to }: Between) => ({ tu: from ? isoDay(from) : "", den: to ? isoDay(to) : "" });

/** Whether it narrows a list at all. */
export const isBounded = ({ from, to }: Between) => from !== null || to !== null;

/** How many of its ends narrow a list. */
export const boundsIn = ({ from, to }: Between) => (from ? 1 : 0) + (to ? 1 : 0);

/** In the numbers of a catalogue; null where it narrows nothing. What bears no day is between none. Pure. */
export function dayRange({ from, to }: Between): readonly [from: number, to: number] | null {
  return from || to ? [from ? dayNumber(from) : NO_DAY + 1, to ? dayNumber(to) : NEVER] : null;
}

/** Each end in words, with the address of the list without it. Pure. */
export function boundsTaken<Question extends { days: Between; page: number }>(question: Question, addressOf: (question: Question) => string) {
  const { from, to } = question.days;
  const without = (days: Partial<Between>) => addressOf({ ...question, days: { ...question.days, ...days }, page: 1 });
  return [
    ...(from ? [{ words: `Ban hành từ ngày ${formatDay(from)}`, without: without({ from: null }) }] : []),
    ...(to ? [{ words: `Ban hành đến ngày ${formatDay(to)}`, without: without({ to: null }) }] : []),
  ];
}

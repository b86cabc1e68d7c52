import { dayColumn, dayOfIso, formatDay, isoDay, parseDay } from "@/lib/core/dates";
import type { DateRange } from "./figure";

/* Quarters, half-years, years and terms as days, both ends included. Pure. */

const DAY = 86_400_000;

/** @param days may be negative */
export const shiftedDay = (day: string, days: number) => isoDay(new Date(dayOfIso(day).getTime() + days * DAY));

const year = (day: string) => Number(day.slice(0, 4));
const month = (day: string) => Number(day.slice(5, 7));

/** Whole months, counted from January of a year; a month beyond December belongs to the next year. */
function months(of: number, first: number, count: number): DateRange {
  return { from: isoDay(new Date(Date.UTC(of, first - 1, 1))), to: isoDay(new Date(Date.UTC(of, first - 1 + count, 0))) };
}

export const yearRange = (of: number) => months(of, 1, 12);
/** @param half 1 or 2 */
export const halfRange = (of: number, half: number) => months(of, half * 6 - 5, 6);
/** @param quarter from 1 to 4 */
export const quarterRange = (of: number, quarter: number) => months(of, quarter * 3 - 2, 3);

export const sameRange = (a: DateRange, b: DateRange) => a.from === b.from && a.to === b.to;
export const holdsRange = (outer: DateRange, inner: DateRange) => outer.from <= inner.from && inner.to <= outer.to;
export const holdsDay = ({ from, to }: DateRange, day: string) => from <= day && day <= to;

/** How many whole months a range is; null where it is not made of whole ones. */
export function monthsOf({ from, to }: DateRange): number | null {
  if (!from.endsWith("-01") || !shiftedDay(to, 1).endsWith("-01")) return null;
  return (year(to) - year(from)) * 12 + month(to) - month(from) + 1;
}

/** The period of the same length that ends the day before: of a quarter the quarter before, of other ranges as many days. */
export function periodBefore(period: DateRange): DateRange {
  const length = monthsOf(period);
  if (length !== null) return months(year(period.from), month(period.from) - length, length);
  const days = (dayOfIso(period.to).getTime() - dayOfIso(period.from).getTime()) / DAY + 1;
  return { from: shiftedDay(period.from, -days), to: shiftedDay(period.from, -1) };
}

/** The same days a year earlier or later: 29/02 becomes 28/02. */
export function yearsAway(period: DateRange, years: number): DateRange {
  const moved = (day: string) => {
    const to = `${String(year(day) + years).padStart(4, "0")}${day.slice(4)}`;
    return isoDay(dayOfIso(to)) === to ? to : `${to.slice(0, 8)}28`;
  };
  return { from: moved(period.from), to: moved(period.to) };
}

/** The year so far, up to a day. */
export const yearTo = (day: string): DateRange => ({ from: `${day.slice(0, 4)}-01-01`, to: day });

/** Every quarter, half-year or year like this one that lies in a range wholly; none where this one is neither of them. */
export function periodsLike(period: DateRange, within: DateRange): DateRange[] {
  const length = monthsOf(period);
  if (length === null || 12 % length !== 0 || (month(period.from) - 1) % length !== 0) return [];
  const found: DateRange[] = [];
  for (let at = year(within.from); at <= year(within.to); at += 1) {
    for (let first = 1; first <= 12; first += length) found.push(months(at, first, length));
  }
  return found.filter((range) => holdsRange(within, range));
}

/** A period as people type its days, or as an address has them; null where that is none. */
export function typedRange(from: string, to: string): DateRange | null {
  const [first, last] = [from, to].map((day) => parseDay(day));
  if (!first || !last) return null;
  const range = { from: isoDay(dayColumn(first)), to: isoDay(dayColumn(last)) };
  return range.from <= range.to ? range : null;
}

const halves = ["6 tháng đầu năm", "6 tháng cuối năm"];
const quarters = ["quý I", "quý II", "quý III", "quý IV"];

/** "năm 2020", "6 tháng đầu năm 2020", "quý I năm 2020", "từ 01/01/2020 đến 15/03/2020": as it stands inside a sentence. */
export function periodWords(period: DateRange): string {
  const [of, length, first] = [year(period.from), monthsOf(period), month(period.from)];
  if (length === 12 && first === 1) return `năm ${of}`;
  if (length === 6 && first % 6 === 1) return `${halves[(first - 1) / 6]} ${of}`;
  if (length === 3 && first % 3 === 1) return `${quarters[(first - 1) / 3]} năm ${of}`;
  if (length === 1) return `tháng ${first} năm ${of}`;
  return `từ ${formatDay(dayOfIso(period.from))} đến ${formatDay(dayOfIso(period.to))}`;
}

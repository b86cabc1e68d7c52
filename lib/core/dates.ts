import { TZDate, tz } from "@date-fns/tz";
import { format } from "date-fns/format";
import { enGB } from "date-fns/locale/en-GB";
import { vi } from "date-fns/locale/vi";

/*
 * Dates and hours as Vietnamese offices write them. Instants are stored in UTC and shown in Asia/Ho_Chi_Minh, whatever the zone
 * of the machine; a day (a @db.Date column) is no instant: Prisma hands it out as midnight UTC and it is read in UTC.
 */

const VIETNAM = "Asia/Ho_Chi_Minh";
const vn = tz(VIETNAM);
const utc = tz("UTC");

/** A day of the calendar, without an hour and without a zone. Months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const show = (date: Date, pattern: string, zone = vn) => format(date, pattern, { in: zone, locale: vi });

/** "05/01/2021", for tables and lists. */
export function formatDate(date: Date): string {
  return show(date, "dd/MM/yyyy");
}

// Nghị định 30/2020/NĐ-CP, phụ lục I: days under 10 and the months 1 and 2 carry a zero, other months none.
const longPattern = (date: Date, zone: typeof vn) => `'ngày' dd 'tháng' ${["01", "02"].includes(show(date, "MM", zone)) ? "MM" : "M"} 'năm' yyyy`;

/** "ngày 05 tháng 01 năm 2021", "ngày 29 tháng 6 năm 2021": for documents and running text. */
export function formatLongDate(date: Date): string {
  return show(date, longPattern(date, vn));
}

/** "5 January 2021", for the English pages. */
export function formatEnglishDate(date: Date): string {
  return format(date, "d MMMM yyyy", { in: vn, locale: enGB });
}

/** "Thứ Ba, 05/01/2021", for news. */
export function formatWeekdayDate(date: Date): string {
  return show(date, "EEEE, dd/MM/yyyy");
}

/** "14 giờ 30", "8 giờ 00". */
export function formatTime(date: Date): string {
  return show(date, "H 'giờ' mm");
}

/** "Thứ Ba, 05/01/2021, 14 giờ 30", with U+00A0 inside "Thứ Ba" and the hour: "8 / giờ 44" is no line's end. */
export function formatDateTime(date: Date): string {
  const [weekday = "", day = ""] = formatWeekdayDate(date).split(", ");
  return `${whole(weekday)}, ${day}, ${whole(formatTime(date))}`;
}

/** The same inside a sentence: "thứ Ba, 05/01/2021, 14 giờ 30". "Chủ Nhật" is a name and stays. */
export function formatDateTimeInside(date: Date): string {
  return formatDateTime(date).replace(/^Thứ/, "thứ");
}

/** "05/01/2021 14:30", for the cells of a spreadsheet. */
export function formatStamp(date: Date): string {
  return show(date, "dd/MM/yyyy HH:mm");
}

const whole = (words: string) => words.replaceAll(" ", "\u00a0");

/** A @db.Date column as "05/01/2021". */
export function formatDay(day: Date): string {
  return show(day, "dd/MM/yyyy", utc);
}

/** A @db.Date column as "ngày 05 tháng 01 năm 2021". */
export function formatLongDay(day: Date): string {
  return show(day, longPattern(day, utc), utc);
}

/** "2021-01-05": the day of an instant in Vietnam, for `<time>` and addresses. */
export function isoDate(date: Date): string {
  return show(date, "yyyy-MM-dd");
}

/** "2021-01-05T14:30:00+07:00". */
export function isoDateTime(date: Date): string {
  return show(date, "yyyy-MM-dd'T'HH:mm:ssxxx");
}

/** A @db.Date column as "2021-01-05". */
export function isoDay(day: Date): string {
  return show(day, "yyyy-MM-dd", utc);
}

/** The year of an instant in Vietnam: 18 giờ UTC on 31 December is already the next year. */
export function yearOf(date: Date): number {
  return Number(show(date, "yyyy"));
}

/** The day on which an instant falls in Vietnam. */
export function dayOf(date: Date): Day {
  const [year, month, day] = isoDate(date).split("-").map(Number) as [number, number, number];
  return { year, month, day };
}

/**
 * A day as people type it: "05/01/2021", "5/1/2021", "5-1-2021", "05.01.2021" (day first), or "2021-01-05".
 * @returns null when it is not a day of the calendar (31/02/2021) or not between 1900 and 2199
 */
export function parseDay(text: string): Day | null {
  const found = /^\s*(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2}))\s*$/.exec(text);
  if (!found) return null;
  const [day, month, year] = (found[1] ? [found[1], found[2], found[3]] : [found[6], found[5], found[4]]).map(Number) as [number, number, number];
  const written = { year, month, day };
  const column = dayColumn(written);
  // What is no day of the calendar has become one of the next month.
  if (column.getUTCMonth() !== month - 1 || column.getUTCDate() !== day || year < 1900 || year > 2199) return null;
  return written;
}

/** An hour as people type it, "15:47", "15 giờ 47", "15h", as minutes after midnight; null when it is none. */
export function parseClock(text: string): number | null {
  const [, hours, minutes = "0"] = /^\s*(\d{1,2})\s*(?::|giờ|h|g)\s*(\d{2})?\s*$/iu.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** A day as a @db.Date column wants it: midnight UTC. */
export function dayColumn({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

/** The day on which an instant falls in Vietnam, as a @db.Date column. */
export function todayOf(now: Date): Date {
  return dayColumn(dayOf(now));
}

/** "2021-01-05" as a @db.Date column. */
export function dayOfIso(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The instant of an hour on a day in Vietnam. */
export function instantVn({ year, month, day }: Day, hour = 0, minute = 0): Date {
  return new Date(new TZDate(year, month - 1, day, hour, minute, VIETNAM).getTime());
}

/** The first instant of the day in Vietnam on which an instant falls. */
export function startOfDayVn(date: Date): Date {
  return instantVn(dayOf(date));
}

/** The first instant of a year in Vietnam; with the next year's it bounds a filter by year. */
export function startOfYearVn(year: number): Date {
  return instantVn({ year, month: 1, day: 1 });
}

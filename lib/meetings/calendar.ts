import { dayOfIso } from "@/lib/core/dates";
import type { MeetingKind, MeetingState } from "@/prisma/generated/enums";

/*
 * Days, weeks and months of the work calendar. A day is its ISO text, "2021-01-05", as it is in Việt Nam: it sorts as text and has no zone.
 */

/** What stands in the calendar: a meeting, or a half-day of a session. */
export interface Entry {
  id: string;
  kind: MeetingKind | "SESSION";
  title: string;
  startsAt: Date;
  endsAt: Date | null;
  allDay: boolean;
  /** First and last day, in Việt Nam. */
  from: string;
  to: string;
  /** Minutes after midnight of its first day. */
  minute: number;
  place: string;
  /** Who leads or takes part, as printed. */
  line: string;
  state: MeetingState;
  stateNote: string;
  href: string;
  /** The entry alone as a file for somebody's own calendar. */
  file: string;
  /** The whole session that a half-day belongs to, likewise. */
  sessionFile: string | null;
  organisers: string[];
}

/** An entry with what a calendar program must know of it besides. */
export interface FeedEntry extends Entry {
  sequence: number;
  updatedAt: Date;
  details: string[];
}

/** No meeting goes on for longer: whoever looks for what touches a day need not look at everything that ever began before it. */
export const LONGEST_DAYS = 31;

const MS = 86_400_000;
const text = (date: Date) => date.toISOString().slice(0, 10);

/** True for a day that exists, in the years that the calendar shows. */
export function isDay(given: string): boolean {
  const date = /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(given) ? dayOfIso(given) : null;
  return date !== null && !Number.isNaN(date.getTime()) && text(date) === given;
}

export function shifted(day: string, days: number): string {
  return text(new Date(dayOfIso(day).getTime() + days * MS));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return dayOfIso(day).getUTCDay() || 7;
}

export function mondayOf(day: string): string {
  return shifted(day, 1 - weekdayOf(day));
}

/** The seven days of the week of a day, Monday first. */
export function weekOf(day: string): string[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, at) => shifted(monday, at));
}

/** Tuần 1 is the one that holds the year's first Thursday (ISO 8601); the last days of December may belong to it. */
export function weekNumber(day: string): { week: number; year: number } {
  const thursday = shifted(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { week: Math.floor((dayOfIso(thursday).getTime() - Date.UTC(year, 0, 1)) / (7 * MS)) + 1, year };
}

export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of another month. */
export function monthShifted(day: string, months: number): string {
  const date = dayOfIso(firstOfMonth(day));
  return text(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

/** Whole weeks that hold a month: rows of a calendar leaf. */
export function monthLeaf(day: string): string[][] {
  const next = monthShifted(day, 1);
  const rows: string[][] = [];
  for (let monday = mondayOf(firstOfMonth(day)); monday < next; monday = shifted(monday, 7)) rows.push(weekOf(monday));
  return rows;
}

export type Half = "MORNING" | "AFTERNOON" | "EVENING";

/** In which half-day an entry stands: until 12 giờ, until 18 giờ, later; what takes the whole day, or goes on from the day before, in the morning. */
export function halfOn(entry: Pick<Entry, "allDay" | "from" | "minute">, day: string): Half {
  if (entry.allDay || entry.from < day || entry.minute < 720) return "MORNING";
  return entry.minute < 1080 ? "AFTERNOON" : "EVENING";
}

/** What stands on a day, by the hour; what goes on from the day before first. */
export function entriesOn(entries: readonly Entry[], day: string): Entry[] {
  const hour = (entry: Entry) => (entry.allDay || entry.from < day ? -1 : entry.minute);
  return entries
    .filter(({ from, to }) => from <= day && day <= to)
    .toSorted((a, b) => hour(a) - hour(b) || a.title.localeCompare(b.title, "vi") || a.id.localeCompare(b.id));
}

/** The three kinds of the key: kỳ họp, hội nghị; hoạt động của các Ban; họp thường kỳ, tiếp dân. */
export function toneOf(kind: Entry["kind"]): "session" | "committee" | "routine" {
  if (kind === "COMMITTEE_MEETING" || kind === "SURVEY") return "committee";
  return ["SESSION", "CONFERENCE", "CONGRESS", "HEARING", "DEADLINE"].includes(kind) ? "session" : "routine";
}

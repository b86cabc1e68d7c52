import "server-only";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { WorkCalendar } from "@/lib/core/working-days";

export interface Holiday {
  id: string;
  day: Date;
  name: string;
  /** A day of rest that is worked. */
  worked: boolean;
  /** By which law or notice; "" where nobody has held it against one. */
  source: string;
}

const select = { id: true, day: true, name: true, worked: true, source: true } as const;

/** The days of a year that differ from the week, in their order. */
export async function holidaysOf(year: number): Promise<Holiday[]> {
  const day = { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) };
  return db.publicHoliday.findMany({ where: { day }, select, orderBy: { day: "asc" } });
}

/** Years of which such days are known, the newest first. */
export async function holidayYears(): Promise<number[]> {
  const days = await db.publicHoliday.findMany({ select: { day: true } });
  return [...new Set(days.map(({ day }) => day.getUTCFullYear()))].toSorted((a, b) => b - a);
}

/** On which days offices work, for counting deadlines. */
export async function workCalendar(): Promise<WorkCalendar> {
  const days = await db.publicHoliday.findMany({ select: { day: true, worked: true } });
  const of = (asked: boolean) => new Set(days.filter(({ worked }) => worked === asked).map(({ day }) => isoDay(day)));
  return { off: of(false), worked: of(true) };
}

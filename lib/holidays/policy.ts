import type { Actor } from "@/lib/auth/actor";

export type HolidayRefusal = "may-not-keep-holidays" | "day-known" | "day-of-rest" | "day-of-work";

export function whyNotKeep(actor: Actor): HolidayRefusal | null {
  return actor.can("council.write") ? null : "may-not-keep-holidays";
}

/** A day off is a weekday, a day that is worked instead lies in a weekend. @param day as a @db.Date column */
export function whyNotAdd(day: Date, worked: boolean): HolidayRefusal | null {
  const rest = day.getUTCDay() === 0 || day.getUTCDay() === 6;
  if (rest === worked) return null;
  return rest ? "day-of-rest" : "day-of-work";
}

/* Days on which offices work. A day is a @db.Date column. */

/** What differs from the week: weekdays off, and days of rest that are worked, each as "2020-01-27". */
export interface WorkCalendar {
  off: ReadonlySet<string>;
  worked: ReadonlySet<string>;
}

const DAY = 86_400_000;
const iso = (day: Date) => day.toISOString().slice(0, 10);

/** Whether offices work on a day. */
export function isWorkingDay(day: Date, { off, worked }: WorkCalendar): boolean {
  const rest = day.getUTCDay() === 0 || day.getUTCDay() === 6;
  return rest ? worked.has(iso(day)) : !off.has(iso(day));
}

/** So many days later; the first day counted is the one after. */
export function daysLater(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}

/** So many working days later; the first one counted is that after the day. */
export function workingDaysLater(day: Date, days: number, calendar: WorkCalendar): Date {
  let at = day;
  for (let left = days; left > 0; ) {
    at = daysLater(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

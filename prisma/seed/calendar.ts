import { tz } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { getDay } from "date-fns/getDay";
import { subDays } from "date-fns/subDays";
import { type Day, dayOf, formatDate, instantVn } from "@/lib/core/dates";

/** A moment of the made-up record, with the words in which articles speak of it. */
export interface Moment {
  at: Date;
  /** "21/11" */
  dm: string;
  /** "21/11/2026" */
  dmy: string;
  year: number;
  /** A day so many days later (or earlier), for deadlines in the text. */
  plus(days: number): Moment;
}

/** Turns distances from the day of seeding into days, so that the newest article is always new. */
export interface Calendar {
  /** So many days before the day of seeding, at an hour in Việt Nam. */
  ago(days: number, hour: number, minute?: number): Moment;
  /** So many days after it. */
  ahead(days: number, hour: number, minute?: number): Moment;
  /**
   * A day of the year in its latest year, or `back` years earlier, at least forty days before the day of seeding: sessions,
   * floods and school years keep their season whenever the demo is made.
   */
  season(month: number, day: number, back: number, hour: number, minute?: number): Moment;
  fixed(day: Day, hour: number, minute?: number): Moment;
}

const vn = tz("Asia/Ho_Chi_Minh");
const SEASONS_BEGIN = 40;

function momentOf(at: Date): Moment {
  const dmy = formatDate(at);
  return { at, dmy, dm: dmy.slice(0, 5), year: Number(dmy.slice(6)), plus: (days) => momentOf(new Date(at.getTime() + days * 86_400_000)) };
}

/** @param now the moment of seeding, by the database's clock */
export function calendarOf(now: Date): Calendar {
  const fixed = (day: Day, hour: number, minute = 0) => momentOf(instantVn(day, hour, minute));
  const before = (date: Date, hour: number, minute: number) => {
    // The office publishes on Saturdays when a session is on, never on Sundays.
    const workday = getDay(date, { in: vn }) === 0 ? subDays(date, 1, { in: vn }) : date;
    return fixed(dayOf(new Date(workday.getTime())), hour, minute);
  };
  return {
    fixed,
    ago: (days, hour, minute = 0) => before(subDays(now, days, { in: vn }), hour, minute),
    ahead: (days, hour, minute = 0) => fixed(dayOf(new Date(addDays(now, days, { in: vn }).getTime())), hour, minute),
    season(month, day, back, hour, minute = 0) {
      const latest = subDays(now, SEASONS_BEGIN, { in: vn }).getTime();
      const { year } = dayOf(new Date(latest));
      const passed = instantVn({ year, month, day }).getTime() <= latest;
      return before(instantVn({ year: (passed ? year : year - 1) - back, month, day }), hour, minute);
    },
  };
}

import { formatDay, formatLongDay, isoDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { DatePrecision, HalfDay } from "@/prisma/generated/enums";
import { halfLabels } from "./labels";

/* When a session, a half-day, an item is held, in words. Days are @db.Date columns; hours are minutes after midnight in Việt Nam. */

export interface Period {
  startsOn: Date;
  endsOn: Date | null;
  precision: DatePrecision;
}

const DAY_MS = 86_400_000;

/** "tháng 4 năm 2020"; January and February carry a zero, as in full dates. */
function monthWords(day: Date): string {
  return formatLongDay(day).replace(/^ngày \d\d /, "");
}

/** "08/12/2020", "08–10/12/2020", "30/11–02/12/2020", "31/12/2020–01/01/2021"; with month precision "tháng 4 năm 2020". */
export function periodWords({ startsOn, endsOn, precision }: Period): string {
  if (precision === "MONTH") return monthWords(startsOn);
  const [from, to] = [formatDay(startsOn), formatDay(endsOn ?? startsOn)];
  if (from === to) return from;
  if (from.slice(3) === to.slice(3)) return `${from.slice(0, 2)}–${to}`;
  return from.slice(6) === to.slice(6) ? `${from.slice(0, 5)}–${to}` : `${from}–${to}`;
}

/** "ngày 08 tháng 12 năm 2020", "từ ngày … đến ngày …", "tháng 4 năm 2020": for documents. */
export function longPeriodWords({ startsOn, endsOn, precision }: Period): string {
  if (precision === "MONTH") return monthWords(startsOn);
  if (!endsOn || endsOn.getTime() === startsOn.getTime()) return formatLongDay(startsOn);
  return `từ ${formatLongDay(startsOn)} đến ${formatLongDay(endsOn)}`;
}

/** How many days it takes; null where only the month is known. */
export function lengthInDays({ startsOn, endsOn, precision }: Period): number | null {
  return precision === "MONTH" ? null : Math.round(((endsOn ?? startsOn).getTime() - startsOn.getTime()) / DAY_MS) + 1;
}

/** What `<time datetime>` and structured data carry: "2020-12-08", or "2020-04" where only the month is known. */
export function isoStart({ startsOn, precision }: Period): string {
  return precision === "MONTH" ? isoDay(startsOn).slice(0, 7) : isoDay(startsOn);
}

/** "Sáng 08/12" */
export function halfDayWords({ onDay, half }: { onDay: Date; half: HalfDay }): string {
  return `${halfLabels[half]} ${formatDay(onDay).slice(0, 5)}`;
}

/** The place in a recording: 754000 → "12 phút 34 giây", 3725000 → "1 giờ 02 phút". */
export function filmWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} giờ ${String(minutes).padStart(2, "0")} phút`;
  return minutes > 0 ? `${minutes} phút ${String(seconds % 60).padStart(2, "0")} giây` : `${seconds} giây`;
}

/** How many days from one day to another; negative when it has passed. */
export function daysUntil(day: Date, today: Date): number {
  return Math.round((day.getTime() - today.getTime()) / DAY_MS);
}

/** "Còn 9 ngày", "Ngày mai", "Hôm nay". */
export function countdownWords(days: number): string {
  if (days <= 0) return "Hôm nay";
  return days === 1 ? "Ngày mai" : `Còn ${formatNumber(days)} ngày`;
}

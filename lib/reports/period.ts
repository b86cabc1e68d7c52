import type { DateRange } from "@/lib/indicators/figure";
import { halfRange, periodWords, quarterRange, shiftedDay, yearRange } from "@/lib/indicators/periods";
import type { ReportPeriod } from "@/prisma/generated/enums";

/* Kỳ báo cáo: which days a report is about, which period comes before and after, and what it is called. Pure. */

type CalendarPeriod = Exclude<ReportPeriod, "TERM">;

/** @param part which half or quarter of the year, from 1; of a year there is one */
export function calendarPeriod(period: CalendarPeriod, year: number, part = 1): DateRange {
  if (period === "YEAR") return yearRange(year);
  return period === "HALF_YEAR" ? halfRange(year, part) : quarterRange(year, part);
}

/** How many parts of a kind a year has. */
export const partsOfYear: Record<CalendarPeriod, number> = { YEAR: 1, HALF_YEAR: 2, QUARTER: 4 };

/** The period of the same kind that comes after (1) or came before (-1); null for a term, which has no length of its own. */
export function neighbour(period: ReportPeriod, { from, to }: DateRange, step: 1 | -1): DateRange | null {
  if (period === "TERM") return null;
  const day = step === 1 ? shiftedDay(to, 1) : shiftedDay(from, -1);
  const months = 12 / partsOfYear[period];
  return calendarPeriod(period, Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / months));
}

/** "năm 2020", "6 tháng đầu năm 2020", "quý III năm 2020", "nhiệm kỳ 2016–2021". */
export function periodName(period: ReportPeriod, range: DateRange): string {
  return period === "TERM" ? `nhiệm kỳ ${range.from.slice(0, 4)}–${range.to.slice(0, 4)}` : periodWords(range);
}

import { dayColumn, parseDay } from "@/lib/core/dates";

/** The day that an address asks for (`?ngay=2021-07-05`), as a @db.Date column wants it; null for today. */
export function dayParam(value: string | string[] | undefined): Date | null {
  const day = parseDay([value].flat()[0] ?? "");
  return day && dayColumn(day);
}

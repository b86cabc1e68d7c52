import "server-only";

/** PostgreSQL takes 65,535 parameters in one statement; a row of the record has at most forty. */
const ROWS = 1500;

/** Writes rows in portions. */
export async function writeAll<Row>(table: { createMany(many: { data: Row[] }): Promise<unknown> }, rows: Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await table.createMany({ data: rows.slice(start, start + ROWS) });
}

/** A day as a @db.Date column wants it. @param iso "2020-12-31" */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** So many days later, or earlier. */
export function daysAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** An hour on a day in Việt Nam. @param minutes after midnight */
export function hourOn(date: Date, minutes: number): Date {
  return new Date(date.getTime() + (minutes - 7 * 60) * 60_000);
}

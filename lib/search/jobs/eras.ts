import "server-only";
import { now } from "@/lib/core/clock";
import { startOfDayVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { END, erasOf, readShelves } from "../queries/eras";

/** Entries of an era, and of fewer than so many all that are newer than the last. */
const ERA = 30_000;
/** So many times as many make eras anew at once; before that it waits for the night. */
const URGENT = 4;

/** The months at which eras begin, the newest first, so that each holds some thirty thousand entries; none where all are few. Pure. */
export function erasFor(months: readonly { shelf: number; entries: number }[]): number[] {
  const firsts: number[] = [];
  let held = 0;
  for (const { shelf, entries } of months) {
    held += entries;
    if (held < ERA) continue;
    firsts.push(shelf);
    held = 0;
  }
  return firsts.length > 1 ? [...firsts, 0] : [];
}

/**
 * Keeps the eras even: after an import, and as the years go by. Making an index holds up whoever writes entries for some seconds, so that it
 * is done at night where it can wait. Searches go on with the eras before.
 * @returns whether they were made anew
 */
export async function keepEras(): Promise<boolean> {
  const shelves = await readShelves();
  const largest = Math.max(0, ...erasOf(shelves, null).map(({ entries }) => entries));
  if (largest <= ERA * 2) return false;
  const at = await now();
  const night = at.getTime() - startOfDayVn(at).getTime() < 5 * 3_600_000;
  if (!night && largest <= ERA * URGENT) return false;
  const firsts = erasFor(shelves.months);
  for (const [at, first] of firsts.entries()) await db.$executeRaw`SELECT search_make_era(${first}::int, ${firsts[at - 1] ?? END}::int)`;
  await db.$executeRaw`SELECT search_keep_eras(${firsts}::int[])`;
  log.info({ eras: firsts.length }, "the search has other eras");
  return true;
}

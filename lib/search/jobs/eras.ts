import "server-only";
import { startOfDayVn } from "@/lib/core/dates";
import { db, runPatiently } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { END, erasOf, readShelves } from "../queries/eras";

/** Entries of the newest eras, and of fewer than so many all that are newer than the last. */
const ERA = 10_000;
/** An older era may hold this share of all that is newer: of a word that is rarer more has to be read, and each era costs a statement. */
const GROWTH = 0.5;
/** And not more than so many: half a minute passes while its index is made, and whoever writes entries waits. */
const LARGEST = 120_000;
/** On a machine that is busy with something else an index may take minutes; in milliseconds. */
const PATIENCE = 600_000;
/** So many times as many make eras anew at once; before that it waits for the night. */
const URGENT = 3;

/** How many entries an era is made to hold behind so many that are newer. */
const roomBehind = (newer: number) => Math.min(LARGEST, Math.max(ERA, newer * GROWTH));

/** The months at which eras begin, the newest first: the newest hold some ten thousand entries, the older more; none where all are few. Pure. */
export function erasFor(months: readonly { shelf: number; entries: number }[]): number[] {
  const firsts: number[] = [];
  let [newer, held] = [0, 0];
  for (const { shelf, entries } of months) {
    held += entries;
    if (held < roomBehind(newer)) continue;
    firsts.push(shelf);
    newer += held;
    held = 0;
  }
  return firsts.length > 1 ? [...firsts, 0] : [];
}

/** How many times its room the fullest era holds. Pure. */
export function fullestOf(eras: readonly { entries: number }[]): number {
  let newer = 0;
  return eras.reduce((most, { entries }) => {
    const full = entries / roomBehind(newer);
    newer += entries;
    return Math.max(most, full);
  }, 0);
}

/**
 * Keeps the eras in their sizes: after an import, and as the years go by. Making an index holds up whoever writes entries for some seconds, so that it
 * is done at night where it can wait. Searches go on with the eras before.
 * @returns whether they were made anew
 */
export async function keepEras(): Promise<boolean> {
  const shelves = await readShelves();
  const fullest = fullestOf(erasOf(shelves, null));
  if (fullest <= 2) return false;
  const night = shelves.at.getTime() - startOfDayVn(shelves.at).getTime() < 5 * 3_600_000;
  if (!night && fullest <= URGENT) return false;
  const firsts = erasFor(shelves.months);
  for (const [at, first] of firsts.entries()) await runPatiently("SELECT search_make_era($1::int, $2::int)", [first, firsts[at - 1] ?? END], PATIENCE);
  await db.$executeRaw`SELECT search_keep_eras(${firsts}::int[])`;
  log.info({ eras: firsts.length }, "the search has other eras");
  return true;
}

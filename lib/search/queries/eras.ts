import "server-only";
import { db } from "@/lib/core/db";
import { LASTING } from "../entry";

/* The newest entries first: a common word is answered by the newest months alone, by the index that these have for themselves. */

/** Months from the first, included, to one that is not. */
export interface Era {
  first: number;
  past: number;
  entries: number;
}

/** Above every shelf. */
export const END = 1_000_000;

/** What asking an era costs, in entries that are read at once: a statement and its plan; an entry that eras give costs a third of one. */
const ASKING = 300;
const IN_ERA = 1 / 3;

export interface Shelves {
  /** The moment at which it was so. */
  at: Date;
  months: readonly { shelf: number; entries: number }[];
  /** The months at which eras begin, the newest first; none where all entries are few. */
  firsts: readonly number[];
}

/** What stands where, where eras begin, and when it was so by the database's clock. One text: some hundred typed rows would take longer to take over than to read. */
export async function readShelves(): Promise<Shelves> {
  const [answer] = await db.$queryRaw<{ at: Date; months: [number, number][] | null; firsts: number[] | null }[]>`
    SELECT clock_timestamp() AS at, (SELECT json_agg(json_build_array(shelf, entries) ORDER BY shelf DESC) FROM search_shelves WHERE entries > 0) AS months,
      (SELECT json_agg(first ORDER BY first DESC) FROM search_eras) AS firsts`;
  if (!answer) throw new Error("the database gave no time");
  return { at: answer.at, months: (answer.months ?? []).map(([shelf, entries]) => ({ shelf, entries })), firsts: answer.firsts ?? [] };
}

/** The eras with what they hold, the newest first; together they hold every month. Pure. */
export function erasOf({ months, firsts }: Omit<Shelves, "at">, within: ((shelf: number) => boolean) | null): Era[] {
  const begins = firsts.includes(0) ? firsts : [...firsts, 0];
  return begins.map((first, at) => {
    const past = begins[at - 1] ?? END;
    const here = months.filter(({ shelf }) => shelf >= first && shelf < past && (!within || within(shelf)));
    return { first, past, entries: here.reduce((sum, { entries }) => sum + entries, 0) };
  });
}

/** So many eras are read side by side: one processor for each, on the smallest of machines. */
const SIDE = 2;

/** How an era is read. */
export interface EraReading {
  /** How many are wanted still. */
  left: number;
  /** The same where very many more would be taken; null where all that answer may be taken. */
  most: number | null;
}

/** This share of all entries is expected to answer before anything is known; of most words it is less. */
const EXPECTED = 1 / 3;

/** Putting in order costs about as much as taking so many times as much. */
const ORDERING = 2;

/**
 * Reads era by era, the newest first, two at a time, until there is enough; what is left at once, by the index of everything, where that costs less: of
 * a rare word every entry is wanted anyway, of a common one many would be read in vain.
 * @param eras those that hold anything @param read reads one @returns what was read of each, in their order; the last may go beyond
 */
export async function newestFirst<Found>(
  eras: readonly Era[],
  most: number,
  read: (era: Era, how: EraReading) => Promise<Found>,
  countOf: (found: Found) => number,
): Promise<Found[]> {
  const found: Found[] = [];
  let [at, running, underway, count] = [0, 0, 0, 0];
  let left = eras.reduce((sum, { entries }) => sum + entries, 0);
  // Of the era that was read last: words come into use and go out of it. Null until something is known: people and bodies bear other words.
  let share: number | null = null;

  /** What is to be read now, if anything is. */
  function next(): Era | null {
    const first = eras[at];
    if (!first || running === SIDE) return null;
    const wanted = most - count - (share ?? EXPECTED) * underway;
    if (wanted <= 0) return null;
    if (share === null) return first;
    const inEach = share * first.entries;
    const asked = Math.min(eras.length - at, wanted / inEach);
    const atOnce = at < eras.length - 1 && share * left <= asked * ASKING + Math.min(share * left, wanted) * IN_ERA;
    return atOnce ? { first: 0, past: first.past, entries: left } : first;
  }

  /** Reads what there is to read, and what there is then. */
  async function go(): Promise<void> {
    const readings: Promise<void>[] = [];
    for (let era = next(); era; era = next()) readings.push(take(era));
    await Promise.all(readings);
  }

  async function take(era: Era): Promise<void> {
    const place = at;
    const { entries } = era;
    at = era.first === 0 ? eras.length : at + 1;
    running++;
    underway += entries;
    left -= entries;
    const wanted = most - count;
    const many = (share ?? EXPECTED) * entries > ORDERING * wanted;
    const piece = await read(era, { left: wanted, most: many ? wanted : null });
    found[place] = piece;
    running--;
    underway -= entries;
    count += countOf(piece);
    if (era.first !== LASTING) share = countOf(piece) / entries;
    await go();
  }

  await go();
  return found;
}

import "server-only";
import { db } from "@/lib/core/db";

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

/** So many eras are read side by side once it is known that several will be: one processor for each, on the smallest of machines. */
const SIDE = 2;

/** How an era is read. */
export interface EraReading {
  /** How many are wanted still. */
  left: number;
  /** The same where very many more would be taken; null where all that answer may be taken. */
  most: number | null;
  /** No other era is read meanwhile. */
  alone: boolean;
}

/** Putting in order costs about as much as taking so many times as much. */
const ORDERING = 2;

/**
 * Reads era by era, the newest first, until there is enough; what is left at once, by the index of everything, where that costs less: of a rare
 * word every entry is wanted anyway, of a common one many would be read in vain.
 * @param eras those that hold anything @param read reads one @returns what was read of each; the last may go beyond
 */
export async function newestFirst<Found>(
  eras: readonly Era[],
  most: number,
  read: (era: Era, how: EraReading) => Promise<Found>,
  countOf: (found: Found) => number,
): Promise<Found[]> {
  const found: Found[] = [];
  let left = eras.reduce((sum, { entries }) => sum + entries, 0);
  let count = 0;
  // Of the eras that were read last: words come into use and go out of it.
  let [inEach, share] = [0, 0];
  for (let at = 0; at < eras.length && count < most; ) {
    const asked = Math.min(eras.length - at, (most - count) / inEach);
    const rest = at > 0 && at < eras.length - 1 && share * left <= asked * ASKING + Math.min(share * left, most - count) * IN_ERA;
    const next = rest ? [{ first: 0, past: eras[at]?.past ?? END, entries: left }] : eras.slice(at, at + (at > 0 && asked > 1 ? SIDE : 1));
    const wanted = most - count;
    // Of the first nothing is known but what it holds.
    const many = (era: Era) => (at > 0 ? share * era.entries : era.entries / 2) > ORDERING * wanted;
    const pieces = await Promise.all(next.map((era) => read(era, { left: wanted, most: many(era) ? wanted : null, alone: next.length === 1 })));
    const [here, entries] = [pieces.reduce((sum, piece) => sum + countOf(piece), 0), next.reduce((sum, era) => sum + era.entries, 0)];
    found.push(...pieces);
    [inEach, share] = [here / next.length, here / entries];
    count += here;
    left -= entries;
    at = rest ? eras.length : at + next.length;
  }
  return found;
}

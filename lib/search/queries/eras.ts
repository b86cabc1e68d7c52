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

/** So many statements read side by side: one processor for each, on the smallest of machines. */
const SIDE = 2;

/** How eras are read. */
export interface EraReading {
  /** How many are wanted still. */
  left: number;
  /** The same where an era has very many more; null where all that answer may be taken. */
  most: number | null;
}

/** This share of all entries is expected to answer before anything is known; of most words it is less. */
const EXPECTED = 1 / 3;

/** Putting in order costs about as much as taking so many times as much. */
const ORDERING = 2;

/**
 * Reads era by era, the newest first, two statements at a time, until there is enough; what is left at once, by the index of everything, where that
 * costs less: of a rare word every entry is wanted anyway, of a common one many would be read in vain.
 * @param eras those that hold anything @param read reads some, the newest first @returns what was read each time, in their order; the last may go beyond
 */
export async function newestFirst<Found>(
  eras: readonly Era[],
  most: number,
  read: (eras: readonly Era[], how: EraReading) => Promise<Found>,
  countOf: (found: Found) => number,
): Promise<Found[]> {
  const found: Found[] = [];
  let [at, running, underway, count] = [0, 0, 0, 0];
  let left = eras.reduce((sum, { entries }) => sum + entries, 0);
  // Of what was read last: words come into use and go out of it. Null until something is known: people and bodies bear other words.
  let share: number | null = null;

  /** The eras that are to be read now; none where there is enough, or will be. */
  function next(): readonly Era[] {
    const first = eras[at];
    const wanted = most - count - (share ?? EXPECTED) * underway;
    if (!first || running === SIDE || wanted <= 0) return [];
    if (share === null) return [first];
    const expected = Math.min(share * left, wanted);
    const asked = Math.min(eras.length - at, wanted / (share * first.entries));
    if (at < eras.length - 1 && share * left <= asked * ASKING + expected * IN_ERA) return [{ first: 0, past: first.past, entries: left }];
    // In one statement half of what is to come, and of the rest half again: so both sides come to their end together.
    const part = expected / SIDE;
    let [past, answering] = [at, 0];
    for (const { entries } of eras.slice(at)) {
      answering += share * entries;
      if (past > at && answering > part) break;
      past++;
    }
    return eras.slice(at, past);
  }

  /** Reads what there is to read, and what there is then. */
  async function go(): Promise<void> {
    const readings: Promise<void>[] = [];
    for (let some = next(); some.length > 0; some = next()) readings.push(take(some));
    await Promise.all(readings);
  }

  async function take(some: readonly Era[]): Promise<void> {
    const place = at;
    const entries = some.reduce((sum, era) => sum + era.entries, 0);
    at = some.at(-1)?.first === 0 ? eras.length : at + some.length;
    running++;
    underway += entries;
    left -= entries;
    const wanted = most - count;
    const many = some.length === 1 && (share ?? EXPECTED) * entries > ORDERING * wanted;
    const piece = await read(some, { left: wanted, most: many ? wanted : null });
    found[place] = piece;
    running--;
    underway -= entries;
    count += countOf(piece);
    if (some[0]?.first !== LASTING) share = countOf(piece) / entries;
    await go();
  }

  await go();
  return Object.values(found);
}

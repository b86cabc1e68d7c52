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

/** So many times what is wanted is read at once rather than era by era: each costs a statement. */
const AT_ONCE = 3;

interface Shelves {
  months: readonly { shelf: number; entries: number }[];
  /** The months at which eras begin, the newest first; none where all entries are few. */
  firsts: readonly number[];
}

/** What stands where, and where eras begin. One text: some hundred typed rows would take longer to take over than to read. */
export async function readShelves(): Promise<Shelves> {
  const [answer] = await db.$queryRaw<{ months: [number, number][] | null; firsts: number[] | null }[]>`
    SELECT (SELECT json_agg(json_build_array(shelf, entries) ORDER BY shelf DESC) FROM search_shelves WHERE entries > 0) AS months,
      (SELECT json_agg(first ORDER BY first DESC) FROM search_eras) AS firsts`;
  return { months: (answer?.months ?? []).map(([shelf, entries]) => ({ shelf, entries })), firsts: answer?.firsts ?? [] };
}

/** The eras with what they hold, the newest first; together they hold every month. Pure. */
export function erasOf({ months, firsts }: Shelves, within: ((shelf: number) => boolean) | null): Era[] {
  const begins = firsts.includes(0) ? firsts : [...firsts, 0];
  return begins.map((first, at) => {
    const past = begins[at - 1] ?? END;
    const here = months.filter(({ shelf }) => shelf >= first && shelf < past && (!within || within(shelf)));
    return { first, past, entries: here.reduce((sum, { entries }) => sum + entries, 0) };
  });
}

/**
 * Reads era by era, the newest first, until there is enough; what is left of rare words at once, by the index of everything.
 * @param eras those that hold anything @param read reads one, at most so many @returns what was read, in order
 */
export async function newestFirst<Found>(
  eras: readonly Era[],
  most: number,
  read: (era: Era, most: number) => Promise<Found>,
  countOf: (found: Found) => number,
): Promise<Found[]> {
  const found: Found[] = [];
  let [count, looked] = [0, 0];
  let left = eras.reduce((sum, { entries }) => sum + entries, 0);
  for (const [at, era] of eras.entries()) {
    const rest = at > 0 && at < eras.length - 1 && (count / looked) * left < most * AT_ONCE;
    const next = rest ? { first: 0, past: era.past, entries: left } : era;
    const piece = await read(next, most - count);
    found.push(piece);
    count += countOf(piece);
    looked += era.entries;
    left -= era.entries;
    if (rest || count >= most) return found;
  }
  return found;
}

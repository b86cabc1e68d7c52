import "server-only";
import { db } from "@/lib/core/db";
import { LASTING } from "../entry";
import type { Match } from "../score";
import { type Wanted, wantedQuery } from "../wanted";
import { erasOf, newestFirst, readShelves } from "./eras";
import { readEra } from "./read-era";

/** So many of the newest matches are ranked and counted; behind them "hơn 10.000 kết quả" is said. */
export const MOST = 10_000;

export interface Matches {
  matches: Match[];
  /** There are more than were read. */
  capped: boolean;
}

/**
 * The newest ten thousand entries that answer, the newest first.
 * @param narrowed a tsquery of what was chosen besides @param within the months that days allow; null for all
 */
export async function findMatches(
  wanted: Wanted,
  at: Date,
  narrowed: string | null = null,
  within: ((shelf: number) => boolean) | null = null,
): Promise<Matches> {
  const shelves = await readShelves();
  const allowed = within && ((shelf: number) => shelf === LASTING || within(shelf));
  const months = allowed && shelves.months.map(({ shelf }) => shelf).filter(allowed);
  const eras = erasOf(shelves, allowed).filter(({ entries }) => entries > 0);
  const pieces = await newestFirst(
    eras,
    MOST + 1,
    (era, { most, alone }) => readEra(wanted, { at, narrowed, months, alone }, era, most),
    (found) => found.length,
  );
  const matches = pieces.flat();
  return { matches: matches.slice(0, MOST), capped: matches.length > MOST };
}

/** How many entries answer, at most so many. */
export async function countMatches(wanted: Wanted, at: Date, most = MOST): Promise<number> {
  const pieces = await newestFirst(
    erasOf(await readShelves(), null).filter(({ entries }) => entries > 0),
    most,
    async ({ first, past }, { most: left }) => {
      const [answer] = await db.$queryRaw<{ count: number }[]>`
        SELECT search_total(${first}::int, ${past}::int, ${wantedQuery(wanted)}::tsquery, ${at}, ${left}::int) AS count`;
      return answer?.count ?? 0;
    },
    (count) => count,
  );
  return Math.min(
    most,
    pieces.reduce((sum, count) => sum + count, 0),
  );
}

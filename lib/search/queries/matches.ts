import "server-only";
import { db } from "@/lib/core/db";
import { NO_DAY } from "../columns";
import { LASTING } from "../entry";
import type { Match } from "../score";
import { type Wanted, wantedQuery } from "../wanted";
import { erasOf, newestFirst, readShelves, type Shelves } from "./eras";
import { readEras } from "./read-eras";

/** So many of the newest matches are ranked and counted; behind them "hơn 10.000 kết quả" is said. */
export const MOST = 10_000;

export interface Matches {
  /** In no order. */
  matches: Match[];
  /** There are more than were read. */
  capped: boolean;
  /** What they answer. */
  wanted: Wanted;
}

/** The number down to which there is room for so many, the largest first, and how many of that very number. @param numbers more than there is room for */
function downTo(numbers: readonly number[], room: number): [last: number, room: number] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let left = room;
  for (const [number, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    if (count >= left) return [number, left];
    left -= count;
  }
  return [Number.NEGATIVE_INFINITY, left];
}

/** What bears no day goes last. */
const dayOf = ({ day }: Match) => day ?? NO_DAY;

/** The newest of them, as they come: they are counted by month and day, which takes less time than putting them in order. */
function newestOf(matches: readonly Match[], most: number): readonly Match[] {
  if (matches.length <= most) return matches;
  if (most <= 0) return [];
  const [month, inMonth] = downTo(
    matches.map(({ shelf }) => shelf),
    most,
  );
  const [day, onDay] = downTo(matches.filter(({ shelf }) => shelf === month).map(dayOf), inMonth);
  // Of the last day that is in, as many as there is room for.
  let room = onDay;
  return matches.filter((match) => match.shelf > month || (match.shelf === month && (dayOf(match) > day || (dayOf(match) === day && room-- > 0))));
}

/**
 * The newest ten thousand entries that answer.
 * @param shelves what stands where at the moment that is asked about @param narrowed a tsquery of what was chosen besides @param within the months that days allow; null for all
 */
export async function findMatches(
  wanted: Wanted,
  shelves: Shelves,
  narrowed: string | null = null,
  within: ((shelf: number) => boolean) | null = null,
): Promise<Matches> {
  const allowed = within && ((shelf: number) => shelf === LASTING || within(shelf));
  const months = allowed && shelves.months.map(({ shelf }) => shelf).filter(allowed);
  const eras = erasOf(shelves, allowed).filter(({ entries }) => entries > 0);
  let titled = 0;
  const pieces = await newestFirst(
    eras,
    MOST + 1,
    async (some, { left, most }) => {
      const found = await readEras(wanted, { at: shelves.at, narrowed, months, enough: left, most, titled }, some);
      for (const { title } of found) if (title) titled++;
      return found;
    },
    (found) => found.length,
  );
  const matches: Match[] = [];
  for (const piece of pieces) matches.push(...newestOf(piece, MOST - matches.length));
  if (matches.length === 0 && wanted.otherwise) return findMatches(wanted.otherwise, shelves, narrowed, within);
  return { matches, capped: pieces.reduce((sum, { length }) => sum + length, 0) > MOST, wanted };
}

/** How many entries answer, at most so many. */
export async function countMatches(wanted: Wanted, most: number): Promise<number> {
  const shelves = await readShelves();
  const pieces = await newestFirst(
    erasOf(shelves, null).filter(({ entries }) => entries > 0),
    most,
    async (some, { left }) => {
      let found = 0;
      for (const { first, past } of some) {
        const [answer] = await db.$queryRaw<{ count: number }[]>`
          SELECT search_total(${first}::int, ${past}::int, ${wantedQuery(wanted)}::tsquery, ${shelves.at}, ${left - found}::int) AS count`;
        found += answer?.count ?? 0;
        if (found >= left) break;
      }
      return found;
    },
    (count) => count,
  );
  const count = pieces.reduce((sum, here) => sum + here, 0);
  return count === 0 && wanted.otherwise ? countMatches(wanted.otherwise, most) : Math.min(most, count);
}

import "server-only";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { LASTING } from "../entry";
import { symbolAsked } from "../lexemes";
import type { Match } from "../score";
import { isMarked, type Term, termsOf } from "../terms";
import { either, lexemeQuery, neighboursQuery, onShelves, termsQuery } from "../tsquery";
import { choicesKnown } from "./choices";

/** So many of the newest matches are ranked and counted; behind them "hơn 10.000 kết quả" is said. */
export const MOST = 10_000;

/** Entries that are looked through first: two common words are found ten thousand times in them, and the rest need not be read. */
const FIRST_LOOK = 25_000;

/** What is looked for, taken apart. */
export interface Wanted {
  terms: readonly Term[];
  /** Whether marks were typed: then what bears them goes before what does not. */
  marked: boolean;
  /** The lexeme of the symbol that was typed. */
  symbol: string | null;
  /** How many of the words need not be there. */
  missing: number;
}

/** Null where nothing is asked for. Pure. */
export function wantedOf(q: string, missing = 0): Wanted | null {
  const terms = termsOf(q);
  if (terms.length === 0) return null;
  return { terms, marked: isMarked(q), symbol: symbolAsked(q), missing };
}

export interface Matches {
  matches: Match[];
  /** There are more than were read. */
  capped: boolean;
}

/** The newest shelves that hold so many entries together; null for all of them. */
function shelvesFor(shelves: readonly { shelf: number; entries: number }[], entries: number): number[] | null {
  const chosen: number[] = [];
  let held = 0;
  for (const { shelf, entries: here } of shelves) {
    if (held >= entries && shelf !== LASTING) return chosen;
    chosen.push(shelf);
    held += shelf === LASTING ? 0 : here;
  }
  return null;
}

interface Limits {
  at: Date;
  /** A tsquery that everything must answer besides, of what was chosen; null for none. */
  narrowed: string | null;
  /** The months to look through; null for all. */
  shelves: readonly number[] | null;
}

async function read({ terms, marked, symbol, missing }: Wanted, { at, narrowed, shelves }: Limits): Promise<Matches> {
  const limited = (query: string) => {
    const within = narrowed ? `(${query}) & ${narrowed}` : query;
    return shelves ? onShelves(within, shelves) : within;
  };
  const folded = termsQuery(terms, false, missing);
  const exact = marked ? termsQuery(terms, true, missing) : null;
  const neighbours = neighboursQuery(terms);
  const asked = symbol ? either([folded, lexemeQuery(symbol)]) : folded;
  const query = (text: string | null) => (text ? Prisma.sql`${text}::tsquery` : Prisma.sql`NULL`);
  const within = (text: string | null) => query(text && limited(text));
  const [answer] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT search_matches(${within(asked)}, ${query(folded)}, ${query(exact)}, ${query(neighbours)}, ${query(symbol && lexemeQuery(symbol))},
      ${within(exact)}, ${within(neighbours)}, ${at}, ${MOST + 1}::int) AS rows`;
  const rows = (answer?.rows?.split(";") ?? []).map((row) => {
    const [id, flags, titleWords, ...rest] = row.split(",");
    // Without a day there is one part less.
    const [day, choices] = rest.length > 1 ? rest : ["", rest[0]];
    return { id, flags: Number(flags), titleWords, day, codes: (choices ?? "").split(".").map(Number) };
  });
  const known = await choicesKnown(new Set(rows.flatMap(({ codes }) => codes)));
  const matches = rows.map(({ id, flags, titleWords, day, codes }): Match => {
    return {
      id: Number(id),
      symbol: (flags & 1) !== 0,
      title: (flags & 2) !== 0,
      titleExact: (flags & 4) !== 0 || (!marked && (flags & 2) !== 0),
      titleTogether: (flags & 8) !== 0,
      exact: (flags & 16) !== 0 || !marked,
      together: (flags & 32) !== 0,
      titleWords: Number(titleWords),
      day: day ? Number(day) : null,
      kind: codes.map((code) => known.of(code)).find((choice) => choice?.facet === "loai")?.value as SearchKind,
      choices: codes,
    };
  });
  return { matches: matches.slice(0, MOST), capped: matches.length > MOST };
}

/**
 * The newest ten thousand entries that answer, unordered. Months are looked through from the newest on until they are found, so that common
 * words cost no more in a million entries than in a hundred thousand.
 * @param narrowed a tsquery of what was chosen besides @param within the months that days allow; null for all
 */
export async function findMatches(
  wanted: Wanted,
  at: Date,
  narrowed: string | null = null,
  within: ((shelf: number) => boolean) | null = null,
): Promise<Matches> {
  const all = await db.searchShelf.findMany({ where: { entries: { gt: 0 } }, orderBy: { shelf: "desc" } });
  const shelves = within ? all.filter(({ shelf }) => shelf === LASTING || within(shelf)) : all;
  const entries = shelves.reduce((sum, { entries }) => sum + entries, 0);
  const whole = within ? shelves.map(({ shelf }) => shelf) : null;
  if (shelves.length === 0) return { matches: [], capped: false };
  for (let looked = FIRST_LOOK; ; ) {
    const chosen = shelvesFor(shelves, looked);
    const found = await read(wanted, { at, narrowed, shelves: chosen ?? whole });
    if (!chosen || found.capped) return found;
    // As dense as among those that were looked through, ten thousand lie within so many; where they are rare all are read at once.
    const needed = (looked * MOST * 1.2) / Math.max(1, found.matches.length);
    looked = needed > entries * 0.6 ? entries + 1 : Math.max(needed, looked * 2);
  }
}

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

/** Entries by which it is judged how far back ten thousand matches reach. */
const PROBE = 5000;
/** Fewer than that are read at once: judging would take longer. */
const FEW = 30_000;

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

/** What entries must answer, symbol or words. */
function askedQuery({ terms, symbol, missing }: Wanted, { narrowed, shelves }: Omit<Limits, "at">): string {
  const folded = termsQuery(terms, false, missing);
  const asked = symbol ? either([folded, lexemeQuery(symbol)]) : folded;
  const within = narrowed ? `(${asked}) & ${narrowed}` : asked;
  return shelves ? onShelves(within, shelves) : within;
}

/** Many entries bear the same choices: each list is taken apart once. */
const lists = new Map<string, readonly number[]>();
function codesOf(choices: string): readonly number[] {
  const known = lists.get(choices);
  if (known) return known;
  if (lists.size > 20_000) lists.clear();
  const codes = choices.split(".").map(Number);
  lists.set(choices, codes);
  return codes;
}

async function read(wanted: Wanted, limits: Limits): Promise<Matches> {
  const { terms, marked, symbol, missing } = wanted;
  const query = (text: string | null) => (text ? Prisma.sql`${text}::tsquery` : Prisma.sql`NULL`);
  const [answer] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT search_matches(${query(askedQuery(wanted, limits))}, ${query(termsQuery(terms, false, missing))}, ${query(marked ? termsQuery(terms, true, missing) : null)},
      ${query(neighboursQuery(terms))}, ${query(symbol && lexemeQuery(symbol))}, ${limits.at}, ${MOST + 1}::int) AS rows`;
  const lines = answer?.rows?.split(";") ?? [];
  const parts = lines.map((line) => {
    const [id, bits, titleWords, ...rest] = line.split(",");
    // Without a day there is one part less.
    const [day, choices] = rest.length > 1 ? rest : ["", rest[0]];
    const flags = Number(bits);
    return {
      id: Number(id),
      symbol: (flags & 1) !== 0,
      title: (flags & 2) !== 0,
      titleExact: (flags & 4) !== 0 || (!marked && (flags & 2) !== 0),
      titleTogether: (flags & 8) !== 0,
      exact: (flags & 16) !== 0 || !marked,
      titleWords: Number(titleWords),
      day: day ? Number(day) : null,
      choices: codesOf(choices ?? ""),
    };
  });
  // The first choice is the kind.
  const kinds = new Set(parts.map(({ choices }) => choices[0] ?? 0));
  const known = await choicesKnown(kinds);
  const kindOf = new Map([...kinds].map((code) => [code, known.of(code)?.value as SearchKind]));
  const matches = parts.map((part): Match => ({ ...part, kind: kindOf.get(part.choices[0] ?? 0) as SearchKind }));
  return { matches: matches.slice(0, MOST), capped: matches.length > MOST };
}

/** All months that hold something, the newest first. */
const readShelves = () => db.searchShelf.findMany({ where: { entries: { gt: 0 } }, orderBy: { shelf: "desc" } });

/**
 * Reads the newest months, and further back while fewer than ten thousand answer. How dense they lie is judged by the newest, so that common
 * words cost no more in a million entries than in a hundred thousand.
 * @param within the months that days allow; null for all
 */
async function lookBack<Found extends { capped: boolean }>(
  wanted: Wanted,
  narrowed: string | null,
  within: ((shelf: number) => boolean) | null,
  readThese: (shelves: readonly number[] | null) => Promise<Found>,
): Promise<Found> {
  const all = await readShelves();
  const shelves = within ? all.filter(({ shelf }) => shelf === LASTING || within(shelf)) : all;
  const whole = within ? shelves.map(({ shelf }) => shelf) : null;
  const entries = shelves.reduce((sum, { entries: here }) => sum + here, 0);
  let looked = await reach(wanted, narrowed, shelves, entries);
  for (;;) {
    const chosen = shelvesFor(shelves, looked);
    const found = await readThese(chosen ?? whole);
    if (!chosen || found.capped) return found;
    looked = looked * 4 > entries ? entries + 1 : looked * 2;
  }
}

/** The newest ten thousand entries that answer, unordered. @param narrowed a tsquery of what was chosen besides @param within see `lookBack` */
export const findMatches = (wanted: Wanted, at: Date, narrowed: string | null = null, within: ((shelf: number) => boolean) | null = null): Promise<Matches> =>
  lookBack(wanted, narrowed, within, (shelves) => read(wanted, { at, narrowed, shelves }));

/** How many entries answer, at most ten thousand. */
export async function countMatches(wanted: Wanted, at: Date): Promise<number> {
  const { count } = await lookBack(wanted, null, null, async (shelves) => {
    const [answer] = await db.$queryRaw<{ count: number }[]>`
      SELECT search_total(${askedQuery(wanted, { narrowed: null, shelves })}::tsquery, ${at}, ${MOST}::int) AS count`;
    return { count: answer?.count ?? 0, capped: answer?.count === MOST };
  });
  return count;
}

/** Within how many of the newest entries ten thousand matches lie, by what lies in the newest of them. */
async function reach(wanted: Wanted, narrowed: string | null, shelves: Parameters<typeof shelvesFor>[0], entries: number): Promise<number> {
  const probe = entries > FEW ? shelvesFor(shelves, PROBE) : null;
  if (!probe) return entries + 1;
  const held = shelves.reduce((sum, { shelf, entries: here }) => (probe.includes(shelf) && shelf !== LASTING ? sum + here : sum), 0);
  const months = probe.filter((shelf) => shelf !== LASTING);
  const [answer] = await db.$queryRaw<{ count: number }[]>`SELECT search_count(${askedQuery(wanted, { narrowed, shelves: months })}::tsquery) AS count`;
  const needed = (held * MOST * 1.15) / Math.max(1, answer?.count ?? 0);
  return needed > entries * 0.6 ? entries + 1 : needed;
}

/** Whether anything answers; the newest months are asked first. */
export async function findsAny(wanted: Wanted, at: Date): Promise<boolean> {
  const months = shelvesFor(await readShelves(), PROBE);
  for (const shelves of months ? [months, null] : [null]) {
    const [answer] = await db.$queryRaw<{ finds: boolean }[]>`SELECT search_finds(${askedQuery(wanted, { narrowed: null, shelves })}::tsquery, ${at}) AS finds`;
    if (answer?.finds) return true;
  }
  return false;
}

/** Which of these entries bear all the words next to each other. */
export async function together(ids: readonly number[], { terms }: Wanted): Promise<Set<number>> {
  const neighbours = neighboursQuery(terms);
  if (!neighbours || ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM search_entries WHERE id = ANY(${ids.map(BigInt)}::bigint[]) AND words @@ ${neighbours}::tsquery`;
  return new Set(rows.map(({ id }) => Number(id)));
}

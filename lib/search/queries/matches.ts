import "server-only";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { NO_DAY } from "../columns";
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
  /** Only what bears the words in its title. */
  inTitle?: true;
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
function askedQuery({ terms, symbol, missing, inTitle }: Wanted, { narrowed, shelves }: Omit<Limits, "at">): string {
  const folded = termsQuery(terms, { inTitle }, missing);
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

/** Columns of ten thousand rows, as bytes: parsing as many typed values would take longer than finding them. */
interface Columns {
  ids: Uint8Array | null;
  title_words: Uint8Array | null;
  days: Uint8Array | null;
  choices: string | null;
  exact: Uint8Array | null;
  titles: Uint8Array | null;
  exact_titles: Uint8Array | null;
  together: Uint8Array | null;
  together_titles: Uint8Array | null;
  symbols: Uint8Array | null;
}

const view = (bytes: Uint8Array | null) => new DataView(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset, bytes?.byteLength);

function idsOf(bytes: Uint8Array | null): Set<number> {
  const ids = new Set<number>();
  const numbers = view(bytes);
  for (let at = 0; at < numbers.byteLength; at += 8) ids.add(numbers.getFloat64(at));
  return ids;
}

function matchesOf(columns: Columns, marked: boolean, kindOf: (code: number) => SearchKind): Match[] {
  const [ids, words, days] = [view(columns.ids), view(columns.title_words), view(columns.days)];
  const choices = columns.choices?.split(";") ?? [];
  const [titles, symbols] = [idsOf(columns.titles), idsOf(columns.symbols)];
  const [together, togetherTitles] = [idsOf(columns.together), idsOf(columns.together_titles)];
  // Where no marks were typed, there is nothing that could lack them.
  const exact = marked ? idsOf(columns.exact) : null;
  const exactTitles = marked ? idsOf(columns.exact_titles) : titles;
  return choices.map((list, at): Match => {
    const [id, day, codes] = [ids.getFloat64(at * 8), days.getInt32(at * 4), codesOf(list)];
    return {
      id,
      symbol: symbols.has(id),
      title: titles.has(id),
      titleExact: exactTitles.has(id),
      titleTogether: togetherTitles.has(id),
      together: together.has(id),
      exact: exact?.has(id) ?? true,
      titleWords: words.getInt16(at * 2),
      day: day === NO_DAY ? null : day,
      // The first choice is the kind.
      kind: kindOf(codes[0] ?? 0),
      choices: codes,
    };
  });
}

async function read(wanted: Wanted, limits: Limits): Promise<Matches> {
  const { terms, marked, symbol, missing } = wanted;
  const query = (text: string | null) => (text ? Prisma.sql`${text}::tsquery` : Prisma.sql`NULL`);
  const ofMarked = (text: string) => query(marked ? text : null);
  const [columns] = await db.$queryRaw<Columns[]>`
    SELECT * FROM search_matches(${query(askedQuery(wanted, limits))}, ${ofMarked(termsQuery(terms, { exact: true }, missing))},
      ${query(termsQuery(terms, { inTitle: true }, missing))}, ${ofMarked(termsQuery(terms, { exact: true, inTitle: true }, missing))},
      ${query(neighboursQuery(terms))}, ${query(neighboursQuery(terms, { inTitle: true }))}, ${query(symbol && lexemeQuery(symbol))}, ${limits.at}, ${MOST + 1}::int)`;
  if (!columns?.choices) return { matches: [], capped: false };
  const known = await choicesKnown([]);
  const codes = new Set(columns.choices.split(";").map((list) => Number.parseInt(list, 10)));
  const kinds = [...codes].every((code) => known.of(code)) ? known : await choicesKnown(codes);
  const matches = matchesOf(columns, marked, (code) => kinds.of(code)?.value as SearchKind);
  return { matches: matches.slice(0, MOST), capped: matches.length > MOST };
}

/** All months that hold something, the newest first. */
async function readShelves(): Promise<{ shelf: number; entries: number }[]> {
  // One text: some hundred typed rows would take longer to take over than to read.
  const [answer] = await db.$queryRaw<{ shelves: [number, number][] | null }[]>`
    SELECT json_agg(json_build_array(shelf, entries) ORDER BY shelf DESC) AS shelves FROM search_shelves WHERE entries > 0`;
  return (answer?.shelves ?? []).map(([shelf, entries]) => ({ shelf, entries }));
}

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

import "server-only";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { NO_DAY } from "../columns";
import { LASTING } from "../entry";
import { symbolAsked } from "../lexemes";
import type { Match } from "../score";
import { isMarked, type Term, termsOf } from "../terms";
import { either, lexemeQuery, neighboursQuery, termsQuery } from "../tsquery";
import { choicesKnown } from "./choices";
import { type Era, erasOf, newestFirst, readShelves } from "./eras";

/** So many of the newest matches are ranked and counted; behind them "hơn 10.000 kết quả" is said. */
export const MOST = 10_000;

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

/** What entries must answer, symbol or words. @param narrowed a tsquery that everything must answer besides, of what was chosen */
function askedQuery({ terms, symbol, missing, inTitle }: Wanted, narrowed: string | null = null): string {
  const folded = termsQuery(terms, { inTitle }, missing);
  const asked = symbol ? either([folded, lexemeQuery(symbol)]) : folded;
  return narrowed ? `(${asked}) & ${narrowed}` : asked;
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

function matchesOf(columns: Columns, { marked, quoted }: { marked: boolean; quoted: boolean }, kindOf: (code: number) => SearchKind): Match[] {
  const [ids, words, days] = [view(columns.ids), view(columns.title_words), view(columns.days)];
  const choices = columns.choices?.split(";") ?? [];
  const [titles, symbols] = [idsOf(columns.titles), idsOf(columns.symbols)];
  // Where no marks were typed, there is nothing that could lack them; what is quoted stands together wherever it stands.
  const exact = marked ? idsOf(columns.exact) : null;
  const exactTitles = marked ? idsOf(columns.exact_titles) : titles;
  const together = quoted ? null : idsOf(columns.together);
  const togetherTitles = quoted ? titles : idsOf(columns.together_titles);
  return choices.map((list, at): Match => {
    const [id, day, codes] = [ids.getFloat64(at * 8), days.getInt32(at * 4), codesOf(list)];
    return {
      id,
      symbol: symbols.has(id),
      title: titles.has(id),
      titleExact: exactTitles.has(id),
      titleTogether: togetherTitles.has(id),
      together: !together || together.has(id) || togetherTitles.has(id),
      exact: !exact || exact.has(id) || exactTitles.has(id),
      titleWords: words.getInt16(at * 2),
      day: day === NO_DAY ? null : day,
      // The first choice is the kind.
      kind: kindOf(codes[0] ?? 0),
      choices: codes,
    };
  });
}

/** Where a search looks. */
interface Limits {
  at: Date;
  narrowed: string | null;
  /** Only entries of these months; null for all. */
  months: readonly number[] | null;
}

async function read(wanted: Wanted, { at, narrowed, months }: Limits, { first, past }: Era, most: number): Promise<Match[]> {
  const { terms, marked, symbol, missing } = wanted;
  const query = (text: string | null) => (text ? Prisma.sql`${text}::tsquery` : Prisma.sql`NULL`);
  // How well entries answer is asked of the index alone: fewer lexemes are a faster question, and what it gives besides is passed over.
  const besides = (text: string | null) => query(text && narrowed ? `(${text}) & ${narrowed}` : text);
  const neighbours = neighboursQuery(terms);
  const quoted = neighbours === termsQuery(terms, {}, missing);
  const [columns] = await db.$queryRaw<Columns[]>`
    SELECT * FROM search_matches(${first}::int, ${past}::int, ${months}::int[], ${query(askedQuery(wanted, narrowed))},
      ${besides(marked ? termsQuery(terms, { exact: true }, missing) : null)}, ${besides(termsQuery(terms, { inTitle: true }, missing))},
      ${besides(marked ? termsQuery(terms, { exact: true, inTitle: true }, missing) : null)}, ${besides(quoted ? null : neighbours)},
      ${besides(quoted ? null : neighboursQuery(terms, { inTitle: true }))}, ${query(symbol && lexemeQuery(symbol))}, ${at}, ${most}::int)`;
  if (!columns?.choices) return [];
  const kinds = await choicesKnown(new Set(columns.choices.split(";").map((list) => Number.parseInt(list, 10))));
  return matchesOf(columns, { marked, quoted }, (code) => kinds.of(code)?.value as SearchKind);
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
    (era, most) => read(wanted, { at, narrowed, months }, era, most),
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
    async ({ first, past }, left) => {
      const [answer] = await db.$queryRaw<{ count: number }[]>`
        SELECT search_total(${first}::int, ${past}::int, ${askedQuery(wanted)}::tsquery, ${at}, ${left}::int) AS count`;
      return answer?.count ?? 0;
    },
    (count) => count,
  );
  return pieces.reduce((sum, count) => sum + count, 0);
}

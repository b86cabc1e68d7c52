import "server-only";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { NO_DAY } from "../columns";
import type { Match } from "../score";
import { typedWords } from "../terms";
import { lexemeQuery, neighboursQuery, termsQuery } from "../tsquery";
import { type Wanted, wantedQuery } from "../wanted";
import { choicesKnown } from "./choices";
import type { Era } from "./eras";

/* The entries of eras that answer, and how well (docs/decisions/0186). */

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

/** Bytes of an id. */
const ID = 8;
type Bytes = Uint8Array | null | undefined;
const view = (bytes: Bytes) => new DataView(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset, bytes?.byteLength);

function idsOf(bytes: Bytes): Set<number> {
  const ids = new Set<number>();
  const numbers = view(bytes);
  for (let at = 0; at < numbers.byteLength; at += ID) ids.add(numbers.getFloat64(at));
  return ids;
}
const lengthOf = (bytes: Bytes) => (bytes?.byteLength ?? 0) / ID;

/** Columns of ten thousand rows, as bytes: parsing as many typed values would take longer than finding them. */
interface Columns {
  ids: Bytes;
  title_words: Bytes;
  shelves: Bytes;
  days: Bytes;
  choices: string | null;
}

/** Ids of what answers each question. */
interface Told {
  /** Of the era among those that were asked. */
  place: number;
  symbols: Bytes;
  titles: Bytes;
  titles_exact: Bytes;
  titles_together: Bytes;
  texts_exact: Bytes;
  texts_together: Bytes;
  /** The last two were asked. */
  texts_asked: boolean;
}

/** Behind so many that bear the words in their titles nobody reads on: how well the others bear them is not asked. */
const TITLES_ENOUGH = 100;
/**
 * Where a larger share of an era answers, nearly all of it answers well: those that do not are fewer, and each id that the index gives is a visit to a
 * row. What is quoted is pairs of words, which the index weighs in less time.
 */
const MANY = { words: 1 / 25, quoted: 1 / 100 };

/** What of the entries that answer is told: that they are so or, where that is most of them, that they are not. */
interface Question {
  query: string | null;
  lacking: boolean;
}

/** What entries are asked besides, in their titles or anywhere. Null asks nothing. */
interface Besides {
  /** All words, in one of their spellings. */
  words: string;
  /** With the marks that were typed. */
  exact: string | null;
  /** Next to each other, in the order in which they were typed. */
  together: string | null;
}

interface Questions {
  title: Besides;
  text: Besides;
  symbol: string | null;
  /** Two words mostly are one: most of what bears them bears them next to each other. */
  pair: boolean;
  /** What is quoted stands together wherever it stands. */
  quoted: boolean;
}

function questionsOf({ terms, marked, symbol, missing }: Wanted): Questions {
  const neighbours = neighboursQuery(terms);
  const quoted = neighbours === termsQuery(terms, {}, missing);
  const besides = (inTitle: boolean): Besides => ({
    words: termsQuery(terms, { inTitle }, missing),
    exact: marked ? termsQuery(terms, { exact: true, inTitle }, missing) : null,
    together: quoted ? null : neighboursQuery(terms, { inTitle }),
  });
  return { title: besides(true), text: besides(false), symbol: symbol && lexemeQuery(symbol), pair: typedWords(terms).length === 2, quoted };
}

/** How the two questions are asked of so many. */
const asksOf = ({ exact, together }: Besides, many: boolean, pair: boolean): [exact: Question, together: Question] => [
  { query: exact, lacking: many },
  { query: together, lacking: many && pair },
];

/** Whether an entry is so. What was not asked is so of all. */
function tells({ query, lacking }: Question, bytes: Bytes): (id: number) => boolean {
  if (!query) return () => true;
  const listed = idsOf(bytes);
  return (id) => listed.has(id) !== lacking;
}

function matchesOf(
  told: Columns & Told,
  lists: readonly string[],
  { title, text, pair }: Questions,
  many: number,
  kindOf: (code: number) => SearchKind,
): Match[] {
  const [ids, words, shelves, days] = [view(told.ids), view(told.title_words), view(told.shelves), view(told.days)];
  const [symbols, inTitles] = [idsOf(told.symbols), idsOf(told.titles)];
  const [ofTitleExact, ofTitleTogether] = asksOf(title, lengthOf(told.titles) > many, pair);
  const [titleExact, titleTogether] = [tells(ofTitleExact, told.titles_exact), tells(ofTitleTogether, told.titles_together)];
  // Of what was not asked nobody is told: it is so of none, as where nothing is listed.
  const [ofExact, ofTogether] = asksOf(text, told.texts_asked && lengthOf(told.ids) > many, pair);
  const [exact, together] = [tells(ofExact, told.texts_exact), tells(ofTogether, told.texts_together)];
  return lists.map((list, at): Match => {
    const [id, day, codes] = [ids.getFloat64(at * ID), days.getInt32(at * 4), codesOf(list)];
    const inTitle = inTitles.has(id);
    const inTitleExact = inTitle && titleExact(id);
    const inTitleTogether = inTitle && titleTogether(id);
    // One literal, no pieces put together: there are ten thousand of them.
    return {
      id,
      symbol: symbols.has(id),
      title: inTitle,
      titleExact: inTitleExact,
      titleTogether: inTitleTogether,
      exact: inTitleExact || (told.texts_asked ? exact(id) : null),
      together: inTitleTogether || together(id),
      titleWords: words.getInt16(at * 2),
      shelf: shelves.getInt32(at * 4),
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
  /** No further era is read where so many were found. */
  enough: number;
  /** So many of the newest are wanted of very many in an era; null where all that answer are taken, which needs no order. */
  most: number | null;
  /** How many were found already that bear the words in their titles. */
  titled: number;
}

/** The questions as the database takes them. @param wanted what entries must answer */
function asked({ title, text, symbol, pair }: Questions, wanted: string, narrowed: string | null) {
  const query = (text: string | null) => (text ? Prisma.sql`${text}::tsquery` : Prisma.sql`NULL::tsquery`);
  // Of how well entries answer the index alone is asked: fewer lexemes are a faster question, and what it gives besides is passed over.
  const within = (text: string) => (narrowed ? `(${text}) & ${narrowed}` : text);
  const list = (besides: Besides, all: string, many: boolean) => {
    const queries = asksOf(besides, many, pair).map(({ query: text, lacking }) => query(text && (lacking ? `(${all}) & !(${text})` : within(text))));
    return Prisma.sql`ARRAY[${Prisma.join(queries)}]`;
  };
  const inTitle = within(title.words);
  return Prisma.sql`${query(wanted)}, ${query(symbol)}, ${query(inTitle)}, ${list(title, inTitle, false)}, ${list(title, inTitle, true)},
    ${list(text, wanted, false)}, ${list(text, wanted, true)}`;
}

/** What answers in some eras, in no order. */
export async function readEras(wanted: Wanted, { at, narrowed, months, enough, most, titled }: Limits, eras: readonly Era[]): Promise<Match[]> {
  const questions = questionsOf(wanted);
  const many = eras.map(({ entries }) => Math.round(entries * (questions.quoted ? MANY.quoted : MANY.words)));
  const told = await db.$queryRaw<(Columns & Told)[]>`
    SELECT * FROM search_eras(${eras.map(({ first }) => first)}::int[], ${eras.map(({ past }) => past)}::int[], ${many}::int[], ${months}::int[], ${at},
      ${most}::int, ${enough}::int, ${TITLES_ENOUGH - titled}::int, ${asked(questions, wantedQuery(wanted, narrowed), narrowed)})`;
  const lists = told.map(({ choices }) => choices?.split(";") ?? []);
  const kinds = await choicesKnown(new Set([...new Set(lists.flat())].map((list) => Number.parseInt(list, 10))));
  const kindOf = (code: number) => kinds.of(code)?.value as SearchKind;
  return told.flatMap((one, at) => matchesOf(one, lists[at] ?? [], questions, many[one.place] ?? 0, kindOf));
}

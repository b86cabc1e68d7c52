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

/* The entries of an era that answer, and how well (docs/decisions/0186). */

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

/** Ids of what answers each question of `questionsOf`. */
interface Told {
  in_title: Bytes;
  title_exact: Bytes;
  title_together: Bytes;
  symbols: Bytes;
  exact: Bytes;
  together: Bytes;
  /** The last two were asked. */
  of_texts: boolean;
}

/** Behind so many that bear the words in their titles nobody reads on: how well the others bear them is not asked. */
export const TITLES_ENOUGH = 100;
/** Of so many that answer nearly all answer well: those that do not are fewer, and each id that the index gives is a visit to a row. */
const MANY = 2500;

/** A question that is asked the other way round gives those of which it is not so. */
interface Question {
  query: string | null;
  lacking: boolean;
}

/** What an answer is asked besides: of titles, and of texts. Null asks nothing. */
interface Questions {
  inTitle: string;
  titleExact: Question;
  titleTogether: Question;
  symbol: string | null;
  exact: string | null;
  together: string | null;
  /** Two words mostly are one: most of what bears them bears them next to each other. */
  pair: boolean;
  /** Of one or two words most of what bears them bears them with their marks; of more often not, and what lacks any of them is slow to say. */
  short: boolean;
}

const inText = ({ exact, together, pair, short }: Questions, many: boolean): [Question, Question] => [
  { query: exact, lacking: many && short },
  { query: together, lacking: many && pair },
];

function questionsOf({ terms, marked, symbol, missing }: Wanted): Questions {
  const neighbours = neighboursQuery(terms);
  // What is quoted stands together wherever it stands.
  const quoted = neighbours === termsQuery(terms, {}, missing);
  const words = typedWords(terms).length;
  const [pair, short] = [words === 2, words <= 2];
  return {
    inTitle: termsQuery(terms, { inTitle: true }, missing),
    titleExact: { query: marked ? termsQuery(terms, { exact: true, inTitle: true }, missing) : null, lacking: short },
    titleTogether: { query: quoted ? null : neighboursQuery(terms, { inTitle: true }), lacking: pair },
    symbol: symbol && lexemeQuery(symbol),
    exact: marked ? termsQuery(terms, { exact: true }, missing) : null,
    together: quoted ? null : neighbours,
    pair,
    short,
  };
}

/** Whether an entry is so. What was not asked is so of all. */
function tells({ query, lacking }: Question, bytes: Bytes): (id: number) => boolean {
  if (!query) return () => true;
  const listed = idsOf(bytes);
  return (id) => listed.has(id) !== lacking;
}

function matchesOf(columns: Columns, questions: Questions, told: Told, kindOf: (code: number) => SearchKind): Match[] {
  const [ids, words, shelves, days] = [view(columns.ids), view(columns.title_words), view(columns.shelves), view(columns.days)];
  const [inTitles, symbols] = [idsOf(told.in_title), idsOf(told.symbols)];
  const [titleExact, titleTogether] = [tells(questions.titleExact, told.title_exact), tells(questions.titleTogether, told.title_together)];
  // Of what was not asked nobody is told: it is so of none, as where nothing is listed.
  const [ofExact, ofTogether] = inText(questions, told.of_texts && lengthOf(columns.ids) > MANY);
  const [exact, together] = [tells(ofExact, told.exact), tells(ofTogether, told.together)];
  return (columns.choices?.split(";") ?? []).map((list, at): Match => {
    const [id, day, codes] = [ids.getFloat64(at * ID), days.getInt32(at * 4), codesOf(list)];
    const title = inTitles.has(id);
    const inTitleExact = title && titleExact(id);
    const inTitleTogether = title && titleTogether(id);
    // One literal, no pieces put together: there are ten thousand of them.
    return {
      id,
      symbol: symbols.has(id),
      title,
      titleExact: inTitleExact,
      titleTogether: inTitleTogether,
      exact: inTitleExact || (told.of_texts ? exact(id) : null),
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
  /** Nothing else of this search is asked meanwhile. */
  alone: boolean;
  /** So many of the newest are wanted of very many; null where all that answer in the era are taken, which needs no order. */
  most: number | null;
  /** Whether somebody reads on behind those that bear the words in their titles. */
  texts: boolean;
}

/** The questions as the database takes them. @param asked what entries must answer */
function asked(questions: Questions, asked: string, narrowed: string | null) {
  const query = (text: string | null) => (text ? Prisma.sql`${text}::tsquery` : Prisma.sql`NULL::tsquery`);
  // Of how well entries answer the index alone is asked: fewer lexemes are a faster question, and what it gives besides is passed over.
  const besides = (text: string) => (narrowed ? `(${text}) & ${narrowed}` : text);
  const ask = ({ query: text, lacking }: Question, all: string) => query(text && (lacking ? `(${all}) & !(${text})` : besides(text)));
  const title = besides(questions.inTitle);
  const text = (many: boolean) => inText(questions, many).map((question) => ask(question, asked));
  return {
    asked: query(asked),
    titles: [query(title), ask(questions.titleExact, title), ask(questions.titleTogether, title), query(questions.symbol)],
    few: text(false),
    many: text(true),
  };
}

// Each of these subqueries ends in OFFSET 0: folded into the outer one, the index would be asked once for every column.
const titleColumns = Prisma.raw("t.told[1] AS in_title, t.told[2] AS title_exact, t.told[3] AS title_together, t.told[4] AS symbols");
const textColumns = Prisma.raw("x.told[1] AS exact, x.told[2] AS together, x.told IS NOT NULL AS of_texts");

/** What answers in an era, in no order. */
export async function readEra(wanted: Wanted, { at, narrowed, months, alone, most, texts }: Limits, { first, past }: Era): Promise<Match[]> {
  const questions = questionsOf(wanted);
  const ask = asked(questions, wantedQuery(wanted, narrowed), narrowed);
  const matches = Prisma.sql`search_matches(${first}::int, ${past}::int, ${months}::int[], ${ask.asked}, ${at}, ${most}::int)`;
  const answering = (list: Prisma.Sql[]) => Prisma.sql`search_answering(${first}::int, ${past}::int, ARRAY[${Prisma.join(list)}])`;
  const [columns, told] = alone ? await readAlone() : await readAtOnce();
  if (!columns?.choices || !told) return [];
  const kinds = await choicesKnown(new Set([...new Set(columns.choices.split(";"))].map((list) => Number.parseInt(list, 10))));
  return matchesOf(columns, questions, told, (code) => kinds.of(code)?.value as SearchKind);

  /** In one statement, where another processor has another era to read. */
  async function readAtOnce(): Promise<[Columns?, Told?]> {
    const [row] = await db.$queryRaw<(Columns & Told)[]>`
      SELECT m.*, ${titleColumns}, ${textColumns} FROM ${matches} m, LATERAL (SELECT ${answering(ask.titles)} AS told OFFSET 0) t,
        LATERAL (SELECT CASE WHEN ${texts} AND coalesce(octet_length(t.told[1]), 0) < ${TITLES_ENOUGH * ID}::int
          THEN CASE WHEN octet_length(m.ids) > ${MANY * ID}::int THEN ${answering(ask.many)} ELSE ${answering(ask.few)} END END AS told OFFSET 0) x
      WHERE m.ids IS NOT NULL`;
    return [row, row];
  }

  /** What answers, and beside it what bears the words in titles. */
  async function readAlone(): Promise<[Columns?, Told?]> {
    const [[row], [titles]] = await Promise.all([
      db.$queryRaw<Columns[]>`SELECT * FROM ${matches}`,
      db.$queryRaw<
        Told[]
      >`SELECT ${titleColumns}, NULL AS exact, NULL AS together, false AS of_texts FROM (SELECT ${answering(ask.titles)} AS told OFFSET 0) t`,
    ]);
    if (!texts || !row?.ids || !titles || lengthOf(titles.in_title) >= TITLES_ENOUGH) return [row, titles];
    const [more] = await db.$queryRaw<Pick<Told, "exact" | "together" | "of_texts">[]>`
      SELECT ${textColumns} FROM (SELECT ${answering(lengthOf(row.ids) > MANY ? ask.many : ask.few)} AS told OFFSET 0) x`;
    return [row, { ...titles, ...more }];
  }
}

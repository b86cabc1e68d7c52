import "server-only";
import { yearOf } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { type Findable, facets, shelfOf } from "../entry";
import { choiceLexeme, lexemesOf, symbolLexemes, titleLexeme, vocabularyOf, wordsOf } from "../lexemes";
import { keepWords } from "./words";

/** A record by its kind. */
export interface RecordKey {
  kind: SearchKind;
  id: string;
}

/** A record as it is written: made before the transaction that writes it, or before it holds anybody up. */
export interface PreparedEntry extends RecordKey {
  row: Record<string, unknown>;
  vocabulary: ReadonlySet<string>;
}

type ChoiceKey = `${string} ${string}`;
const codes = new Map<ChoiceKey, number>();

const yearOfEntry = ({ day, publishedAt }: Findable) => (day ? day.getUTCFullYear() : yearOf(publishedAt));

function choicesOf(found: Findable): (readonly [facet: string, value: string])[] {
  return [
    ["loai", found.kind] as const,
    ["nam", String(yearOfEntry(found))] as const,
    ...facets.flatMap((facet) => (found.choices[facet] ?? []).map((value) => [facet, value] as const)),
  ];
}

/** The numbers of choices; new ones are written down at once, so that two writers agree on them, and in one order, so that neither waits for the other. */
async function codesOf(wanted: (readonly [facet: string, value: string])[]): Promise<void> {
  const unknown = new Map(wanted.filter(([facet, value]) => !codes.has(`${facet} ${value}`)).map((pair) => [pair.join(" "), pair]));
  if (unknown.size === 0) return;
  const pairs = [...unknown].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  await db.searchChoice.createMany({ data: pairs.map(([facet, value]) => ({ facet, value })), skipDuplicates: true });
  for (const { code, facet, value } of await db.searchChoice.findMany({ where: { OR: pairs.map(([facet, value]) => ({ facet, value })) } })) {
    codes.set(`${facet} ${value}`, code);
  }
}

/** Lexemes travel as one text, not as an array: reading arrays out of JSON takes the database longer than all the rest of a row. */
const asText = (lexemes: Iterable<string>) => [...lexemes].join(" ");

function prepared(found: Findable): PreparedEntry {
  const { kind, id, address, title, alias, context, symbol, day, publishedAt, hiddenFrom, recheckAt, passages } = found;
  const shelf = shelfOf(found);
  const choices = choicesOf(found).map(([facet, value]) => codes.get(`${facet} ${value}`) ?? 0);
  const symbols = symbolLexemes(symbol, day?.getUTCFullYear() ?? null);
  const printed = [title, alias ?? "", symbol].map(wordsOf);
  // The category of an article is no word of it: one is called "Nghị quyết vào cuộc sống".
  const words = [...printed, wordsOf(kind === "ARTICLE" ? "" : context), ...passages.map(({ text }) => wordsOf(text))];
  const titleWords = [...lexemesOf(printed)].map(titleLexeme);
  const row = {
    ...{ kind, recordId: id, address, title, context, symbol, shelf, passages },
    day: day ? day.toISOString().slice(0, 10) : null,
    publishedAt: publishedAt.toISOString(),
    hiddenFrom: hiddenFrom?.toISOString() ?? null,
    recheckAt: recheckAt?.toISOString() ?? null,
    choices: choices.join("."),
    titleWords: Math.min(new Set(printed.flat()).size, 1000),
    words: asText([...lexemesOf(words), ...titleWords, ...symbols, ...choices.map(choiceLexeme)]),
  };
  return { kind, id, row, vocabulary: vocabularyOf(words) };
}

/** Makes of what readers can find what is written of it. */
export async function prepareEntries(found: readonly Findable[]): Promise<PreparedEntry[]> {
  await codesOf(found.flatMap(choicesOf));
  return found.map(prepared);
}

/** What an entry says: written anew where any of it is another than before. */
const said = ["address", "title", "context", "symbol", "day", "publishedAt", "hiddenFrom", "recheckAt", "shelf", "titleWords", "choices", "words", "passages"];
const columns = (of: string) => Prisma.raw(said.map((column) => `${of}"${column}"`).join(", "));
const replaced = Prisma.raw(said.map((column) => `"${column}" = excluded."${column}"`).join(", "));

/** Less than a statement of the worker may take: the index of the largest era is made in half a minute. */
const INDEXED = "50s";

/**
 * Waits while the index of an era is made, which holds up whoever writes entries. Asked for before anything is held that people wait for: a record
 * could otherwise not be changed for so long.
 */
export async function waitForIndexes(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT set_config('portal.lock_timeout', current_setting('lock_timeout'), true), set_config('lock_timeout', ${INDEXED}, true)`;
  await tx.$executeRaw`LOCK TABLE search_entries IN ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`SELECT set_config('lock_timeout', current_setting('portal.lock_timeout'), true)`;
}

/** Since when what is written for the first time stands there: as of now, or, where everything is read anew, as of its publication. */
export type Entered = "now" | "when-published";

/**
 * Puts records in the place of what was known of them; those that were asked about and are not among them are known no more. An entry keeps
 * its id: a search that has found it reads it a moment later.
 */
export async function writeEntries(tx: Tx, asked: readonly RecordKey[], entries: readonly PreparedEntry[], entered: Entered = "now"): Promise<void> {
  const known = new Set(entries.map(({ kind, id }) => `${kind} ${id}`));
  await forget(
    tx,
    asked.filter(({ kind, id }) => !known.has(`${kind} ${id}`)),
  );
  if (entries.length === 0) return;
  const since = entered === "now" ? Prisma.sql`clock_timestamp()` : Prisma.sql`x."publishedAt"`;
  await tx.$executeRaw`
    INSERT INTO search_entries AS e (kind, "recordId", "enteredAt", ${columns("")})
    SELECT x.kind::"SearchKind", x."recordId", ${since}, x.address, x.title, x.context, x.symbol, x.day, x."publishedAt", x."hiddenFrom", x."recheckAt", x.shelf, x."titleWords",
      x.choices, array_to_tsvector(string_to_array(x.words, ' ')), x.passages
    FROM jsonb_to_recordset(${JSON.stringify(entries.map(({ row }) => row))}::jsonb) AS x(kind text, "recordId" uuid, address text, title text, context text, symbol text,
      day date, "publishedAt" timestamptz, "hiddenFrom" timestamptz, "recheckAt" timestamptz, shelf int, "titleWords" smallint, choices text, words text,
      passages jsonb)
    ON CONFLICT (kind, "recordId") DO UPDATE SET ${replaced} WHERE (${columns("e.")}) IS DISTINCT FROM (${columns("excluded.")})`;
  await keepWords(tx, entries);
}

async function forget(tx: Tx, asked: readonly RecordKey[]): Promise<void> {
  if (asked.length === 0) return;
  const keys = Prisma.join(
    Object.entries(Object.groupBy(asked, ({ kind }) => kind)).map(
      ([kind, some]) => Prisma.sql`(kind = ${kind}::"SearchKind" AND "recordId" = ANY(${some.map(({ id }) => id)}::uuid[]))`,
    ),
    " OR ",
  );
  await tx.$executeRaw`DELETE FROM search_entries WHERE ${keys}`;
}

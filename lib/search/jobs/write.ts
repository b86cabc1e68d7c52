import "server-only";
import { yearOf } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { type Findable, facets, shelfOf } from "../entry";
import { choiceLexeme, lexemesOf, shelfLexeme, symbolLexemes, titleLexeme, vocabularyOf, wordsOf, yearOfShelf } from "../lexemes";

/** A record by its kind. */
export interface RecordKey {
  kind: SearchKind;
  id: string;
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

/** The numbers of choices; new ones are written down at once, so that two writers agree on them. */
async function codesOf(wanted: (readonly [facet: string, value: string])[]): Promise<void> {
  const unknown = new Map(wanted.filter(([facet, value]) => !codes.has(`${facet} ${value}`)).map((pair) => [pair.join(" "), pair]));
  if (unknown.size === 0) return;
  const pairs = [...unknown.values()];
  await db.searchChoice.createMany({ data: pairs.map(([facet, value]) => ({ facet, value })), skipDuplicates: true });
  for (const { code, facet, value } of await db.searchChoice.findMany({ where: { OR: pairs.map(([facet, value]) => ({ facet, value })) } })) {
    codes.set(`${facet} ${value}`, code);
  }
}

/** The category of an article is no word of it: one is called "Nghị quyết vào cuộc sống". */
const wordsOfEntry = ({ kind, title, alias, symbol, context, passages }: Findable) =>
  [title, alias ?? "", symbol, kind === "ARTICLE" ? "" : context, ...passages.map(({ text }) => text)].map(wordsOf);

function rowOf(found: Findable) {
  const { kind, id, address, title, alias, context, symbol, day, publishedAt, hiddenFrom, recheckAt, passages } = found;
  const shelf = shelfOf(found);
  const choices = choicesOf(found).map(([facet, value]) => codes.get(`${facet} ${value}`) ?? 0);
  const symbols = symbolLexemes(symbol, day?.getUTCFullYear() ?? null);
  const printed = [title, alias ?? "", symbol].map(wordsOf);
  const head = [...lexemesOf(printed)].map(titleLexeme);
  const words = [...lexemesOf(wordsOfEntry(found)), ...head, ...symbols, ...choices.map(choiceLexeme), shelfLexeme(shelf), shelfLexeme(yearOfShelf(shelf))];
  return {
    ...{ kind, recordId: id, address, title, context, symbol, shelf, words, passages },
    day: day ? day.toISOString().slice(0, 10) : null,
    publishedAt: publishedAt.toISOString(),
    hiddenFrom: hiddenFrom?.toISOString() ?? null,
    recheckAt: recheckAt?.toISOString() ?? null,
    choices: choices.join("."),
    titleWords: Math.min(new Set(printed.flat()).size, 1000),
  };
}

/** Words that were not known yet; those of the last records are remembered, so that few are asked about twice. */
const knownWords = new Set<string>();

async function keepWords(tx: Pick<Tx, "$executeRaw">, found: readonly Findable[]): Promise<void> {
  const fresh = new Set<string>();
  for (const entry of found) for (const word of vocabularyOf(wordsOfEntry(entry))) if (!knownWords.has(word)) fresh.add(word);
  if (fresh.size === 0) return;
  const words = [...fresh].toSorted();
  await tx.$executeRaw`INSERT INTO search_words (word) SELECT unnest(${words}::text[]) ON CONFLICT DO NOTHING`;
  if (knownWords.size > 200_000) knownWords.clear();
  for (const word of words) knownWords.add(word);
}

/** What choices need before a transaction begins. */
export const prepareEntries = (found: readonly Findable[]): Promise<void> => codesOf(found.flatMap(choicesOf));

/** What an entry says: written anew where any of it is another than before. */
const said = ["address", "title", "context", "symbol", "day", "publishedAt", "hiddenFrom", "recheckAt", "shelf", "titleWords", "choices", "words", "passages"];
const columns = (of: string) => Prisma.raw(said.map((column) => `${of}"${column}"`).join(", "));
const replaced = Prisma.raw(said.map((column) => `"${column}" = excluded."${column}"`).join(", "));

/**
 * Puts records in the place of what was known of them; those that were asked about and are not among them are known no more. An entry keeps
 * its id: a search that has found it reads it a moment later.
 */
export async function writeEntries(tx: Tx, asked: readonly RecordKey[], found: readonly Findable[]): Promise<void> {
  const known = new Set(found.map(({ kind, id }) => `${kind} ${id}`));
  await forget(
    tx,
    asked.filter(({ kind, id }) => !known.has(`${kind} ${id}`)),
  );
  if (found.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO search_entries AS e (kind, "recordId", ${columns("")})
    SELECT x.kind::"SearchKind", x."recordId", x.address, x.title, x.context, x.symbol, x.day, x."publishedAt", x."hiddenFrom", x."recheckAt", x.shelf, x."titleWords",
      x.choices, array_to_tsvector(x.words), x.passages
    FROM jsonb_to_recordset(${JSON.stringify(found.map(rowOf))}::jsonb) AS x(kind text, "recordId" uuid, address text, title text, context text, symbol text,
      day date, "publishedAt" timestamptz, "hiddenFrom" timestamptz, "recheckAt" timestamptz, shelf int, "titleWords" smallint, choices text, words text[],
      passages jsonb)
    ON CONFLICT (kind, "recordId") DO UPDATE SET ${replaced} WHERE (${columns("e.")}) IS DISTINCT FROM (${columns("excluded.")})`;
  await keepWords(tx, found);
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

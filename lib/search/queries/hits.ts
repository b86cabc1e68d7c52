import "server-only";
import { db } from "@/lib/core/db";
import type { SearchKind } from "@/prisma/generated/enums";
import type { Passage } from "../entry";
import { foldWord, wordsOf } from "../lexemes";
import { type Marked, mark, snippet } from "../marks";
import type { Match } from "../score";
import { type Term, wantedTerms } from "../terms";
import type { Wanted } from "../wanted";

/* What a page of results shows of each: where it leads, and what it quotes. */

export interface SearchHit {
  kind: SearchKind;
  /** Of the record in the database. */
  recordId: string;
  /** Where its best passage stands. */
  address: string;
  title: Marked;
  context: string;
  symbol: string;
  day: Date | null;
  snippet: Marked;
  /** "Điều 4", "trang 3 của tệp …"; "" for the record's page itself. */
  place: string;
  machineRead: boolean;
  /** It bears the words as they were typed, with their marks; null where that is not known. */
  exact: boolean | null;
}

/** Which terms stand in a passage, counted once each; phrases as their words. */
function termsIn(text: string, terms: readonly Term[]): number {
  const words = new Set(wordsOf(text).map(foldWord));
  return terms.filter(({ spellings }) => spellings.some((spelling) => spelling.every((word) => words.has(foldWord(word))))).length;
}

/** The passage that says most about the words; the record's own before others that say as much. */
function bestPassage(passages: readonly Passage[], terms: readonly Term[]): Passage | undefined {
  let best: { passage: Passage; terms: number } | undefined;
  for (const passage of passages) {
    const found = termsIn(passage.text, terms);
    if (!best || found > best.terms) best = { passage, terms: found };
    if (found === terms.length) break;
  }
  return best?.passage;
}

/** Where a result leads and what it quotes: a part of the record only where that says more than its title does. */
function quoteOf(row: { title: string; passages: unknown }, terms: readonly Term[]): { passage: Passage | undefined; leads: boolean } {
  const passages = row.passages as Passage[];
  const inTitle = termsIn(row.title, terms);
  const passage = bestPassage(passages, terms);
  const found = passage ? termsIn(passage.text, terms) : 0;
  const leads = found > inTitle || (found > 0 && found === terms.length && inTitle < terms.length);
  return { passage: leads || found > 0 ? passage : passages[0], leads };
}

/** What is shown of matches, in their order; one that is gone meanwhile is left out. */
export async function hitsOf(matches: readonly Match[], { terms, marked }: Wanted): Promise<SearchHit[]> {
  if (matches.length === 0) return [];
  const rows = await db.searchEntry.findMany({
    where: { id: { in: matches.map(({ id }) => BigInt(id)) } },
    select: { id: true, kind: true, recordId: true, address: true, title: true, context: true, symbol: true, day: true, passages: true },
  });
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return matches.flatMap(({ id, exact }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { passage, leads } = quoteOf(row, wantedTerms(terms));
    const to = (leads && passage?.to) || "";
    const withMarks = marked && exact === true;
    return [
      {
        ...{ kind: row.kind, recordId: row.recordId, context: row.context, symbol: row.symbol, day: row.day, exact },
        address: to.startsWith("/") ? to : `${row.address}${to}`,
        title: mark(row.title, [...terms], withMarks),
        snippet: passage ? snippet(passage.text, [...terms], withMarks) : [],
        place: (leads && passage?.label) || "",
        machineRead: leads && passage?.machineRead === true,
      },
    ];
  });
}

import "server-only";
import { db } from "@/lib/core/db";
import { dayNumber } from "../columns";
import { firstOf } from "../first";
import { foldWord, wordsOf } from "../lexemes";
import { scoreOf } from "../score";
import { termsOf } from "../terms";
import { wantedOf } from "../wanted";
import { readShelves } from "./eras";
import { findMatches } from "./matches";

const MOST = 6;
/** Fewer letters begin too much. */
const SHORTEST = 3;
const MOST_COMPLETIONS = 40;

/** Words that begin so, behind the word before; of those that readers can find. */
async function completions(before: string | null, beginning: string): Promise<string[]> {
  const from = before === null ? beginning : `${before} ${beginning}`;
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM search_words WHERE word >= ${from} AND word < ${`${from}\u{10ffff}`} AND position(' ' IN substr(word, ${from.length})) = 0
    ORDER BY length(word), word LIMIT ${MOST_COMPLETIONS}`;
  return rows.map(({ word }) => word.slice(before === null ? 0 : before.length + 1));
}

/** Titles of what readers can find, for what was typed so far; the last word may be only begun. */
export async function suggestionsFor(typed: string): Promise<{ title: string; address: string }[]> {
  const words = wordsOf(typed).map((word) => foldWord(word).slice(0, 40));
  const last = words.at(-1);
  const whole = wantedOf(typed);
  if (!last || !whole || words.join("").length < SHORTEST) return [];
  const begun = termsOf(typed.replace(/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u, ""));
  const ways = [last, ...(await completions(words.at(-2) ?? null, last))];
  const wanted = { ...whole, terms: [...begun, { spellings: [...new Set(ways)].map((word) => [word]) }], marked: false, inTitle: true as const };
  const shelves = await readShelves();
  const { matches } = await findMatches(wanted, shelves);
  const scored = matches.map((match) => ({ match, score: scoreOf(match, words.length, dayNumber(shelves.at)) }));
  const best = firstOf(scored, MOST, (a, b) => b.score - a.score || b.match.id - a.match.id);
  const rows = await db.searchEntry.findMany({
    where: { id: { in: best.map(({ match }) => BigInt(match.id)) } },
    select: { id: true, title: true, symbol: true, address: true },
  });
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  const found = best.flatMap(({ match }) => byId.get(match.id) ?? []);
  // Meetings of every week bear one title: it is said once.
  const distinct = new Map(found.map(({ title, symbol, address }) => [[symbol, title].filter(Boolean).join(" "), address]));
  return [...distinct].map(([title, address]) => ({ title, address }));
}

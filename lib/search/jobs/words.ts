import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db, type Tx } from "@/lib/core/db";

/* The words against which typing errors are corrected (`search_words`): kept as records come, forgotten when no record bears them any more. */

/** Words that were written down already; those of the last records are remembered, so that few are asked about twice. */
const known = { words: new Set<string>(), since: 0 };
const MOST_KNOWN = 200_000;
/** Another worker may have forgotten a word meanwhile. */
const KNOWN_FOR = 3_600_000;

function forgetKnown(): void {
  known.words.clear();
  known.since = performance.now();
}

/** Writes down what was not known yet of the words of some records. */
export async function keepWords(tx: Pick<Tx, "$executeRaw">, entries: readonly { vocabulary: ReadonlySet<string> }[]): Promise<void> {
  if (known.words.size > MOST_KNOWN || performance.now() - known.since > KNOWN_FOR) forgetKnown();
  const fresh = new Set<string>();
  for (const { vocabulary } of entries) for (const word of vocabulary) if (!known.words.has(word)) fresh.add(word);
  if (fresh.size === 0) return;
  const words = [...fresh].toSorted();
  await tx.$executeRaw`INSERT INTO search_words (word) SELECT unnest(${words}::text[]) ON CONFLICT DO NOTHING`;
  for (const word of words) known.words.add(word);
}

const PIECE = 200;

/**
 * Forgets words that nothing readers can find bears any more: what was withdrawn, or erased because somebody asked for it, leaves no word
 * behind. One that comes again in this very moment may be lost to the corrections, never to the search.
 * @returns how many were forgotten
 */
export async function forgetWords(): Promise<number> {
  let forgotten = 0;
  for (let after = ""; ; ) {
    const began = performance.now();
    const rows = await db.searchWord.findMany({ where: { word: { gt: after } }, orderBy: { word: "asc" }, take: PIECE, select: { word: true } });
    const last = rows.at(-1);
    if (!last) break;
    after = last.word;
    const words = rows.map(({ word }) => word);
    forgotten += await db.$transaction(async (tx) => {
      // The planner does not know what reading the vectors costs.
      await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true)`;
      // A word is a lexeme of its own, two neighbours are one: letters alone, so that nothing has to be escaped.
      return tx.$executeRaw`
        DELETE FROM search_words w WHERE w.word = ANY(${words}::text[])
          AND NOT EXISTS (SELECT FROM search_entries e WHERE e.words @@ ('''' || replace(w.word, ' ', '_') || '''')::tsquery)`;
    });
    await sleep(Math.min(500, performance.now() - began));
  }
  forgetKnown();
  return forgotten;
}

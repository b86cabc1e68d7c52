import "server-only";
import { db } from "@/lib/core/db";
import { foldWord } from "../lexemes";
import { alike } from "../spelling";
import { findsSomething } from "./find";

/* "Có phải bạn tìm …": words that nobody uses are corrected against those that readers can find. */

/** Tried for one question; each costs a count. */
const MOST_TRIES = 6;
/** For one word. */
const MOST_WORDS = 8;
/** Looked at of one question: a search asks for no more of them, and each costs a pass over all that is known. */
const MOST_PLACES = 12;

interface Vocabulary {
  words: ReadonlySet<string>;
  /** What may have been meant by a word: people make the same errors. */
  alike: Map<string, readonly string[]>;
  readAt: number;
}
let kept: Vocabulary | undefined;

async function readVocabulary(): Promise<Vocabulary> {
  const [answer] = await db.$queryRaw<{ words: string | null }[]>`
    SELECT string_agg(word, ' ') AS words FROM (SELECT word FROM search_words WHERE position(' ' IN word) = 0 LIMIT 100000) x`;
  kept = { words: new Set(answer?.words?.split(" ") ?? []), alike: new Map(), readAt: performance.now() };
  return kept;
}

/** Single words, a minute old or so: what was published since is corrected a little later, and found at once. Nobody waits but the first. */
async function vocabulary(): Promise<Vocabulary> {
  if (!kept) return readVocabulary();
  if (performance.now() - kept.readAt > 60_000) {
    kept.readAt = performance.now();
    readVocabulary().catch(() => {});
  }
  return kept;
}

/** Each costs a pass over all words: remembered until they are read again. */
function candidatesFor(word: string, { words, alike: known }: Vocabulary): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const found = alike(word, words).slice(0, MOST_WORDS * 4);
  if (known.size < 2000) known.set(word, found);
  return found;
}

/** Which of these pairs of neighbours anybody has written. */
async function written(pairs: readonly string[]): Promise<Set<string>> {
  const rows = await db.searchWord.findMany({ where: { word: { in: [...new Set(pairs)] } }, select: { word: true } });
  return new Set(rows.map(({ word }) => word));
}

/** Letters and digits between what divides them: joined again they are the question. */
const pieces = (q: string) => q.split(/([^\p{L}\p{N}]+)/u);
const isWord = (piece: string) => /^\p{L}{2,}$/u.test(piece);

/** The question with one word in the place of another. */
const withWord = (parts: readonly string[], at: number, word: string) => parts.map((part, place) => (place === at ? word : part));

interface Try {
  parts: readonly string[];
  /** How many more neighbours of it stand next to each other somewhere than did of what was typed. */
  neighbours: number;
  /** Its place among what may have been meant: the likelier first. */
  place: number;
}

async function triesFor(parts: readonly string[], at: number, words: Vocabulary): Promise<Try[]> {
  const candidates = candidatesFor(foldWord(parts[at] ?? ""), words);
  const near = (place: number) =>
    parts
      .slice(Math.min(at, place), Math.max(at, place) + 1)
      .join("")
      .trim()
      .split(/\s+/).length === 2 && isWord(parts[place] ?? "");
  const before = near(at - 2) ? foldWord(parts[at - 2] ?? "") : null;
  const after = near(at + 2) ? foldWord(parts[at + 2] ?? "") : null;
  const pairsOf = (word: string) => [...(before ? [`${before} ${word}`] : []), ...(after ? [`${word} ${after}`] : [])];
  const typed = pairsOf(foldWord(parts[at] ?? ""));
  const known = await written([...candidates.flatMap(pairsOf), ...typed]);
  const already = typed.filter((pair) => known.has(pair)).length;
  return candidates
    .map((word, place) => ({ parts: withWord(parts, at, word), neighbours: pairsOf(word).filter((pair) => known.has(pair)).length - already, place }))
    .toSorted((a, b) => b.neighbours - a.neighbours || a.place - b.place)
    .slice(0, MOST_WORDS);
}

/**
 * What may have been meant by words that find nothing: each word that nobody uses is replaced, or, where all are used, the one word whose
 * neighbour would then fit. Only what finds something is proposed, so that a proposal tells nothing that readers cannot find.
 */
export async function correctionOf(q: string): Promise<string | null> {
  const words = await vocabulary();
  const parts = pieces(q);
  const places = parts.flatMap((part, place) => (isWord(part) ? [place] : [])).slice(0, MOST_PLACES);
  const unknown = places.filter((place) => !words.words.has(foldWord(parts[place] ?? "")));
  let tries: Try[] = [{ parts, neighbours: 0, place: 0 }];
  if (unknown.length > 0) {
    // The first word is corrected by its neighbours, the next one beside what the first has become.
    for (const at of unknown.slice(0, 3)) tries = (await Promise.all(tries.slice(0, 3).map((one) => triesFor(one.parts, at, words)))).flat();
  } else {
    tries = (await Promise.all(places.map((at) => triesFor(parts, at, words)))).flat().filter(({ neighbours }) => neighbours > 0);
  }
  const likely = tries.toSorted((a, b) => b.neighbours - a.neighbours || a.place - b.place).slice(0, MOST_TRIES);
  for (const { parts: proposed } of likely) {
    const proposal = proposed.join("");
    if (foldWord(proposal) !== foldWord(q) && (await findsSomething(proposal))) return proposal;
  }
  return null;
}

/** At most so many rewritten questions are tried when nothing was found; each costs one count. */
const MOST = 6;

/**
 * Shorter questions to offer when nothing matches all words: without one word each (from the end, where people add detail),
 * then the first and the last two words. Never the question itself, nothing twice.
 */
export function shorterQuestions(question: string): string[] {
  const words = question.replace(/["“”]/g, " ").trim().split(/\s+/).filter(Boolean);
  if (words.length < 2) return [];
  const without = words.map((_, place) => words.toSpliced(place, 1)).toReversed();
  const parts = words.length > 3 ? [words.slice(0, -2), words.slice(0, Math.ceil(words.length / 2)), words.slice(-2)] : [];
  const candidates = [...(words.length > 3 ? without.slice(0, 3) : without), ...parts].map((kept) => kept.join(" "));
  return [...new Set(candidates)].slice(0, MOST);
}

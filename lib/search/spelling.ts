import "server-only";
import { distance } from "fastest-levenshtein";

/* One or two typing errors: what may have been meant by a word that nobody uses. Pure. */

/** How many errors a word of this length may hold: in "ub" two letters are the whole word. */
const most = (word: string) => (word.length <= 3 ? 1 : 2);

/** Two letters in the wrong order are one error of the hand, though two of the alphabet. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Errors between two words; a doubled, missing, wrong or swapped letter is one. */
export const errorsBetween = (a: string, b: string) => (swapped(a, b) ? 1 : distance(a, b));

/** Words of the vocabulary that may have been meant, the likeliest first. @param word folded @param words folded, without pairs */
export function alike(word: string, words: Iterable<string>, at: number = most(word)): string[] {
  const found: { word: string; errors: number }[] = [];
  for (const known of words) {
    if (Math.abs(known.length - word.length) > at || known === word) continue;
    const errors = errorsBetween(word, known);
    if (errors <= at) found.push({ word: known, errors });
  }
  // People get the first letter right.
  const rank = ({ word: known, errors }: { word: string; errors: number }) =>
    errors * 4 + (known[0] === word[0] ? 0 : 2) + Math.abs(known.length - word.length);
  return found.toSorted((a, b) => rank(a) - rank(b)).map((candidate) => candidate.word);
}

/*
 * What a reader asks for, taken apart. No operators: a word is a word, quotes keep words together, and a symbol such as
 * 24/2020/NQ-HĐND is words that stand together. The database receives the pieces as parameters only.
 */

/** Words that must stand next to each other; several spellings mean any of them. Lower case, marks kept. */
export interface Term {
  spellings: string[][];
}

/** More terms than that are a pasted paragraph. */
const MAX_TERMS = 12;

/** The words of a text as the search index cuts them: runs of letters and digits. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function termOf(chunk: string): Term[] {
  const words = wordsOf(chunk);
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const spellings = [words];
  // Offices print 05/NQ-HĐND, people search 5/NQ-HĐND, and the other way round.
  if (rest.length && /^[1-9]$/.test(first)) spellings.push([`0${first}`, ...rest]);
  if (rest.length && /^0[1-9]$/.test(first)) spellings.push([first.slice(1), ...rest]);
  return [{ spellings }];
}

/** The terms of a question, at most twelve; none when it holds no letter and no digit. */
export function termsOf(question: string): Term[] {
  const chunks = question.normalize("NFC").match(/["“”][^"“”]*["“”]?|[^\s"“”]+/gu) ?? [];
  return chunks.flatMap(termOf).slice(0, MAX_TERMS);
}

/** The same for a field that may be empty: null where nothing was typed. */
export function termsAsked(question: string): Term[] | null {
  return question.trim() === "" ? null : termsOf(question);
}

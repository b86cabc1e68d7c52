import { foldWord, titleLexeme } from "./lexemes";
import { type Term, typedWords, wantedTerms } from "./terms";

/* Questions in the language of tsquery. Every lexeme is letters, digits and the signs of lib/search/lexemes.ts: nothing has to be escaped. */

const quoted = (lexeme: string) => `'${lexeme}'`;
const all = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" & ")})`);
const any = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" | ")})`);

/** How words are looked for: with the marks that were typed or without, anywhere or in titles. */
interface Form {
  exact?: boolean | undefined;
  inTitle?: boolean | undefined;
}

/** Words that stand together: one word, or every two neighbours. */
function together(words: readonly string[], { exact, inTitle }: Form): string {
  const written = exact ? words : words.map(foldWord);
  const lexemes = written.length === 1 ? written : written.slice(1).map((word, at) => `${written[at]}_${word}`);
  return all(lexemes.map((lexeme) => quoted(inTitle ? titleLexeme(lexeme) : lexeme)));
}

/**
 * Every term in one of its spellings, and nothing of what is left out.
 * @param terms at least one that is wanted @param missing how many of them need not be there
 */
export function termsQuery(terms: readonly Term[], form: Form = {}, missing = 0): string {
  const one = ({ spellings }: Term, as: Form) => any(spellings.map((words) => together(words, as)));
  const wanted = wantedTerms(terms).map((term) => one(term, form));
  const not = terms.filter((term) => term.not).map((term) => `!${one(term, {})}`);
  return all([without(wanted, Math.min(missing, wanted.length - 1)), ...not]);
}

/** All parts but so many of them, whichever those are. */
function without(parts: readonly string[], missing: number): string {
  if (missing === 0) return all(parts);
  return any(parts.map((_, at) => without(parts.toSpliced(at, 1), missing - 1)));
}

/** All words next to each other, in the order in which they were typed, without marks; null for less than two. */
export function neighboursQuery(terms: readonly Term[], form: Form = {}): string | null {
  const words = typedWords(terms);
  return words.length < 2 ? null : together(words, form);
}

/** One of several questions. */
export const either = (queries: readonly string[]) => any(queries);

export const lexemeQuery = quoted;

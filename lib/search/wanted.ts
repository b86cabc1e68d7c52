import { symbolAsked } from "./lexemes";
import { isMarked, mentionsOf, type Term, termsOf } from "./terms";
import { either, lexemeQuery, termsQuery } from "./tsquery";

/* What is looked for, taken apart. Pure. */

export interface Wanted {
  terms: readonly Term[];
  /** Whether marks were typed: then what bears them goes before what does not. */
  marked: boolean;
  /** The lexeme of the symbol that was typed. */
  symbol: string | null;
  /** How many of the words need not be there. */
  missing: number;
  /** Only what bears the words in its title. */
  inTitle?: true;
  /** What is looked for where nothing answers that. */
  otherwise?: Wanted;
}

/** Null where nothing is asked for. Of a whole symbol what bears it and what mentions it, and only where there is neither, its words anywhere. */
export function wantedOf(q: string, missing = 0): Wanted | null {
  const terms = termsOf(q);
  if (terms.length === 0) return null;
  const words = { terms, marked: isMarked(q), symbol: symbolAsked(q), missing };
  const mentions = missing === 0 && mentionsOf(q);
  return mentions ? { ...words, terms: mentions, marked: false, otherwise: words } : words;
}

/** What entries must answer, symbol or words. @param narrowed a tsquery that everything must answer besides, of what was chosen */
export function wantedQuery({ terms, symbol, missing, inTitle }: Wanted, narrowed: string | null = null): string {
  const folded = termsQuery(terms, { inTitle }, missing);
  const asked = symbol ? either([folded, lexemeQuery(symbol)]) : folded;
  return narrowed ? `(${asked}) & ${narrowed}` : asked;
}

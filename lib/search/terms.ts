import { abbreviations } from "./abbreviations";
import { foldWord, symbolParts, wordsOf } from "./lexemes";

/*
 * What a reader asks for, taken apart. A word is a word; quotes keep words together; a minus before a word or a quote leaves out what has
 * it; a symbol such as 24/2020/NQ-HĐND is words that stand together; an abbreviation is also what it stands for. The database receives
 * the pieces as parameters only.
 */

/** Words that must stand next to each other; several spellings mean any of them. Lower case, marks kept. */
export interface Term {
  spellings: string[][];
  /** What must not be there. */
  not?: true;
  /** A word that says little ("ngày", "của"): it need not be there where others are asked for. */
  light?: true;
}

/** More terms than that are a pasted paragraph. */
const MAX_TERMS = 12;

/** Words that people add and texts leave out. Folded, so that no other word is among them only where marks were typed: "nam" is a year too. */
const light = new Set("ngày số năm tháng ông bà của và các những cho tại là được theo về có ở bị".split(" "));

/** Numbers of terms are printed in Roman figures, and small numbers as words. */
const roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];
const digits = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

function otherNumbers(word: string): string[][] {
  const number = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  const at = roman.indexOf(word);
  return [roman[number], digits[number], at > 9 ? String(at) : ""].flatMap((other) => (other ? [[other]] : []));
}

const same = (words: readonly string[], wanted: readonly string[]) =>
  words.length === wanted.length && words.every((word, at) => word === wanted[at] || foldWord(word) === foldWord(wanted[at] ?? ""));

/** The other way of writing words that are an abbreviation, or what one stands for. */
function otherSpellings(words: readonly string[]): string[][] {
  return abbreviations.flatMap(({ short, long }) => (same(words, short) ? [long] : same(words, long) ? [short] : []));
}

function termOf(words: string[]): Term {
  const [first = "", ...rest] = words;
  const spellings = [words, ...otherSpellings(words), ...(rest.length === 0 ? otherNumbers(first) : [])];
  // Offices print 05/NQ-HĐND, people search 5/NQ-HĐND, and the other way round.
  if (rest.length && /^[1-9]$/.test(first)) spellings.push([`0${first}`, ...rest]);
  if (rest.length && /^0[1-9]$/.test(first)) spellings.push([first.slice(1), ...rest]);
  return { spellings, ...(rest.length === 0 && light.has(first) && { light: true }) };
}

/** Neighbouring words that an abbreviation stands for are one term: "hội đồng nhân dân" also finds "HĐND". */
function joined(terms: readonly Term[]): Term[] {
  const found: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const longest = abbreviations
      .map(({ long }) => long)
      .filter((long) => {
        const next = terms.slice(at, at + long.length);
        return next.length === long.length && next.every((term, place) => !term.not && same(term.spellings[0] ?? [], [long[place] ?? ""]));
      })
      .toSorted((a, b) => b.length - a.length)[0];
    const words = longest && terms.slice(at, at + longest.length).flatMap(({ spellings }) => spellings[0] ?? []);
    found.push(...(words ? [termOf(words)] : terms.slice(at, at + 1)));
    at += words?.length ?? 1;
  }
  return found;
}

/** The terms of a question, at most twelve; none when it holds no letter and no digit. What is only left out asks for nothing. */
export function termsOf(question: string): Term[] {
  const chunks = question.normalize("NFC").match(/(?:(?<![\p{L}\p{N}])-)?["“”][^"“”]*["“”]?|[^\s"“”]+/gu) ?? [];
  const terms = chunks.flatMap((chunk): Term[] => {
    // Longer words stand in no index.
    const words = wordsOf(chunk).map((word) => word.slice(0, 60));
    if (words.length === 0) return [];
    return /^-["“”\p{L}\p{N}]/u.test(chunk) ? [{ spellings: [words], not: true }] : [termOf(words)];
  });
  const kept = joined(terms).slice(0, MAX_TERMS);
  return kept.some(({ not }) => !not) ? kept : [];
}

/**
 * Where a whole symbol was typed, with its year or its issuer: how texts mention it. Null where none was: "nghị quyết 97" may be a number of
 * resolutions, "kế hoạch 5 năm" one of years. Pure.
 */
export function mentionsOf(question: string): Term[] | null {
  const parts = symbolParts(question);
  if (!parts || (parts.year === null && parts.issuer === "")) return null;
  const { number, year, kind, issuer, behind } = parts;
  // "TT.HĐND" is two words where it is printed.
  const issuers = issuer.startsWith("tt") && issuer.length > 2 ? ["tt", issuer.slice(2)] : issuer ? [issuer] : [];
  const printed = termOf([number, ...(year === null || behind ? [] : [String(year)]), kind, ...issuers]);
  return behind && year !== null ? [printed, termOf([String(year)])] : [printed];
}

/** What must be there of what was asked: words that say little only where nothing else is asked for. */
export function wantedTerms(terms: readonly Term[]): Term[] {
  const wanted = terms.filter(({ not }) => !not);
  return wanted.some((term) => !term.light) ? wanted.filter((term) => !term.light) : wanted;
}

/** All words in the order in which they were typed, without what is left out. */
export const typedWords = (terms: readonly Term[]) => terms.flatMap(({ not, spellings }) => (not ? [] : (spellings[0] ?? [])));

/** The same for a field that may be empty: null where nothing was typed. */
export function termsAsked(question: string): Term[] | null {
  return question.trim() === "" ? null : termsOf(question);
}

/** Whether marks were typed: then what bears them goes before what does not. Pure. */
export const isMarked = (question: string) => /[đ\p{M}]/u.test(question.normalize("NFD").toLowerCase());

import { fold, symbolKey } from "@/lib/core/vietnamese";

/*
 * How the search index sees words. A lexeme is a word without diacritics ("tham"), two neighbours ("tham_tra"), and both as they are
 * written where that differs ("thẩm", "thẩm_tra"). Neighbours are lexemes of their own because a Vietnamese word is mostly two syllables,
 * and because GIN then answers phrases without reading a single text. Signs keep apart what is no word of the text: "^" what stands in the
 * title, "=" a symbol, "~" what is narrowed by.
 */

/** Raised when entries made by older code answer wrongly: the worker then reads everything again. */
export const RULES = 2;

/**
 * A tsvector may hold a megabyte, and one that is refused would hold up everything behind it: what comes later in a text of very many
 * different words, a workbook of figures, is left out, its pairs first. Counted as two bytes a letter; Vietnamese ones take up to three.
 */
const MOST_BYTES = 600_000;

/** The words of a text as the index cuts them: runs of letters and digits, in lower case, with their marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Vietnamese has few syllables: each is folded once. */
const folded = new Map<string, string>();

/** "kì" and "kỳ", "lí" and "lý" are one word, written by two rules. */
const oneSpelling = (word: string) => word.replace(/^([bcdghklmnprstvx]|[ckpt]h|nh|tr)y$/, "$1i");

/** A word without diacritics, in the one spelling by which it is found. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size > 50_000) folded.clear();
  const key = oneSpelling(fold(word));
  folded.set(word, key);
  return key;
}

/** A word that could not stand in a tsvector, or that nobody types. */
const fits = (word: string) => word.length <= 40;

/** The lexemes of texts; words of one do not neighbour those of the next. Pure. */
export function lexemesOf(texts: readonly (readonly string[])[]): Set<string> {
  const lexemes = new Set<string>();
  let bytes = 0;
  const add = (lexeme: string) => {
    if (lexemes.has(lexeme)) return;
    lexemes.add(lexeme);
    bytes += lexeme.length * 2 + 2;
  };
  // Null for what cannot stand there. Each word is folded once, for itself and for both of its neighbours.
  const keysOf = texts.map((words) => words.map((word) => (fits(word) ? foldWord(word) : null)));
  for (const [text, words] of texts.entries()) {
    for (const [at, word] of words.entries()) {
      if (bytes >= MOST_BYTES) break;
      const key = keysOf[text]?.[at];
      if (key === null || key === undefined) continue;
      add(key);
      if (key !== word) add(word);
    }
  }
  for (const [text, words] of texts.entries()) {
    const keys = keysOf[text] ?? [];
    for (let at = 1; at < words.length && bytes < MOST_BYTES; at++) {
      const [left, right] = [keys[at - 1], keys[at]];
      if (!left || !right) continue;
      add(`${left}_${right}`);
      if (left !== words[at - 1] || right !== words[at]) add(`${words[at - 1]}_${words[at]}`);
    }
  }
  return lexemes;
}

/** Words for the correction of typing errors: folded, letters only, and pairs of them "nghi quyet". Pure. */
export function vocabularyOf(texts: readonly (readonly string[])[]): Set<string> {
  const found = new Set<string>();
  const plain = (word: string) => (/^\p{L}{2,20}$/u.test(word) ? foldWord(word) : null);
  for (const words of texts) {
    let before: string | null = null;
    for (const word of words) {
      const key = plain(word);
      if (key) found.add(key);
      if (key && before) found.add(`${before} ${key}`);
      before = key;
    }
  }
  return found;
}

/** A symbol however it is typed: with its year or without, with its issuer or without. @param year of issue */
export function symbolLexemes(symbol: string, year: number | null): string[] {
  const key = symbolKey(symbol);
  if (!key) return [];
  const parts = symbolParts(symbol);
  if (!parts) return [`=${key}`];
  const [short, whole] = [`${parts.number}${parts.kind}`, `${parts.number}${parts.kind}${parts.issuer}`];
  const years = [parts.year, year].filter((known) => known !== null);
  // "24/NQ-HĐND năm 2021" is not 24/2021/NQ-HĐND, where somebody says the year behind.
  const behind = parts.year === null && year !== null ? [`${whole}+${year}`] : [];
  return [...new Set([key, short, whole, ...years.flatMap((known) => [`${short}${known}`, `${whole}${known}`]), ...behind])].map((lexeme) => `=${lexeme}`);
}

export interface SymbolParts {
  number: string;
  year: number | null;
  /** Folded: "nq". */
  kind: string;
  /** Folded, without what divides it: "hdnd"; "" where it is not said. */
  issuer: string;
  /** The year was said behind the symbol. */
  behind?: true;
}

/** Kinds of papers that are spelled out: "nghị quyết số 45". */
const spelled: Record<string, string> = {
  "nghi quyet": "nq",
  "quyet dinh": "qd",
  "bao cao": "bc",
  "to trinh": "ttr",
  "ke hoach": "kh",
  "thong bao": "tb",
  "ket luan": "kl",
  "giay moi": "gm",
  "cong van": "cv",
  "giay trieu tap": "gtt",
  "van ban hop nhat": "vbhn",
};
const kinds = "vbhn|gtt|nqlt|nq|qd|bc|ttr|kh|tb|kl|gm|cv|cd|ct|ctr|da";
const issuers = "hdnd|ubnd|tthdnd|doandbqh|dbqh|vp|ban|ktns|vhxh|pc|dt|mttq";
const forward = new RegExp(
  `^0*(\\d{1,5})(?:[/ -]+((?:19|20)\\d{2}))?[/ -]*(${kinds})(?:[ -]*([a-z](?:[a-z./-]| (?!nam\\b|ngay\\b))*))?(?:[ ,]+(?:nam |ngay [0-9/.-]*)?((?:19|20)\\d{2}))?$`,
);
const backward = new RegExp(`^(${kinds})(?:[ -]*(${issuers}))?[ /.-]*(?:so )?0*(\\d{1,5})(?:(?:[/ -]+|[ ]*nam )((?:19|20)\\d{2}))?(?:[/ -]*(${issuers}))?$`);

/** A symbol taken apart, in any of the ways people type it; null for everything else. Pure. */
export function symbolParts(typed: string): SymbolParts | null {
  let text = fold(typed.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^so (?=\d)/, "");
  for (const [words, kind] of Object.entries(spelled)) {
    if (text.startsWith(`${words} `)) text = `${kind} ${text.slice(words.length + 1).replace(/^so /, "")}`;
  }
  // "nq 45/nq-hdnd": the kind stands before and in the symbol.
  text = text.replace(new RegExp(`^(?:${kinds}) (?=0*\\d{1,5}[/ -]+(?:\\d{4}[/ -]+)?(?:${kinds})\\b)`), "");
  const ahead = forward.exec(text);
  const [, number, year, kind, issuer, later] = ahead ?? [];
  const glued = (value: string | undefined) => (value ?? "").replace(/[^a-z]+/g, "");
  if (number && kind) return { number, kind, issuer: glued(issuer), year: Number(year ?? later) || null, ...(!year && later && { behind: true as const }) };
  const behind = backward.exec(text);
  if (!behind?.[1] || !behind[3]) return null;
  return { number: behind[3], kind: behind[1], issuer: glued(behind[2] ?? behind[5]), year: Number(behind[4]) || null };
}

/** The lexeme by which a typed symbol is found; null where it is none. Pure. */
export function symbolAsked(typed: string): string | null {
  const parts = symbolParts(typed);
  if (!parts) return null;
  const { number, kind, issuer, year, behind } = parts;
  return `=${number}${kind}${issuer}${behind && issuer ? "+" : ""}${year ?? ""}`;
}

/** Of a title; the same word stands there without the sign too. */
export const titleLexeme = (lexeme: string) => `^${lexeme}`;
export const choiceLexeme = (code: number) => `~${code}`;

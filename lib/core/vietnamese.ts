/*
 * Vietnamese text as the portal compares it: one normal form, one folding for search, one key for document symbols, one order
 * of names. Pure; the same rules stand in SQL (fold_text, plain_text, COLLATE "vi-x-icu") and a test holds both together.
 */

/** The one form in which text is stored and compared. Word and macOS also hand out decomposed text that looks the same. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** Characters that do not decompose, or that people do not type when they search. */
const plain: Record<string, string> = { đ: "d", Đ: "D", "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "..." };

/**
 * Text without diacritics, in lower case, for comparing what people type with what is written: "Điều 4" → "dieu 4".
 * Agrees with fold_text() in the database.
 */
export function fold(text: string): string {
  return text
    .replace(/[đĐ–—‘’“”…]/g, (sign) => plain[sign] ?? sign)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase();
}

/**
 * The key under which a document symbol is found, however it was typed: "45/NQ-HĐND", "45 nq hdnd" and "45/NQ – HĐND" all give
 * "45nqhdnd". Leading zeros go, because offices print 05/NQ-HĐND and people search 5/NQ-HĐND.
 */
export function symbolKey(symbol: string): string {
  return fold(symbol.normalize("NFKC"))
    .replace(/[^a-z0-9]+/g, "")
    .replace(/^0+(?=\d)/, "");
}

/** Tones in the order of Vietnamese dictionaries: ngang (no mark), huyền, hỏi, ngã, sắc, nặng. */
const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** "hạnh" → "hanh6": the letters (ă, â, đ, ê, ô, ơ, ư keep their marks), then the tone as a digit. */
function sortSyllable(syllable: string): string {
  let tone = 1;
  const letters = syllable
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = tones.indexOf(mark) + 2;
      return "";
    })
    .normalize("NFC");
  return `${letters}${tone}`;
}

/**
 * The key that puts a list of people in the order a Vietnamese reader expects: by tên, then họ, then đệm; for use with
 * COLLATE "vi-x-icu". A collation compares the letters of the whole key before any tone, which would mix the Hà with the Hạ;
 * the tone is therefore written into the key, after its syllable.
 * @example sortKey("Hoàng Thị Minh Hạnh") // "hanh6 hoang2 thi6 minh1"
 */
export function sortKey(fullName: string): string {
  const syllables = nfc(fullName).toLowerCase().split(/\s+/u).filter(Boolean).map(sortSyllable);
  const given = syllables.pop();
  return given === undefined ? "" : [given, ...syllables].join(" ");
}

const collator = new Intl.Collator("vi");

/** Compares two full names for `toSorted`; the same order as sorting by `sortKey` in the database. */
export function compareNames(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b));
}

import { compounds, officeWords } from "./compounds";

/*
 * What Vietnamese must not break at a line's end. Applied while rendering only: what is stored, searched, exported and sent
 * over the API keeps ordinary spaces.
 */

/**
 * Longest stretch without a place to break, in characters: a phone of 320 px shows about twenty letters of a title with the
 * largest text. A join that would make a longer stretch is left out.
 */
const MAX_RUN = 18;

const start = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";
/** Before a count: no date, no decimal, no range that it would be the tail of. */
const alone = "(?<![\\p{L}\\p{N}]|[/.,–-])";
const count = "\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?";
const longestFirst = (words: readonly string[]) => [...words].toSorted((a, b) => b.length - a.length).join("|");
const anyCompound = longestFirst(compounds);

/** Words that a number belongs to as its name, not as a count. */
const units = ["điều", "khoản", "chương", "mục", "phần", "phụ lục", "khóa", "số", "ngày", "tháng", "năm", "quý", "thứ", "tầng", "giờ", "tổ", "trang", "đơn vị"]
  .map((unit) => `[${unit[0]?.toUpperCase()}${unit[0]}]${unit.slice(1)}`)
  .join("|");

/** Before a count: no unit whose name the number is, unless thousands say that it counts ("mỗi tháng 18.000 lượt"). */
const unnamed = `(?:(?<!(?:${units}) )|(?=\\d{1,3}\\.\\d{3}))`;

/** Lower-case words after a number that are not what it counts. */
const notCounted =
  "và|của|về|tại|đến|là|đã|trong|với|do|cho|từ|theo|ở|để|thì|mà|hoặc|nên|có|được|bị|sẽ|như|tới|trên|dưới|nhằm|khi|này|đó|vào|còn|không|so|lên|xuống|ra|sang|qua";

/*
 * The rules in order of weight: where two of them together would make too long a stretch, the earlier one wins. Each joins all
 * spaces of its match.
 */
const bodyRules = [
  // Phone numbers in their groups: 0200 3 555 666.
  new RegExp(`${start}0\\d{1,3}(?: \\d{1,4}){2,3}${end}`, "gu"),
  // A legal unit, a date's part or an ordinal and its number: Điều 4, khóa XIV, ngày 05, kỳ họp thứ 18, 14 giờ 30.
  new RegExp(`${start}(?:${units}) (?:\\d[\\d/–-]*\\d|\\d|[IVXLC]+)${end}(?![.,]\\d)`, "gu"),
  new RegExp(`${start}điểm [a-zđ]${end}`, "giu"),
  // A number and the whole word for what it counts: 97 nghị quyết, 3 tỷ đồng.
  new RegExp(`${alone}${unnamed}${count} (?:${anyCompound}|(?:nghìn|triệu|tỷ) đồng)${end}`, "gu"),
  // A number and the first syllable after it: 412 hộ, 450.000 đồng.
  new RegExp(`${alone}${unnamed}(?!(?:19|20)\\d\\d )(?:\\d+|${count}) (?!(?:${notCounted})${end})\\p{Ll}+${end}`, "gu"),
  // A form of address and the name after it; inside a name (Bùi Anh Tuấn) it is none.
  new RegExp(`${start}(?<!\\p{Lu}\\p{L}* )(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Đđ]ồng chí) \\p{Lu}\\p{L}*${end}`, "gu"),
  // A place of two syllables: two capitals in a row, no third beside them, neither a word of an office.
  new RegExp(
    `${start}(?<!\\p{Lu}\\p{L}* )(?!(?:${officeWords.join("|")}) )\\p{Lu}\\p{Ll}+ (?!(?:${officeWords.join("|")})${end})\\p{Lu}\\p{Ll}+${end}(?! \\p{Lu})`,
    "gu",
  ),
];
const titleRules = [...bodyRules, new RegExp(`${start}(?:${anyCompound})${end}`, "giu")];

/** Places of the spaces of a text, by their order, that a rule wants joined: one list per match. */
function* matches(rules: RegExp[], words: string[]): Generator<number[]> {
  const text = words.join(" ");
  for (const rule of rules) {
    for (const match of text.matchAll(rule)) {
      const first = text.slice(0, match.index).split(" ").length - 1;
      const inside = match[0].split(" ").length - 1;
      yield Array.from({ length: inside }, (_, i) => first + i);
    }
  }
}

function join(text: string, rules: RegExp[]): string {
  const spaces = text.match(/[ \u00a0]/g);
  if (!spaces) return text;
  const parts = text.split(/[ \u00a0]/);
  // Decomposed text is matched by its composed form; the spaces are the same ones.
  const words = parts.map((part) => part.normalize("NFC"));
  const joined = spaces.map((space) => space === "\u00a0");
  const runLength = (from: number, to: number) => {
    let [left, right] = [from, to];
    while (left > 0 && joined[left - 1]) left--;
    while (right < joined.length - 1 && joined[right + 1]) right++;
    return words.slice(left, right + 2).join(" ").length;
  };
  for (const places of matches(rules, words)) {
    const [from, to] = [places[0], places.at(-1)];
    if (from === undefined || to === undefined || runLength(from, to) > MAX_RUN) continue;
    for (const place of places) joined[place] = true;
  }
  return parts.map((part, i) => (i < joined.length ? part + (joined[i] ? "\u00a0" : " ") : part)).join("");
}

/**
 * Running text with U+00A0 where a line must not end: units and numbers, numbers and nouns, forms of address, places of two
 * syllables, phone numbers. Nothing but U+0020 → U+00A0 ever changes; doing it twice changes nothing more.
 */
export function keepTogether(text: string): string {
  return join(text, bodyRules);
}

/** The same for titles, labels and table cells, where common compounds are kept whole too; not for long reading. */
export function keepTitleTogether(text: string): string {
  return join(text, titleRules);
}

/** A piece of text; `whole` pieces are set with `white-space: nowrap` (released below 400 px). */
export interface Piece {
  text: string;
  whole: boolean;
}

/** Document symbols (24/2020/NQ-HĐND), year ranges (2021–2025) and reference codes (LG-2021-000402), which hold no space to join. */
const unbreakable = /(\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d]*(?:-\p{Lu}[\p{Lu}\d]*)*|(?<!\d)\d{4}[–-]\d{4}(?!\d)|\p{Lu}{2,4}-\d{4}-\d{4,})/gu;

/** Cuts text where a symbol, a year range or a code begins and ends; the pieces together are the text. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(unbreakable)
    .map((piece, i) => ({ text: piece, whole: i % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** Whether all of it was typed in quotes. Pure. */
export const isQuoted = (words: string) => /^["“”][^"“”]+["“”]$/.test(words.trim());

/** What somebody typed, in quotes: those that they typed around all of it are not doubled. Pure. */
export const inQuotes = (words: string) => `“${isQuoted(words) ? words.trim().slice(1, -1).trim() : words}”`;

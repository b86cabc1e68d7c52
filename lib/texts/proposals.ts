import type { WordBox } from "./schema";

/*
 * What the machine finds at the head and the foot of an official paper (Nghị định 30/2020/NĐ-CP and the forms before it), whichever kind it
 * is: proposals that a person compares with the page, each with the place where it stands and, where there is a reason, with a doubt. Each
 * domain says what it looks for. Pure.
 */

/** One page as it was read. */
export interface ScannedPage {
  page: number;
  text: string;
  quality: number;
  words: readonly WordBox[];
}

/** A part of a page, in ten-thousandths of it. */
export interface PagePart {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Proposal {
  value: string;
  /** Null where the file does not say where its words stand. */
  place: PagePart | null;
  /** Why a person should look twice; null where the machine has no reason. */
  doubt: string | null;
}

const UNSURE = 0.75;
const DATE = String.raw`ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)`;

function placeOf({ page, words }: ScannedPage, start: number, end: number): PagePart | null {
  const boxes = words.filter(([at, length]) => at < end && at + length > start);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(([, , x]) => x));
  const top = Math.min(...boxes.map(([, , , y]) => y));
  const right = Math.max(...boxes.map(([, , x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, , , y, , height]) => y + height));
  return { page, left, top, width: right - left, height: bottom - top };
}

/** A value that stands between two places of a page's text. */
export function proposal(page: ScannedPage, value: string, start: number, end: number, doubt: string | null = null): Proposal {
  const blurred = page.quality < UNSURE ? "Trang này mờ, máy đọc chưa chắc. So từng chữ với ảnh." : null;
  return { value, place: placeOf(page, start, end), doubt: doubt ?? blurred };
}

/** Those that were found, without the names of the others. */
export function foundOf<Name extends string>(found: Partial<Record<Name, Proposal | undefined>>): Partial<Record<Name, Proposal>> {
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as Partial<Record<Name, Proposal>>;
}

/** The doubt about a number that does not stand where the number of a paper stands. */
export const elsewhere = (at: number, head: number) => (at > head ? "Không thấy số ở đầu trang; đây có thể là số của văn bản được nhắc tới." : null);

/** "09", "12", "2020" → "09/12/2020"; null for what no calendar has. */
function dayOf(day = "", month = "", year = ""): string | null {
  const written = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (written.getUTCDate() !== Number(day) || written.getUTCMonth() + 1 !== Number(month)) return null;
  return `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`;
}

/**
 * A day in words, the first or the last of a page.
 * @param before a pattern of what stands before it
 * @param head where the head of the paper ends, for a day that belongs there
 */
export function dayOn(page: ScannedPage, before: string, which: "first" | "last", head = Number.POSITIVE_INFINITY): Proposal | undefined {
  const found = [...page.text.matchAll(new RegExp(before + DATE, "giu"))].at(which === "first" ? 0 : -1);
  const value = found && dayOf(found[1], found[2], found[3]);
  if (!found || !value) return undefined;
  const doubt = found.index > head ? "Không thấy ngày ở đầu trang; đây có thể là ngày của văn bản được nhắc tới." : null;
  return proposal(page, value, found.index, found.index + found[0].length, doubt);
}

/**
 * Trích yếu: the lines from a place on, up to an empty one.
 * @param ends whether a line is the next thing already; `at` lines of the subject stand before it
 * @param clean what of a line belongs to it
 */
export function subjectOn(page: ScannedPage, from: number, ends: (line: string, at: number) => boolean, clean = (line: string) => line): Proposal | undefined {
  const lines: string[] = [];
  let [start, end, at] = [-1, from, from];
  for (const line of page.text.slice(from).split("\n")) {
    const words = clean(line).trim();
    if (lines.length === 6 || ends(words, lines.length)) break;
    if (words !== "" && /\p{L}/u.test(words)) {
      if (start < 0) start = at;
      lines.push(words);
      end = at + line.length;
    } else if (lines.length > 0) break;
    at += line.length + 1;
  }
  return lines.length > 0 ? proposal(page, lines.join(" ").replace(/\s+/g, " "), start, end) : undefined;
}

/** The last words of a line that are all written with a capital: a name, beside whatever stands in the other column. */
const NAME = /(?:^|[^\p{L}\s]\s*|\s)((?:\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}*){1,5})[^\S\n]*$/u;

/**
 * The last office of a page and the name under it.
 * @param offices a pattern of the offices in which such papers are signed
 * @returns also where the office stands in the text; null where there is none
 */
export function signatureOn(page: ScannedPage, offices: string): { at: number; found: { signerTitle: Proposal; signerName?: Proposal } } | null {
  const title = [...page.text.matchAll(new RegExp(offices, "gu"))].at(-1);
  if (!title) return null;
  const signerTitle = proposal(page, title[0].replace(/\s+/g, " "), title.index, title.index + title[0].length);
  let signerName: Proposal | undefined;
  let at = title.index + title[0].length;
  for (const line of page.text.slice(at).split("\n")) {
    const name = NAME.exec(line)?.[1];
    if (name) {
      const start = at + line.lastIndexOf(name);
      signerName = proposal(page, name.replace(/\s+/g, " "), start, start + name.length);
    }
    at += line.length + 1;
  }
  return { at: title.index, found: { signerTitle, ...(signerName ? { signerName } : {}) } };
}

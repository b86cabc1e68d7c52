import { linesOfPage, paragraphsOf } from "@/lib/texts/paragraphs";
import type { WordBox } from "@/lib/texts/schema";
import { readSymbol } from "./numbering";

/*
 * What the machine finds in the words of a scanned resolution (Nghị định 30/2020/NĐ-CP and the forms before it): proposals that a person
 * compares with the page, each with the place where it stands and, where there is a reason, with a doubt. Pure.
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

export const proposalNames = ["symbol", "issuedOn", "title", "adoptedOn", "effectiveOn", "signedFor", "signerTitle", "signerName"] as const;
export type ProposalName = (typeof proposalNames)[number];

export interface Proposals {
  found: Partial<Record<ProposalName, Proposal>>;
  /** The text from its first part on, a line for each part; "" where no article was found. */
  body: string;
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

function proposal(page: ScannedPage, value: string, start: number, end: number, doubt: string | null = null): Proposal {
  const blurred = page.quality < UNSURE ? "Trang này mờ, máy đọc chưa chắc. So từng chữ với ảnh." : null;
  return { value, place: placeOf(page, start, end), doubt: doubt ?? blurred };
}

/** "09", "12", "2020" → "09/12/2020"; null for what no calendar has. */
function dayOf(day = "", month = "", year = ""): string | null {
  const written = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (written.getUTCDate() !== Number(day) || written.getUTCMonth() + 1 !== Number(month)) return null;
  return `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`;
}

/** Where the head of the text ends: at the line that says what kind of text it is. */
function kindLine(text: string): { start: number; end: number } | null {
  const found = /^[^\S\n]*NGH[IỊ][^\S\n]+QUY[EẾ]T[^\S\n]*$/m.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

function symbolOn(page: ScannedPage, head: number): Proposal | undefined {
  const found = /\d{1,4}\s*(?:\/\s*(?:19|20)\d\d\s*)?[/-]\s*NQ\s*[-–—/.]?\s*H[ĐÐD]ND/i.exec(page.text);
  if (!found) return undefined;
  const value = found[0]
    .replace(/\s+/g, "")
    .replace(/[–—]/g, "-")
    .toUpperCase()
    .replace(/H[ÐD]ND$/, "HĐND");
  const wrong = readSymbol(value) ? null : "Số, ký hiệu không đúng dạng. Ghi như 45/NQ-HĐND hoặc 12/2020/NQ-HĐND.";
  const elsewhere = found.index > head ? "Không thấy số ở đầu trang; đây có thể là số của văn bản được nhắc tới." : null;
  return proposal(page, value, found.index, found.index + found[0].length, wrong ?? elsewhere);
}

function dayOn(page: ScannedPage, before: string, which: "first" | "last", doubt: string | null = null): Proposal | undefined {
  const found = [...page.text.matchAll(new RegExp(before + DATE, "giu"))].at(which === "first" ? 0 : -1);
  const value = found && dayOf(found[1], found[2], found[3]);
  return found && value ? proposal(page, value, found.index, found.index + found[0].length, doubt) : undefined;
}

/** Trích yếu: the lines under the kind, up to the council in capitals or the first basis. */
function titleOn(page: ScannedPage, kind: { end: number } | null): Proposal | undefined {
  if (!kind) return undefined;
  const lines: string[] = [];
  let [start, end, at] = [-1, kind.end, kind.end + 1];
  for (const line of page.text.slice(kind.end + 1).split("\n")) {
    const words = line.trim();
    if (/^(?:căn cứ|xét|hội đồng nhân dân)\s/i.test(words) || lines.length === 6) break;
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

function signatureOn(page: ScannedPage): Proposals["found"] {
  const title = [...page.text.matchAll(/(?:PHÓ\s+)?CHỦ\s+(?:TỊCH|TỌA|TOẠ)/gu)].at(-1);
  if (!title) return {};
  const found: Proposals["found"] = { signerTitle: proposal(page, title[0].replace(/\s+/g, " "), title.index, title.index + title[0].length) };
  const acting = [...page.text.slice(0, title.index).matchAll(/T\/?M\.?\s*(HỘI ĐỒNG NHÂN DÂN|HĐND|THƯỜNG TRỰC)(?:[^\S\n]+\p{Lu}+)*/gu)].at(-1);
  if (acting) found.signedFor = proposal(page, acting[0].replace(/^T\/?M\.?\s*/, "TM. ").replace(/\s+/g, " "), acting.index, acting.index + acting[0].length);
  let at = title.index + title[0].length;
  for (const line of page.text.slice(at).split("\n")) {
    const name = NAME.exec(line)?.[1];
    if (name) {
      const start = at + line.lastIndexOf(name);
      found.signerName = proposal(page, name.replace(/\s+/g, " "), start, start + name.length);
    }
    at += line.length + 1;
  }
  return found;
}

/** Where the text ends: the two columns under it, whichever the machine read first. */
const SIGNATURE = /^(?:N(?:ơi|ƠI) (?:nhận|NHẬN)|T\/?M\.?\s*(?:HỘI ĐỒNG|HĐND|THƯỜNG TRỰC)|(?:KT\.\s*)?(?:PHÓ\s+)?CHỦ\s+(?:TỊCH|TỌA|TOẠ))/u;

/** From the first numbered part to the signature, and the annexes behind it. */
function bodyOf(pages: readonly ScannedPage[]): string {
  const lines = pages.flatMap(({ text }) => linesOfPage(text));
  const decided = lines.findIndex((line) => /QUY[EẾ]T\s+NGH[IỊ]\s*:?\s*$/u.test(line));
  const first = lines.findIndex((line, at) => at > decided && /^(?:chương\s+[i1]\b|điều\s+1\b)/i.test(line));
  if (first < 0) return "";
  const signed = lines.findIndex((line, at) => at > first && SIGNATURE.test(line));
  const annex = signed < 0 ? -1 : lines.findIndex((line, at) => at > signed && /^PHỤ LỤC\b/u.test(line));
  const text = paragraphsOf(lines.slice(first, signed < 0 ? undefined : signed));
  return [...text, ...(annex < 0 ? [] : paragraphsOf(lines.slice(annex)))].join("\n");
}

/** Everything that was found; what was not is left out. */
export function proposalsOf(pages: readonly ScannedPage[]): Proposals {
  const [first] = pages;
  if (!first) return { found: {}, body: "" };
  const kind = kindLine(first.text);
  const last = pages.findLast(({ text }) => /CHỦ\s+(?:TỊCH|TỌA|TOẠ)/u.test(text));
  const lastWith = (before: string) => pages.map((page) => dayOn(page, before, "last")).findLast((day) => day !== undefined);
  const adoptedOn = lastWith(String.raw`thông\s+qua\s+(?:vào\s+)?`);
  const found: Proposals["found"] = {
    symbol: symbolOn(first, kind?.start ?? Number.POSITIVE_INFINITY),
    issuedOn: dayOn(first, "", "first"),
    title: titleOn(first, kind),
    adoptedOn,
    effectiveOn: lastWith(String.raw`có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\s+`),
    ...(last ? signatureOn(last) : {}),
  };
  return { found: Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)), body: bodyOf(pages) };
}

import { linesOfPage, paragraphsOf } from "@/lib/texts/paragraphs";
import { dayOn, elsewhere, foundOf, type Proposal, proposal, type ScannedPage, signatureOn, subjectOn } from "@/lib/texts/proposals";
import { readSymbol } from "./numbering";

/*
 * What the machine finds in the words of a scanned resolution, at its head, its foot and in between, for a person to compare. Pure.
 */

export type ProposalName = "symbol" | "issuedOn" | "title" | "adoptedOn" | "effectiveOn" | "signedFor" | "signerTitle" | "signerName";

export interface Proposals {
  found: Partial<Record<ProposalName, Proposal>>;
  /** The text from its first part on, a line for each part; "" where no article was found. */
  body: string;
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
  return proposal(page, value, found.index, found.index + found[0].length, wrong ?? elsewhere(found.index, head));
}

/** What comes behind the subject: the council in capitals, or the first basis. */
const afterTitle = (line: string) => /^(?:căn cứ|xét|hội đồng nhân dân)\s/i.test(line);

const OFFICES = String.raw`(?:PHÓ\s+)?CHỦ\s+(?:TỊCH|TỌA|TOẠ)`;

function signedOn(page: ScannedPage): Proposals["found"] {
  const signature = signatureOn(page, OFFICES);
  if (!signature) return {};
  const acting = [...page.text.slice(0, signature.at).matchAll(/T\/?M\.?\s*(HỘI ĐỒNG NHÂN DÂN|HĐND|THƯỜNG TRỰC)(?:[^\S\n]+\p{Lu}+)*/gu)].at(-1);
  if (!acting) return signature.found;
  const signedFor = proposal(page, acting[0].replace(/^T\/?M\.?\s*/, "TM. ").replace(/\s+/g, " "), acting.index, acting.index + acting[0].length);
  return { signedFor, ...signature.found };
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
  const last = pages.findLast((page) => signatureOn(page, OFFICES));
  const lastWith = (before: string) => pages.map((page) => dayOn(page, before, "last")).findLast((day) => day !== undefined);
  const adoptedOn = lastWith(String.raw`thông\s+qua\s+(?:vào\s+)?`);
  const found = {
    symbol: symbolOn(first, kind?.start ?? Number.POSITIVE_INFINITY),
    issuedOn: dayOn(first, "", "first"),
    title: kind ? subjectOn(first, kind.end + 1, afterTitle) : undefined,
    adoptedOn,
    effectiveOn: lastWith(String.raw`có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\s+`),
    ...(last ? signedOn(last) : {}),
  };
  return { found: foundOf(found), body: bodyOf(pages) };
}

import { fold } from "@/lib/core/vietnamese";
import { dayOn, elsewhere, foundOf, type Proposal, proposal, type ScannedPage, signatureOn, subjectOn } from "@/lib/texts/proposals";
import type { DocumentKind } from "@/prisma/generated/enums";
import { kindAbbreviations } from "./numbering";

/*
 * What the machine finds at the head and the foot of a paper other than a resolution of the council, for a person to compare: a named paper
 * says its kind in a line of capitals over its subject, a letter has "V/v …" under its number. Pure.
 */

export type ProposalName = "kind" | "symbol" | "issuedOn" | "title" | "signerTitle" | "signerName";
export type Proposals = Partial<Record<ProposalName, Proposal>>;

/** The line over the subject, folded, and what it names. */
const named: Readonly<Record<string, DocumentKind>> = {
  "to trinh": "PROPOSAL",
  "bao cao": "REPORT",
  "bao cao tham tra": "EXAMINATION_REPORT",
  "bao cao tiep thu, giai trinh": "EXPLANATION_REPORT",
  "bao cao giai trinh, tiep thu": "EXPLANATION_REPORT",
  "de an": "SCHEME",
  "ket luan": "CONCLUSION",
  "thong bao": "NOTICE",
  "ke hoach": "PLAN",
  "chuong trinh": "PROGRAMME",
  "giay moi": "INVITATION",
  "giay trieu tap": "CONVOCATION",
  "quyet dinh": "DECISION",
  "nghi quyet": "STANDING_RESOLUTION",
  "du thao nghi quyet": "DRAFT_RESOLUTION",
  "bien ban": "MINUTES",
};

interface Part {
  start: number;
  end: number;
}

interface Head {
  kind: DocumentKind | null;
  /** The line with the name of the kind, or the mark of a letter. */
  line: Part | null;
  /** Where the subject begins; null where nothing says so. */
  subject: number | null;
  /** Where number and day have no place any more. */
  end: number;
}

function headOf({ text }: ScannedPage): Head {
  let start = 0;
  let draft = false;
  for (const line of text.split("\n")) {
    const words = fold(line).replace(/^[^a-z]+|[^a-z]+$/g, "");
    const kind = /\p{Ll}/u.test(line) ? undefined : named[words];
    draft ||= words === "du thao";
    const end = start + line.length;
    if (kind) return { kind: kind === "STANDING_RESOLUTION" && draft ? "DRAFT_RESOLUTION" : kind, line: { start, end }, subject: end + 1, end: start };
    start = end + 1;
  }
  const about = /(?:^|\s)(V\/v\b[.:]?)/iu.exec(text);
  const to = /^[^\S\n]*Kính gửi/imu.exec(text);
  const end = to?.index ?? Number.POSITIVE_INFINITY;
  if (!about || about.index > end) return { kind: null, line: null, subject: null, end };
  const at = about.index + about[0].length;
  return { kind: "LETTER", line: { start: at - (about[1]?.length ?? 0), end: at }, subject: at, end };
}

/** What a committee examined, or a drafter took up, may stand in the subject alone. */
function kindBy(kind: DocumentKind, subject: string): DocumentKind {
  if (kind !== "REPORT") return kind;
  if (/^(?:kết quả )?thẩm tra\s/i.test(subject)) return "EXAMINATION_REPORT";
  return /^(?:về )?(?:việc )?(?:tiếp thu|giải trình)[\s,]/i.test(subject) ? "EXPLANATION_REPORT" : kind;
}

const abbreviations = Object.values(kindAbbreviations).flatMap((word) => word ?? []);
const spelt = new Map([...abbreviations, "HĐND", "UBND", "TTHĐND", "ĐBQH", "ĐĐBQH"].map((word) => [fold(word), word]));

/** "bc" printed or read as BC, Bc, "HDND" as HĐND: what is known by its letters is spelt as the office spells it. */
const spell = (word: string) => spelt.get(fold(word.replace(/Ð/g, "Đ"))) ?? word.replace(/Ð/g, "Đ");

const SYMBOL = /(\d{1,5})[^\S\n]*(?:\/[^\S\n]*((?:19|20)\d\d)[^\S\n]*)?\/[^\S\n]*(\p{Lu}[\p{L}&]*\d*(?:[^\S\n]*[-–—.][^\S\n]*\p{Lu}[\p{L}&]*\d*)*)/u;

interface Numbered {
  proposal: Proposal;
  /** Of the kind in the symbol: "BC"; null where it bears the issuer alone. */
  abbreviation: string | null;
}

/** The number of the paper, or of one that it names where it has none of its own: the doubt says so. */
function numberOn(page: ScannedPage, { kind, end: head }: Head): Numbered | undefined {
  const found = SYMBOL.exec(page.text);
  if (!found) return undefined;
  const [whole, number = "", year, letters = ""] = found;
  const words = letters
    .replace(/\s+/g, "")
    .replace(/[–—]/g, "-")
    .replace(/[^-.]+/g, spell);
  const begins = words.split(/[-.]/)[0] ?? "";
  const abbreviation = abbreviations.includes(begins) ? begins : null;
  const other =
    kind && kindAbbreviations[kind] !== abbreviation && (abbreviation || kindAbbreviations[kind])
      ? "Ký hiệu không khớp với loại văn bản. Xem lại cả hai ô."
      : null;
  const value = [number, year, words].filter(Boolean).join("/");
  return { proposal: proposal(page, value, found.index, found.index + whole.length, elsewhere(found.index, head) ?? other), abbreviation };
}

/** Whom it is sent to, who decides, on what it is based, a numbered part: what comes behind the subject. */
const AFTER =
  /^(?:Kính gửi|Căn cứ|CĂN CỨ|Xét\s|[IVX]{1,4}\.\s|\d{1,2}\.\s|Phần\s|PHẦN\s|THƯỜNG TRỰC|HỘI ĐỒNG|(?:ỦY|UỶ) BAN|CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN|GIÁM ĐỐC)/u;
const PARAGRAPH = /^(?:Thực hiện|Theo|Trên cơ sở|Để|Ngày|Sau khi|Qua|Điều\s+\d)\s/u;
/** More letters than a centred line holds. */
const WIDE = 70;

function afterSubject(line: string, at: number): boolean {
  if (AFTER.test(line)) return true;
  // A subject may begin with such words; a line under it that does is the text.
  return at > 0 && (PARAGRAPH.test(line) || (/^\p{Lu}/u.test(line) && line.length > WIDE));
}

/** Place and day in the other column, beside a subject under the number. */
const OTHER_COLUMN = /(?:^|\s+)(?:\p{Lu}\p{L}*\s+){0,4}\p{Lu}\p{L}*,?\s+ngày\s.*$/u;

function subjectOf(page: ScannedPage, { kind, subject }: Head): Proposal | undefined {
  if (subject === null) return undefined;
  if (kind !== "LETTER") return subjectOn(page, subject, afterSubject);
  const found = subjectOn(page, subject, afterSubject, (line) => line.replace(OTHER_COLUMN, ""));
  return found && { ...found, value: `Về việc ${found.value.replace(/^(?:về )?việc\s+/i, "")}` };
}

/** The kind by its line; where that was not read, by the letters of the symbol. */
function kindOn(page: ScannedPage, { kind, line }: Head, title: string, symbol: Numbered | undefined): Proposal | undefined {
  if (kind && line) return proposal(page, kindBy(kind, title), line.start, line.end);
  const by = symbol?.abbreviation && (Object.keys(kindAbbreviations) as DocumentKind[]).find((one) => kindAbbreviations[one] === symbol.abbreviation);
  return by ? { ...symbol.proposal, value: by, doubt: "Không thấy tên loại văn bản; lấy theo ký hiệu." } : undefined;
}

const OFFICES = [
  String.raw`CHỦ\s+(?:TỊCH|TỌA|TOẠ|NHIỆM)`,
  String.raw`(?:CHI\s+)?CỤC\s+TRƯỞNG|VIỆN\s+TRƯỞNG`,
  String.raw`TRƯỞNG\s+(?:BAN|ĐOÀN|PHÒNG)`,
  String.raw`(?:TỔNG\s+)?GIÁM\s+ĐỐC`,
  String.raw`CHÁNH\s+(?:VĂN\s+PHÒNG|ÁN|THANH\s+TRA)`,
  String.raw`BÍ\s+THƯ`,
].join("|");
const SIGNERS = String.raw`(?:PHÓ\s+)?(?:${OFFICES})`;

/** Everything that was found; what was not is left out. */
export function proposalsOf(pages: readonly ScannedPage[]): Proposals {
  const [first] = pages;
  if (!first) return {};
  const head = headOf(first);
  const title = subjectOf(first, head);
  const symbol = numberOn(first, head);
  const signature = pages.map((page) => signatureOn(page, SIGNERS)).findLast((found) => found !== null);
  return foundOf<ProposalName>({
    kind: kindOn(first, head, title?.value ?? "", symbol),
    symbol: symbol?.proposal,
    issuedOn: dayOn(first, "", "first", head.end),
    title,
    ...signature?.found,
  });
}

/** Kinds whose papers bear the same name over the subject, or none: which of them it is, the page does not say. */
const alike: readonly (readonly DocumentKind[])[] = [
  ["REPORT", "EXAMINATION_REPORT", "EXPLANATION_REPORT"],
  ["LETTER", "OPINION", "REFERENCE"],
];

/** Whether what was read of a page says nothing against the kind that a person chose: "BÁO CÁO" over a report of an examination. */
export function mayBe(read: string, chosen: DocumentKind): boolean {
  return alike.some((kinds) => kinds[0] === read && kinds.includes(chosen));
}

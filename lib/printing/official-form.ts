import { formatLongDay } from "@/lib/core/dates";

/*
 * The parts of an official document and the order in which they stand (Nghị định 30/2020/NĐ-CP, phụ lục I): said once, drawn by
 * docx.ts for Word and by official-html.ts for PDF. Pure.
 */

/** A piece of the text. Its number is as printed in the record: "I", "4a", "b"; empty where it has none. */
export interface OfficialPart {
  kind: "chapter" | "section" | "article" | "clause" | "point" | "paragraph" | "annex";
  number: string;
  heading: string;
  text: string;
}

/** What the record knows of a document. Empty words leave their part out. */
export interface OfficialGiven {
  /** "Hội đồng nhân dân tỉnh Lạc Giang" */
  issuer: string;
  /** Cơ quan chủ quản, above the issuer. */
  superior?: string;
  symbol: string;
  /** "Lạc Giang" */
  place: string;
  issuedOn: Date | null;
  /** "Nghị quyết" */
  kind: string;
  /** Trích yếu */
  subject: string;
  /** Who decides, above the preamble: "Hội đồng nhân dân tỉnh Lạc Giang khóa XIV, kỳ họp thứ 18". */
  authority?: string;
  /** Căn cứ, Xét …, one each. */
  preamble: string[];
  /** "Quyết nghị" */
  verdict?: string;
  parts: OfficialPart[];
  signedFor: string;
  signerTitle: string;
  signerName: string;
  /** True for a copy of what was signed on paper or by a digital signature. */
  signed: boolean;
  /** Nơi nhận */
  recipients: string[];
  /** What the reader must know of this copy; small, under the document. */
  note: string;
}

/** A line of the text as it is drawn. */
export interface OfficialLine {
  kind: OfficialPart["kind"];
  /** Of its heading, under the title at 1: the outline has no gap. */
  level: 2 | 3 | 4;
  /** Bold: "Chương I", "Điều 4.", "Phụ lục II". */
  label: string;
  /** Bold, behind the label or under it. */
  heading: string;
  /** Plain; for a clause and a point with the number in front. */
  text: string;
}

export interface OfficialForm {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  motto: "Độc lập - Tự do - Hạnh phúc";
  superior: string;
  /** In lines. */
  issuer: string[];
  symbol: string;
  placeAndDay: string;
  kind: string;
  subject: string;
  authority: string;
  preamble: string[];
  verdict: string;
  lines: OfficialLine[];
  /** Behind the signature, each from a page of its own. */
  annexes: OfficialLine[];
  signature: { signedFor: string; title: string; signed: string; name: string };
  recipients: string[];
  note: string;
}

const upper = (text: string) => text.toLocaleUpperCase("vi");

/** "HỘI ĐỒNG NHÂN DÂN" / "TỈNH LẠC GIANG": the place stands on a line of its own. */
function issuerLines(issuer: string): string[] {
  return upper(issuer)
    .split(/\s+(?=(?:TỈNH|THÀNH PHỐ)\s)/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** "Căn cứ Luật …;" for all, "." for the last. What the record ends with does not matter. */
function closed(lines: string[], last: string): string[] {
  const words = lines.map((line) => line.trim().replace(/[;,.:\s]+$/u, "")).filter(Boolean);
  return words.map((line, i) => `${line}${i === words.length - 1 ? last : ";"}`);
}

/** Chương and Phụ lục stand on the second level, Mục under them, Điều under whichever there is. */
function levelled(parts: readonly OfficialPart[]): OfficialLine[] {
  let base: 2 | 3 = 2;
  let inSection = false;
  return parts.map((part) => {
    const outer = part.kind === "chapter" || part.kind === "annex";
    if (outer) base = 3;
    inSection = part.kind === "section" || (inSection && !outer);
    const level = outer ? 2 : inSection && part.kind !== "section" ? 4 : base;
    return { ...lineOf(part), level };
  });
}

function lineOf({ kind, number, heading, text }: OfficialPart): Omit<OfficialLine, "level"> {
  switch (kind) {
    case "chapter":
      return { kind, label: `Chương ${number}`.trim(), heading: upper(heading), text };
    case "section":
      return { kind, label: `Mục ${number}`.trim(), heading: upper(heading), text };
    case "annex":
      return { kind, label: `Phụ lục ${number}`.trim(), heading: upper(heading), text };
    case "article":
      return { kind, label: number ? `Điều ${number}.` : "", heading, text };
    case "clause":
      return numbered(kind, number && `${number}.`, heading, text);
    case "point":
      return numbered(kind, number && `${number})`, heading, text);
    case "paragraph":
      return { kind, label: "", heading, text };
  }
}

/** With a heading the number belongs to it and is bold; without one it stands before the plain words. */
function numbered(kind: OfficialPart["kind"], number: string, heading: string, text: string): Omit<OfficialLine, "level"> {
  return heading ? { kind, label: number, heading, text } : { kind, label: "", heading: "", text: [number, text].filter(Boolean).join(" ") };
}

/** "Hội đồng nhân dân tỉnh Lạc Giang" issues in Lạc Giang; "" for a name that says no place. */
export function placeOf(issuer: string): string {
  return /(?:tỉnh|thành phố)\s+(\S.*)$/iu.exec(issuer)?.[1] ?? "";
}

/** "ngày ... tháng ... năm ...": left open, as a draft is printed. */
const OPEN_DAY = "ngày … tháng … năm …";

/** The document in its official form. */
export function officialForm(given: OfficialGiven): OfficialForm {
  const lines = levelled(given.parts);
  const firstAnnex = lines.findIndex(({ kind }) => kind === "annex");
  const end = firstAnnex === -1 ? lines.length : firstAnnex;
  const day = given.issuedOn ? formatLongDay(given.issuedOn) : OPEN_DAY;
  return {
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    superior: upper(given.superior ?? ""),
    issuer: issuerLines(given.issuer),
    symbol: `Số: ${given.symbol || "…"}`,
    placeAndDay: [given.place, day].filter(Boolean).join(", "),
    kind: upper(given.kind),
    subject: given.subject,
    authority: upper(given.authority ?? ""),
    preamble: closed(given.preamble, "."),
    verdict: given.verdict ? `${upper(given.verdict)}:` : "",
    lines: lines.slice(0, end),
    annexes: lines.slice(end),
    signature: {
      signedFor: upper(given.signedFor),
      title: upper(given.signerTitle),
      signed: given.signed && given.signerName ? "(Đã ký)" : "",
      name: given.signerName,
    },
    recipients: closed(
      given.recipients.map((line) => line.trim().replace(/^[-–•]\s*/u, "")),
      ".",
    ),
    note: given.note,
  };
}

import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { OfficialForm, OfficialLine } from "./official-form";

/*
 * The official form as a Word file: A4, margins 20/15/20/30 mm, Times New Roman 14, page number in the top margin from the second page
 * on. Sizes are in half-points, as Word counts them.
 */

const FONT = "Times New Roman";
const BODY = 28;
const INDENT = mm(10);
/** Width between the margins: 210 − 30 − 15 mm. */
const LEFT_COLUMN = mm(66);
const RIGHT_COLUMN = mm(99);
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const ruled = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } };

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
}

/** Runs of a text; a line's end inside it stays. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return text.split("\n").map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }));
}

/** A line in the middle. */
export const centred = (text: string, look: Look, more: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text, look), ...more });

/** A rule under a name, shorter than the column it stands in. */
const rule = (side: number) => new Paragraph({ border: ruled, indent: { left: mm(side), right: mm(side) }, spacing: { line: 60, lineRule: "exact" } });

const cell = (width: number, children: Paragraph[]) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: noBorders,
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 0, right: 0 },
    children,
  });

/** Two columns without lines: the head of the document and its foot. */
function columns(left: Paragraph[], right: Paragraph[], widths: [number, number]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(widths[0], left), cell(widths[1], right)] })],
  });
}

function head(form: OfficialForm): Table {
  const issuer = [
    ...(form.superior ? [centred(form.superior, { size: 26 })] : []),
    ...form.issuer.map((line) => centred(line, { bold: true, size: 26 })),
    rule(22),
    centred(form.symbol, { size: 26 }, { spacing: { before: 140 } }),
  ];
  const nation = [
    centred(form.nation, { bold: true, size: 25 }),
    centred(form.motto, { bold: true, size: BODY }),
    rule(16),
    centred(form.placeAndDay, { italics: true, size: 27 }, { spacing: { before: 140 } }),
  ];
  return columns(issuer, nation, [LEFT_COLUMN, RIGHT_COLUMN]);
}

/** Paragraphs of running text, justified, the first line drawn in. */
function running(text: string, look: Look = {}): Paragraph[] {
  const parts = text.split(/\n\s*\n/u).filter((part) => part.trim() !== "");
  return parts.map((part) => paragraph(runs(part, look)));
}

/** A paragraph of running text. */
export const paragraph = (children: ParagraphChild[], more: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT }, spacing: { before: 120 }, children, ...more });

const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

function line({ kind, level, label, heading, text }: OfficialLine): Paragraph[] {
  if (kind === "chapter" || kind === "section" || kind === "annex") {
    const title = new Paragraph({
      heading: levels[level],
      alignment: AlignmentType.CENTER,
      keepNext: true,
      pageBreakBefore: kind === "annex",
      spacing: { before: 280 },
      children: [new TextRun({ text: label }), ...(heading ? [new TextRun({ text: heading, break: label ? 1 : 0 })] : [])],
    });
    return [title, ...running(text)];
  }
  const title = `${label} ${heading}`.trim();
  if (kind !== "article") return title ? [paragraph(runs(title, { bold: true })), ...running(text)] : running(text);
  if (heading || text.trim() === "") {
    return [paragraph(runs(title), { heading: levels[level], keepNext: true, spacing: { before: 160 } }), ...running(text)];
  }
  const [first = "", ...others] = text.split(/\n\s*\n/u);
  const opening = paragraph([new TextRun({ text: `${label} `, bold: true }), ...runs(first)], { spacing: { before: 160 } });
  return [opening, ...running(others.join("\n\n"))];
}

function foot({ recipients, signature }: OfficialForm): Table {
  const to = recipients.length
    ? [
        new Paragraph({ children: runs("Nơi nhận:", { bold: true, italics: true, size: 24 }) }),
        ...recipients.map((each) => new Paragraph({ children: runs(`- ${each}`, { size: 22 }) })),
      ]
    : [new Paragraph({})];
  const sign = [
    ...[signature.signedFor, signature.title].filter(Boolean).map((text) => centred(text, { bold: true })),
    signature.signed ? centred(signature.signed, { italics: true }, { spacing: { before: 400, after: 400 } }) : new Paragraph({ spacing: { before: 1200 } }),
    centred(signature.name, { bold: true }),
  ];
  return columns(to, sign, [mm(80), mm(85)]);
}

const heading = { run: { bold: true, size: BODY, font: FONT, color: "000000" } };

/** What stands between head and foot, and behind the foot. */
interface Inside {
  text: FileChild[];
  annexes: FileChild[];
  /** More of what a document is told: its numbering. */
  more?: Partial<ConstructorParameters<typeof Document>[0]>;
}

/** The document as a DOCX file. */
export function officialDocx(form: OfficialForm): Promise<Uint8Array<ArrayBuffer>> {
  return officialWord(form, { text: form.lines.flatMap(line), annexes: form.annexes.flatMap(line) });
}

/** Head and foot of the form around a text of its own. */
export async function officialWord(form: OfficialForm, { text, annexes, more = {} }: Inside): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    ...more,
    title: `${form.kind} ${form.symbol.replace("Số: ", "số ")}`,
    description: form.subject,
    creator: form.issuer.join(" "),
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY, language: { value: "vi-VN" } }, paragraph: { spacing: { line: 300, lineRule: "auto" } } },
        heading1: heading,
        heading2: heading,
        heading3: heading,
        heading4: heading,
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30), header: mm(10), footer: mm(10) },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] })],
          }),
        },
        children: [
          head(form),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            spacing: { before: 280 },
            children: [new TextRun({ text: form.kind }), new TextRun({ text: form.subject, break: 1 })],
          }),
          rule(60),
          ...(form.authority ? [centred(form.authority, { bold: true }, { spacing: { before: 280, after: 120 }, keepNext: true })] : []),
          ...form.preamble.map((each) => paragraph(runs(each, { italics: true }))),
          ...(form.verdict ? [centred(form.verdict, { bold: true }, { spacing: { before: 240, after: 120 }, keepNext: true })] : []),
          ...text,
          new Paragraph({ spacing: { before: 240 } }),
          foot(form),
          ...(form.note ? [new Paragraph({ spacing: { before: 480 }, children: runs(form.note, { size: 20 }) })] : []),
          ...annexes,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

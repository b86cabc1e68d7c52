import "server-only";
import { deflateSync } from "node:zlib";
import { PDFBool, PDFDocument, PDFHexString, PDFName, PDFRawStream } from "pdf-lib";
import type { OfficialForm, OfficialLine } from "@/lib/printing/official-form";
import { embed, type Letters, runsOf, widthOf } from "./letters";

/* An official paper of the demo as a small PDF: A4, the margins of Nghị định 30/2020/NĐ-CP, the same bytes for the same words. */

const MM = 72 / 25.4;
const PAGE = { width: 210 * MM, height: 297 * MM, top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
const TEXT = { from: PAGE.left, width: PAGE.width - PAGE.left - PAGE.right };
const BODY = 13;

interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

interface Column {
  from: number;
  width: number;
}

const two = (number: number) => number.toFixed(2);

/** Writes lines from the top to the bottom of one page after the other. */
class Sheet {
  readonly pages: string[][] = [[]];
  y = PAGE.height - PAGE.top;

  readonly letters: Letters;

  constructor(letters: Letters) {
    this.letters = letters;
  }

  /** Goes on to the next page where so much no longer fits. */
  need(height: number): void {
    if (this.y - height >= PAGE.bottom) return;
    this.pages.push([]);
    this.y = PAGE.height - PAGE.top;
    this.at(String(this.pages.length), PAGE.width / 2 - 3, PAGE.height - 12 * MM, {});
  }

  at(text: string, x: number, y: number, { size = BODY, bold = false, italics = false }: Look): void {
    const shown = runsOf(this.letters, text).map(({ face, hex }) => `/F${face} ${size} Tf <${hex}> Tj`);
    // The file carries one weight: bold is the same letters with an outline, italics the same leaning.
    const look = bold ? `2 Tr ${two(size * 0.035)} w` : "0 Tr";
    this.pages.at(-1)?.push(`BT ${look} 1 0 ${italics ? 0.2 : 0} 1 ${two(x)} ${two(y)} Tm ${shown.join(" ")} ET`);
  }

  rule(from: number, to: number): void {
    this.pages.at(-1)?.push(`0.6 w ${two(from)} ${two(this.y)} m ${two(to)} ${two(this.y)} l S`);
  }

  wrapped(text: string, width: number, size: number, first = 0): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.normalize("NFC").split(/\s+/u)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && widthOf(this.letters, longer, size) > width - (lines.length === 0 ? first : 0)) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line ? [...lines, line] : lines;
  }

  centred(text: string, column: Column, look: Look = {}): void {
    const size = look.size ?? BODY;
    for (const line of this.wrapped(text, column.width, size)) {
      this.need(size * 1.3);
      this.y -= size * 1.3;
      this.at(line, column.from + (column.width - widthOf(this.letters, line, size)) / 2, this.y, look);
    }
  }

  paragraph(text: string, look: Look = {}): void {
    const [size, indent] = [look.size ?? BODY, 10 * MM];
    this.y -= 5;
    for (const [n, line] of this.wrapped(text, TEXT.width, size, indent).entries()) {
      this.need(size * 1.4);
      this.y -= size * 1.4;
      this.at(line, TEXT.from + (n === 0 ? indent : 0), this.y, look);
    }
  }

  /** Two columns side by side; the page goes on under the longer one. */
  columns(left: Column, writeLeft: (column: Column) => void, right: Column, writeRight: (column: Column) => void): void {
    const top = this.y;
    writeLeft(left);
    const below = this.y;
    this.y = top;
    writeRight(right);
    this.y = Math.min(this.y, below);
  }
}

function head(sheet: Sheet, form: OfficialForm): void {
  const left = { from: TEXT.from, width: 62 * MM };
  const right = { from: TEXT.from + 64 * MM, width: TEXT.width - 64 * MM };
  const underline = ({ from, width }: Column, share: number) => {
    sheet.y -= 5;
    sheet.rule(from + (width * (1 - share)) / 2, from + (width * (1 + share)) / 2);
    sheet.y -= 4;
  };
  sheet.columns(
    left,
    (column) => {
      for (const line of form.superior.split(/ (?=TỈNH )/u)) if (line) sheet.centred(line, column, { size: 11 });
      for (const line of form.issuer) sheet.centred(line, column, { size: 11, bold: true });
      underline(column, 0.3);
      sheet.centred(form.symbol, column, { size: 12 });
    },
    right,
    (column) => {
      sheet.centred(form.nation, column, { size: 11, bold: true });
      sheet.centred(form.motto, column, { size: 12, bold: true });
      underline(column, 0.5);
      sheet.centred(form.placeAndDay, column, { size: 12, italics: true });
    },
  );
}

function line(sheet: Sheet, { kind, label, heading, text }: OfficialLine): void {
  const title = `${label} ${heading}`.trim();
  if (kind === "chapter" || kind === "section" || kind === "annex") {
    sheet.y -= 8;
    sheet.centred(title, TEXT, { bold: true });
  } else if (title) sheet.paragraph(title, { bold: true });
  for (const part of text.split(/\n\s*\n/u)) if (part.trim()) sheet.paragraph(part);
}

function foot(sheet: Sheet, { recipients, signature }: OfficialForm): void {
  sheet.need(120);
  sheet.y -= 18;
  sheet.columns(
    { from: TEXT.from, width: 70 * MM },
    ({ from, width }) => {
      for (const [n, words] of (recipients.length > 0 ? ["Nơi nhận:", ...recipients.map((each) => `- ${each}`)] : []).entries())
        for (const row of sheet.wrapped(words, width, 10)) {
          sheet.y -= 13;
          sheet.at(row, from, sheet.y, { size: 10, italics: n === 0, bold: n === 0 });
        }
    },
    { from: TEXT.from + 80 * MM, width: TEXT.width - 80 * MM },
    (column) => {
      for (const words of [signature.signedFor, signature.title]) if (words) sheet.centred(words, column, { bold: true, size: 12 });
      sheet.y -= 16;
      if (signature.signed) sheet.centred(signature.signed, column, { italics: true, size: 12 });
      sheet.y -= 16;
      if (signature.name) sheet.centred(signature.name, column, { bold: true });
    },
  );
}

/**
 * The paper as a file.
 * @param mark above the head: "DỰ THẢO"; empty where it is none
 */
export async function sheetPdf(form: OfficialForm, letters: Letters, { title, at, mark }: { title: string; at: Date; mark: string }): Promise<Uint8Array> {
  const sheet = new Sheet(letters);
  if (mark) sheet.centred(mark, { from: TEXT.from, width: 62 * MM }, { bold: true, size: 11 });
  head(sheet, form);
  sheet.y -= 18;
  if (form.kind) sheet.centred(form.kind, TEXT, { bold: true, size: 14 });
  sheet.centred(form.subject, { from: TEXT.from + 8 * MM, width: TEXT.width - 16 * MM }, { bold: true });
  sheet.y -= 6;
  if (form.authority) sheet.centred(form.authority, TEXT, { bold: true });
  for (const each of form.preamble) sheet.paragraph(each, { italics: true });
  if (form.verdict) {
    sheet.y -= 8;
    sheet.centred(form.verdict, TEXT, { bold: true });
  }
  for (const each of form.lines) line(sheet, each);
  foot(sheet, form);
  if (form.note) sheet.paragraph(form.note, { size: 10 });

  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const [F0, F1] = embed(context, letters);
  for (const written of sheet.pages) {
    const page = document.addPage([PAGE.width, PAGE.height]);
    page.node.set(PDFName.of("Resources"), context.obj({ Font: context.obj({ F0, F1 } as never) }));
    const packed = deflateSync(written.join("\n"));
    const stream = PDFRawStream.of(context.obj({ Length: packed.length, Filter: "FlateDecode" }), packed);
    page.node.set(PDFName.of("Contents"), context.register(stream));
  }
  catalog.set(PDFName.of("Lang"), PDFHexString.of(Buffer.from("vi-VN").toString("hex")));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: PDFBool.True }));
  document.setTitle(title);
  document.setCreationDate(at);
  document.setModificationDate(at);
  return document.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

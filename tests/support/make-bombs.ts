import { once } from "node:events";
import { createDeflate } from "node:zlib";
import { PDFDocument, PDFName } from "pdf-lib";
import sharp from "sharp";
import { pdfOfLines } from "./make-scans";
import { wordParts, zip } from "./zip";

/* Files that are small on the disk and enormous for whoever opens them. */

const MEGABYTE = 1024 * 1024;

/** As many zeros, compressed, never whole in memory. */
async function packedZeros(bytes: number): Promise<Buffer> {
  const packer = createDeflate();
  const chunks: Buffer[] = [];
  packer.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = once(packer, "end");
  const zeros = Buffer.alloc(MEGABYTE);
  for (let left = bytes; left > 0; left -= MEGABYTE) if (!packer.write(zeros.subarray(0, Math.min(left, MEGABYTE)))) await once(packer, "drain");
  packer.end();
  await ended;
  return Buffer.concat(chunks);
}

/** @param around a line for the page before the picture and for each page behind it */
async function pdfWithPicture(picture: { bytes: Buffer; words: Record<string, string | number> }, around: readonly string[] = []): Promise<Buffer> {
  const pdf = await PDFDocument.load(await pdfOfLines(around.map((line) => [line])));
  const page = pdf.insertPage(Math.min(1, around.length), [595, 842]);
  const { context } = pdf;
  const words = { Type: "XObject", Subtype: "Image", ColorSpace: "DeviceGray", ...picture.words };
  page.node.setXObject(PDFName.of("Anh"), context.register(context.stream(picture.bytes, words)));
  page.node.addContentStream(context.register(context.stream("q 500 0 0 700 40 60 cm /Anh Do Q")));
  return Buffer.from(await pdf.save());
}

/** A page with one picture of 50,000 × 50,000 dots of one bit. */
export async function vastPicturePdf(): Promise<Buffer> {
  const side = 50_000;
  return pdfWithPicture({ bytes: await packedZeros((side / 8) * side), words: { Width: side, Height: side, BitsPerComponent: 1, Filter: "FlateDecode" } });
}

/** A page with a JPEG that calls itself small in the PDF and is 60,000 × 60,000 by its own words. @param around lines of other pages */
export async function lyingPicturePdf(around: readonly string[] = []): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#555555" } })
    .greyscale()
    .jpeg()
    .toBuffer();
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(60_000, at + 5);
  jpeg.writeUInt16BE(60_000, at + 7);
  return pdfWithPicture({ bytes: jpeg, words: { Width: 64, Height: 64, BitsPerComponent: 8, Filter: "DCTDecode" } }, around);
}

/** A page that draws itself within itself. */
export async function endlessPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const { context } = pdf;
  const ref = context.nextRef();
  context.assign(ref, context.stream("/Nua Do /Nua Do", { Type: "XObject", Subtype: "Form", BBox: [0, 0, 500, 500], Resources: { XObject: { Nua: ref } } }));
  page.node.setXObject(PDFName.of("Nua"), ref);
  page.node.addContentStream(context.register(context.stream("/Nua Do")));
  return Buffer.from(await pdf.save());
}

/** A PDF of empty pages. */
export async function thickPdf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let n = 0; n < pages; n++) pdf.addPage([100, 100]);
  return Buffer.from(await pdf.save());
}

const paragraph = "<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p>";

/** A Word file with one part of so many megabytes. */
export const swollenWord = (megabytes: number): Buffer => zip(wordParts(paragraph.repeat((megabytes * MEGABYTE) / paragraph.length)));

/** A workbook with one sheet of so many megabytes. */
export function swollenWorkbook(megabytes: number): Buffer {
  const cells = [..."ABCDEFGHIJKLMNOPQRST"];
  const row = (n: number) => `<row r="${n}">${cells.map((column) => `<c r="${column}${n}" t="inlineStr"><is><t>a</t></is></c>`).join("")}</row>`;
  const rows = Array.from({ length: Math.floor((megabytes * MEGABYTE) / row(100_000).length) }, (_, n) => row(n + 1));
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const ns = "http://schemas.openxmlformats.org";
  return zip([
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="Thu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", data: sheet },
  ]);
}

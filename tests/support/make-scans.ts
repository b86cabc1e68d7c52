import path from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from "pdf-lib";
import sharp from "sharp";

/* Paper as an office scans it: an A4 page that lies askew, with dust on it, saved as a picture without a word of text. */

const fonts = path.join(import.meta.dirname, "..", "..", "public", "fonts");
let loaded = false;

/** The portal's own letters: a family in two files, since the Vietnamese ones come apart from the Latin ones. */
function loadFonts(): void {
  if (loaded) return;
  for (const part of ["latin", "vietnamese"]) GlobalFonts.registerFromPath(path.join(fonts, `source-serif-4-${part}.woff2`), `scan-${part}`);
  loaded = true;
}

/** A line as it is typed; "c:" in front centres it, "l:…|r:…" sets two columns. */
export type ScanLine = string;

interface Paper {
  dotsPerInch?: number;
  /** Clockwise, in degrees. */
  skew?: number;
  /** Standard deviation of the grey of each dot. */
  noise?: number;
}

/** A page as JPEG. Lines are broken at the margin. */
export async function scanPage(lines: readonly ScanLine[], { dotsPerInch = 150, skew = 1.3, noise = 20 }: Paper = {}): Promise<Buffer> {
  loadFonts();
  const [width, height] = [Math.round(8.27 * dotsPerInch), Math.round(11.69 * dotsPerInch)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fbfaf6";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = "#16161a";
  const size = Math.round((13 / 72) * dotsPerInch);
  context.font = `${size}px scan-latin, scan-vietnamese`;
  const margin = Math.round(0.9 * dotsPerInch);
  const right = width - margin;
  let y = margin + size;
  const put = (text: string, align: "left" | "center", x: number) => {
    context.textAlign = align;
    context.fillText(text, x, y);
  };
  for (const line of lines) {
    const columns = /^l:(.*)\|r:(.*)$/.exec(line);
    if (columns) {
      put(columns[1] ?? "", "center", margin + (right - margin) * 0.22);
      put(columns[2] ?? "", "center", margin + (right - margin) * 0.72);
    } else if (line.startsWith("c:")) put(line.slice(2), "center", width / 2);
    else {
      let row = "";
      for (const word of line.split(" ")) {
        if (row && context.measureText(`${row} ${word}`).width > right - margin) {
          put(row, "left", margin);
          y += Math.round(size * 1.45);
          row = word;
        } else row = row ? `${row} ${word}` : word;
      }
      put(row, "left", margin);
    }
    y += Math.round(size * 1.6);
  }
  const paper = sharp(canvas.toBuffer("image/png")).greyscale();
  const dust = { create: { width, height, channels: 3 as const, background: "#ffffff", noise: { type: "gaussian" as const, mean: 215, sigma: noise } } };
  const grain = await sharp(dust).greyscale().png().toBuffer();
  return paper
    .composite([{ input: grain, blend: "multiply" }])
    .blur(0.6)
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** Pictures of A4 pages as one PDF. */
export async function pdfOfScans(pages: readonly Buffer[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const page of pages) {
    const picture = await pdf.embedJpg(page);
    pdf.addPage([595.28, 841.89]).drawImage(picture, { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return Buffer.from(await pdf.save());
}

/** Pages of Latin-1 text, a line for each line. What TCVN3 and VNI files hold are such letters. */
export async function pdfOfLines(pages: readonly (readonly string[])[], size: [number, number] = [595, 842]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = pdf.addPage(size);
    for (const [n, line] of lines.entries()) page.drawText(line, { x: 60, y: size[1] - 80 - n * 20, size: 12, font });
  }
  return Buffer.from(await pdf.save());
}

/** A page of Latin-1 text, each line in a font that is named and not embedded, as files of before Unicode have them. */
export async function pdfOfFonts(lines: readonly (readonly [font: string, text: string])[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const { context } = pdf;
  for (const [n, [font, text]] of lines.entries()) {
    const metrics = { Flags: 32, FontBBox: [0, 0, 1000, 1000], ItalicAngle: 0, Ascent: 900, Descent: -200, CapHeight: 700, StemV: 80 };
    const descriptor = context.register(context.obj({ Type: "FontDescriptor", FontName: font, ...metrics }));
    const named = { Type: "Font", Subtype: "TrueType", BaseFont: font, Encoding: "WinAnsiEncoding", FontDescriptor: descriptor };
    page.node.setFontDictionary(PDFName.of(`F${n}`), context.register(context.obj(named)));
    const drawing = `BT /F${n} 12 Tf 60 ${760 - n * 20} Td <${Buffer.from(text, "latin1").toString("hex")}> Tj ET`;
    page.node.addContentStream(context.register(context.stream(drawing)));
  }
  return Buffer.from(await pdf.save());
}

/** A PDF that wants a password. */
export async function lockedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await pdfOfLines([["secret"]]));
  const bytes = (fill: string) => PDFHexString.of(fill.repeat(32));
  const { context } = pdf;
  context.trailerInfo.Encrypt = context.obj({ Filter: "Standard", V: 1, R: 2, O: bytes("1f"), U: bytes("2e"), P: -4 });
  context.trailerInfo.ID = context.obj([bytes("3d"), bytes("3d")]);
  pdf.catalog.delete(PDFName.of("Metadata"));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** The two pages of a resolution of Lạc Giang. */
export const scannedResolution = (symbol = "45/NQ-HĐND"): readonly (readonly ScanLine[])[] => [
  [
    "l:HỘI ĐỒNG NHÂN DÂN|r:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "l:TỈNH LẠC GIANG|r:Độc lập - Tự do - Hạnh phúc",
    `l:Số: ${symbol}|r:Lạc Giang, ngày 09 tháng 12 năm 2020`,
    "",
    "c:NGHỊ QUYẾT",
    "c:Về việc hỗ trợ học phí cho học sinh vùng cao năm học 2020 - 2021",
    "",
    "c:HỘI ĐỒNG NHÂN DÂN TỈNH LẠC GIANG",
    "c:KHÓA XIV, KỲ HỌP THỨ MƯỜI TÁM",
    "",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "Xét Tờ trình số 210/TTr-UBND ngày 20 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Văn hóa - Xã hội; ý kiến thảo luận của các đại biểu Hội đồng nhân dân tỉnh tại kỳ họp.",
    "",
    "c:QUYẾT NGHỊ:",
    "Điều 1. Đối tượng và mức hỗ trợ",
    "1. Học sinh bán trú ở xã đặc biệt khó khăn được hỗ trợ toàn bộ học phí trong năm học.",
    "2. Học sinh là con hộ cận nghèo được hỗ trợ 70% học phí.",
  ],
  [
    "Điều 2. Nguồn kinh phí",
    "Kinh phí thực hiện từ ngân sách tỉnh và các nguồn huy động hợp pháp khác.",
    "Điều 3. Tổ chức thực hiện",
    "1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này, kiểm tra giếng nước sạch của các điểm trường trước mùa khô.",
    "2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.",
    "Nghị quyết này đã được Hội đồng nhân dân tỉnh Lạc Giang khóa XIV, kỳ họp thứ mười tám thông qua ngày 09 tháng 12 năm 2020 và có hiệu lực từ ngày 20 tháng 12 năm 2020./.",
    "",
    "l:Nơi nhận:|r:CHỦ TỊCH",
    "l:- Ủy ban Thường vụ Quốc hội;|r: ",
    "l:- Lưu: VT.|r:Giàng A Páo",
  ],
];

import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef } from "pdf-lib";
import subsetFont from "subset-font";

/*
 * Letters for the made-up papers: the serif of the portal, cut to what the papers say. pdf-lib embeds no font by itself, so its glyphs are
 * named by number here (Identity-H). That is enough for composed Vietnamese letters, whose marks need no placing; what the portal itself
 * prints goes through a browser (lib/printing).
 */

const fonts = path.join(import.meta.dirname, "../../../node_modules/@fontsource-variable/source-serif-4/files");

/** One of the two files in which the font comes: Latin letters, and those that only Vietnamese has. */
interface Face {
  bytes: Buffer;
  /** Packed once, for every paper; likewise what a reader copies. */
  packed: Buffer;
  copied: Buffer;
  glyphs: ReadonlyMap<number, number>;
  /** Of each glyph, in thousandths of its size. */
  widths: readonly number[];
}

export type Letters = readonly Face[];

/** A piece of text in one face, as a PDF shows it. */
export interface Run {
  face: number;
  hex: string;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = 12, left = font.readUInt16BE(4); left > 0; at += 16, left--) {
    if (font.toString("latin1", at, at + 4) !== tag) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new Error(`font without ${tag}`);
}

/** Which glyph shows a code point: the segments of format 4, which every font has. */
function glyphsOf(font: Buffer): Map<number, number> {
  const cmap = tableOf(font, "cmap");
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + 8 * n));
  const at = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error("font without segments");
  const double = cmap.readUInt16BE(at + 6);
  const glyphs = new Map<number, number>();
  for (let place = 0; place < double; place += 2) {
    const [end, start] = [cmap.readUInt16BE(at + 14 + place), cmap.readUInt16BE(at + 16 + double + place)];
    const delta = cmap.readUInt16BE(at + 16 + 2 * double + place);
    const rangeAt = at + 16 + 3 * double + place;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

function widthsOf(font: Buffer): number[] {
  const unit = 1000 / tableOf(font, "head").readUInt16BE(18);
  const metrics = tableOf(font, "hmtx");
  const known = tableOf(font, "hhea").readUInt16BE(34);
  const count = tableOf(font, "maxp").readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => Math.round(metrics.readUInt16BE(4 * Math.min(glyph, known - 1)) * unit));
}

/** The letters that these texts need. @throws Error where the font has one of them not */
export async function lettersFor(texts: readonly string[]): Promise<Letters> {
  const wanted = [...new Set(texts.join("").normalize("NFC"))].filter((letter) => letter >= " ").toSorted();
  const letters = await Promise.all(
    ["latin", "vietnamese"].map(async (set): Promise<Face> => {
      const source = await readFile(path.join(fonts, `source-serif-4-${set}-wght-normal.woff2`));
      const bytes = await subsetFont(source, wanted.join(""), { targetFormat: "sfnt", noHinting: true, keepFeatures: [], variationAxes: { wght: 400 } });
      const glyphs = glyphsOf(bytes);
      return { bytes, packed: deflateSync(bytes), copied: deflateSync(unicodeMap(glyphs)), glyphs, widths: widthsOf(bytes) };
    }),
  );
  const missing = wanted.filter((letter) => !letters.some(({ glyphs }) => glyphs.has(letter.codePointAt(0) ?? 0)));
  if (missing.length > 0) throw new Error(`the demo's papers have letters without a glyph: ${missing.join(" ")}`);
  return letters;
}

function glyphIn(letters: Letters, letter: string): { face: number; glyph: number } {
  const code = letter.codePointAt(0) ?? 0;
  const face = letters.findIndex(({ glyphs }) => glyphs.has(code));
  return { face: Math.max(0, face), glyph: letters[face]?.glyphs.get(code) ?? 0 };
}

export function widthOf(letters: Letters, text: string, size: number): number {
  let sum = 0;
  for (const letter of text) {
    const { face, glyph } = glyphIn(letters, letter);
    sum += letters[face]?.widths[glyph] ?? 0;
  }
  return (sum * size) / 1000;
}

export function runsOf(letters: Letters, text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const { face, glyph } = glyphIn(letters, letter);
    const hex = glyph.toString(16).padStart(4, "0");
    const last = runs.at(-1);
    if (last?.face === face) last.hex += hex;
    else runs.push({ face, hex });
  }
  return runs;
}

/** What a reader copies: each glyph as the letter that it shows. */
function unicodeMap(glyphs: Face["glyphs"]): string {
  const hex = (number: number) => number.toString(16).padStart(4, "0");
  const lines = [...glyphs].map(([code, glyph]) => `<${hex(glyph)}> <${hex(code)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, n) => lines.slice(100 * n, 100 * n + 100));
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`),
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** Puts the letters into a document. @returns the font of each face */
export function embed(context: PDFContext, letters: Letters): PDFRef[] {
  return letters.map((face, n) => {
    const BaseFont = PDFName.of(`LACGI${"AB"[n]}+SourceSerif4`);
    const file = context.obj({ Length: face.packed.length, Length1: face.bytes.length, Filter: "FlateDecode" });
    const FontDescriptor = context.register(
      context.obj({
        ...{ Type: "FontDescriptor", FontName: BaseFont, Flags: 4, FontBBox: [-200, -350, 1300, 1100], ItalicAngle: 0, Ascent: 1036, Descent: -335 },
        ...{ CapHeight: 670, StemV: 80, FontFile2: context.register(PDFRawStream.of(file, face.packed)) },
      }),
    );
    const descendant = context.register(
      context.obj({
        ...{ Type: "Font", Subtype: "CIDFontType2", BaseFont, FontDescriptor, CIDToGIDMap: "Identity", DW: 500, W: [0, [...face.widths]] },
        CIDSystemInfo: {
          Registry: PDFHexString.of(Buffer.from("Adobe").toString("hex")),
          Ordering: PDFHexString.of(Buffer.from("Identity").toString("hex")),
          Supplement: 0,
        },
      }),
    );
    const copied = context.obj({ Length: face.copied.length, Filter: "FlateDecode" });
    const ToUnicode = context.register(PDFRawStream.of(copied, face.copied));
    return context.register(context.obj({ Type: "Font", Subtype: "Type0", BaseFont, Encoding: "Identity-H", DescendantFonts: [descendant], ToUnicode }));
  });
}

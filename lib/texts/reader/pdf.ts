import "server-only";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { isFontOfCapitals, legacyEncodingOf } from "@/lib/core/legacy-encodings";
import { amountOf, GOOD } from "../quality";
import type { ReadPage, TextLimits } from "../schema";
import { type Drawn, recognise } from "./ocr";
import { pictureOf } from "./picture";
import { Unreadable } from "./unreadable";
import { embedded, type Placed, textOf } from "./words";

/* Page by page: the words that lie in the file where they are good, else what the machine sees on the page as it is drawn. */

const library = path.join(import.meta.dirname, "..", "..", "..", "node_modules", "pdfjs-dist");
const folder = (name: string) => `${pathToFileURL(path.join(library, name)).href}/`;

/** Dots an inch: for reading, and for a page that is only looked at. */
const READING = 250;
const LOOKING = 110;
/** Fewer letters on a page with a picture are a stamp, a page number or the note of a signature; the words are in the picture. */
const FEW = 150;
/** As many strokes draw letters: a text that was turned into outlines. */
const OUTLINES = 200;

const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat]);

/** A PDF that is open, once as people see it and once as far as it can be drawn without an error. */
interface OpenPdf {
  document: PDFDocumentProxy;
  strict: () => Promise<PDFDocumentProxy>;
}

/** @throws Error named PasswordException, InvalidPDFException … */
export async function openPdf(bytes: Uint8Array, limits: TextLimits): Promise<OpenPdf> {
  const fonts = { standardFontDataUrl: folder("standard_fonts"), cMapUrl: folder("cmaps"), cMapPacked: true, wasmUrl: folder("wasm"), iccUrl: folder("iccs") };
  // The name of a font is one of its extra properties.
  const drawing = { useSystemFonts: false, disableFontFace: true, fontExtraProperties: true, maxImageSize: 8 * limits.pixels };
  // What it is given it takes apart, so that each opening has bytes of its own.
  const open = (stopAtErrors: boolean) => getDocument({ data: bytes.slice(), ...fonts, ...drawing, stopAtErrors, verbosity: 0 }).promise;
  let strict: Promise<PDFDocumentProxy> | undefined;
  return {
    document: await open(false),
    strict: () => {
      strict ??= open(true);
      return strict;
    },
  };
}

/** Whether a font of the page, by the name that pdf.js gave it, is one of capitals. Fonts are there once the page was taken apart for drawing. */
async function fontsOfCapitals(page: PDFPageProxy): Promise<(font: string) => boolean> {
  await page.getOperatorList();
  return (font) => page.commonObjs.has(font) && isFontOfCapitals(String((page.commonObjs.get(font) as { name?: unknown }).name ?? ""));
}

async function placedOn(page: PDFPageProxy): Promise<Placed[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const inTcvn3 = legacyEncodingOf(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("")) === "tcvn3";
  const ofCapitals = inTcvn3 ? await fontsOfCapitals(page) : () => false;
  return items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [x, y] = [item.transform[4] as number, item.transform[5] as number];
    // What hangs below the line belongs to the word.
    const [x1, y1] = viewport.convertToViewportPoint(x, y - item.height * 0.25) as [number, number];
    const [x2, y2] = viewport.convertToViewportPoint(x + item.width, y + item.height) as [number, number];
    const corner = { left: Math.min(x1, x2) / viewport.width, top: Math.min(y1, y2) / viewport.height };
    const box = { ...corner, width: Math.abs(x2 - x1) / viewport.width, height: Math.abs(y2 - y1) / viewport.height };
    return [{ text: item.str, after: item.hasEOL ? ("\n" as const) : ("" as const), ...box, capitals: ofCapitals(item.fontName) }];
  });
}

/** Whether something is drawn that may hold words which the file does not say. */
async function isDrawn(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) => pictures.has(operation)) || fnArray.filter((operation) => operation === OPS.constructPath).length >= OUTLINES;
}

/**
 * Whether something of a page is not drawn at all: a picture with more dots than are taken apart. It is left out in silence, unless the reader
 * has to stop at errors; then it stops there.
 */
async function isLeftOut(page: PDFPageProxy, strict: OpenPdf["strict"]): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const careful = await (await (await strict()).getPage(page.pageNumber)).getOperatorList().catch(() => null);
  return careful === null || careful.fnArray.length < fnArray.length;
}

async function draw(page: PDFPageProxy, dotsPerInch: number, limits: TextLimits): Promise<Drawn & { dotsPerInch: number }> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(limits.pixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const context = canvas.getContext("2d");
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: "#ffffff" }).promise;
  const raw = { width: canvas.width, height: canvas.height, channels: 4 as const };
  const bytes = await sharp(canvas.data(), { raw }).removeAlpha().png({ compressionLevel: 1 }).toBuffer();
  return { bytes, width: canvas.width, height: canvas.height, dotsPerInch: scale * 72 };
}

/** @throws Unreadable "too-heavy" for a page whose words are in a picture that is too large */
export async function readPdfPage({ document, strict }: OpenPdf, number: number, limits: TextLimits): Promise<ReadPage> {
  const page = await document.getPage(number);
  try {
    const inside = embedded(textOf(await placedOn(page)));
    const few = amountOf(inside.text) < FEW;
    const asItLies = few ? !(await isDrawn(page)) : inside.quality >= GOOD;
    if (few && asItLies && (await isLeftOut(page, strict))) throw new Unreadable("too-heavy");
    if (asItLies) {
      return { ...inside, picture: await pictureOf((await draw(page, LOOKING, limits)).bytes) };
    }
    const drawn = await draw(page, READING, limits);
    const { straight, ...seen } = await recognise(drawn, drawn.dotsPerInch);
    // What the machine sees may be the worse of the two; a stamp alone is the worse one whatever its quality.
    const better = seen.quality >= inside.quality || (few && amountOf(seen.text) > 2 * amountOf(inside.text)) ? seen : inside;
    return { ...better, picture: await pictureOf(better === seen ? straight : drawn.bytes) };
  } finally {
    page.cleanup();
  }
}

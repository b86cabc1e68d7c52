import "server-only";
import path from "node:path";
import sharp from "sharp";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import { GOOD, qualityOf } from "../quality";
import type { ReadPage } from "../schema";
import { type Placed, textOf } from "./words";

/* Words from a picture, by Tesseract in WebAssembly with the Vietnamese data of the package: no network, nothing written to disk. */

const languages = path.join(import.meta.dirname, "..", "..", "..", "node_modules", "@tesseract.js-data", "vie", "4.0.0_best_int");

let started: Promise<Worker> | undefined;

async function start(): Promise<Worker> {
  const worker = await createWorker("vie", OEM.LSTM_ONLY, { langPath: languages, gzip: true, cacheMethod: "none" });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return worker;
}

/** A page as a picture. */
export interface Drawn {
  /** In any format that sharp reads. */
  bytes: Buffer;
  width: number;
  height: number;
}

/** Turned about its middle, with the same size: the boxes that were found stand on it as they are. */
async function straightened({ bytes, width, height }: Drawn, radians: number): Promise<Buffer> {
  if (radians === 0) return bytes;
  const turned = await sharp(bytes)
    .rotate((radians * 180) / Math.PI, { background: "#ffffff" })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const left = Math.floor((turned.info.width - width) / 2);
  const top = Math.floor((turned.info.height - height) / 2);
  return sharp(turned.data).extract({ left, top, width, height }).png({ compressionLevel: 1 }).toBuffer();
}

type Seen = Omit<ReadPage, "picture"> & { radians: number };

async function look(grey: Buffer, { width, height }: Drawn, dotsPerInch: number): Promise<Seen> {
  started ??= start();
  const worker = await started;
  // Saying how fine it is keeps it from guessing by the height of letters.
  const options = { rotateAuto: true, ...{ user_defined_dpi: String(Math.round(dotsPerInch)) } };
  const { data } = await worker.recognize(grey, options, { text: false, blocks: true });
  const placed: Placed[] = [];
  let sure = 0;
  for (const line of (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))) {
    const words = line.words.filter(({ text, confidence }) => text.trim() !== "" && confidence > 10);
    for (const [n, { text, confidence, bbox }] of words.entries()) {
      sure += confidence / 100;
      const box = { left: bbox.x0 / width, top: bbox.y0 / height };
      const size = { width: (bbox.x1 - bbox.x0) / width, height: (bbox.y1 - bbox.y0) / height };
      placed.push({ text, after: n === words.length - 1 ? "\n" : " ", ...box, ...size });
    }
  }
  const { text, words } = textOf(placed);
  const confidence = placed.length ? sure / placed.length : 0;
  const quality = Math.round(confidence * qualityOf(text) * 1000) / 1000;
  return { text, words, source: "OCR", quality, radians: data.rotateRadians ?? 0 };
}

/**
 * The words of a picture, with the picture as they stand on it: a page that lies askew is straightened. The grain of a bad scan drowns the
 * letters for the machine, so it looks at a softened page first, and at the page as it is where that says little.
 */
export async function recognise(drawn: Drawn, dotsPerInch: number): Promise<Omit<ReadPage, "picture"> & { straight: Buffer }> {
  const grey = sharp(drawn.bytes).flatten({ background: "#ffffff" }).greyscale();
  const png = { compressionLevel: 1 };
  const soft = grey
    .clone()
    .blur(dotsPerInch / 208)
    .normalise({ lower: 1, upper: 90 });
  let seen = await look(await soft.png(png).toBuffer(), drawn, dotsPerInch);
  if (seen.quality < GOOD) {
    const again = await look(await grey.png(png).toBuffer(), drawn, dotsPerInch);
    if (again.quality > seen.quality) seen = again;
  }
  const { radians, ...words } = seen;
  return { ...words, straight: await straightened(drawn, radians) };
}

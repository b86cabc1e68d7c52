import "server-only";
import path from "node:path";
import sharp from "sharp";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import { qualityOf } from "../quality";
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

/** The words of a picture, with the picture as they stand on it: a page that lies askew is straightened. */
export async function recognise(drawn: Drawn, dotsPerInch: number): Promise<Omit<ReadPage, "picture"> & { straight: Buffer }> {
  started ??= start();
  const worker = await started;
  const grey = await sharp(drawn.bytes).flatten({ background: "#ffffff" }).greyscale().png({ compressionLevel: 1 }).toBuffer();
  const { data } = await worker.recognize(
    grey,
    // Saying so keeps it from guessing by the height of letters.
    { rotateAuto: true, ...{ user_defined_dpi: String(Math.round(dotsPerInch)) } },
    { text: false, blocks: true },
  );
  const placed: Placed[] = [];
  let sure = 0;
  for (const line of (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))) {
    const words = line.words.filter(({ text, confidence }) => text.trim() !== "" && confidence > 10);
    for (const [n, { text, confidence, bbox }] of words.entries()) {
      sure += confidence / 100;
      const box = { left: bbox.x0 / drawn.width, top: bbox.y0 / drawn.height };
      const size = { width: (bbox.x1 - bbox.x0) / drawn.width, height: (bbox.y1 - bbox.y0) / drawn.height };
      placed.push({ text, after: n === words.length - 1 ? "\n" : " ", ...box, ...size });
    }
  }
  const { text, words } = textOf(placed);
  const confidence = placed.length ? sure / placed.length : 0;
  const quality = Math.round(confidence * qualityOf(text) * 1000) / 1000;
  return { text, words, source: "OCR", quality, straight: await straightened(drawn, data.rotateRadians ?? 0) };
}

import "server-only";
import sharp from "sharp";
import type { ReadPage, TextLimits } from "../schema";
import { pictureOf } from "./picture";
import { Unreadable } from "./unreadable";

/* Opens a file by its kind. What reads one kind is loaded when a file of it comes. */

/** A file that is open: how many pages it has, and what stands on each. */
export interface OpenFile {
  pages: number;
  page(number: number): Promise<ReadPage>;
}

const named = (error: unknown) => (error instanceof Error ? error.name : "");

async function openPdfFile(bytes: Buffer, limits: TextLimits): Promise<OpenFile> {
  const { openPdf, readPdfPage } = await import("./pdf");
  const open = await openPdf(new Uint8Array(bytes), limits).catch((error: unknown) => {
    throw new Unreadable(named(error) === "PasswordException" ? "locked" : "broken");
  });
  return { pages: open.document.numPages, page: (number) => readPdfPage(open, number, limits) };
}

/** A picture of a page: a scan that was saved as JPEG or PNG. Drawn no larger than a page is. */
async function openPicture(bytes: Buffer, limits: TextLimits): Promise<OpenFile> {
  const { recognise } = await import("./ocr");
  const bounded = { limitInputPixels: 8 * limits.pixels };
  const { width, height } = await sharp(bytes, bounded)
    .metadata()
    .catch(() => {
      throw new Unreadable("broken");
    });
  if (width * height > bounded.limitInputPixels) throw new Unreadable("too-heavy");
  return {
    pages: 1,
    async page() {
      const scale = Math.min(1, Math.sqrt(limits.pixels / (width * height)));
      const { data, info } = await sharp(bytes, bounded)
        .resize({ width: Math.max(1, Math.floor(width * scale)) })
        .png({ compressionLevel: 1 })
        .toBuffer({ resolveWithObject: true });
      // What the paper measured is not said; most scans are of A4.
      const dotsPerInch = Math.min(400, Math.max(100, Math.min(info.width, info.height) / 8.27));
      const { straight, ...seen } = await recognise({ bytes: data, width: info.width, height: info.height }, dotsPerInch);
      return { ...seen, picture: await pictureOf(straight) };
    },
  };
}

async function openOffice(read: (office: typeof import("./office")) => Promise<ReadPage[]> | ReadPage[]): Promise<OpenFile> {
  const office = await import("./office");
  const pages = await Promise.resolve(read(office)).catch(() => {
    throw new Unreadable("broken");
  });
  if (pages.length === 0) throw new Unreadable("no-words");
  return { pages: pages.length, page: async (number) => pages[number - 1] as ReadPage };
}

/** @throws Unreadable */
export async function openFile(bytes: Buffer, mimeType: string, limits: TextLimits): Promise<OpenFile> {
  if (mimeType.startsWith("image/")) return openPicture(bytes, limits);
  const file =
    mimeType === "application/pdf"
      ? await openPdfFile(bytes, limits)
      : await openOffice((office) =>
          mimeType.endsWith("wordprocessingml.document")
            ? office.readWord(bytes)
            : mimeType.endsWith("spreadsheetml.sheet")
              ? office.readSheets(bytes)
              : office.readPlain(bytes),
        );
  if (file.pages > limits.pages) throw new Unreadable("too-many-pages");
  return file;
}

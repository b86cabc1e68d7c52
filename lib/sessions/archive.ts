import "server-only";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { storage } from "@/lib/files/storage";
import type { BundleEntry } from "./bundle";

/** The Unix mode of an ordinary file that everybody may read. */
const ORDINARY = 0o100644;

export interface Archive {
  body: ReadableStream<Uint8Array>;
  /** In bytes, known before the first one is sent. */
  size: number;
}

/**
 * The files as a ZIP archive that is made while it is sent: never more of it in memory than a few pieces. Nothing is compressed (PDF and
 * Word files are already), so that its length is known beforehand.
 * @param index the text that lies first in it
 */
export async function archiveOf(entries: readonly BundleEntry[], index: string, at: Date): Promise<Archive> {
  const zip = new ZipFile();
  const options = { mtime: at, mode: ORDINARY, compress: false };
  const out = zip.outputStream as Readable;
  let reading: Readable | undefined;
  zip.addBuffer(Buffer.from(`\ufeff${index}`), "00 Mục lục.txt", options);
  for (const { path, file } of entries) {
    zip.addReadStreamLazy(path, { ...options, size: file.size }, (give) => {
      storage()
        .stream(file.storageKey)
        .then((stream) => {
          // Opened for a reader who went away meanwhile.
          if (out.destroyed) return stream.destroy();
          reading = stream;
          stream.on("error", (error) => zip.emit("error", error));
          give(null, stream);
        })
        .catch((error: unknown) => zip.emit("error", error));
    });
  }
  // What is not there any more ends the answer, visibly cut off; a reader who goes away closes the file that is being read.
  zip.on("error", (error: Error) => out.destroy(error));
  out.on("close", () => reading?.destroy());
  const size = await new Promise<number>((resolve) => {
    // The types of yazl leave out what it hands to this function.
    zip.end({ forceZip64Format: false, comment: "" }, resolve as unknown as () => void);
  });
  return { body: Readable.toWeb(out) as ReadableStream<Uint8Array>, size };
}

import "server-only";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** It holds, or claims to hold, more than may be unpacked. */
export class ArchiveTooLarge extends Error {}

export interface ArchiveLimits {
  entries: number;
  /** Bytes of all parts together, inflated. */
  inflated: number;
  /** Bytes of one part; all of them when left out. */
  part?: (name: string) => number;
}

async function inflate(zip: ZipFile, entry: Entry, limit: number, look: (name: string, chunk: Buffer) => void): Promise<number> {
  const stream = (await zip.openReadStreamPromise(entry)) as Readable;
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new ArchiveTooLarge(entry.fileName);
    look(entry.fileName, chunk);
  }
  return size;
}

/**
 * Unpacks a zip under limits, part by part and nothing of it to disk, before anything else opens it: a directory that lies is caught
 * before memory is.
 * @param look gets every chunk of every part, in order
 * @throws ArchiveTooLarge; Error of the unpacking when it is broken; whatever `look` throws
 */
export async function unpack(bytes: Uint8Array, limits: ArchiveLimits, look: (name: string, chunk: Buffer) => void): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
  if (zip.entryCount > limits.entries) throw new ArchiveTooLarge("entries");
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  // What the directory admits to is asked first: an honest bomb is refused without inflating a byte.
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > limits.inflated) throw new ArchiveTooLarge("claimed");
  let total = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith("/")) continue;
    const rest = limits.inflated - total;
    total += await inflate(zip, entry, Math.min(rest, limits.part?.(entry.fileName) ?? rest), look);
  }
}

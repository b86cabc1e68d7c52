import "server-only";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { AppError } from "@/lib/core/errors";
import { refusal } from "./refusal";
import { MAX_ARCHIVE_ENTRIES, MAX_INFLATED_BYTES, MAX_XML_BYTES } from "./schema";

/** The XML parts of a Word file that somebody reads, by name: "word/document.xml". */
export type WordParts = ReadonlyMap<string, string>;

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);
const kept = /^word\/(document|styles|comments|header\d*|footer\d*)\.xml$/;

/** Inflates one entry while counting, so that a lying directory is caught before memory is. */
async function inflate(zip: ZipFile, entry: Entry, keep: boolean): Promise<{ size: number; text: string }> {
  const stream = (await zip.openReadStreamPromise(entry)) as Readable;
  const chunks: Buffer[] = [];
  let size = 0;
  let head = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > (isXml(entry.fileName) ? MAX_XML_BYTES : MAX_INFLATED_BYTES)) throw refusal("archive-too-large");
    if (isXml(entry.fileName) && head.length < 4096) head += chunk.subarray(0, 4096).toString("latin1");
    if (keep) chunks.push(chunk);
  }
  // No Word program writes a DTD; what comes with one wants to make the parser fetch or multiply something.
  if (head.includes("<!DOCTYPE") || head.includes("<!ENTITY")) throw refusal("corrupt-word");
  return { size, text: Buffer.concat(chunks).toString("utf8") };
}

/**
 * Walks through a Word file before anything else opens it: entries are counted, every one is inflated under a limit, XML with a
 * DTD is refused.
 * @throws AppError INVALID archive-too-large or corrupt-word
 */
export async function inspectWordFile(bytes: Uint8Array): Promise<WordParts> {
  const parts = new Map<string, string>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (zip.entryCount > MAX_ARCHIVE_ENTRIES) throw refusal("archive-too-large");
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    // What the directory admits to is asked first: an honest bomb is refused without inflating a byte.
    if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MAX_INFLATED_BYTES) throw refusal("archive-too-large");
    let total = 0;
    for (const entry of entries) {
      if (entry.fileName.endsWith("/")) continue;
      const { size, text } = await inflate(zip, entry, kept.test(entry.fileName));
      total += size;
      if (total > MAX_INFLATED_BYTES) throw refusal("archive-too-large");
      if (text) parts.set(entry.fileName, text);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Whatever the unpacking stumbled over, for the office it is one thing: a damaged file.
    throw refusal("corrupt-word");
  }
  if (!parts.has("word/document.xml")) throw refusal("corrupt-word");
  return parts;
}

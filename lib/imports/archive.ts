import "server-only";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { ArchiveTooLarge, unpack } from "@/lib/files/archive";
import { refusal } from "./refusal";
import { MAX_ARCHIVE_ENTRIES, MAX_INFLATED_BYTES, MAX_XML_BYTES } from "./schema";

/** The XML parts of a Word file that somebody reads, by name: "word/document.xml". */
export type WordParts = ReadonlyMap<string, string>;

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);
const kept = /^word\/(document|footnotes|endnotes|styles|comments|header\d*|footer\d*)\.xml$/;

const limits = {
  entries: MAX_ARCHIVE_ENTRIES,
  inflated: MAX_INFLATED_BYTES,
  part: (name: string) => (isXml(name) ? MAX_XML_BYTES : MAX_INFLATED_BYTES),
};

/** Whatever else the unpacking stumbled over, for the office it is one thing: a damaged file. */
async function unpackWord(bytes: Uint8Array, look: (name: string, chunk: Buffer) => void): Promise<void> {
  try {
    await unpack(bytes, limits, look);
  } catch (error) {
    throw refusal(error instanceof ArchiveTooLarge ? "archive-too-large" : "corrupt-word");
  }
}

/**
 * Walks through a Word file before anything else opens it: entries are counted, every one is inflated under a limit, XML with a
 * DTD is refused.
 * @throws AppError INVALID archive-too-large or corrupt-word
 */
export async function inspectWordFile(bytes: Uint8Array): Promise<WordParts> {
  const texts = new Map<string, Buffer[]>();
  const heads = new Map<string, string>();
  await unpackWord(bytes, (name, chunk) => {
    const head = heads.get(name) ?? "";
    if (isXml(name) && head.length < 4096) heads.set(name, head + chunk.subarray(0, 4096).toString("latin1"));
    if (kept.test(name)) texts.set(name, [...(texts.get(name) ?? []), chunk]);
  });
  // No Word program writes a DTD; what comes with one wants to make the parser fetch or multiply something.
  if ([...heads.values()].some((head) => head.includes("<!DOCTYPE") || head.includes("<!ENTITY"))) throw refusal("corrupt-word");
  if (!texts.has("word/document.xml")) throw refusal("corrupt-word");
  return new Map([...texts].map(([name, chunks]) => [name, Buffer.concat(chunks).toString("utf8")]));
}

/**
 * The file with some of its parts written anew, not compressed: it is read once more and thrown away.
 * @throws AppError INVALID archive-too-large or corrupt-word
 */
export async function withParts(bytes: Uint8Array, parts: WordParts): Promise<Uint8Array> {
  if (parts.size === 0) return bytes;
  const others = new Map<string, Buffer[]>();
  await unpackWord(bytes, (name, chunk) => {
    if (!parts.has(name)) others.set(name, [...(others.get(name) ?? []), chunk]);
  });
  const zip = new ZipFile();
  for (const [name, chunks] of others) zip.addBuffer(Buffer.concat(chunks), name, { compress: false });
  for (const [name, xml] of parts) zip.addBuffer(Buffer.from(xml, "utf8"), name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

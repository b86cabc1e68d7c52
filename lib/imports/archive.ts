import "server-only";
import { ArchiveTooLarge, unpack } from "@/lib/files/archive";
import { refusal } from "./refusal";
import { MAX_ARCHIVE_ENTRIES, MAX_INFLATED_BYTES, MAX_XML_BYTES } from "./schema";

export interface WordParts {
  /** word/document.xml as text. */
  document: string;
  /** The words of page headers and footers, which no reader of articles takes along. */
  headers: string[];
  hasComments: boolean;
}

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);
const kept = /^word\/(document|header\d*|footer\d*)\.xml$/;

const wordsIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("");

/**
 * Walks through a Word file before anything else opens it: entries are counted, every one is inflated under a limit, XML with a
 * DTD is refused.
 * @throws AppError INVALID archive-too-large or corrupt-word
 */
export async function inspectWordFile(bytes: Uint8Array): Promise<WordParts> {
  const parts: WordParts = { document: "", headers: [], hasComments: false };
  const texts = new Map<string, Buffer[]>();
  const heads = new Map<string, string>();
  const part = (name: string) => (isXml(name) ? MAX_XML_BYTES : MAX_INFLATED_BYTES);
  try {
    await unpack(bytes, { entries: MAX_ARCHIVE_ENTRIES, inflated: MAX_INFLATED_BYTES, part }, (name, chunk) => {
      const head = heads.get(name) ?? "";
      if (isXml(name) && head.length < 4096) heads.set(name, head + chunk.subarray(0, 4096).toString("latin1"));
      if (kept.test(name)) texts.set(name, [...(texts.get(name) ?? []), chunk]);
      if (/^word\/comments\.xml$/.test(name)) parts.hasComments = true;
    });
  } catch (error) {
    // Whatever else the unpacking stumbled over, for the office it is one thing: a damaged file.
    throw refusal(error instanceof ArchiveTooLarge ? "archive-too-large" : "corrupt-word");
  }
  // No Word program writes a DTD; what comes with one wants to make the parser fetch or multiply something.
  if ([...heads.values()].some((head) => head.includes("<!DOCTYPE") || head.includes("<!ENTITY"))) throw refusal("corrupt-word");
  for (const [name, chunks] of texts) {
    const text = Buffer.concat(chunks).toString("utf8");
    if (name === "word/document.xml") parts.document = text;
    else if (wordsIn(text).trim()) parts.headers.push(wordsIn(text).trim().normalize("NFC"));
  }
  if (!parts.document) throw refusal("corrupt-word");
  return parts;
}

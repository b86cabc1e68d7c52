import "server-only";
import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { AppError } from "@/lib/core/errors";
import { moveLimits } from "./move";
import { refusal } from "./refusal";

/** A zip file of an old portal. Only its directory is read at once; nothing of it is ever written to the disk. */
export interface Archive {
  /** Paths of the files in it without the folder that holds all of them, in their order. */
  paths: string[];
  /** The path of an entry, whatever the case of letters; null when there is none. */
  find(path: string): string | null;
  /** What tells two contents apart without reading them: checksum and size from the directory. */
  mark(path: string): string;
  /** @throws AppError INVALID "archive-broken"; null when the entry is larger than `most` bytes */
  read(path: string, most: number): Promise<Buffer | null>;
  close(): void;
}

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** What lies in every folder that a desktop has touched. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

async function directoryOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > moveLimits.entries) throw refusal("archive-too-many");
  const entries: Entry[] = [];
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    // A link could lead anywhere on the machine that follows it; an archive that holds one was not made of pages alone.
    if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) throw refusal("archive-with-links");
    if (entry.isEncrypted()) throw refusal("archive-locked");
    inflated += entry.uncompressedSize;
    if (inflated > moveLimits.inflated) throw refusal("archive-too-many");
    if (!entry.fileName.endsWith("/") && !litter.test(entry.fileName)) entries.push(entry);
  }
  return entries;
}

/** The folder that everything lies in: people zip the folder and not what is inside. */
function commonFolder(names: string[]): string {
  const [first = ""] = names;
  const top = first.slice(0, first.indexOf("/") + 1);
  return top && names.every((name) => name.startsWith(top)) ? top : "";
}

async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  if (entry.uncompressedSize > most) return null;
  try {
    const stream = (await zip.openReadStreamPromise(entry)) as Readable;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      // A directory that lies is caught before memory is.
      if (size > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    throw refusal("archive-broken");
  }
}

/**
 * Opens a zip file under limits: entries are counted, links, passwords and names that lead outside are refused.
 * @throws AppError INVALID archive-broken, archive-locked, archive-with-links, archive-leads-outside, archive-too-many
 */
export async function openArchive(file: string): Promise<Archive> {
  let zip: ZipFile | undefined;
  try {
    const opened = await openPromise(file, { autoClose: false });
    zip = opened;
    const entries = await directoryOf(opened);
    const folder = commonFolder(entries.map(({ fileName }) => fileName));
    const byPath = new Map(entries.map((entry) => [entry.fileName.slice(folder.length).normalize("NFC"), entry]));
    const anyCase = new Map([...byPath.keys()].toReversed().map((path) => [path.toLowerCase(), path]));
    const entryOf = (path: string) => byPath.get(path) as Entry;
    return {
      paths: [...byPath.keys()],
      find: (path) => (byPath.has(path) ? path : (anyCase.get(path.toLowerCase()) ?? null)),
      mark: (path) => `${entryOf(path).crc32}:${entryOf(path).uncompressedSize}`,
      read: (path, most) => inflate(opened, entryOf(path), most),
      close: () => opened.close(),
    };
  } catch (error) {
    zip?.close();
    if (error instanceof AppError) throw error;
    if (error instanceof Error && /relative path|absolute path/.test(error.message)) throw refusal("archive-leads-outside");
    throw refusal("archive-broken");
  }
}

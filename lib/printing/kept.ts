import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/core/env";
import { printHtml } from "./pdf";

/*
 * What was printed once is not printed again: a sheet is kept under the hash of the page it was made from, so that another text is another
 * sheet and nothing is ever out of date. Everything here can be made anew; it belongs to no backup.
 */

/** Bytes; the sheets that were not asked for the longest go first. */
const MOST_KEPT = 256 * 1024 * 1024;

/** A sheet and what it was made from. */
export interface Sheet {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the page, not of the file: two prints of one page differ in their hour. */
  hash: string;
}

const folder = () => path.join(env().DATA_DIR, "printed");
const printing = new Map<string, Promise<Sheet | null>>();

/**
 * The page as PDF, from the folder or from the printer. Readers who ask at the same moment share one print.
 * @returns null when this machine has no browser to print with
 * @throws QueueFull
 */
export function printKept(html: string): Promise<Sheet | null> {
  return keptSheet(createHash("sha256").update(html).digest("hex"), () => printHtml(html));
}

/**
 * A sheet from the folder, or made now. Readers who ask at the same moment share one making.
 * @param hash of everything that the sheet is made from, in hexadecimal digits
 * @param kind how its name ends
 */
export function keptSheet(hash: string, make: () => Promise<Uint8Array | null>, kind: "pdf" | "docx" | "xlsx" = "pdf"): Promise<Sheet | null> {
  const running = printing.get(hash);
  if (running) return running;
  const sheet = fromFolder(hash, kind, make).finally(() => printing.delete(hash));
  printing.set(hash, sheet);
  return sheet;
}

async function fromFolder(hash: string, kind: string, make: () => Promise<Uint8Array | null>): Promise<Sheet | null> {
  const file = path.join(folder(), `${hash}.${kind}`);
  try {
    const bytes = new Uint8Array(await readFile(file));
    await utimes(file, new Date(), new Date());
    return { bytes, hash };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const made = await make();
  if (!made) return null;
  const bytes = new Uint8Array(made);
  await keep(file, bytes);
  return { bytes, hash };
}

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const half = `${file}.${randomUUID()}`;
  await writeFile(half, bytes, { mode: 0o600 });
  await rename(half, file);
  await forgetOldest();
}

async function forgetOldest(): Promise<void> {
  const names = await readdir(folder());
  const sheets = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder(), name);
      // Another process may have taken it away a moment ago.
      const found = await stat(file).catch(() => null);
      return { file, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }),
  );
  let kept = 0;
  for (const { file, size } of sheets.toSorted((a, b) => b.used - a.used)) {
    kept += size;
    if (kept > MOST_KEPT) await rm(file, { force: true });
  }
}

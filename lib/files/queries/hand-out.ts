import "server-only";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { publicFile, type StoredBytes } from "../queries";
import { type Gone, whereFileWent } from "./successor";

/** What was written down by this process already, by id and hash, so that a reader's request writes nothing the second time. */
const noted = new Set<string>();
const MOST_NOTED = 100_000;

/**
 * Remembers that an address was given out, as the server counts views: it is nobody's doing, so it is no command and has no audit row, and
 * where it cannot be written the file goes out all the same.
 */
async function note({ id, sha256 }: StoredBytes): Promise<void> {
  const key = `${id} ${Buffer.from(sha256).toString("hex")}`;
  if (noted.has(key)) return;
  try {
    const hash = sha256 as Uint8Array<ArrayBuffer>;
    await db.fileAddress.upsert({ where: { fileId: id }, create: { fileId: id, sha256: hash }, update: { sha256: hash }, select: { fileId: true } });
    if (noted.size >= MOST_NOTED) noted.clear();
    noted.add(key);
  } catch (err) {
    log.warn({ err, fileId: id }, "the address of a file was not written down");
  }
}

/** A file for a reader, or where it went; null where there never was one for readers. */
export async function handOut(id: string): Promise<{ file: StoredBytes } | Gone | null> {
  const file = await publicFile(id);
  if (!file) return whereFileWent(id);
  await note(file);
  return { file };
}

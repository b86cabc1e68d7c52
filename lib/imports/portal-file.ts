import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

/* Files of old portals: kept as they came, in a folder of their own beside the stored files. Names are random and say nothing. */

/** What was received. */
export interface ReceivedFile {
  key: string;
  /** In bytes. */
  size: number;
  sha256: Buffer<ArrayBuffer>;
}

const KEY = /^[0-9a-f]{32}$/;

async function folder(): Promise<string> {
  const place = path.join(env().DATA_DIR, "moves");
  await mkdir(place, { recursive: true, mode: 0o700 });
  return place;
}

/** Where the file of a move lies. */
export function portalFilePath(key: string): string {
  // The key comes from the database; a strange one must never become a path.
  if (!KEY.test(key)) throw new Error("not the key of a move");
  return path.join(env().DATA_DIR, "moves", key);
}

/**
 * Writes what comes to the folder of moves, in the memory of one chunk. Complete and on the disk when it returns; what breaks off
 * leaves nothing.
 * @param most in bytes
 * @throws AppError INVALID "move-too-large"
 */
export async function keepPortalFile(body: Readable, most: number): Promise<ReceivedFile> {
  const key = randomBytes(16).toString("hex");
  const target = path.join(await folder(), key);
  const hash = createHash("sha256");
  let size = 0;
  try {
    const handle = await open(`${target}.tmp`, "wx", 0o600);
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > most) throw new AppError("INVALID", "move-too-large");
        hash.update(chunk);
        await handle.write(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${target}.tmp`, target);
  } catch (error) {
    await rm(`${target}.tmp`, { force: true });
    throw error;
  }
  return { key, size, sha256: hash.digest() as Buffer<ArrayBuffer> };
}

/** Takes a file of this machine into the folder of moves. */
export function keepLocalFile(file: string): Promise<ReceivedFile> {
  return keepPortalFile(createReadStream(file), Number.MAX_SAFE_INTEGER);
}

/** Removing what is not there is no error. */
export function removePortalFile(key: string): Promise<void> {
  return rm(portalFilePath(key), { force: true });
}

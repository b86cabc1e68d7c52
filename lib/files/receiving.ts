import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { largestUpload } from "./videos";

/** What the sender says of the bytes; null where it says nothing. */
export interface Announced {
  length: number | null;
  /** SHA-256 in hex. */
  sha256: string | null;
}

/** Writes what comes to a file and stops at the limit. @returns the hash of what came */
async function spool(body: ReadableStream<Uint8Array>, target: string, limit: number): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(target, "wx", 0o600);
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) throw new AppError("INVALID", "too-large-video");
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest("hex") };
}

/**
 * Receives the bytes of an upload into a temporary file, so that neither slow senders nor videos hold memory, checks that they are
 * what was announced, and hands the path on. Nothing is left behind.
 * @throws AppError INVALID "too-large-video", "cut-short", "empty"; whatever `take` throws
 */
export async function receive<T>(body: ReadableStream<Uint8Array> | null, announced: Announced, take: (path: string) => Promise<T>): Promise<T> {
  const limit = largestUpload();
  if (!body) throw new AppError("INVALID", "empty");
  if (announced.length !== null && announced.length > limit) throw new AppError("INVALID", "too-large-video");
  const folder = path.join(env().DATA_DIR, "uploads");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, randomBytes(16).toString("hex"));
  try {
    const { size, sha256 } = await spool(body, target, limit);
    if (announced.length !== null && announced.length !== size) throw new AppError("INVALID", "cut-short");
    if (announced.sha256 !== null && announced.sha256.toLowerCase() !== sha256) throw new AppError("INVALID", "cut-short");
    return await take(target);
  } finally {
    await rm(target, { force: true });
  }
}

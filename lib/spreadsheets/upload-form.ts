import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import busboy from "@fastify/busboy";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { storage } from "@/lib/files/storage";
import { withNamed } from "@/lib/files/uploads";
import type { StoredSheet } from "./commands";
import { spreadsheetLimits } from "./schema";

/** What the form of a new import sent. */
export interface UploadedSheet {
  /** Null when no file was chosen. */
  file: StoredSheet | null;
  kind: string;
  termId: string;
  issuerId: string;
  publish: boolean;
}

/** Counts and hashes what passes. @throws AppError INVALID "too-large" */
function watched() {
  const hash = createHash("sha256");
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > spreadsheetLimits.upload ? new AppError("INVALID", "too-large") : null, chunk);
    },
  });
  return { stream, facts: () => ({ size, sha256: hash.digest() as Buffer<ArrayBuffer> }) };
}

/** Keeps the bytes as they come, in the memory of one chunk; what breaks off leaves nothing. */
async function keep(body: Readable, name: string): Promise<StoredSheet> {
  const { stream, facts } = watched();
  const [key] = await Promise.all([storage().put(stream), pipeline(body, stream)]);
  return { name: name.slice(-200), key, ...facts() };
}

/**
 * Reads a form with one table while it arrives, or with the name of one that was sent in pieces before.
 * @throws AppError INVALID "too-large", "cut-short"
 */
export async function receiveSheet(actor: Actor, request: Request): Promise<UploadedSheet> {
  const fields: Record<string, string> = {};
  let keeping: Promise<StoredSheet | null> = Promise.resolve(null);
  const contentType = request.headers.get("content-type") ?? "";
  if (request.body && contentType.startsWith("multipart/form-data")) {
    const form = busboy({
      headers: { "content-type": contentType },
      limits: { files: 1, fields: 8, fieldSize: 4096, parts: 12, fileSize: spreadsheetLimits.upload + 1 },
    });
    form.on("field", (field, value) => {
      fields[field] = value;
    });
    form.on("file", (_, stream, given) => {
      if (!given) return void stream.resume();
      keeping = keep(stream, given);
      // Whoever waits for the form hears of it; until then it is nobody's rejection.
      keeping.catch(() => stream.resume());
    });
    try {
      await pipeline(Readable.fromWeb(request.body as ReadableStream), form);
    } catch (error) {
      const kept = await keeping.catch(() => null);
      if (kept) await storage().remove(kept.key);
      throw error;
    }
  }
  const { loai = "", "nhiem-ky": termId = "", "co-quan": issuerId = "", "cong-bo": publish, upload } = fields;
  const file = (await keeping) ?? (upload ? await withNamed(actor, [upload], async ([sent]) => sent && keep(createReadStream(sent.path), sent.name)) : null);
  return { file: file ?? null, kind: loai === "dai-bieu" ? "MEMBERS" : "RESOLUTIONS", termId, issuerId, publish: publish === "1" };
}

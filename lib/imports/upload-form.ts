import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import busboy from "@fastify/busboy";
import type { Actor } from "@/lib/auth/actor";
import { withNamed } from "@/lib/files/uploads";
import { moveLimits } from "./move";
import { keepPortalFile, type ReceivedFile, removePortalFile } from "./portal-file";

/** What the form of moves sent. */
export interface UploadedPortal {
  /** Null when no file was chosen. */
  file: (ReceivedFile & { name: string }) | null;
  base: string;
}

/**
 * Reads a form with one large file while it arrives, or with the name of one that was sent in pieces before: the file goes to its place in
 * the memory of one chunk.
 * @throws AppError INVALID "move-too-large", "cut-short"; nothing is left behind then
 */
export async function receiveUpload(actor: Actor, request: Request): Promise<UploadedPortal> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !contentType.startsWith("multipart/form-data")) return { file: null, base: "" };
  const form = busboy({
    headers: { "content-type": contentType },
    limits: { files: 1, fields: 5, fieldSize: 4096, parts: 10, fileSize: moveLimits.upload + 1 },
  });
  let base = "";
  let upload = "";
  let name = "";
  let keeping: Promise<ReceivedFile | null> = Promise.resolve(null);
  form.on("field", (field, value) => {
    if (field === "dia-chi") base = value;
    if (field === "upload") upload = value;
  });
  form.on("file", (_, stream, given) => {
    name = given ?? "";
    if (!given) {
      stream.resume();
      return;
    }
    keeping = keepPortalFile(stream, moveLimits.upload);
    // Whoever waits for the form hears of it; until then it is nobody's rejection.
    keeping.catch(() => stream.resume());
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form);
  } catch (error) {
    const kept = await keeping.catch(() => null);
    if (kept) await removePortalFile(kept.key);
    throw error;
  }
  const kept = await keeping;
  if (kept || !upload) return { file: kept && { ...kept, name }, base };
  const sent = await withNamed(
    actor,
    [upload],
    async ([one]) => one && { ...(await keepPortalFile(createReadStream(one.path), moveLimits.upload)), name: one.name },
  );
  return { file: sent ?? null, base };
}

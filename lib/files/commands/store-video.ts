import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { checkCaptions, looksLikeCaptions } from "../captions";
import { enterAlone, insert, type Kept, keep, refuseUpload, type StoredAny, stageFile, storeFile } from "../commands";
import { alikeOf } from "../queries";
import { captionsInput, fileLimits, pathInput } from "../schema";
import { checkVideo, videoTypeOf } from "../videos";

const named = (name: string, ending: string) => `${name.replace(/\.[^.]{1,5}$/, "")}${ending}`;

/** SHA-256 of a file of this machine, read as a stream. */
export async function fingerprint(path: string): Promise<Buffer<ArrayBuffer>> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest() as Buffer<ArrayBuffer>;
}

/** A video whose bytes are kept and whose row is not written yet. */
async function stageVideo(actor: Actor, { path, name }: { path: string; name: string }) {
  const { ending, ...video } = await checkVideo(path);
  const hash = await fingerprint(path);
  const kept = await keep([() => createReadStream(path)], (tx, [storageKey = ""]) =>
    insert(tx, actor, { kind: "VIDEO", storageKey, sha256: hash, name: named(name, ending), ...video }),
  );
  return { kept, video };
}

/**
 * Takes a video that lies in a file of this machine, byte for byte: checked by content, streamed to the storage, never whole in memory.
 * The file stays where it is; whoever put it there removes it. Input: {path, name}.
 * @throws ZodError; AppError FORBIDDEN "may-not-upload", INVALID (a FileProblem of labels.ts)
 */
export async function storeVideo(actor: Actor, input: unknown): Promise<StoredAny> {
  refuseUpload(actor);
  const { kept, video } = await stageVideo(actor, pathInput.parse(input));
  const { id, ...file } = await enterAlone(kept);
  return { id, kind: "VIDEO", name: file.name, size: file.size, width: video.width, height: video.height, alike: await alikeOf(actor, id) };
}

/**
 * Takes the captions of a video, WebVTT. Input: {bytes, name}.
 * @throws as `storeVideo`
 */
export async function storeCaptions(actor: Actor, input: unknown): Promise<StoredAny> {
  refuseUpload(actor);
  const { bytes, name } = captionsInput.parse(input);
  checkCaptions(bytes);
  const row = { kind: "CAPTIONS" as const, sha256: sha256(bytes), size: bytes.length, mimeType: "text/vtt; charset=utf-8", name: named(name, ".vtt") };
  const { id, ...file } = await enterAlone(await keep([bytes], (tx, [storageKey = ""]) => insert(tx, actor, { ...row, storageKey })));
  return { id, kind: "CAPTIONS", name: file.name, size: file.size, width: null, height: null, alike: await alikeOf(actor, id) };
}

/** Asked before it is read: what is no video need not come into memory to be refused. */
async function bytesOf(path: string): Promise<Buffer<ArrayBuffer>> {
  if ((await stat(path)).size > fileLimits.documentBytes) throw new AppError("INVALID", "too-large-document");
  return (await readFile(path)) as Buffer<ArrayBuffer>;
}

/** Takes what lies in a file of this machine and is part of something larger. Input: {path, name}. @throws as `storeVideo` */
export async function stageFromPath(actor: Actor, input: unknown): Promise<Kept<{ id: string }>> {
  refuseUpload(actor);
  const { path, name } = pathInput.parse(input);
  if (await videoTypeOf(path)) return (await stageVideo(actor, { path, name })).kept;
  return stageFile(actor, { bytes: await bytesOf(path), name });
}

/**
 * Takes whatever somebody sent that lies in a file of this machine: videos are streamed, the rest goes the way of `storeFile`.
 * Input: {path, name}.
 * @throws as `storeVideo`
 */
export async function storeFromPath(actor: Actor, input: unknown): Promise<StoredAny> {
  refuseUpload(actor);
  const { path, name } = pathInput.parse(input);
  if (await videoTypeOf(path)) return storeVideo(actor, { path, name });
  const bytes = await bytesOf(path);
  return looksLikeCaptions(bytes, name) ? storeCaptions(actor, { bytes, name }) : storeFile(actor, { bytes, name });
}

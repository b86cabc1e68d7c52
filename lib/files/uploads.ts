import "server-only";
import { mkdirSync, openAsBlob } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { uploadAddress } from "./addresses";
import type { StoredAny } from "./commands";
import { replaceFile } from "./commands/replace";
import { fingerprint, storeFromPath } from "./commands/store-video";
import { whyNotSend } from "./policy";
import { fileLimits } from "./schema";
import { largestUpload } from "./videos";

/*
 * Uploads in pieces, by the tus protocol: what was sent stays when the line breaks, and the rest follows. The pieces lie in
 * DATA_DIR/uploads until all have come; then the bytes go the way of every file (commands.ts). What is left in part for a day is
 * removed by the worker (jobs.ts).
 */

/** What the sender says of a file, in its own words; the account is written by us. */
const metadataSchema = z.object({
  filename: z.string().default("tep"),
  sha256: z.string().optional(),
  replaces: z.uuid().optional(),
  version: z.coerce.number().optional(),
  account: z.string(),
});

const ID = /^[0-9a-f]{32}$/;
const kept = globalThis as typeof globalThis & { portalUploads?: { folder: string; store: FileStore; server: Server } };

function uploads() {
  const folder = path.join(env().DATA_DIR, "uploads");
  if (kept.portalUploads?.folder === folder) return kept.portalUploads;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory: folder });
  const server = new Server({
    path: uploadAddress,
    datastore: store,
    maxSize: () => Math.max(largestUpload(), fileLimits.portalBytes),
    relativeLocation: true,
    // The door has compared Origin already; no other site is told anything.
    allowedOrigins: () => false,
    onUploadCreate: async (request, { metadata }) => ({ metadata: { ...metadata, account: request.headers.get(ACCOUNT) } }),
  });
  kept.portalUploads = { folder, store, server };
  return kept.portalUploads;
}

/** How the account goes through the protocol's server, which knows requests only; set by us, after what came under this name is gone. */
const ACCOUNT = "x-portal-account";

/** How many uploads an account may have under way, and how many bytes they may announce together. */
export const underWay = { uploads: 20, bytes: 2 * 1024 ** 3 };

/** What an account has begun and not finished yet. */
async function begun(account: string | null): Promise<{ uploads: number; bytes: number }> {
  const { folder, store } = uploads();
  const ids = (await readdir(folder)).filter((name) => ID.test(name));
  const known = await Promise.all(ids.map((id) => store.getUpload(id).catch(() => null)));
  const own = known.filter((upload) => upload?.metadata?.account === (account ?? ""));
  return { uploads: own.length, bytes: own.reduce((sum, upload) => sum + (upload?.size ?? 0), 0) };
}

/** Beginnings wait for each other: what one counts, the next must see. */
let beginning: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = beginning.then(work);
  beginning = done.catch(() => undefined);
  return done;
}

/** @throws AppError FORBIDDEN "may-not-upload" */
function refuseSending(actor: Actor): void {
  const refusal = whyNotSend(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** Hands a request of the protocol over, in the name of an account. */
async function hand(actor: Actor, request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set(ACCOUNT, actor.id ?? "");
  const init = { method: request.method, headers, body: request.body, ...(request.body ? { duplex: "half" } : {}) };
  return uploads().server.handleWeb(new Request(request.url, init));
}

/**
 * Begins an upload: POST of the protocol, with the length and the name. Answers its address.
 * @throws AppError FORBIDDEN "may-not-upload", INVALID "too-large-video", "cut-short", TOO_MANY "too-many-uploads"
 */
export async function beginUpload(actor: Actor, request: Request): Promise<Response> {
  refuseSending(actor);
  const length = request.headers.get("upload-length");
  // The protocol allows bytes without a length; those would have no end.
  if (length === null) throw new AppError("INVALID", "cut-short");
  if (Number(length) > Math.max(largestUpload(), actor.can("portal.import") ? fileLimits.portalBytes : 0)) throw new AppError("INVALID", "too-large-video");
  return inTurn(async () => {
    const { uploads: count, bytes } = await begun(actor.id);
    if (count >= underWay.uploads || bytes + Number(length) > underWay.bytes) throw new AppError("TOO_MANY", "too-many-uploads");
    return hand(actor, request);
  });
}

/** What is known of an upload that this account began. @throws AppError NOT_FOUND, also for the uploads of others */
async function ownUpload(actor: Actor, id: string) {
  refuseSending(actor);
  if (!ID.test(id)) throw new AppError("NOT_FOUND");
  const upload = await uploads()
    .store.getUpload(id)
    .catch(() => null);
  const metadata = metadataSchema.safeParse(upload?.metadata);
  if (!upload || !metadata.success || metadata.data.account !== actor.id) throw new AppError("NOT_FOUND");
  return { ...upload, metadata: metadata.data };
}

/** Goes on with an upload: HEAD (how far it is), PATCH (more bytes) or DELETE (stop) of the protocol. @throws AppError FORBIDDEN, NOT_FOUND */
export async function continueUpload(actor: Actor, id: string, request: Request): Promise<Response> {
  await ownUpload(actor, id);
  return hand(actor, request);
}

/** What became of uploads, for a while: an answer that got lost on the way is asked for again, and makes no second file. */
const taken = new Map<string, { account: string | null; answer: Promise<StoredAny> }>();
const REMEMBERED = 10 * 60_000;

/**
 * Takes what has come whole into the library, or in the place of a file that it was sent for. Nothing of the upload stays,
 * whether its bytes were taken or refused; only a defect or an outage leaves it, so that it may be asked again. Asking twice gives one file.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID (a FileProblem of labels.ts); ZodError
 */
export async function finishUpload(actor: Actor, id: string): Promise<StoredAny> {
  const known = taken.get(id);
  if (known && known.account === actor.id) return known.answer;
  const { size, offset, metadata } = await ownUpload(actor, id);
  if (size !== offset) throw new AppError("INVALID", "cut-short");
  // Somebody who asked in the meantime has begun already.
  const answer = taken.get(id)?.answer ?? take(actor, id, metadata);
  taken.set(id, { account: actor.id, answer });
  answer.then(
    () => setTimeout(() => taken.delete(id), REMEMBERED).unref(),
    () => taken.delete(id),
  );
  return answer;
}

/**
 * Hands out what has come whole to whatever takes it as part of something larger; nothing of it stays once it was taken or its bytes were
 * refused. What is refused for another reason may be asked again.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID "cut-short", and whatever `work` throws
 */
export async function withUploads<T>(actor: Actor, ids: readonly string[], work: (files: { path: string; name: string }[]) => Promise<T>): Promise<T> {
  const { folder, store } = uploads();
  const remove = () => Promise.all(ids.map((id) => store.remove(id)));
  const files: { path: string; name: string }[] = [];
  for (const id of ids) {
    const { size, offset, metadata } = await ownUpload(actor, id);
    const file = path.join(folder, id);
    if (size !== offset || !(await isWhole(file, metadata.sha256))) throw new AppError("INVALID", "cut-short");
    files.push({ path: file, name: metadata.filename });
  }
  try {
    const done = await work(files);
    await remove();
    return done;
  } catch (error) {
    if (error instanceof z.ZodError || (error instanceof AppError && error.code === "INVALID")) await remove();
    throw error;
  }
}

/**
 * The files of a plain form: those that came with it ("tep"), or those that were sent in pieces before and are named by it ("upload").
 * What was sent is read from the disk as it is asked for.
 * @throws AppError INVALID "cut-short" where something that is named is not there whole; whatever `work` throws
 */
export async function withFormFiles<T>(actor: Actor, form: FormData, work: (files: File[]) => Promise<T>): Promise<T> {
  const ids = form.getAll("upload").filter((id) => typeof id === "string");
  if (ids.length === 0) return work(form.getAll("tep").filter((file): file is File => file instanceof File && file.name !== ""));
  return withNamed(actor, ids, async (sent) => work(await Promise.all(sent.map(async ({ path: file, name }) => new File([await openAsBlob(file)], name)))));
}

/** `withUploads` for a form: an upload that is gone, a day old or of somebody else is one that did not come through. */
export async function withNamed<T>(actor: Actor, ids: readonly string[], work: (files: { path: string; name: string }[]) => Promise<T>): Promise<T> {
  for (const id of ids) {
    await ownUpload(actor, id).catch((error: unknown) => {
      throw error instanceof AppError && error.code === "NOT_FOUND" ? new AppError("INVALID", "cut-short") : error;
    });
  }
  return withUploads(actor, ids, work);
}

/** Whether the bytes are those that were announced; true where nothing was. */
async function isWhole(file: string, announced: string | undefined): Promise<boolean> {
  return !announced || announced.toLowerCase() === (await fingerprint(file)).toString("hex");
}

async function replaceFrom(actor: Actor, file: string, seen: { id: string; version: number | undefined; name: string }): Promise<StoredAny> {
  // Only pictures and documents are replaced: what is larger need not come into memory to be refused.
  if ((await stat(file)).size > fileLimits.documentBytes) throw new AppError("INVALID", "too-large-document");
  return replaceFile(actor, { ...seen, bytes: await readFile(file) });
}

async function take(actor: Actor, id: string, { filename: name, sha256: announced, replaces, version }: z.infer<typeof metadataSchema>): Promise<StoredAny> {
  const { folder, store } = uploads();
  try {
    const file = path.join(folder, id);
    if (!(await isWhole(file, announced))) throw new AppError("INVALID", "cut-short");
    const stored = replaces ? await replaceFrom(actor, file, { id: replaces, version, name }) : await storeFromPath(actor, { path: file, name });
    await store.remove(id);
    return stored;
  } catch (error) {
    if (error instanceof AppError || error instanceof z.ZodError) await store.remove(id);
    throw error;
  }
}

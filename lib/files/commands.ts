import "server-only";
import type { Readable } from "node:stream";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { sha256 } from "@/lib/core/sha256";
import { promise } from "@/lib/jobs/outbox";
import type { Prisma } from "@/prisma/generated/client";
import type { FileKind } from "@/prisma/generated/enums";
import { checkDocument } from "./documents";
import { MOST_DIFFERENT } from "./likeness";
import { looksLikePicture, preparePicture, type Rendition, widthsFor } from "./pictures";
import { whyNotUpload } from "./policy";
import { type Alike, alikeOf, type Derivative, type Picture, pictureOf, pictureSelect } from "./queries";
import { storeInput } from "./schema";
import { storage } from "./storage";

export function refuseUpload(actor: Actor): void {
  const refusal = whyNotUpload(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** Bytes that are kept already and wait for the row that names them. */
export interface Kept<T> {
  /** Writes the row with its audit row. A row without bytes cannot come to be. */
  enter(tx: Tx): Promise<T>;
  /** Bytes without a row are litter. */
  discard(): Promise<void>;
}

/** Rows that name a key, as their original or as one of their sizes. */
const named = (storageKey: string) => ({ OR: [{ storageKey }, { derivatives: { array_contains: [{ storageKey }] } }] }) satisfies Prisma.StoredFileWhereInput;

/** Bytes, or where they come from when they are too many for the memory. */
type Part = Uint8Array | (() => Readable);

/** Writes bytes into the storage, each part under a key of its own in the same order; `row` writes what names them. */
export async function keep<T>(parts: readonly Part[], row: (tx: Tx, keys: string[]) => Promise<T>): Promise<Kept<T>> {
  const keys: string[] = [];
  const discard = async () => {
    try {
      // A connection that broke after COMMIT looks like a failure: while a row names the bytes, or nobody can say, they stay.
      if (keys[0] && (await db.storedFile.count({ where: named(keys[0]) })) > 0) return;
      await Promise.all(keys.map((key) => storage().remove(key)));
    } catch (err) {
      log.error({ err }, "bytes without a row could not be removed");
    }
  };
  try {
    for (const part of parts) keys.push(await storage().put(typeof part === "function" ? part() : part));
  } catch (error) {
    await discard();
    throw error;
  }
  return { enter: (tx) => row(tx, keys), discard };
}

export async function enterAlone<T>({ enter, discard }: Kept<T>): Promise<T> {
  try {
    return await db.$transaction(enter);
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Sizes with their keys, as a column keeps them. */
export function derivativesIn(renditions: readonly Rendition[], keys: readonly string[]): Derivative[] {
  return renditions.map(({ bytes, ...size }, i) => ({ ...size, storageKey: keys[i] ?? "", size: bytes.length }));
}

/** What is known of bytes that have just come, and viruses: nothing. */
export function unread() {
  return { scanState: env().CLAMD_ADDRESS ? ("WAITING" as const) : ("UNSCANNED" as const), scanNote: "", scannedAt: null };
}

/** Asks the worker to have the bytes of a file scanned, where a scanner is attached. */
export async function promiseScan(tx: Tx, id: string): Promise<void> {
  if (env().CLAMD_ADDRESS) await promise(tx, "file.scan", { id });
}

/** Asks the worker for the sizes that are still missing of what is shown now. */
export async function promiseSizes(tx: Tx, { id, revision, width }: { id: string; revision: number; width: number }): Promise<void> {
  if (widthsFor(width).length > 1) await promise(tx, "files.derive", { fileId: id, revision });
}

/** Writes down which files are the same as this one, or look so; what was written before goes. */
export async function findAlike(tx: Tx, id: string): Promise<void> {
  await tx.fileLikeness.deleteMany({ where: { OR: [{ fileId: id }, { otherId: id }] } });
  await tx.$executeRaw`
    WITH alike AS (
      SELECT me.id AS me, other.id AS other, me.sha256 = other.sha256 AS exact,
        CASE WHEN me.sha256 = other.sha256 THEN 0 ELSE bit_count((me.likeness # other.likeness)::bit(64))::int END AS distance
      FROM stored_files me JOIN stored_files other ON other.id <> me.id AND other.kind = me.kind
        AND (other.sha256 = me.sha256 OR bit_count((me.likeness # other.likeness)::bit(64)) <= ${MOST_DIFFERENT})
      WHERE me.id = ${id}::uuid ORDER BY distance, other.id DESC LIMIT 50)
    INSERT INTO file_likenesses ("fileId", "otherId", distance, exact)
    SELECT me, other, distance, exact FROM alike UNION ALL SELECT other, me, distance, exact FROM alike`;
}

/** Writes the row of a file whose bytes are kept, with its audit row; with a scanner attached, it begins in quarantine. */
export async function insert(tx: Tx, actor: Actor, data: Omit<Prisma.StoredFileUncheckedCreateInput, "uploadedById">) {
  const file = await tx.storedFile.create({
    data: { ...data, uploadedById: actor.id, ...unread() },
    select: { ...pictureSelect, name: true, mimeType: true, size: true },
  });
  await promiseScan(tx, file.id);
  await findAlike(tx, file.id);
  const detail = { kind: data.kind, sha256: Buffer.from(data.sha256).toString("hex"), size: file.size };
  await record(tx, actor, "file.store", { type: "file", id: file.id, detail });
  return file;
}

/** A stored picture with its download name and the size in bytes of the kept original. */
export interface StoredPicture extends Picture {
  name: string;
  size: number;
}

/** The name with the ending of what the picture was encoded as. */
export function pictureName(name: string, mimeType: "image/jpeg" | "image/png"): string {
  return `${name.replace(/\.[^.]{1,5}$/, "")}${mimeType === "image/png" ? ".png" : ".jpg"}`;
}

/** A picture whose bytes are kept and whose row is not written yet. */
export type StagedPicture = Kept<StoredPicture>;

/**
 * Takes a picture that is part of something larger: its bytes are kept at once, its row is written by `enter` in the transaction
 * of the whole. When that fails, `discard` removes the bytes.
 * @throws as `storePicture`
 */
export async function stagePicture(actor: Actor, input: unknown): Promise<StagedPicture> {
  refuseUpload(actor);
  const { bytes, name, ...words } = storeInput.parse(input);
  const { original, renditions, width, height, likeness } = await preparePicture(bytes);
  return keep([original.bytes, ...renditions.map((rendition) => rendition.bytes)], async (tx, [storageKey = "", ...keys]) => {
    const { mimeType } = original;
    const file = await insert(tx, actor, {
      kind: "PICTURE",
      storageKey,
      sha256: sha256(original.bytes),
      size: original.bytes.length,
      mimeType,
      name: pictureName(name, mimeType),
      width,
      height,
      likeness,
      derivatives: derivativesIn(renditions, keys),
      ...words,
    });
    await promiseSizes(tx, { id: file.id, revision: file.revision, width });
    return { ...pictureOf(file), name: file.name, size: file.size };
  });
}

/**
 * Takes a picture: checks it by content, removes what cameras write into it, makes one size of it and promises the others.
 * Input: {bytes, name, alt?, caption?, credit?}.
 * @throws ZodError; AppError FORBIDDEN "may-not-upload", INVALID (a FileProblem of labels.ts)
 */
export async function storePicture(actor: Actor, input: unknown): Promise<StoredPicture> {
  return enterAlone(await stagePicture(actor, input));
}

export interface StoredDocument {
  id: string;
  name: string;
  mimeType: string;
  /** In bytes. */
  size: number;
}

/**
 * Takes a document that is part of something larger, as `stagePicture` takes a picture: byte for byte (a signed PDF stays signed).
 * @throws as `storePicture`
 */
async function stageDocument(actor: Actor, input: unknown): Promise<Kept<StoredDocument>> {
  refuseUpload(actor);
  const { bytes, name } = storeInput.pick({ bytes: true, name: true }).parse(input);
  const checked = await checkDocument(bytes, name);
  return keep([bytes], async (tx, [storageKey = ""]) => {
    const file = await insert(tx, actor, { kind: "DOCUMENT", storageKey, sha256: sha256(bytes), size: bytes.length, ...checked });
    return { id: file.id, name: file.name, mimeType: file.mimeType, size: file.size };
  });
}

/** Takes a document. Input: {bytes, name}. @throws as `storePicture` */
export async function storeDocument(actor: Actor, input: unknown): Promise<StoredDocument> {
  return enterAlone(await stageDocument(actor, input));
}

/** Takes a picture or a document that is part of something larger. Input: {bytes, name}. @throws as `storePicture` */
export async function stageFile(actor: Actor, input: unknown): Promise<Kept<{ id: string }>> {
  refuseUpload(actor);
  const { bytes, name } = storeInput.pick({ bytes: true, name: true }).parse(input);
  return (await looksLikePicture(bytes, name)) ? stagePicture(actor, { bytes, name }) : stageDocument(actor, { bytes, name });
}

export interface StoredAny {
  id: string;
  kind: FileKind;
  name: string;
  /** In bytes. */
  size: number;
  /** Null for what has none: documents, captions. */
  width: number | null;
  height: number | null;
  /** What is the same or looks the same in the library; a warning for whoever brought it. */
  alike: Alike[];
}

/**
 * Takes what somebody sends without saying what it is: pictures become pictures, the rest documents. Input: {bytes, name}.
 * @throws as `storePicture`
 */
export async function storeFile(actor: Actor, input: unknown): Promise<StoredAny> {
  refuseUpload(actor);
  const { bytes, name } = storeInput.pick({ bytes: true, name: true }).parse(input);
  if (await looksLikePicture(bytes, name)) {
    const { id, width, height, size, ...picture } = await storePicture(actor, { bytes, name });
    return { id, kind: "PICTURE", name: picture.name, size, width, height, alike: await alikeOf(actor, id) };
  }
  const { id, size, ...document } = await storeDocument(actor, { bytes, name });
  return { id, kind: "DOCUMENT", name: document.name, size, width: null, height: null, alike: await alikeOf(actor, id) };
}

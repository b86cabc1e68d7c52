import "server-only";
import { createHash } from "node:crypto";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { Prisma } from "@/prisma/generated/client";
import { checkDocument } from "./documents";
import { preparePicture } from "./pictures";
import { whyNotUpload } from "./policy";
import { type Derivative, type Picture, pictureOf } from "./queries";
import { storeInput } from "./schema";
import { storage } from "./storage";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest() as Buffer<ArrayBuffer>;

function refuseUpload(actor: Actor): void {
  const refusal = whyNotUpload(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * Writes bytes, then the row that names them with its audit row. Bytes without a row are litter and are removed; a row without
 * bytes cannot come to be.
 */
async function keep<T>(parts: Uint8Array[], row: (keys: string[]) => Promise<T>): Promise<T> {
  const keys: string[] = [];
  try {
    for (const bytes of parts) keys.push(await storage().put(bytes));
    return await row(keys);
  } catch (error) {
    await Promise.all(keys.map((key) => storage().remove(key))).catch((err) => log.error({ err }, "bytes without a row could not be removed"));
    throw error;
  }
}

async function insert(actor: Actor, data: Omit<Prisma.StoredFileUncheckedCreateInput, "uploadedById">) {
  return db.$transaction(async (tx) => {
    const file = await tx.storedFile.create({
      data: { ...data, uploadedById: actor.id },
      select: { id: true, name: true, mimeType: true, size: true, width: true, height: true, alt: true, derivatives: true },
    });
    const detail = { kind: data.kind, sha256: Buffer.from(data.sha256).toString("hex"), size: file.size };
    await record(tx, actor, "file.store", { type: "file", id: file.id, detail });
    return file;
  });
}

/** A stored picture with its download name. */
export interface StoredPicture extends Picture {
  name: string;
}

/**
 * Takes a picture: checks it by content, removes what cameras write into it, makes its sizes, keeps all of it.
 * Input: {bytes, name, alt?, caption?, credit?}.
 * @throws ZodError; AppError FORBIDDEN "may-not-upload", INVALID (a FileProblem of labels.ts)
 */
export async function storePicture(actor: Actor, input: unknown): Promise<StoredPicture> {
  refuseUpload(actor);
  const { bytes, name, ...words } = storeInput.parse(input);
  const { original, renditions } = await preparePicture(bytes);
  const file = await keep([original.bytes, ...renditions.map((rendition) => rendition.bytes)], ([storageKey = "", ...keys]) => {
    const derivatives: Derivative[] = renditions.map(({ bytes: made, ...size }, i) => ({ ...size, storageKey: keys[i] ?? "", size: made.length }));
    const { mimeType, width, height } = original;
    const ending = mimeType === "image/png" ? ".png" : ".jpg";
    return insert(actor, {
      kind: "PICTURE",
      storageKey,
      sha256: sha256(original.bytes),
      size: original.bytes.length,
      mimeType,
      name: `${name.replace(/\.[^.]{1,5}$/, "")}${ending}`,
      width,
      height,
      derivatives: derivatives as unknown as Prisma.InputJsonValue,
      ...words,
    });
  });
  return { ...pictureOf(file), name: file.name };
}

export interface StoredDocument {
  id: string;
  name: string;
  mimeType: string;
  /** In bytes. */
  size: number;
}

/**
 * Takes a document, byte for byte (a signed PDF stays signed). Input: {bytes, name}.
 * @throws as `storePicture`
 */
export async function storeDocument(actor: Actor, input: unknown): Promise<StoredDocument> {
  refuseUpload(actor);
  const { bytes, name } = storeInput.pick({ bytes: true, name: true }).parse(input);
  const checked = await checkDocument(bytes, name);
  const { id, mimeType, size, ...file } = await keep([bytes], ([storageKey = ""]) =>
    insert(actor, { kind: "DOCUMENT", storageKey, sha256: sha256(bytes), size: bytes.length, ...checked }),
  );
  return { id, name: file.name, mimeType, size };
}

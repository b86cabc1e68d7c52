import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type Kept, stageFile } from "@/lib/files/commands";
import { callOfficial } from "@/lib/files/commands/official";
import { stageFromPath } from "@/lib/files/commands/store-video";
import { succeed } from "@/lib/files/commands/succeed";
import { whyNotUpload } from "@/lib/files/policy";
import { withUploads } from "@/lib/files/uploads";
import { promise } from "@/lib/jobs/outbox";
import type { AttachmentRole, Visibility } from "@/prisma/generated/enums";
import { attachmentRoles } from "../labels";
import { attachmentsForStaff, filesForStaff, keyOf, whyNotChange } from "../policy";
import { attachBytesInput, attachInput, attachmentLimits, attachUploadsInput } from "../schema";
import { attachmentPart, loadRecord, raise, type Seen, tellReaders } from "./guard";

interface Words {
  role: AttachmentRole;
  title: string;
  visibility: Visibility;
  /** The attachment whose place the new one takes. */
  replaces: string | null;
}

/** The attachment that gives way; null where none does. What the actor may not open is not there. */
async function formerOf(tx: Tx, actor: Actor, seen: Seen, id: string | null) {
  if (id === null) return null;
  const select = { id: true, fileId: true, role: true, title: true, visibility: true, position: true } as const;
  const former = await tx.attachment.findFirst({ where: { id, ...keyOf(seen), AND: [attachmentsForStaff(actor)] }, select });
  if (!former) throw new AppError("FORBIDDEN", "unknown-attachment");
  return former;
}

/**
 * Writes the rows behind those that are there, or one in the place of another. Whoever restricts a file may open it.
 * @returns what to name next time
 */
async function enter(tx: Tx, actor: Actor, seen: Seen, words: Words, files: (tx: Tx) => Promise<string[]>): Promise<Seen> {
  const { role, title, visibility, replaces } = words;
  const found = await loadRecord(tx, actor, seen);
  const former = await formerOf(tx, actor, seen, replaces);
  const takenAway = former?.visibility === "PUBLIC";
  const refusal = whyNotChange(actor, found, visibility === "PUBLIC" || takenAway) ?? (attachmentRoles[seen.type].includes(role) ? null : "no-such-role");
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const key = keyOf(seen);
  const { _max, _count } = await tx.attachment.aggregate({ where: key, _max: { position: true }, _count: true });
  const fileIds = await files(tx);
  const [successorId] = fileIds;
  if (former && (fileIds.length !== 1 || !successorId)) throw new AppError("FORBIDDEN", "one-in-place");
  if (_count + fileIds.length > attachmentLimits.rows) throw new AppError("FORBIDDEN", "too-many-attachments");
  const version = await raise(tx, seen);
  await callOfficial(tx, fileIds);
  if (former && successorId) {
    await tx.attachment.delete({ where: { id: former.id }, select: { id: true } });
    await succeed(tx, { fileId: former.fileId, shown: found.shown && takenAway }, successorId);
  }
  for (const [at, fileId] of fileIds.entries()) {
    // A name for several files would tell none of them apart; what takes a place takes its name, unless it has one of its own.
    const named = fileIds.length === 1 ? title || (former?.title ?? "") : "";
    const row = { ...key, fileId, role, visibility, title: named, position: former?.position ?? (_max.position ?? 0) + at + 1 };
    const { id } = await tx.attachment.create({ data: row, select: { id: true } });
    if (visibility === "RESTRICTED" && actor.id !== null)
      await tx.recordGrant.create({ data: { attachmentId: id, accountId: actor.id }, select: { id: true } });
    await promise(tx, "texts.read", { fileId });
    const detail = { attachmentId: id, fileId, visibility, version, ...(former ? { removed: [removal(attachmentPart(former, found.visibility))] } : {}) };
    await record(tx, actor, "record.attach", { type: seen.type, id: seen.id, detail });
  }
  await tellReaders(tx, found, takenAway);
  return { ...seen, version };
}

/**
 * Attaches files of the library to a record. Input: {type, id, version, files, role, title, visibility, replaces?}; with
 * `replaces` the one file takes the place of that attachment, whose address leads on to it.
 * @throws ZodError; AppError FORBIDDEN (a VisibilityRefusal), NOT_FOUND, CONFLICT, INVALID "unknown-file"
 */
export async function attachFiles(actor: Actor, input: unknown): Promise<Seen> {
  const { type, id, version, files, ...words } = attachInput.parse(input);
  const wanted = [...new Set(files)];
  return db.$transaction((tx) =>
    enter(tx, actor, { type, id, version }, words, async () => {
      if ((await tx.storedFile.count({ where: { id: { in: wanted }, AND: [filesForStaff(actor)] } })) !== wanted.length)
        throw new AppError("INVALID", "unknown-file");
      return wanted;
    }),
  );
}

/** Files whose bytes are kept already, entered with their attachment in one transaction: there is no moment in which one is in the library without it. */
async function enterKept(actor: Actor, seen: Seen, words: Words, kept: readonly Kept<{ id: string }>[]): Promise<Seen> {
  try {
    return await db.$transaction((tx) =>
      enter(tx, actor, seen, words, async () => {
        const ids: string[] = [];
        for (const file of kept) ids.push((await file.enter(tx)).id);
        return ids;
      }),
    );
  } catch (error) {
    await Promise.all(kept.map((file) => file.discard()));
    throw error;
  }
}

/** Asked before any bytes are looked at. */
async function refuseEarly(actor: Actor, seen: Seen, visibility: Visibility): Promise<void> {
  const may = whyNotUpload(actor) ?? whyNotChange(actor, { shown: false }, false);
  if (may) throw new AppError("FORBIDDEN", may);
  const refusal = whyNotChange(actor, await db.$transaction((tx) => loadRecord(tx, actor, seen)), visibility === "PUBLIC");
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * Attaches files that were sent in pieces (lib/files/uploads.ts) and were not taken yet. Input: {type, id, version, uploads, role, title, visibility, replaces?}.
 * @throws as `attachFiles`; AppError INVALID (a FileProblem)
 */
export async function attachUploads(actor: Actor, input: unknown): Promise<Seen> {
  const { type, id, version, uploads, ...words } = attachUploadsInput.parse(input);
  const seen = { type, id, version };
  await refuseEarly(actor, seen, words.visibility);
  const kept: Kept<{ id: string }>[] = [];
  return withUploads(actor, [...new Set(uploads)], async (files) => {
    try {
      for (const file of files) kept.push(await stageFromPath(actor, file));
    } catch (error) {
      await Promise.all(kept.map((file) => file.discard()));
      throw error;
    }
    return enterKept(actor, seen, words, kept);
  });
}

/** Attaches one file that came with a plain form. Input: {type, id, version, bytes, name, role, title, visibility, replaces?}. @throws as `attachUploads` */
export async function attachBytes(actor: Actor, input: unknown): Promise<Seen> {
  const { type, id, version, bytes, name, ...words } = attachBytesInput.parse(input);
  const seen = { type, id, version };
  await refuseEarly(actor, seen, words.visibility);
  return enterKept(actor, seen, words, [await stageFile(actor, { bytes, name })]);
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requireRecentProof } from "@/lib/auth/proof";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { promise } from "@/lib/jobs/outbox";
import { tell } from "@/lib/notifications/tell";
import { filesForStaff } from "@/lib/visibility/policy";
import { Prisma } from "@/prisma/generated/client";
import { libraryFileAddress } from "../addresses";
import { findAlike, promiseScan, promiseSizes, unread } from "../commands";
import { fieldWords } from "../labels";
import { isRead, unused, whyNotRenew } from "../policy";
import { answering, standingOf, standingSelect } from "../queries";

/* What replacing, cutting and taking back have in common: something else is shown at the same address, and what was shown is kept. */

const shownSelect = {
  name: true,
  storageKey: true,
  sha256: true,
  size: true,
  mimeType: true,
  width: true,
  height: true,
  derivatives: true,
  crop: true,
  likeness: true,
  pages: true,
} satisfies Prisma.StoredFileSelect;

const loadSelect = {
  ...{ ...shownSelect, ...standingSelect },
  ...{ id: true, kind: true, version: true, revision: true, scanState: true, scanNote: true },
} satisfies Prisma.StoredFileSelect;

export type LoadedFile = Prisma.StoredFileGetPayload<{ select: typeof loadSelect }>;

/** What is shown of a file: a row of its versions, or the part of its own row that a version is made of. */
export type ShownColumns = Prisma.StoredFileGetPayload<{ select: typeof shownSelect }>;

/**
 * A file in the version that the actor saw, which something else may be shown in place of. What readers see wants a fresh proof of who
 * somebody is.
 * @throws AppError FORBIDDEN (a FileRefusal or "proof-too-old"), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function loadToRenew(
  tx: Pick<Tx, "storedFile" | "auditEntry" | "$queryRaw">,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<LoadedFile> {
  const file = await tx.storedFile.findFirst({ where: { id, AND: [filesForStaff(actor)] }, select: loadSelect });
  const standing = file ? standingOf(file) : { uploadedById: actor.id, ...unused };
  const refusal = whyNotRenew(actor, standing);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (!file) throw new AppError("NOT_FOUND");
  if (isRead(standing)) await requireRecentProof(actor, tx);
  if (file.version !== version) await refuseStale(tx as Tx, [id], fieldWords);
  return file;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const columns = ({ name, storageKey, sha256, size, mimeType, width, height, derivatives, crop, likeness, pages }: ShownColumns) => ({
  name,
  storageKey,
  sha256: sha256 as Uint8Array<ArrayBuffer>,
  size,
  mimeType,
  width,
  height,
  derivatives: derivatives as Prisma.InputJsonValue,
  crop: crop === null ? Prisma.DbNull : (crop as Prisma.InputJsonValue),
  likeness,
  pages,
});

/** Tells whoever wrote or approved what readers see with a file that it shows something else now. */
async function tellAnswering(tx: Tx, actor: Actor, { id, name, ...file }: LoadedFile, revision: number): Promise<void> {
  for (const edition of answering(file)) {
    await tell(tx, actor, {
      kind: "file.renewed",
      event: `${id}:${revision}:${edition.id}`,
      about: edition.title,
      text: `${name}. Bản cũ còn ở mục Bản trước.`,
      address: libraryFileAddress(id),
      needs: ["article.write", "article.approve"],
      to: edition.people,
    });
  }
}

/**
 * Shows something else at a file's address, keeps what was shown, and says so to the public pages and to those who answer for them. Asks anew whether it may:
 * a text may have been sent up since the bytes were made.
 * @returns the version to name next time
 */
export async function renew(
  tx: Tx,
  actor: Actor,
  action: "file.replace" | "file.crop" | "file.restore",
  seen: { id: string; version: number },
  next: ShownColumns,
): Promise<{ id: string; version: number; revision: number }> {
  const before = await loadToRenew(tx, actor, seen);
  const { id, version } = seen;
  const revision = before.revision + 1;
  // A cut shows bytes whose verdict is known; any others wait for their own.
  const fresh = next.storageKey !== before.storageKey;
  const { count } = await tx.storedFile.updateMany({
    where: { id, version },
    data: { ...columns(next), ...(fresh ? unread() : {}), revision, version: version + 1 },
  });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  const { scanState, scanNote } = before;
  const former = { fileId: id, revision: before.revision, ...columns(before), scanState, scanNote, replacedBy: actor.name };
  await tx.fileVersion.create({ data: former, select: { fileId: true } });
  if (fresh) await promiseScan(tx, id);
  await promise(tx, "texts.read", { fileId: id });
  await findAlike(tx, id);
  if (next.width !== null) await promiseSizes(tx, { id, revision, width: next.width });
  await record(tx, actor, action, { type: "file", id, detail: { revision, sha256: hex(next.sha256), formerSha256: hex(before.sha256) } });
  await tellAnswering(tx, actor, before, revision);
  await changed(tx);
  return { id, version: version + 1, revision };
}

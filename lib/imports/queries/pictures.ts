import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { type Body, figuresOf } from "@/lib/news/body";
import type { CaptionOrigin } from "@/prisma/generated/enums";
import { whyNotImport } from "../policy";

/** A picture of a draft that came out of a file, with the words that stand in the draft. */
export interface ImportedPicture {
  position: number;
  fileId: string;
  caption: string;
  credit: string;
  alt: string;
  captionOrigin: CaptionOrigin;
  creditFound: boolean;
  altFound: boolean;
  /** When and by whom its words were said to be right; `by` is null when that account is gone. */
  confirmed: { at: Date; by: string | null } | null;
}

function refuse(actor: Actor): void {
  const refusal = whyNotImport(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** The pictures of one import that stand in a text, in the order of the file. @throws AppError FORBIDDEN */
export async function picturesOfImport(actor: Actor, importId: string, body: Body): Promise<ImportedPicture[]> {
  refuse(actor);
  const words = new Map(figuresOf(body).flatMap(({ attrs }) => (attrs.fileId ? [[attrs.fileId, attrs] as const] : [])));
  const rows = await db.importPicture.findMany({
    where: { importId, fileId: { in: [...words.keys()] } },
    orderBy: { position: "asc" },
    select: {
      position: true,
      fileId: true,
      captionOrigin: true,
      creditFound: true,
      altFound: true,
      confirmedAt: true,
      confirmedBy: { select: { displayName: true } },
    },
  });
  return rows.map(({ confirmedAt, confirmedBy, ...row }) => {
    const { caption = "", credit = "", alt = "" } = words.get(row.fileId) ?? {};
    return { ...row, caption, credit, alt, confirmed: confirmedAt && { at: confirmedAt, by: confirmedBy?.displayName ?? null } };
  });
}

/** Of the pictures of an article that came out of files, those that somebody confirmed, by file. */
export async function confirmedPictures(articleId: string): Promise<Set<string>> {
  const rows = await db.importPicture.findMany({ where: { import: { articleId }, confirmedAt: { not: null } }, select: { fileId: true } });
  return new Set(rows.map(({ fileId }) => fileId));
}

/** The pictures of an article by the SHA-256 (hex) of their bytes in the file, newest import first. */
export async function knownPictures(articleId: string): Promise<Map<string, { fileId: string; confirmedAt: Date | null; confirmedById: string | null }>> {
  const rows = await db.importPicture.findMany({
    where: { import: { articleId } },
    orderBy: { import: { createdAt: "asc" } },
    select: { sha256: true, fileId: true, confirmedAt: true, confirmedById: true },
  });
  return new Map(rows.map(({ sha256, ...row }) => [Buffer.from(sha256).toString("hex"), row]));
}

/** How many pictures of a text came out of a file and wait to be confirmed, with the import on whose page that is done; null when none does. */
export async function waitingPictures(actor: Actor, articleId: string, body: Body): Promise<{ importId: string; count: number } | null> {
  if (whyNotImport(actor)) return null;
  const shown = figuresOf(body).flatMap(({ attrs }) => attrs.fileId ?? []);
  if (shown.length === 0) return null;
  const rows = await db.importPicture.findMany({
    where: { import: { articleId }, fileId: { in: shown }, confirmedAt: null },
    orderBy: { import: { createdAt: "desc" } },
    select: { importId: true, fileId: true },
  });
  const [newest] = rows;
  return newest ? { importId: newest.importId, count: new Set(rows.map(({ fileId }) => fileId)).size } : null;
}

/**
 * SHA-256 over the files of an edition as they are shown: their ids, bytes, and the part that was cut out. Nobody can put other bytes
 * in their place before the transaction ends.
 */
export async function filesHashOf(tx: Tx, editionId: string): Promise<Buffer<ArrayBuffer>> {
  const rows = await tx.$queryRaw<{ shown: string }[]>`
    SELECT id || ':' || encode(sha256, 'hex') || ':' || coalesce(crop::text, '') AS shown FROM stored_files
    WHERE id IN (
      SELECT "fileId" FROM edition_files WHERE "editionId" = ${editionId}::uuid
      UNION SELECT "leadFileId" FROM editions WHERE id = ${editionId}::uuid
    )
    ORDER BY id FOR SHARE`;
  return sha256(Buffer.from(rows.map(({ shown }) => `${shown}\n`).join("")));
}

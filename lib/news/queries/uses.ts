import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { whyNotSee } from "@/lib/files/policy";
import type { FileUse } from "@/prisma/generated/enums";
import { editionAdminAddress, publicAddress } from "../addresses";
import { whyNotRead } from "../policy";
import { type EditionStatus, statusOf } from "../workflow";

/** One text that shows a file. */
export interface FileUsed {
  /** Of the edition. */
  id: string;
  title: string;
  number: number;
  as: FileUse | "LEAD";
  status: EditionStatus;
  /** Where this actor reads it. */
  address: string;
}

export interface FileUses {
  /** What readers see first, then the newest. */
  shown: FileUsed[];
  /** Texts that this actor may not read. */
  hidden: number;
}

const editionSelect = {
  id: true,
  title: true,
  number: true,
  state: true,
  replaceAt: true,
  updatedAt: true,
  article: { select: { slug: true, pagePath: true, publishAt: true, withdrawnAt: true, withdrawDueAt: true, trashedAt: true } },
} as const;

/**
 * The texts that use a file, published or not. Staff who do not write see what every reader sees, and how many there are besides.
 * @throws AppError FORBIDDEN "may-not-see-files"
 */
export async function usesOf(actor: Actor, fileId: string): Promise<FileUses> {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (!z.uuid().safeParse(fileId).success) return { shown: [], hidden: 0 };
  const [at, leads, files] = await Promise.all([
    now(),
    db.edition.findMany({ where: { leadFileId: fileId }, select: editionSelect }),
    db.editionFile.findMany({ where: { fileId }, select: { use: true, edition: { select: editionSelect } } }),
  ]);
  const reads = whyNotRead(actor) === null;
  const uses = [...leads.map((edition) => ({ as: "LEAD" as const, edition })), ...files.map(({ use, edition }) => ({ as: use, edition }))];
  const all = uses
    .toSorted((a, b) => b.edition.updatedAt.getTime() - a.edition.updatedAt.getTime())
    .map(({ as, edition }) => {
      const { id, title, number, article } = edition;
      const status = statusOf(edition, at);
      return { id, title, number, as, status, address: reads ? editionAdminAddress(id) : publicAddress(article) };
    });
  const open = all.filter(({ status }) => status === "PUBLISHED");
  const others = all.filter(({ status }) => status !== "PUBLISHED");
  return reads ? { shown: [...open, ...others], hidden: 0 } : { shown: open, hidden: others.length };
}

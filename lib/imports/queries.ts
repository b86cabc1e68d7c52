import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { whyNotImport } from "./policy";
import { type ImportReport, importReport } from "./schema";

const row = {
  id: true,
  fileName: true,
  createdAt: true,
  report: true,
  articleId: true,
  proposal: true,
  settledAt: true,
  createdBy: { select: { displayName: true } },
  article: { select: { editions: { select: { id: true, title: true, state: true }, orderBy: { number: "desc" }, take: 1 } } },
} satisfies Prisma.ImportSelect;

/** A file that was read, with the newest edition of the article it became. */
export interface ImportPage {
  id: string;
  fileName: string;
  createdAt: Date;
  /** Who brought it in; null when that account is gone. */
  by: string | null;
  articleId: string;
  editionId: string;
  title: string;
  /** True while nobody has sent it up yet, so that the doubts are still the author's to settle. */
  isDraft: boolean;
  report: ImportReport;
  /** True while it proposes changes to an article and nobody has decided about them. */
  pending: boolean;
}

function pageOf(found: Prisma.ImportGetPayload<{ select: typeof row }>): ImportPage {
  const { article, createdBy, report, proposal, settledAt, ...rest } = found;
  const [edition] = article.editions;
  if (!edition) throw new Error(`article ${rest.articleId} has no edition`);
  return {
    ...rest,
    by: createdBy?.displayName ?? null,
    editionId: edition.id,
    title: edition.title,
    isDraft: edition.state === "DRAFT" || edition.state === "RETURNED",
    report: importReport.parse(report),
    pending: proposal !== null && settledAt === null,
  };
}

function refuse(actor: Actor): void {
  const refusal = whyNotImport(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export type FoundImport = Pick<ImportPage, "id" | "articleId" | "editionId" | "report" | "pending">;

/** What the same bytes were read into before, or null. @throws AppError FORBIDDEN */
export async function findImportOf(actor: Actor, sha256: Buffer<ArrayBuffer>): Promise<FoundImport | null> {
  refuse(actor);
  const found = await db.import.findUnique({ where: { sha256 }, select: row });
  if (!found) return null;
  const { id, articleId, editionId, report, pending } = pageOf(found);
  return { id, articleId, editionId, report, pending };
}

/** One import with its report, or null. @throws AppError FORBIDDEN */
export async function findImport(actor: Actor, id: string): Promise<ImportPage | null> {
  refuse(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const found = await db.import.findUnique({ where: { id }, select: row });
  return found && pageOf(found);
}

/** Several imports in the order of their ids; what is no import is left out. @throws AppError FORBIDDEN */
export async function findImports(actor: Actor, ids: readonly string[]): Promise<ImportPage[]> {
  refuse(actor);
  const wanted = ids.filter((id) => z.uuid().safeParse(id).success);
  const found = await db.import.findMany({ where: { id: { in: wanted } }, select: row });
  return wanted.flatMap((id) => found.find((one) => one.id === id) ?? []).map(pageOf);
}

/** The newest imports of the office. @throws AppError FORBIDDEN */
export async function latestImports(actor: Actor, count = 10): Promise<ImportPage[]> {
  refuse(actor);
  const found = await db.import.findMany({ select: row, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: count });
  return found.map(pageOf);
}

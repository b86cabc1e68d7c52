import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import type { Prisma } from "@/prisma/generated/client";

const line = {
  id: true,
  at: true,
  actorName: true,
  action: true,
  subjectType: true,
  subjectId: true,
  detail: true,
  seal: { select: { position: true } },
} satisfies Prisma.AuditEntrySelect;

/** One row as the log shows it. */
export interface AuditLine {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Prisma.JsonValue;
  /** Position in the chain; null while the row waits for its seal. */
  position: string | null;
}

/** What the log is filtered by; everything optional. */
export interface AuditFilter {
  action?: string | undefined;
  /** Part of the name of whoever did it. */
  who?: string | undefined;
  subjectId?: string | undefined;
  /** From this moment on. */
  from?: Date | undefined;
  /** Before this moment. */
  before?: Date | undefined;
}

/** The log, newest first, a page at a time. @throws AppError FORBIDDEN */
export async function listAuditEntries(
  actor: Actor,
  filter: AuditFilter,
  page: { page: number; size: number },
): Promise<{ items: AuditLine[]; total: number }> {
  demandReader(actor);
  const where: Prisma.AuditEntryWhereInput = {
    ...(filter.action ? { action: filter.action } : {}),
    ...(filter.who ? { actorName: { contains: filter.who, mode: "insensitive" as const } } : {}),
    ...(filter.subjectId ? { subjectId: filter.subjectId } : {}),
    ...(filter.from || filter.before ? { at: { ...(filter.from ? { gte: filter.from } : {}), ...(filter.before ? { lt: filter.before } : {}) } } : {}),
  };
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({ where, select: line, orderBy: { id: "desc" }, ...rowsOf(page.page, page.size) }),
    db.auditEntry.count({ where }),
  ]);
  const items = rows.map(({ id, seal, ...row }) => ({ ...row, id: id.toString(), position: seal?.position.toString() ?? null }));
  return { items, total };
}

/** The actions that occur in the log, for its filter. @throws AppError FORBIDDEN */
export async function listActions(actor: Actor): Promise<string[]> {
  demandReader(actor);
  const rows = await db.auditEntry.groupBy({ by: ["action"], orderBy: { action: "asc" } });
  return rows.map((row) => row.action);
}

/** How far the log is sealed. @throws AppError FORBIDDEN */
export async function chainState(actor: Actor): Promise<{ sealed: string; sealedAt: Date | null; unsealed: number }> {
  demandReader(actor);
  const [last, unsealed] = await Promise.all([
    db.auditSeal.findFirst({ orderBy: { position: "desc" }, select: { position: true, sealedAt: true } }),
    db.auditEntry.count({ where: { seal: null } }),
  ]);
  return { sealed: last?.position.toString() ?? "0", sealedAt: last?.sealedAt ?? null, unsealed };
}

function demandReader(actor: Actor): void {
  if (!actor.can("audit.read")) throw new AppError("FORBIDDEN", "not-an-administrator");
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { type Action, changeSentence } from "./labels";

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

/** What CONFLICT tells the one who came second. */
interface ConflictDetail extends Record<string, unknown> {
  changedBy: string;
  changedAt: Date;
  /** In Vietnamese: "lưu: tiêu đề, nội dung". */
  what: string;
}

/** Rows that leave their subject as it was. */
const changesNothing: Action[] = [
  "account.sign-in",
  "account.prove-again",
  "account.begin-second-factor",
  "account.choose-mail",
  "edition.look",
  "edition.comment",
  "edition.resolve-comment",
];

/**
 * Refuses a write that names an older version, saying who was faster and what changed, from the trail of the subjects.
 * @param words the domain's words for the names of its fields
 * @throws AppError CONFLICT "edited-by-someone-else" with a ConflictDetail, always
 */
export async function refuseStale(tx: Tx, subjectIds: string[], words: Readonly<Record<string, string>>): Promise<never> {
  const last = await tx.auditEntry.findFirst({
    where: { subjectId: { in: subjectIds }, action: { notIn: changesNothing } },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true, action: true, detail: true },
  });
  const detail: ConflictDetail | undefined = last
    ? { changedBy: last.actorName, changedAt: last.at, what: changeSentence(last.action, fieldsOf(last.detail), words) }
    : undefined;
  throw new AppError("CONFLICT", "edited-by-someone-else", detail);
}

/** The names of changed fields in an audit row. */
export function fieldsOf(detail: Prisma.JsonValue): string[] {
  const parsed = z.object({ fields: z.array(z.string()) }).safeParse(detail);
  return parsed.success ? parsed.data.fields : [];
}

/** In whose place it was done, from an audit row; null for somebody's own doing. */
export function lenderIn(detail: Prisma.JsonValue): string | null {
  const parsed = z.object({ onBehalfOf: z.object({ name: z.string() }) }).safeParse(detail);
  return parsed.success ? parsed.data.onBehalfOf.name : null;
}

function demandReader(actor: Actor): void {
  if (!actor.can("audit.read")) throw new AppError("FORBIDDEN", "not-an-administrator");
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import { Prisma } from "@/prisma/generated/client";
import { WINDOW } from "./chain";
import { type Action, changeSentence } from "./labels";
import type { AuditFilter } from "./question";

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

/**
 * The different values of a column, through its index from one to the next: as many steps as there are values, however many rows.
 * @param q only those that contain these words, with or without diacritics
 */
async function valuesOf(column: "actorName" | "action", q = ""): Promise<string[]> {
  const name = column === "action" ? Prisma.sql`action` : Prisma.sql`"actorName"`;
  const rows = await db.$queryRaw<{ value: string }[]>`
    WITH RECURSIVE found AS (
      (SELECT ${name} AS value FROM audit_entries ORDER BY ${name} LIMIT 1)
      UNION ALL
      SELECT (SELECT ${name} FROM audit_entries WHERE ${name} > found.value ORDER BY ${name} LIMIT 1) FROM found WHERE found.value IS NOT NULL
    ) SELECT value FROM found WHERE value IS NOT NULL AND position(fold_text(${q}) IN fold_text(value)) > 0`;
  return rows.map(({ value }) => value);
}

async function whereOf({ action, who, subjectType, subjectId, from, before }: AuditFilter): Promise<Prisma.AuditEntryWhereInput> {
  return {
    ...(action ? { action } : {}),
    // An office has some hundred names; a million rows are not searched for one.
    ...(who ? { actorName: { in: await valuesOf("actorName", who) } } : {}),
    ...(subjectType ? { subjectType } : {}),
    ...(subjectId ? { subjectId } : {}),
    ...(from || before ? { at: { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) } } : {}),
  };
}

function lineOf({ id, seal, ...row }: Prisma.AuditEntryGetPayload<{ select: typeof line }>): AuditLine {
  return { ...row, id: id.toString(), position: seal?.position.toString() ?? null };
}

/** The log, newest first, a page at a time. @throws AppError FORBIDDEN */
export async function listAuditEntries(
  actor: Actor,
  filter: AuditFilter,
  page: { page: number; size: number },
): Promise<{ items: AuditLine[]; total: number }> {
  demandReader(actor);
  const where = await whereOf(filter);
  // Days are found through the index of times only when the order is theirs; within a moment and without days the number says the same.
  const orderBy: Prisma.AuditEntryOrderByWithRelationInput[] = filter.from || filter.before ? [{ at: "desc" }, { id: "desc" }] : [{ id: "desc" }];
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({ where, select: line, orderBy, ...rowsOf(page.page, page.size) }),
    db.auditEntry.count({ where }),
  ]);
  return { items: rows.map(lineOf), total };
}

/** How many rows answer a filter. @throws AppError FORBIDDEN */
export async function countAuditEntries(actor: Actor, filter: AuditFilter): Promise<number> {
  demandReader(actor);
  return db.auditEntry.count({ where: await whereOf(filter) });
}

const CHUNK = 2000;

/** Everything that answers a filter, newest first, a chunk at a time. @throws AppError FORBIDDEN */
export async function* everyAuditEntry(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditLine> {
  demandReader(actor);
  const where = await whereOf(filter);
  for (let last: bigint | null = null; ; ) {
    const older: Prisma.AuditEntryWhereInput = last === null ? {} : { id: { lt: last } };
    const rows: Prisma.AuditEntryGetPayload<{ select: typeof line }>[] = await db.auditEntry.findMany({
      where: { AND: [where, older] },
      select: line,
      orderBy: { id: "desc" },
      take: CHUNK,
    });
    for (const row of rows) yield lineOf(row);
    last = rows.at(-1)?.id ?? null;
    if (rows.length < CHUNK || last === null) return;
  }
}

/** The actions that occur in the log, for its filter. @throws AppError FORBIDDEN */
export async function listActions(actor: Actor): Promise<string[]> {
  demandReader(actor);
  return valuesOf("action");
}

/** How far the log is sealed. @throws AppError FORBIDDEN */
export async function chainState(actor: Actor): Promise<{ sealed: string; sealedAt: Date | null; unsealed: number }> {
  demandReader(actor);
  const last = await db.auditSeal.findFirst({ orderBy: { position: "desc" }, select: { position: true, sealedAt: true } });
  // As the sealer looks (jobs.ts): what is much older than the last seal has one.
  const { _max: newest } = await db.auditSeal.aggregate({ _max: { entryId: true } });
  const unsealed = await db.auditEntry.count({ where: { id: { gt: (newest.entryId ?? 0n) - BigInt(WINDOW) }, seal: null } });
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
  "edition.reply-comment",
  "edition.resolve-comment",
  "record.open",
  "report.comment",
  "report.reply-comment",
  "report.resolve-comment",
  "report.reopen-comment",
  "agenda.remind",
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

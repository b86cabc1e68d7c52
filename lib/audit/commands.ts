import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { type AuditLine, countAuditEntries, everyAuditEntry } from "./queries";
import { type AuditQuestion, filterOf } from "./question";
import { record } from "./record";

/**
 * Takes the log out of the portal, as far as it answers a question: that somebody did so stands in the log itself, before the first line
 * leaves. The names of what was asked are kept, not what was typed: it may be somebody's name.
 * @returns the lines, newest first, a chunk at a time
 * @throws AppError FORBIDDEN
 */
export async function exportAudit(actor: Actor, question: AuditQuestion): Promise<AsyncIterable<AuditLine>> {
  const { filter } = filterOf(question);
  const lines = await countAuditEntries(actor, filter);
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  await db.$transaction((tx) => record(tx, actor, "audit.export", { type: "audit", id: "nhat-ky", detail: { lines, asked } }));
  return everyAuditEntry(actor, filter);
}

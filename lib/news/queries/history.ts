import "server-only";
import { fieldsOf, lenderIn } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { HistoryEntry } from "./edition";
import { type EditionRow, mustRead, rowOf, rowSelect } from "./staff";

export interface ArticleHistory {
  /** Every edition of the article, newest first. */
  editions: EditionRow[];
  /** What happened to the article and its editions, newest first; `edition` is the number, null for the article itself. */
  entries: (HistoryEntry & { edition: number | null })[];
}

const SHOWN = 200;

/** The whole way of an article, from its audit trail. @throws AppError FORBIDDEN "not-a-writer" */
export async function historyOf(actor: Actor, articleId: string): Promise<ArticleHistory> {
  mustRead(actor);
  const [at, rows] = await Promise.all([now(), db.edition.findMany({ where: { articleId }, select: rowSelect, orderBy: { number: "desc" } })]);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const found = await db.auditEntry.findMany({
    where: {
      OR: [
        { subjectType: "article", subjectId: articleId },
        { subjectType: "edition", subjectId: { in: [...numbers.keys()] } },
      ],
    },
    orderBy: { id: "desc" },
    take: SHOWN,
    select: { at: true, actorName: true, action: true, subjectId: true, detail: true },
  });
  const entries = found.map(({ detail, subjectId, ...entry }) => ({
    ...entry,
    fields: fieldsOf(detail),
    lender: lenderIn(detail),
    edition: numbers.get(subjectId) ?? null,
  }));
  return { editions: rows.map((row) => rowOf(row, at)), entries };
}

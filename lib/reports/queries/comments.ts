import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { ReportAnchor } from "@/prisma/generated/enums";
import { whyNotReadComments, whyNotResolve } from "../policy";
import type { ReportDetail } from "./detail";

interface Said {
  id: string;
  author: { id: string; name: string };
  text: string;
  at: Date;
}

export interface ReportRemark extends Said {
  /** 1, 2, 3 … in the order in which they were said; stays the same for ever. */
  number: number;
  anchor: ReportAnchor;
  anchorKey: string;
  /** The version it was said about; null while the report was being written. */
  version: number | null;
  resolved: { by: string; at: Date } | null;
  replies: Said[];
  /** Whether this account may say that it is dealt with, or is not. */
  mayResolve: boolean;
}

/** What was said about a report that was found for the actor, in its order; nothing for whoever may not hear it. */
export async function remarksOf(actor: Actor, report: ReportDetail): Promise<ReportRemark[]> {
  if (whyNotReadComments(actor, report) !== null) return [];
  const author = { select: { id: true, displayName: true } } as const;
  const rows = await db.reportComment.findMany({
    where: { reportId: report.id, repliesToId: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, anchor: true, anchorKey: true, versionId: true, text: true, createdAt: true, resolvedAt: true, author },
      resolvedBy: { select: { displayName: true } },
      replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, text: true, createdAt: true, author } },
    },
  });
  const who = ({ id, displayName }: { id: string; displayName: string }) => ({ id, name: displayName });
  return rows.map(({ id, anchor, anchorKey, versionId, text, createdAt, resolvedAt, resolvedBy, replies, ...row }, at) => ({
    ...{ id, anchor, anchorKey, text, at: createdAt, author: who(row.author), number: at + 1 },
    version: report.versions.find((version) => version.id === versionId)?.number ?? null,
    resolved: resolvedAt && { by: resolvedBy?.displayName ?? "", at: resolvedAt },
    replies: replies.map((reply) => ({ id: reply.id, text: reply.text, at: reply.createdAt, author: who(reply.author) })),
    mayResolve: whyNotResolve(actor, report, { authorId: row.author.id, resolvedAt }, resolvedAt ? "open" : "resolved") === null,
  }));
}

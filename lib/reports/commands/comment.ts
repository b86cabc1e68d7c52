import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { indicatorsFor } from "@/lib/indicators/definitions";
import type { ReportAnchor } from "@/prisma/generated/enums";
import { isChartKey } from "../charts";
import { type ReportRefusal, whyNotComment, whyNotResolve } from "../policy";
import { commentInput, replyInput, resolveInput } from "../schema";
import { tellAuthors, tellThread } from "./announce";
import { type Loaded, load, refuse } from "./guard";

/** Whether there is such a place to speak about. */
async function isThere(tx: Tx, report: Loaded, anchor: ReportAnchor, key: string): Promise<boolean> {
  if (anchor === "REPORT") return key === "";
  if (anchor === "FIGURE") return indicatorsFor(report.owner.kind).some(({ code }) => code === key);
  if (anchor === "CHART") return isChartKey(key);
  return /^[0-9a-f-]{36}$/.test(key) && (await tx.reportSection.count({ where: { id: key, reportId: report.id } })) > 0;
}

/**
 * Says something about a report, a section, one figure or one chart. The report keeps its version: a comment is no part of the text. Input:
 * commentInput. @throws ZodError; AppError FORBIDDEN (a ReportRefusal), NOT_FOUND, INVALID "unknown-place"
 */
export async function commentOnReport(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { id, anchor, anchorKey, text } = commentInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version: null }, (standing) => whyNotComment(actor, standing), "share");
    if (!(await isThere(tx, report, anchor, anchorKey))) throw new AppError("INVALID", "unknown-place");
    const versionId = report.state === "SUBMITTED" || report.state === "APPROVED" ? (report.last?.id ?? null) : null;
    const data = { reportId: id, versionId, anchor, anchorKey, text, authorId: actor.id as string };
    const comment = await tx.reportComment.create({ data, select: { id: true } });
    // What was said stands in its own row; the trail says that, where and by whom.
    await record(tx, actor, "report.comment", { type: "report", id, detail: { commentId: comment.id, anchor, anchorKey } });
    await tellAuthors(tx, actor, "report.commented", report, comment.id, text);
    return comment;
  });
}

/** A thread and its report, if the actor may do so. */
async function loadThread(
  tx: Tx,
  actor: Actor,
  id: string,
  why: (report: Loaded, thread: { authorId: string; resolvedAt: Date | null }) => ReportRefusal | null,
) {
  // Whoever closes the thread at this moment waits, or was first: nothing is said into a closed one.
  await tx.$queryRaw`SELECT 1 FROM report_comments WHERE id = ${id}::uuid FOR UPDATE`;
  const thread = await tx.reportComment.findUnique({
    where: { id },
    select: {
      reportId: true,
      versionId: true,
      anchor: true,
      anchorKey: true,
      authorId: true,
      resolvedAt: true,
      repliesToId: true,
      replies: { select: { authorId: true } },
    },
  });
  // Replies have no replies; the thread ends when its comment is dealt with.
  if (!thread || thread.repliesToId !== null) throw new AppError("NOT_FOUND");
  const report = await load(tx, actor, { id: thread.reportId, version: null }, () => null, "share");
  refuse(why(report, thread));
  return { thread, report };
}

/** Answers a comment. Input: replyInput, with the id of the comment. @throws as `commentOnReport` */
export async function replyToComment(actor: Actor, input: unknown): Promise<{ id: string; reportId: string }> {
  const { id, text } = replyInput.parse(input);
  return db.$transaction(async (tx) => {
    const { thread, report } = await loadThread(tx, actor, id, (standing, found) => whyNotComment(actor, standing, found));
    const { reportId, versionId, anchor, anchorKey } = thread;
    const data = { reportId, versionId, anchor, anchorKey, text, authorId: actor.id as string, repliesToId: id };
    const reply = await tx.reportComment.create({ data, select: { id: true } });
    await record(tx, actor, "report.reply-comment", { type: "report", id: reportId, detail: { commentId: id, replyId: reply.id } });
    const spoke = [thread.authorId, ...thread.replies.map(({ authorId }) => authorId)];
    await tellThread(tx, actor, report, spoke, { id: reply.id, text, at: await now(tx) });
    return { ...reply, reportId };
  });
}

/** Says that a comment is dealt with, or with `reopen` that it is not. Input: resolveInput. @throws as `commentOnReport` */
export async function resolveComment(actor: Actor, input: unknown): Promise<{ reportId: string }> {
  const { id, reopen } = resolveInput.parse(input);
  return db.$transaction(async (tx) => {
    const { thread } = await loadThread(tx, actor, id, (report, found) => whyNotResolve(actor, report, found, reopen ? "open" : "resolved"));
    const data = reopen ? { resolvedAt: null, resolvedById: null } : { resolvedAt: await now(tx), resolvedById: actor.id };
    await tx.reportComment.update({ where: { id }, data, select: { id: true } });
    const action = reopen ? "report.reopen-comment" : "report.resolve-comment";
    await record(tx, actor, action, { type: "report", id: thread.reportId, detail: { commentId: id } });
    return { reportId: thread.reportId };
  });
}

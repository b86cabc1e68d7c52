import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { formatNumber } from "@/lib/core/numbers";
import { whyNotDecide } from "../policy";
import { approveInput, returnInput } from "../schema";
import { allAgreed } from "../turns";
import { after } from "../workflow";
import { tellAuthors, tellPublishers, tellReviewers } from "./announce";
import { type Loaded, load, type Seen, write } from "./guard";

interface Looked {
  id: string;
  versionId: string;
  hash: string;
}

/** The report, if the version that was looked at is the one that waits. What was approved is exactly what was read. */
async function loadLooked(tx: Tx, actor: Actor, { id, versionId, hash }: Looked): Promise<Loaded & { last: NonNullable<Loaded["last"]> }> {
  const report = await load(tx, actor, { id, version: null }, (standing) => {
    const refusal = whyNotDecide(actor, standing);
    // To whoever looks at an older version its age is what matters, not whose turn it is in the new one.
    return refusal === "not-your-turn" && standing.last?.id !== versionId ? null : refusal;
  });
  if (!report.last || report.last.id !== versionId || report.last.hash !== hash) throw new AppError("CONFLICT", "another-version");
  return { ...report, last: report.last };
}

/**
 * Duyệt: agrees to exactly the version that was looked at; the last of the reviewers approves the report. Input: approveInput.
 * @throws ZodError; AppError FORBIDDEN (a ReportRefusal), NOT_FOUND, CONFLICT "another-version"
 */
export async function approveReport(actor: Actor, input: unknown): Promise<Seen> {
  const looked = approveInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await loadLooked(tx, actor, looked);
    const accountId = actor.id as string;
    await tx.reportDecision.create({ data: { versionId: looked.versionId, accountId, kind: "APPROVE", hash: looked.hash }, select: { id: true } });
    const decisions = [...report.decisions, { accountId, kind: "APPROVE" as const }];
    const last = allAgreed(report.reviewers, decisions);
    const state = last ? after("approve", report.state) : report.state;
    const version = await write(tx, report, { state });
    const detail = { before: report.state, after: state, versionId: looked.versionId, number: report.last.number, contentHash: looked.hash, version };
    await record(tx, actor, "report.approve", { type: "report", id: looked.id, detail });
    if (last) await tellPublishers(tx, actor, report, looked.versionId, await now(tx));
    // Those of the same position were told already: an event is told once.
    else await tellReviewers(tx, actor, report, decisions, looked.versionId);
    return { id: looked.id, version };
  });
}

/**
 * Trả lại: sends the version back to who wrote it, with a reason; what was said and is not dealt with goes along. The round ends with it: the
 * next version is looked at by everybody again. Input: returnInput. @throws as `approveReport`
 */
export async function returnReport(actor: Actor, input: unknown): Promise<Seen> {
  const { reason, ...looked } = returnInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await loadLooked(tx, actor, looked);
    const accountId = actor.id as string;
    await tx.reportDecision.create({ data: { versionId: looked.versionId, accountId, kind: "RETURN", hash: looked.hash, reason }, select: { id: true } });
    const state = after("return", report.state);
    const version = await write(tx, report, { state });
    const open = await tx.reportComment.count({ where: { reportId: looked.id, repliesToId: null, resolvedAt: null } });
    const detail = { before: report.state, after: state, versionId: looked.versionId, number: report.last.number, version };
    await record(tx, actor, "report.return", { type: "report", id: looked.id, detail });
    await tellAuthors(tx, actor, "report.returned", report, looked.versionId, open > 0 ? `${reason}\n\n${formatNumber(open)} góp ý chưa xử lý.` : reason);
    return { id: looked.id, version };
  });
}

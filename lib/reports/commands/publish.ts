import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { reportAddress } from "../addresses";
import { whyNotPublish, whyNotWithdraw } from "../policy";
import { publishInput, withdrawInput } from "../schema";
import { allAgreed } from "../turns";
import { after } from "../workflow";
import { tellAuthors } from "./announce";
import { load, refuse, type Seen, write } from "./guard";

/**
 * Công bố: readers see the version that everybody agreed to; of a correction it takes the place of the one before, which is kept. Input:
 * publishInput. @throws ZodError; AppError FORBIDDEN (a ReportRefusal), NOT_FOUND, CONFLICT
 */
export async function publishReport(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, versionId } = publishInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, (standing) => whyNotPublish(actor, standing));
    if (report.last?.id !== versionId) throw new AppError("CONFLICT", "another-version");
    if (!allAgreed(report.reviewers, report.decisions)) refuse("not-approved");
    const state = after("publish", report.state);
    const address = reportAddress(report.slug);
    const shown = { publishedVersionId: versionId, publishedAt: await now(tx), withdrawnAt: null, withdrawReason: "" };
    const saved = await write(tx, { id, version }, { ...shown, state });
    await tx.oldAddress.deleteMany({ where: { path: address } });
    const detail = { before: report.state, after: state, versionId, number: report.last.number, contentHash: report.last.hash, version: saved };
    await record(tx, actor, "report.publish", { type: "report", id, detail });
    await tellAuthors(tx, actor, "report.published", report, saved);
    // What was corrected must never be read again, from no copy.
    await changed(tx, report.publishedVersionId ? [address] : []);
    return { id, version: saved };
  });
}

/**
 * Gỡ: takes a report away from readers, with a reason; its address answers that it is gone. Every version is kept, and it may be written on and
 * published again. Input: withdrawInput. @throws as `publishReport`
 */
export async function withdrawReport(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, reason } = withdrawInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, (standing) => whyNotWithdraw(actor, standing));
    const state = after("withdraw", report.state);
    const gone = { publishedVersionId: null, publishedAt: null, withdrawnAt: await now(tx), withdrawReason: reason };
    const saved = await write(tx, { id, version }, { ...gone, state });
    const path = reportAddress(report.slug);
    const answer = { target: null, reason: "withdrawn" };
    await tx.oldAddress.upsert({ where: { path }, create: { path, ...answer }, update: answer, select: { path: true } });
    const detail = { before: report.state, after: state, versionId: report.publishedVersionId, reason, version: saved };
    await record(tx, actor, "report.withdraw", { type: "report", id, detail });
    await tellAuthors(tx, actor, "report.withdrawn", report, saved, reason);
    await changed(tx, [path]);
    return { id, version: saved };
  });
}

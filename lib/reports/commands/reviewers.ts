import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { standingOf } from "@/lib/auth/standing";
import { now } from "@/lib/core/clock";
import { isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type ReportRefusal, whyNotSecond, whyNotWrite } from "../policy";
import { reviewersInput } from "../schema";
import { turnsOf } from "../turns";
import { tellReviewers } from "./announce";
import { type Loaded, load, refuse, type Seen, whoMayOpen, write } from "./guard";

/** Until somebody decided about everything, who is asked may change. */
function whyNotName(actor: Actor, report: Loaded): ReportRefusal | null {
  return whyNotWrite(actor, { ...report, state: report.state === "SUBMITTED" ? "FROZEN" : report.state });
}

/** Somebody who cannot decide must not be waited for. @throws AppError FORBIDDEN */
export async function refuseUnable(tx: Tx, report: Loaded, accounts: readonly string[]): Promise<void> {
  const able = (await standingOf(tx, accounts, await now(tx))).filter(({ actor }) => actor.can("report.review") && !actor.lentBy("report.review"));
  if (able.length !== accounts.length) refuse("cannot-review");
  if (accounts.some((id) => whyNotSecond(id, report) !== null)) refuse("author-reviews");
  if ((await whoMayOpen(tx, report, accounts)).length !== accounts.length) refuse("may-not-open-it");
}

/**
 * Says who reviews, in which order, until when. While a version waits, who agreed to it stays and somebody is left to decide. Input:
 * reviewersInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function setReviewers(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, reviewers: wanted } = reviewersInput.parse(input);
  if (new Set(wanted.map(({ accountId }) => accountId)).size !== wanted.length) throw new AppError("INVALID", "reviewer-twice");
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, (standing) => whyNotName(actor, standing));
    const added = wanted.filter(({ accountId }) => !report.reviewers.some((one) => one.accountId === accountId));
    await refuseUnable(
      tx,
      report,
      added.map(({ accountId }) => accountId),
    );
    const waiting = report.state === "SUBMITTED";
    if (waiting) {
      const decided = report.reviewers.filter(({ accountId }) => report.decisions.some((one) => one.accountId === accountId));
      if (decided.some(({ accountId, position }) => !wanted.some((one) => one.accountId === accountId && one.position === position))) refuse("decided-stays");
      if (!turnsOf(wanted, report.decisions).some(({ turn }) => turn === "now")) refuse("nobody-left-to-decide");
    }
    const plain = (rows: Loaded["reviewers"]) => rows.map(({ accountId, position, dueOn }) => [accountId, position, dueOn && isoDay(dueOn)]).toSorted();
    if (JSON.stringify(plain(report.reviewers)) === JSON.stringify(plain(wanted))) return { id, version };
    // A day that was moved is told about anew.
    await tx.reportReviewer.deleteMany({ where: { reportId: id } });
    await tx.reportReviewer.createMany({ data: wanted.map((one) => ({ ...one, reportId: id })) });
    const saved = await write(tx, { id, version }, {});
    const named = wanted.map(({ accountId, position, dueOn }) => ({ accountId, position, dueOn: dueOn && isoDay(dueOn) }));
    await record(tx, actor, "report.reviewers", { type: "report", id, detail: { fields: ["reviewers"], reviewers: named, version: saved } });
    if (waiting && report.last) await tellReviewers(tx, actor, { ...report, reviewers: wanted }, report.decisions, `${report.last.id}:${saved}`);
    return { id, version: saved };
  });
}

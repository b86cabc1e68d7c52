import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { wrongField } from "@/lib/core/wrong-field";
import type { Prisma } from "@/prisma/generated/client";
import { chartsOf, type ReportBody, reportBodySchema, runsOf } from "../body";
import { yearsAsked } from "../charts";
import { contentHash, type ReportContent } from "../content";
import { refusalWords } from "../labels";
import { whyNotWrite } from "../policy";
import { contentOf, draftSelect, yearsFor } from "../queries/draft";
import { frozenFigures } from "../queries/frozen";
import { submitInput } from "../schema";
import { after } from "../workflow";
import { tellReviewers } from "./announce";
import { type Loaded, load, refuse, type Seen, write } from "./guard";
import { refuseUnable } from "./reviewers";

const says = (body: ReportBody) => chartsOf(body).length > 0 || runsOf(body).some((run) => run.some((node) => node.type !== "text" || node.text.trim() !== ""));

async function frozenContent(tx: Tx, report: Loaded, years: Awaited<ReturnType<typeof yearsFor>>): Promise<ReportContent> {
  const row = await tx.report.findUniqueOrThrow({ where: { id: report.id }, select: draftSelect });
  // Somebody put a chart in while its years were not counted: it would be empty for ever.
  if (yearsAsked(row.sections.flatMap(({ body }) => chartsOf(reportBodySchema.parse(body)))).some((code) => !years.has(code))) throw new AppError("CONFLICT");
  const snapshot = await tx.reportSnapshot.findUniqueOrThrow({ where: { id: report.snapshotId ?? "" }, select: { takenAt: true } });
  return contentOf(tx, row, await frozenFigures(tx, report.snapshotId), snapshot.takenAt, years);
}

/**
 * Trình: makes a version of the text, the frozen figures and the targets, which nothing changes any more, and asks the first reviewers. Of a
 * correction its note says to readers what is different. Input: submitInput. @returns also the version and its hash
 * @throws ZodError; AppError FORBIDDEN (a ReportRefusal), NOT_FOUND, CONFLICT
 */
export async function submitReport(actor: Actor, input: unknown): Promise<Seen & { versionId: string; hash: string }> {
  const { id, version, note } = submitInput.parse(input);
  const why = (report: Loaded) => whyNotWrite(actor, report, "submit");
  // Years are counted before anything is held; who may not open the report gets no further than this.
  await db.$transaction((tx) => load(tx, actor, { id, version }, why));
  const years = await yearsFor(await db.report.findUniqueOrThrow({ where: { id }, select: draftSelect }));
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, why);
    if (report.reviewers.length === 0) refuse("no-reviewers");
    await refuseUnable(
      tx,
      report,
      report.reviewers.map(({ accountId }) => accountId),
    );
    // Whoever read it once is told what is another.
    if (report.publishedVersionId && !note) throw wrongField("note", refusalWords["note-for-readers"]);
    const content = await frozenContent(tx, report, years);
    if (!content.sections.some(({ body }) => says(body))) throw new AppError("INVALID", "empty-sections");
    const hash = contentHash(content);
    const made = await tx.reportVersion.create({
      data: {
        ...{ reportId: id, number: (report.last?.number ?? 0) + 1, snapshotId: report.snapshotId as string, hash, note, madeById: actor.id as string },
        content: content as unknown as Prisma.InputJsonObject,
      },
      select: { id: true, number: true },
    });
    const state = after("submit", report.state);
    const saved = await write(tx, { id, version }, { state });
    const detail = { before: report.state, after: state, versionId: made.id, number: made.number, contentHash: hash, version: saved };
    await record(tx, actor, "report.submit", { type: "report", id, detail });
    await tellReviewers(tx, actor, report, [], made.id);
    return { id, version: saved, versionId: made.id, hash };
  });
}

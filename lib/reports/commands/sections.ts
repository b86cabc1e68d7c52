import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { canonical } from "@/lib/core/canonical";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { indicatorOf } from "@/lib/indicators/definitions";
import type { Prisma } from "@/prisma/generated/client";
import { chartsOf, type ReportBody, reportBodySchema, runsOf, tokensOf } from "../body";
import { isChartKey } from "../charts";
import { fieldWords } from "../labels";
import { whyNotWrite } from "../policy";
import { addSectionInput, moveSectionInput, removeSectionInput, reportLimits, saveSectionInput } from "../schema";
import { emptyReportBody } from "../structure";
import { load, type Seen, write } from "./guard";

/** A figure or a chart that nobody can count is none. @throws AppError INVALID */
function refuseUnknown(body: ReportBody): void {
  if (tokensOf(body).some(({ indicator }) => !indicatorOf(indicator))) throw new AppError("INVALID", "unknown-figure");
  if (chartsOf(body).some((key) => !isChartKey(key))) throw new AppError("INVALID", "unknown-chart");
}

/** What one person saves with pauses of less than ten minutes, and nobody looked at in between, is one text: autosave writes every few seconds. */
const ONE_GO_MS = 10 * 60_000;

/** Keeps what a section says after a save, so that it can be told what changed since somebody looked. */
async function rememberText(tx: Tx, actor: Actor, reportId: string, text: { sectionId: string; title: string; body: Prisma.InputJsonValue }): Promise<void> {
  const { sectionId } = text;
  const authorId = actor.id as string;
  const savedAt = await now(tx);
  const last = await tx.reportSectionText.findFirst({
    where: { sectionId },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    select: { id: true, authorId: true, savedAt: true },
  });
  const sameGo = last?.authorId === authorId && savedAt.getTime() - last.savedAt.getTime() < ONE_GO_MS;
  // Whoever looked in between is told what they had before them, and not more.
  const seen = { reportId, NOT: { accountId: authorId }, OR: [{ at: { gte: last?.savedAt ?? savedAt } }, { before: { gte: last?.savedAt ?? savedAt } }] };
  if (last && sameGo && (await tx.reportVisit.count({ where: seen })) === 0) {
    await tx.reportSectionText.update({ where: { id: last.id }, data: { title: text.title, body: text.body, savedAt }, select: { id: true } });
  } else await tx.reportSectionText.create({ data: { ...text, authorId, savedAt }, select: { id: true } });
}

/**
 * Keeps what was written in a section. Two people may write in two sections at the same time; in one the later one is told who was faster, and
 * nothing is lost: what they typed comes back with the refusal. A save that changes nothing writes nothing. Input: saveSectionInput.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, INVALID, CONFLICT {changedBy, changedAt, what}
 */
export async function saveSection(actor: Actor, input: unknown): Promise<Seen & { reportId: string }> {
  const { id, version, title, body } = saveSectionInput.parse(input);
  return db.$transaction(async (tx) => {
    const named = await tx.reportSection.findUnique({ where: { id }, select: { reportId: true } });
    if (!named) throw new AppError("NOT_FOUND");
    const { reportId } = named;
    await load(tx, actor, { id: reportId, version: null }, (report) => whyNotWrite(actor, report), "share");
    const before = await tx.reportSection.findUnique({ where: { id }, select: { title: true, body: true, version: true } });
    if (!before) throw new AppError("NOT_FOUND");
    if (before.version !== version) await refuseStale(tx, [id], fieldWords);
    const fields = [...(before.title === title ? [] : ["title"]), ...(canonical(before.body) === canonical(body) ? [] : ["body"])];
    if (fields.length === 0) return { id, version, reportId };
    refuseUnknown(body);
    const stored = body as Prisma.InputJsonValue;
    const { count } = await tx.reportSection.updateMany({ where: { id, version }, data: { title, body: stored, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    await rememberText(tx, actor, reportId, { sectionId: id, title, body: stored });
    await record(tx, actor, "report.write", { type: "report-section", id, detail: { reportId, fields, version: version + 1 } });
    return { id, version: version + 1, reportId };
  });
}

/** The words that were typed, one paragraph a line. */
const plainWords = (body: ReportBody) =>
  runsOf(body)
    .map((run) => run.map((node) => (node.type === "text" ? node.text : node.type === "figure" ? `[${node.attrs.indicator}]` : " ")).join(""))
    .filter(Boolean)
    .join("\n");

/** The order again without holes; a place is nobody's twice, so everything moves away first. */
async function place(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) await tx.reportSection.update({ where: { id }, data: { position: 1000 + at }, select: { id: true } });
  for (const [at, id] of ids.entries()) await tx.reportSection.update({ where: { id }, data: { position: at + 1 }, select: { id: true } });
}

const ordered = (tx: Tx, reportId: string) =>
  tx.reportSection.findMany({ where: { reportId }, orderBy: { position: "asc" }, select: { id: true, kind: true, title: true, body: true } });

/** Adds an empty section behind the others. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID */
export async function addSection(actor: Actor, input: unknown): Promise<Seen & { sectionId: string }> {
  const { id, version, kind, title } = addSectionInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, { id, version }, (report) => whyNotWrite(actor, report));
    const there = await ordered(tx, id);
    if (there.length >= reportLimits.sections) throw new AppError("INVALID", "too-many-sections");
    const body = emptyReportBody as Prisma.InputJsonValue;
    const made = await tx.reportSection.create({
      data: {
        ...{ reportId: id, kind, title, position: there.length + 1, body },
        revisions: { create: { title, body, authorId: actor.id as string } },
      },
      select: { id: true },
    });
    const saved = await write(tx, { id, version }, {});
    await record(tx, actor, "report.add-section", { type: "report", id, detail: { sectionId: made.id, fields: ["sections"], version: saved } });
    return { id, version: saved, sectionId: made.id };
  });
}

/** Moves a section one place up or down. @throws as `addSection` */
export async function moveSection(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, sectionId, by } = moveSectionInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, { id, version }, (report) => whyNotWrite(actor, report));
    const ids = (await ordered(tx, id)).map((section) => section.id);
    const at = ids.indexOf(sectionId);
    if (at < 0) throw new AppError("NOT_FOUND");
    const other = ids[at + by];
    if (other === undefined) throw new AppError("INVALID", "section-at-end");
    const moved = ids.with(at, other).with(at + by, sectionId);
    await place(tx, moved);
    const saved = await write(tx, { id, version }, {});
    await record(tx, actor, "report.move-section", { type: "report", id, detail: { sectionId, moved: by, fields: ["sections"], version: saved } });
    return { id, version: saved };
  });
}

/** Takes a section out. What it said stays in the versions that were submitted. @throws as `addSection` */
export async function removeSection(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, sectionId } = removeSectionInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, (standing) => whyNotWrite(actor, standing));
    const there = await ordered(tx, id);
    const section = there.find((one) => one.id === sectionId);
    if (!section) throw new AppError("NOT_FOUND");
    if (there.length === 1) throw new AppError("INVALID", "last-section");
    await tx.reportSection.delete({ where: { id: sectionId }, select: { id: true } });
    await place(
      tx,
      there.flatMap((one) => (one.id === sectionId ? [] : [one.id])),
    );
    const saved = await write(tx, { id, version }, {});
    // More people read the log than may open what is restricted.
    const removed = report.visibility === "RESTRICTED" ? [] : [removal({ title: section.title, text: plainWords(reportBodySchema.parse(section.body)) })];
    await record(tx, actor, "report.remove-section", { type: "report", id, detail: { sectionId, fields: ["sections"], removed, version: saved } });
    return { id, version: saved };
  });
}

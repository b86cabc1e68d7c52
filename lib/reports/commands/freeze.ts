import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { ComparedFigure } from "@/lib/indicators/figure";
import type { Prisma } from "@/prisma/generated/client";
import { driftOf } from "../drift";
import { whyNotWrite } from "../policy";
import { liveFigures } from "../queries/figures";
import { frozenFigures } from "../queries/frozen";
import { figureInput, reportInput } from "../schema";
import { seenOf } from "../seen";
import { after } from "../workflow";
import { type Loaded, load, type Seen, write } from "./guard";

/** The row of a figure; what Prisma calls JSON is told apart from `null` inside it. */
export function figureRow(figure: ComparedFigure) {
  const { records, ...rest } = figure;
  return { indicator: figure.indicator, value: figure.value, figure: rest as unknown as Prisma.InputJsonObject, records: [...records] };
}

/** The figures are asked for before the transaction begins: a second of counting holds nobody up. @throws AppError NOT_FOUND, FORBIDDEN */
async function countedFor(actor: Actor, seen: Seen, only?: string): Promise<ComparedFigure[]> {
  const report = await db.$transaction((tx) => load(tx, actor, seen, (standing) => whyNotWrite(actor, standing, "freeze")));
  return [...(await liveFigures(report, only ? { only: [only] } : {})).values()];
}

async function take(tx: Tx, actor: Actor, report: Loaded, figures: readonly ComparedFigure[]): Promise<string> {
  const snapshot = await tx.reportSnapshot.create({ data: { reportId: report.id, takenById: actor.id as string }, select: { id: true } });
  await tx.reportFigure.createMany({ data: figures.map((figure) => ({ ...figureRow(figure), snapshotId: snapshot.id })) });
  return snapshot.id;
}

/**
 * Chốt số liệu: keeps every figure as it is now, with the records behind it, for ever. Doing it again makes another snapshot; versions that were
 * submitted keep theirs. Names the report and the version that was seen. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function freezeFigures(actor: Actor, input: unknown): Promise<Seen> {
  const seen = reportInput.parse(input);
  const figures = await countedFor(actor, seen);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, seen, (standing) => whyNotWrite(actor, standing, "freeze"));
    const snapshotId = await take(tx, actor, report, figures);
    const state = after("freeze", report.state);
    const version = await write(tx, seen, { snapshotId, state });
    await record(tx, actor, "report.freeze", { type: "report", id: seen.id, detail: { before: report.state, after: state, snapshotId, version } });
    return { id: seen.id, version };
  });
}

/** Chốt lại riêng số này: another snapshot, with this figure anew and every other as it was. Input: figureInput. @throws as `freezeFigures`; INVALID "unknown-figure" */
export async function refreezeFigure(actor: Actor, input: unknown): Promise<Seen> {
  const { indicator, ...seen } = figureInput.parse(input);
  const [figure] = await countedFor(actor, seen, indicator);
  if (!figure) throw new AppError("INVALID", "unknown-figure");
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, seen, (standing) => whyNotWrite(actor, standing, "keep"));
    const others = (await frozenFigures(tx, report.snapshotId)).filter((one) => one.indicator !== indicator);
    const snapshotId = await take(tx, actor, report, [...others, figure]);
    // What was said of the other figures holds on.
    const kept = await tx.reportKeptFigure.findMany({ where: { snapshotId: report.snapshotId ?? "", NOT: { indicator } } });
    await tx.reportKeptFigure.createMany({ data: kept.map((row) => ({ ...row, snapshotId })) });
    const version = await write(tx, seen, { snapshotId });
    await record(tx, actor, "report.refreeze", { type: "report", id: seen.id, detail: { indicator, snapshotId, chosen: figure.value, version } });
    return { id: seen.id, version };
  });
}

/** Giữ số đã chốt: says that the frozen figure stands though the record moved. When it moves again, it is asked about again. @throws as `refreezeFigure`; INVALID "nothing-moved" */
export async function keepFigure(actor: Actor, input: unknown): Promise<Seen> {
  const { indicator, ...seen } = figureInput.parse(input);
  const [figure] = await countedFor(actor, seen, indicator);
  if (!figure) throw new AppError("INVALID", "unknown-figure");
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, seen, (standing) => whyNotWrite(actor, standing, "keep"));
    const frozen = (await frozenFigures(tx, report.snapshotId)).find((one) => one.indicator === indicator);
    if (!frozen) throw new AppError("INVALID", "unknown-figure");
    if (!driftOf(frozen, figure)) throw new AppError("INVALID", "nothing-moved");
    const own = { snapshotId: report.snapshotId as string, indicator };
    const said = { seen: seenOf(figure), keptById: actor.id as string, keptAt: await now(tx) };
    await tx.reportKeptFigure.upsert({ where: { snapshotId_indicator: own }, create: { ...own, ...said }, update: said, select: { indicator: true } });
    const version = await write(tx, seen, {});
    await record(tx, actor, "report.keep-figure", { type: "report", id: seen.id, detail: { indicator, frozen: frozen.value, now: figure.value, version } });
    return { id: seen.id, version };
  });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canonical } from "@/lib/core/canonical";
import { db } from "@/lib/core/db";
import { recordsOf } from "@/lib/indicators/queries/records";
import { type ReportBody, reportBodySchema } from "../body";
import { type ReportContent, reportContentSchema } from "../content";
import { type Drift, driftsOf } from "../drift";
import { seenOf } from "../seen";
import type { ReportDetail } from "./detail";
import { contentOf, draftSelect, reportedFigure, yearsFor } from "./draft";
import { liveFigures } from "./figures";
import { frozenFigures } from "./frozen";

/** What is read: a version as it was submitted, or the draft as it would be submitted now. */
export interface ReportInHand {
  content: ReportContent;
  /** Null for a draft. */
  version: { id: string; number: number; hash: string; note: string; madeAt: Date } | null;
}

/** What a reviewer looks at: the version that waits or was approved or published; while it is written, the draft. For a report found for the actor. */
export async function reportInHand(report: ReportDetail): Promise<ReportInHand> {
  const shown = ["SUBMITTED", "APPROVED", "PUBLISHED"].includes(report.state) ? report.last : null;
  if (shown) {
    const { content } = await db.reportVersion.findUniqueOrThrow({ where: { id: shown.id }, select: { content: true } });
    return { content: reportContentSchema.parse(content), version: shown };
  }
  return { content: await draftContent(report), version: null };
}

/** The draft with its frozen figures, or with live ones while nothing is frozen. */
export async function draftContent(report: ReportDetail): Promise<ReportContent> {
  const row = await db.report.findUniqueOrThrow({ where: { id: report.id }, select: draftSelect });
  const frozen = await frozenFigures(db, report.snapshotId);
  const figures = report.snapshotId ? frozen : [...(await liveFigures(report)).values()];
  return contentOf(db, row, figures, report.snapshot?.takenAt ?? new Date(), await yearsFor(row));
}

/** One version of a report that was found for the actor; null where there is none. */
export async function reportVersion(reportId: string, number: number): Promise<ReportContent | null> {
  const row = await db.reportVersion.findUnique({ where: { reportId_number: { reportId, number } }, select: { content: true } });
  return row && reportContentSchema.parse(row.content);
}

/** A figure that moved since it was frozen, as the banner tells it. */
export interface DriftLine extends Drift {
  /** Who said that the frozen figure stands, as long as nothing moved since. */
  kept: { by: string; at: Date } | null;
  /** Who did something about the records that came or went, the latest first. */
  changes: { by: string; at: Date; records: number }[];
}

/** Who did something about records last, since a moment, by the record. */
async function lastChanges(ids: readonly string[], since: Date): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await db.auditEntry.findMany({
    where: { subjectId: { in: [...ids] }, at: { gt: since }, action: { not: "record.open" } },
    // Of more than these the latest are told.
    orderBy: { id: "desc" },
    take: 1000,
    select: { subjectId: true, actorName: true, at: true },
  });
  return new Map(rows.toReversed().map(({ subjectId, actorName, at }) => [subjectId, { by: actorName, at }]));
}

function changesOf(ids: readonly string[], changes: Awaited<ReturnType<typeof lastChanges>>): DriftLine["changes"] {
  const people = new Map<string, DriftLine["changes"][number]>();
  for (const id of ids) {
    const change = changes.get(id);
    if (!change) continue;
    const own = people.get(change.by) ?? { ...change, records: 0 };
    people.set(change.by, { ...own, at: new Date(Math.max(change.at.getTime(), own.at.getTime())), records: own.records + 1 });
  }
  return [...people.values()].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** Đã thay đổi từ khi chốt: what of the frozen figures moved, which records came or went and who changed them. */
export async function driftOfReport(report: ReportDetail): Promise<DriftLine[]> {
  if (!report.snapshotId || !report.snapshot) return [];
  const [frozen, live, kept] = await Promise.all([
    frozenFigures(db, report.snapshotId),
    liveFigures(report),
    db.reportKeptFigure.findMany({
      where: { snapshotId: report.snapshotId },
      select: { indicator: true, seen: true, keptAt: true, keptBy: { select: { displayName: true } } },
    }),
  ]);
  const drifts = driftsOf(frozen, live);
  const { takenAt } = report.snapshot;
  const changes = await lastChanges(
    drifts.flatMap(({ added, removed }) => [...added, ...removed]),
    takenAt,
  );
  return drifts.map((drift) => {
    const figure = live.get(drift.indicator);
    const own = kept.find((one) => one.indicator === drift.indicator);
    return {
      ...drift,
      kept: own && figure && own.seen === seenOf(figure) ? { by: own.keptBy.displayName, at: own.keptAt } : null,
      changes: changesOf([...drift.added, ...drift.removed], changes),
    };
  });
}

/** What a section said before: for "đã thay đổi từ lần xem trước". */
export interface SectionChange {
  /** Null for a section that was not there. */
  before: ReportBody | null;
  title: string | null;
}

/** The sections that read differently than at somebody's last visit, by id. @param since the visit before this one; null at the first */
export async function changedSections(report: ReportDetail, content: ReportContent, since: Date | null): Promise<Map<string, SectionChange>> {
  if (since === null) return new Map();
  const ids = content.sections.map(({ id }) => id);
  const texts = await db.reportSectionText.findMany({
    where: { sectionId: { in: ids }, section: { reportId: report.id }, savedAt: { lte: since } },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    distinct: ["sectionId"],
    select: { sectionId: true, title: true, body: true },
  });
  return new Map(
    content.sections.flatMap(({ id, title, body }): [string, SectionChange][] => {
      const then = texts.find(({ sectionId }) => sectionId === id);
      if (!then) return [[id, { before: null, title: null }]];
      if (then.title === title && canonical(then.body) === canonical(body)) return [];
      return [[id, { before: reportBodySchema.parse(then.body), title: then.title === title ? null : then.title }]];
    }),
  );
}

/** The figures that are others than at somebody's last visit, with what they were, by indicator. @param since as of `changedSections` */
export async function changedFigures(report: ReportDetail, content: ReportContent, since: Date | null): Promise<Map<string, number | null>> {
  if (since === null || !report.snapshotId) return new Map();
  const where = { reportId: report.id, takenAt: { lte: since } };
  const then = await db.reportSnapshot.findFirst({ where, orderBy: [{ takenAt: "desc" }, { id: "desc" }], select: { id: true } });
  if (!then || then.id === report.snapshotId) return new Map();
  const before = await frozenFigures(db, then.id);
  return new Map(
    content.figures.flatMap(({ indicator, value }): [string, number | null][] => {
      const was = before.find((figure) => figure.indicator === indicator);
      return was && was.value !== value ? [[indicator, was.value]] : [];
    }),
  );
}

/** The records behind a figure of what is read now, or behind one part of it ("loai:REGULAR"), as far as the account may see them. */
export async function recordsBehind(actor: Actor, report: ReportDetail, indicator: string, asked: string) {
  const snapshotId = ["SUBMITTED", "APPROVED", "PUBLISHED"].includes(report.state) && report.last ? report.last.snapshotId : report.snapshotId;
  const figures = snapshotId ? await frozenFigures(db, snapshotId) : [...(await liveFigures(report, { only: [indicator] })).values()];
  const figure = figures.find((one) => one.indicator === indicator);
  const [reported] = figure ? reportedFigure(figure) : [];
  if (!figure || !reported) return null;
  const [breakdown = "", ...key] = asked.split(":");
  const part = figure.breakdowns.find((one) => one.key === breakdown)?.parts.find((one) => one.key === key.join(":"));
  if (asked && !part) return null;
  const list = figure.counts ? await recordsOf(figure.counts, part ? part.records : figure.records, { actor }) : { rows: [], hidden: 0 };
  return { figure: reported, part: part ? { key: part.key, breakdown } : null, rows: list.rows, hidden: list.hidden };
}

import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { contentHash, type ReportContent, recordsHash } from "@/lib/reports/content";
import type { Prisma } from "@/prisma/generated/client";
import { make } from "./make";
import { day, makeCouncil, makeResolution } from "./make-reading";
import { reportContent } from "./report-content";

/* Reports as readers find them: written as rows, because what a test is about is what readers have of them. */

/** A part of a figure and the ids that it counted. */
interface Frozen {
  indicator: string;
  records: readonly string[];
  parts?: Record<string, Record<string, readonly string[]>>;
}

interface Wanted {
  report?: Partial<Prisma.ReportUncheckedCreateInput>;
  content?: Partial<ReportContent>;
  frozen?: readonly Frozen[];
  /** For readers, of a correction. */
  note?: string;
}

/** A published report of the year 2020 with one version and its snapshot. */
export async function makeReport({ report = {}, content: more = {}, frozen = [], note = "" }: Wanted = {}) {
  const author = await make.actor();
  const ownerId = report.ownerId ?? (await makeCouncil()).bodyId;
  const { publishedAt = new Date(Date.now() - 86_400_000), visibility = "PUBLIC", state = "PUBLISHED", ...rest } = report;
  const slug = rest.slug ?? `bao-cao-${randomUUID().slice(0, 8)}`;
  const known = new Map(frozen.map((one) => [one.indicator, one]));
  const plain = reportContent(more);
  const content: ReportContent = {
    ...plain,
    owner: { ...plain.owner, id: ownerId },
    figures: plain.figures.map((figure) => {
      const records = known.get(figure.indicator)?.records ?? [];
      return { ...figure, records: records.length, recordsHash: recordsHash(records) };
    }),
  };
  const { id } = await db.report.create({
    data: {
      ...{ slug, period: "YEAR", title: content.title, ownerId, authorId: author.id, visibility },
      periodFrom: day("2020-01-01"),
      periodTo: day("2020-12-31"),
    },
    select: { id: true },
  });
  const snapshot = await db.reportSnapshot.create({ data: { reportId: id, takenById: author.id }, select: { id: true } });
  await db.reportFigure.createMany({
    data: content.figures.map((figure) => {
      const parts = known.get(figure.indicator)?.parts;
      const breakdowns = figure.breakdowns.map((breakdown) => ({
        ...breakdown,
        parts: breakdown.parts.map((part) => ({ ...part, records: parts?.[breakdown.key]?.[part.key] ?? [] })),
      }));
      const records = [...(known.get(figure.indicator)?.records ?? [])];
      return { snapshotId: snapshot.id, indicator: figure.indicator, value: figure.value, figure: { ...figure, breakdowns, records }, records };
    }),
  });
  const version = await db.reportVersion.create({
    data: { reportId: id, number: 1, snapshotId: snapshot.id, content: content as object, hash: contentHash(content), madeById: author.id, note },
    select: { id: true },
  });
  const shown = publishedAt === null ? {} : visibility === "PUBLIC" ? { publishedVersionId: version.id, publishedAt } : {};
  await db.report.update({ where: { id }, data: { ...shown, ...rest, state, snapshotId: snapshot.id }, select: { id: true } });
  return { id, slug, ownerId, versionId: version.id, snapshotId: snapshot.id, content, authorId: author.id };
}

/** The year 2020 of a council: 97 resolutions, of which 2 are not for readers. */
export async function makeYear() {
  const council = await makeCouncil();
  const ids: string[] = [];
  for (let number = 1; number <= 97; number += 1) {
    const overrides = number > 95 ? { visibility: "INTERNAL" as const } : {};
    ids.push((await makeResolution(council, number, "2020-12-09", overrides)).id);
  }
  return { council, ids };
}

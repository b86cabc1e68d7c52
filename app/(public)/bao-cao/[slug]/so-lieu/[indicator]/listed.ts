import "server-only";
import type { FigureListed } from "@/components/reports/figure-list";
import type { CountedKind } from "@/lib/indicators/figure";
import { type RecordRow, recordsOf } from "@/lib/indicators/queries/records";
import { type AskedPart, figureTitle, partOf } from "@/lib/reports/figure-title";
import { findReport } from "@/lib/reports/queries/published";
import { frozenRecords } from "@/lib/reports/queries/snapshot";

/** A list behind a figure, whole. */
export interface WholeList extends Omit<FigureListed, "rows" | "first"> {
  records: RecordRow[];
}

/** What a figure of a published report counted; null where readers have no such report, figure or part. @param asked "loai:REGULAR", "" for the whole */
export async function wholeList(slug: string, indicator: string, asked: string): Promise<WholeList | null> {
  const page = await findReport(slug);
  const figure = page?.version.content.figures.find((one) => one.indicator === indicator);
  if (!page || !figure) return null;
  const part: AskedPart | null = asked ? partOf(figure, asked) : null;
  if (asked && !part) return null;
  const ids = (await frozenRecords(page.version.snapshotId, indicator, part)) ?? [];
  const records = figure.counts === null ? [] : (await recordsOf(figure.counts as CountedKind, ids, "reader")).rows;
  const { title: report, period } = page.version.content;
  return { slug, report, figure, part: asked, title: figureTitle(figure, part, period), counted: ids.length, shown: records.length, records };
}

import "server-only";
import type { Tx } from "@/lib/core/db";
import { indicators } from "@/lib/indicators/definitions";
import type { ComparedFigure } from "@/lib/indicators/figure";

const order = new Map(indicators.map(({ code }, at) => [code, at]));

/** The figures of a snapshot, as they were that moment, in the order of a report. */
export async function frozenFigures(tx: Pick<Tx, "reportFigure">, snapshotId: string | null): Promise<ComparedFigure[]> {
  if (snapshotId === null) return [];
  const rows = await tx.reportFigure.findMany({ where: { snapshotId }, select: { indicator: true, figure: true, records: true } });
  // Written by the freezing alone and never changed: it is what lib/indicators gave.
  const figures = rows.map(({ figure, records }) => ({ ...(figure as unknown as Omit<ComparedFigure, "records">), records }));
  return figures.toSorted((a, b) => (order.get(a.indicator) ?? 999) - (order.get(b.indicator) ?? 999));
}

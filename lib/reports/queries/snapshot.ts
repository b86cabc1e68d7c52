import "server-only";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";

/** Of a frozen figure this is read: which records stand behind each part. */
const parts = z.object({
  breakdowns: z.array(z.object({ key: z.string(), parts: z.array(z.object({ key: z.string(), records: z.array(z.string()).default([]) })) })),
});

/**
 * The ids that a snapshot counted, in the order of the list.
 * @param part of one breakdown; everything where none is named
 * @returns null where the snapshot has no such figure or part
 */
export async function frozenRecords(snapshotId: string, indicator: string, part: { breakdown: string; key: string } | null): Promise<string[] | null> {
  const row = await db.reportFigure.findUnique({ where: { snapshotId_indicator: { snapshotId, indicator } }, select: { figure: true, records: true } });
  if (!row || !part) return row?.records ?? null;
  const { breakdowns } = parts.parse(row.figure);
  return breakdowns.find(({ key }) => key === part.breakdown)?.parts.find(({ key }) => key === part.key)?.records ?? null;
}

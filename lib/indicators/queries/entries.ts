import "server-only";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { EnteredValue } from "../counting";
import type { Entry } from "../entered";
import type { DateRange } from "../figure";

export const periodColumns = { periodFrom: true, periodTo: true } as const;

export const rangeOf = ({ periodFrom, periodTo }: { periodFrom: Date; periodTo: Date }): DateRange => ({ from: isoDay(periodFrom), to: isoDay(periodTo) });

/** Everything that was written down by hand for a body. */
export async function entriesOf(bodyId: string): Promise<Entry[]> {
  const rows = await db.indicatorValue.findMany({
    where: { bodyId },
    select: { indicator: true, ...periodColumns, value: true, parts: true, source: true, note: true },
  });
  return rows.map(({ periodFrom, periodTo, value, parts, ...row }) => ({
    ...row,
    period: rangeOf({ periodFrom, periodTo }),
    value: value?.toNumber() ?? null,
    // Written by lib/indicators/commands/enter.ts alone, through its schema.
    parts: parts as EnteredValue["parts"],
  }));
}

/** What is aimed at for exactly this period. */
export async function targetsOf(bodyId: string, { from, to }: DateRange): Promise<Map<string, number>> {
  const rows = await db.indicatorTarget.findMany({
    where: { bodyId, periodFrom: new Date(from), periodTo: new Date(to) },
    select: { indicator: true, value: true },
  });
  return new Map(rows.map(({ indicator, value }) => [indicator, value.toNumber()]));
}

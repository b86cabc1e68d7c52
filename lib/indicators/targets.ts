import "server-only";
import type { Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import type { Prisma } from "@/prisma/generated/client";
import type { IndicatorDefinition } from "./definition";

/*
 * What is aimed at, written in one place for whoever sets it: by hand (commands/aim.ts), or with the report of the period before (lib/reports).
 * Whoever calls has asked for the right, runs the transaction and leaves its row in the trail.
 */

interface TargetScope {
  indicator: string;
  periodFrom: Date;
  periodTo: Date;
  bodyId: string;
}

/** What is wrong with a number as a target, for the person who typed it; null where it can be aimed at. */
export function whyNotAim({ kindOfValue }: Pick<IndicatorDefinition, "kindOfValue">, value: number): string | null {
  if (kindOfValue !== "share" && !Number.isInteger(value)) return "Nhập chỉ tiêu bằng số nguyên, ví dụ 4";
  return kindOfValue === "share" && value > 100 ? "Nhập tỷ lệ không quá 100" : null;
}

/**
 * Writes a target. @param seen the one that a person saw; "new" where there must be none yet; "any" writes over whichever stands there
 * @returns null where the one that was seen is another by now
 */
export async function putTarget(
  tx: Tx,
  scope: TargetScope,
  said: { value: number; source: string; reportId?: string },
  seen: { id: string; version: number } | "new" | "any",
): Promise<{ id: string; version: number } | null> {
  const select = { id: true, version: true } as const;
  const next = { ...said, version: { increment: 1 } };
  await changed(tx);
  if (seen === "new") return tx.indicatorTarget.create({ data: { ...scope, ...said }, select });
  if (seen !== "any") return (await tx.indicatorTarget.updateManyAndReturn({ where: { ...seen, ...scope }, data: next, select }))[0] ?? null;
  const where = { indicator_periodFrom_periodTo_bodyId: scope };
  return tx.indicatorTarget.upsert({ where, create: { ...scope, ...said }, update: next, select });
}

/** Takes targets away. @returns how many there were */
export async function dropTargets(tx: Tx, where: TargetScope | { id: string; version: number }): Promise<number> {
  await changed(tx);
  return (await tx.indicatorTarget.deleteMany({ where: where satisfies Prisma.IndicatorTargetWhereInput })).count;
}

import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { naming } from "@/lib/core/constraints";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { whyNotAdd, whyNotKeep } from "./policy";
import { addHolidayInput, citeHolidayInput, removeHolidayInput } from "./schema";

/**
 * Adds a day on which offices do not work, or work instead. Deadlines that are counted in working days move with it. Input: {day, name, worked}.
 * @throws ZodError; AppError FORBIDDEN, INVALID (a HolidayRefusal), CONFLICT "day-known"
 */
export async function addHoliday(actor: Actor, input: unknown): Promise<{ id: string }> {
  const given = addHolidayInput.parse(input);
  const refusal = whyNotKeep(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const wrong = whyNotAdd(given.day, given.worked);
  if (wrong) throw new AppError("INVALID", wrong);
  const add = () =>
    db.$transaction(async (tx) => {
      const made = await tx.publicHoliday.create({ data: given, select: { id: true } });
      await record(tx, actor, "holiday.add", { type: "holiday", id: made.id, detail: { startsOn: isoDay(given.day) } });
      await changed(tx);
      return made;
    });
  return naming(add, { public_holidays_day_key: () => new AppError("CONFLICT", "day-known") });
}

/** Takes such a day out of the calendar; the trail keeps it. Input: {id}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND */
export async function removeHoliday(actor: Actor, input: unknown): Promise<void> {
  const { id } = removeHolidayInput.parse(input);
  const refusal = whyNotKeep(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  await db.$transaction(async (tx) => {
    const [gone] = await tx.publicHoliday.findMany({ where: { id }, select: { day: true, name: true, source: true } });
    if (!gone) throw new AppError("NOT_FOUND");
    await tx.publicHoliday.delete({ where: { id }, select: { id: true } });
    await record(tx, actor, "holiday.remove", {
      type: "holiday",
      id,
      detail: { removed: [removal({ onDay: gone.day, title: gone.name, decision: gone.source })] },
    });
    await changed(tx);
  });
}

/** Says by which law or notice a day is off or worked. Input: {id, source}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND */
export async function citeHoliday(actor: Actor, input: unknown): Promise<void> {
  const { id, source } = citeHolidayInput.parse(input);
  const refusal = whyNotKeep(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  await db.$transaction(async (tx) => {
    const before = await tx.publicHoliday.findUnique({ where: { id }, select: { source: true } });
    if (!before) throw new AppError("NOT_FOUND");
    if (before.source === source) return;
    await tx.publicHoliday.update({ where: { id }, data: { source }, select: { id: true } });
    await record(tx, actor, "holiday.cite", { type: "holiday", id, detail: { fields: ["source"] } });
  });
}

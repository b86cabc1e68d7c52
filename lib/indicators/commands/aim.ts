import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { naming } from "@/lib/core/constraints";
import { dayOfIso } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { wrongField } from "@/lib/core/wrong-field";
import { fieldWords } from "../labels";
import { whyNotEnter, whyNotFor } from "../policy";
import { aimInput, seenInput } from "../schema";
import { dropTargets, putTarget, whyNotAim } from "../targets";
import { meant, refuse, type Seen } from "./guard";

const twice = { indicator_targets_indicator_periodFrom_periodTo_bodyId_key: () => new AppError("CONFLICT", "already-entered") };

/** Writes down what is aimed at for a period. Input: aimInput. @throws ZodError; AppError FORBIDDEN, INVALID, NOT_FOUND, CONFLICT */
export async function aim(actor: Actor, input: unknown): Promise<Seen> {
  const words = aimInput.parse(input);
  const { definition, place } = await meant(actor, words);
  refuse(whyNotFor(definition, place.kind, words));
  const { value, source } = words;
  const wrong = whyNotAim(definition, value);
  if (wrong) throw wrongField("value", wrong);
  const scope = { indicator: definition.code, periodFrom: dayOfIso(words.from), periodTo: dayOfIso(words.to), bodyId: place.id };
  const write = () =>
    db.$transaction(async (tx) => {
      const { id, version = 0 } = words;
      if (id === undefined) {
        const made = await putTarget(tx, scope, { value, source }, "new");
        if (!made) throw new AppError("CONFLICT");
        await record(tx, actor, "indicator.aim", { type: "indicator-target", id: made.id, detail: { indicator: scope.indicator, version: made.version } });
        return made;
      }
      const before = await tx.indicatorTarget.findFirst({ where: { id, ...scope }, select: { id: true } });
      if (!before) throw new AppError("NOT_FOUND");
      const saved = await putTarget(tx, scope, { value, source }, { id, version });
      if (!saved) return refuseStale(tx, [id], fieldWords);
      await record(tx, actor, "indicator.change-aim", { type: "indicator-target", id, detail: { indicator: scope.indicator, version: saved.version } });
      return saved;
    });
  return naming(write, twice);
}

/** Takes a target back. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function takeBackAim(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = seenInput.parse(input);
  refuse(whyNotEnter(actor), "FORBIDDEN");
  await db.$transaction(async (tx) => {
    const before = await tx.indicatorTarget.findUnique({ where: { id } });
    if (!before) throw new AppError("NOT_FOUND");
    if ((await dropTargets(tx, { id, version })) === 0) await refuseStale(tx, [id], fieldWords);
    const { indicator, periodFrom, periodTo, bodyId, value, source } = before;
    const removed = removal({ bodyId, fromDay: periodFrom, toDay: periodTo, number: value.toNumber(), decision: source });
    await record(tx, actor, "indicator.drop-aim", { type: "indicator-target", id, detail: { indicator, removed } });
  });
}

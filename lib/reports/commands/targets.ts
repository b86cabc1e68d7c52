import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { dayOfIso, isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { wrongField } from "@/lib/core/wrong-field";
import { indicatorsFor } from "@/lib/indicators/definitions";
import { dropTargets, putTarget, whyNotAim } from "@/lib/indicators/targets";
import { neighbour } from "../period";
import { whyNotWrite } from "../policy";
import { targetsInput } from "../schema";
import { load, type Seen, write } from "./guard";

/**
 * Sets what is aimed at in the period after the report's; an empty value takes a target away, one that is left out stays. Input: targetsInput.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID "unknown-figure", "unknown-term"
 */
export async function setTargets(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, targets } = targetsInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, (standing) => whyNotWrite(actor, standing));
    const next = neighbour(report.period, { from: isoDay(report.periodFrom), to: isoDay(report.periodTo) }, 1);
    // After a term comes another one, with days of its own.
    if (!next) throw new AppError("INVALID", "no-period-after");
    const known = new Map(indicatorsFor(report.owner.kind).map((definition) => [definition.code, definition]));
    for (const [at, { indicator, value }] of targets.entries()) {
      const definition = known.get(indicator);
      if (!definition) throw new AppError("INVALID", "unknown-figure");
      const wrong = value === null ? null : whyNotAim(definition, value);
      if (wrong) throw wrongField(`targets.${at}.value`, `${definition.name}: ${wrong}`);
    }
    const days = { periodFrom: dayOfIso(next.from), periodTo: dayOfIso(next.to), bodyId: report.ownerId };
    const before = await tx.indicatorTarget.findMany({ where: days, select: { indicator: true, value: true, source: true } });
    const moved = targets.filter(({ indicator, value, source }) => {
      const was = before.find((row) => row.indicator === indicator);
      return value === null ? was !== undefined : was === undefined || Number(was.value) !== value || was.source !== source;
    });
    if (moved.length === 0) return { id, version };
    for (const { indicator, value, source } of moved) {
      const own = { ...days, indicator };
      if (value === null) await dropTargets(tx, own);
      else await putTarget(tx, own, { value, source, reportId: id }, "any");
    }
    const saved = await write(tx, { id, version }, {});
    const set = moved.map(({ indicator, value }) => ({
      indicator,
      was: Number(before.find((row) => row.indicator === indicator)?.value ?? Number.NaN),
      value,
    }));
    const detail = { fields: ["targets"], targets: set.map((one) => ({ ...one, was: Number.isNaN(one.was) ? null : one.was })), version: saved };
    await record(tx, actor, "report.targets", { type: "report", id, detail });
    return { id, version: saved };
  });
}

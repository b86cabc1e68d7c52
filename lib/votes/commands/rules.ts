import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { wrongField } from "@/lib/core/wrong-field";
import { fieldWords } from "../labels";
import { whyNotKeepRules } from "../policy";
import { addRuleInput, endRuleInput } from "../schema";
import type { Seen } from "./load";

function demandKeeper(actor: Actor): void {
  const refusal = whyNotKeepRules(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** One at a time: the second of two forms is refused with a sentence, not by the database's constraint. */
async function lock(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('votes.rules'))`;
}

/** A rule for a subject from a day on. Every page with a result reads anew. Input: addRuleInput. @throws ZodError; AppError FORBIDDEN, CONFLICT "rule-overlaps" */
export async function addRule(actor: Actor, input: unknown): Promise<Seen> {
  const rule = addRuleInput.parse(input);
  demandKeeper(actor);
  return db.$transaction(async (tx) => {
    await lock(tx);
    const overlapping = await tx.adoptionRule.findFirst({
      where: {
        subject: rule.subject,
        OR: [{ validTo: null }, { validTo: { gte: rule.validFrom } }],
        ...(rule.validTo ? { validFrom: { lte: rule.validTo } } : {}),
      },
      select: { id: true },
    });
    if (overlapping) throw new AppError("CONFLICT", "rule-overlaps");
    const made = await tx.adoptionRule.create({ data: rule, select: { id: true, version: true } });
    await record(tx, actor, "rule.add", { type: "rule", id: made.id, detail: { startsOn: isoDay(rule.validFrom), version: made.version } });
    await changed(tx);
    return made;
  });
}

/** The last day of a rule. Input: endRuleInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function endRule(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, validTo } = endRuleInput.parse(input);
  demandKeeper(actor);
  return db.$transaction(async (tx) => {
    await lock(tx);
    const rule = await tx.adoptionRule.findUnique({ where: { id }, select: { version: true, validFrom: true, validTo: true } });
    if (!rule) throw new AppError("NOT_FOUND");
    if (rule.version !== version) await refuseStale(tx, [id], fieldWords);
    if (rule.validTo) throw new AppError("FORBIDDEN", "rule-ended");
    if (validTo < rule.validFrom) throw wrongField("validTo", "Ngày hết hiệu lực không trước ngày có hiệu lực");
    await tx.adoptionRule.update({ where: { id }, data: { validTo, version: version + 1 }, select: { id: true } });
    await record(tx, actor, "rule.end", { type: "rule", id, detail: { endsOn: isoDay(validTo), version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}

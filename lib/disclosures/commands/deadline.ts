import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { daysLater } from "@/lib/core/working-days";
import type { DisclosureKind } from "@/prisma/generated/enums";
import { kindLabels } from "../labels";
import { whyNotKeepDeadlines } from "../policy";
import { addDeadlineInput, dropDeadlineInput } from "../schema";

function demandKeeper(actor: Actor): void {
  const refusal = whyNotKeepDeadlines(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** Those of a kind, the latest first; one person at a time. */
async function deadlinesOf(tx: Tx, kind: DisclosureKind) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('disclosures.deadlines'))`;
  return tx.disclosureRule.findMany({ where: { kind }, orderBy: { validFrom: "desc" } });
}

/**
 * Another deadline for a kind from a day on; the one before ends the day before. What is due is computed from the day that starts the clock, so
 * that nothing of earlier days changes. Input: addDeadlineInput. @throws ZodError; AppError FORBIDDEN, CONFLICT "deadline-not-later"
 */
export async function addDeadline(actor: Actor, input: unknown): Promise<{ id: string }> {
  const given = addDeadlineInput.parse(input);
  demandKeeper(actor);
  return db.$transaction(async (tx) => {
    const [last] = await deadlinesOf(tx, given.kind);
    if (last && last.validFrom >= given.validFrom) throw new AppError("CONFLICT", "deadline-not-later");
    if (last) await tx.disclosureRule.update({ where: { id: last.id }, data: { validTo: daysLater(given.validFrom, -1) }, select: { id: true } });
    const made = await tx.disclosureRule.create({ data: given, select: { id: true } });
    await record(tx, actor, "deadline.add", { type: "deadline", id: made.id, detail: { startsOn: isoDay(given.validFrom) } });
    await changed(tx);
    return made;
  });
}

/** Takes a deadline back that was written down wrongly: the one before it holds again. Input: {id}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function dropDeadline(actor: Actor, input: unknown): Promise<void> {
  const { id } = dropDeadlineInput.parse(input);
  demandKeeper(actor);
  await db.$transaction(async (tx) => {
    const named = await tx.disclosureRule.findUnique({ where: { id }, select: { kind: true } });
    const [last, before] = named ? await deadlinesOf(tx, named.kind) : [];
    if (!last) throw new AppError("NOT_FOUND");
    if (last.id !== id) throw new AppError("CONFLICT", "deadline-followed");
    if (!before) throw new AppError("CONFLICT", "first-deadline");
    await tx.disclosureRule.delete({ where: { id }, select: { id: true } });
    await tx.disclosureRule.update({ where: { id: before.id }, data: { validTo: null }, select: { id: true } });
    const { kind, days, source, form, validFrom } = last;
    const removed = [removal({ title: kindLabels[kind], number: days, decision: source, note: form, fromDay: validFrom })];
    await record(tx, actor, "deadline.drop", { type: "deadline", id, detail: { removed } });
    await changed(tx);
  });
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { whyNotEndHolding, whyNotHold, whyNotTakeOut } from "../policy";
import { appointInput, endHoldingInput, holdingInput, holdingSeenInput } from "../schema";
import { clashes } from "./clashes";

const bodySpan = { body: { select: { validFrom: true, validTo: true } } } satisfies Prisma.PostSelect;

/**
 * The resolution of this council that decided, by its address on the portal, where the account may open it.
 * @param standing what is written down; where the account may not open that, its form does not have it, and it stays
 */
async function resolutionOf(tx: Tx, actor: Actor, address: { year: number; slug: string } | null, standing: string | null = null): Promise<string | null> {
  const open = openToStaff(actor);
  if (!address) {
    const shown = standing === null || (await tx.resolution.findFirst({ where: { AND: [{ id: standing }, open] }, select: { id: true } }));
    return shown ? null : standing;
  }
  const found = await tx.resolution.findFirst({ where: { AND: [{ ...address, trashedAt: null }, open] }, select: { id: true } });
  if (!found) throw new AppError("FORBIDDEN", "no-resolution");
  return found.id;
}

async function load(tx: Tx, id: string) {
  const holding = await tx.postHolding.findUnique({ where: { id }, include: { post: { select: bodySpan } } });
  if (!holding) throw new AppError("NOT_FOUND");
  return holding;
}

async function write(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.PostHoldingUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.postHolding.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

/**
 * Writes down that a person holds an office from a day on, by a decision.
 * @throws ZodError; AppError FORBIDDEN, CONFLICT "office-held" or "held-already" {holder, title, from, to}
 */
export async function appoint(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { resolution, ...columns } = appointInput.parse(input);
  const { postId, personId, fromDay, toDay } = columns;
  return clashes({ postId, personId, from: fromDay, to: toDay }, () =>
    db.$transaction(async (tx) => {
      const post = await tx.post.findUnique({ where: { id: postId }, select: { sole: true, ...bodySpan } });
      if (!post) throw new AppError("FORBIDDEN", "no-post");
      const refusal = whyNotHold(actor, post.body, { from: fromDay, to: toDay });
      if (refusal) throw new AppError("FORBIDDEN", refusal);
      if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) throw new AppError("FORBIDDEN", "no-person");
      const data = { ...columns, sole: post.sole, resolutionId: await resolutionOf(tx, actor, resolution) };
      const made = await tx.postHolding.create({ data, select: { id: true, version: true } });
      await record(tx, actor, "holding.create", { type: "holding", id: made.id, detail: { postId, personId } });
      await changed(tx);
      return made;
    }),
  );
}

/**
 * Corrects what was written down of somebody's holding an office: days, decisions. Who held it, and which office, never changes.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "office-held" or "held-already" {holder, title, from, to}, or {changedBy, changedAt, what}
 */
export async function saveHolding(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, resolution, ...columns } = holdingInput.parse(input);
  const { fromDay, toDay, endReason } = columns;
  const known = await db.postHolding.findUnique({ where: { id }, select: { postId: true, personId: true } });
  if (!known) throw new AppError("NOT_FOUND");
  return clashes({ id, ...known, from: fromDay, to: toDay }, () =>
    db.$transaction(async (tx) => {
      const before = await load(tx, id);
      const refusal = whyNotHold(actor, before.post.body, { from: fromDay, to: toDay }) ?? (endReason && !toDay ? "holding-open" : null);
      if (refusal) throw new AppError("FORBIDDEN", refusal);
      const data = { ...columns, resolutionId: await resolutionOf(tx, actor, resolution, before.resolutionId) };
      const fields = differing(before, data);
      if (fields.length === 0 && before.version === version) return { id, version };
      const saved = await write(tx, { id, version }, data);
      await record(tx, actor, "holding.save", { type: "holding", id, detail: { fields, version: saved } });
      await changed(tx);
      return { id, version: saved };
    }),
  );
}

/** The last day of somebody in an office. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what} */
export async function endHolding(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, lastDay, reason, decision } = endHoldingInput.parse(input);
  return db.$transaction(async (tx) => {
    const refusal = whyNotEndHolding(actor, await load(tx, id), lastDay);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const saved = await write(tx, { id, version }, { toDay: lastDay, endReason: reason, endDecision: decision });
    await record(tx, actor, "holding.end", { type: "holding", id, detail: { endsOn: lastDay.toISOString(), version: saved } });
    await changed(tx);
    return { id, version: saved };
  });
}

/** Takes out a row that was written by mistake within the last day. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function takeHoldingOut(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = holdingSeenInput.parse(input);
  await db.$transaction(async (tx) => {
    const holding = await load(tx, id);
    const refusal = whyNotTakeOut(actor, holding, await now(tx));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const { count } = await tx.postHolding.deleteMany({ where: { id, version } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    const { postId, personId, fromDay, toDay, decision, resolutionId } = holding;
    await record(tx, actor, "holding.take-out", {
      type: "holding",
      id,
      detail: { postId, personId, removed: removal({ fromDay, toDay, decision, resolutionId }) },
    });
    await changed(tx);
  });
}

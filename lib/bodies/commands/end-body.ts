import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { whyNotEnd, whyNotResume, whyNotSucceed } from "../policy";
import { bodySeenInput, endBodyInput } from "../schema";
import { clashes } from "./clashes";

const loadSelect = {
  id: true,
  version: true,
  validFrom: true,
  validTo: true,
  parts: { select: { validFrom: true, validTo: true } },
  posts: { select: { holdings: { select: { id: true, fromDay: true, toDay: true } } } },
} satisfies Prisma.BodySelect;

async function load(tx: Tx, id: string) {
  const body = await tx.body.findUnique({ where: { id }, select: loadSelect });
  if (!body) throw new AppError("NOT_FOUND");
  return { ...body, holdings: body.posts.flatMap(({ holdings }) => holdings) };
}

async function write(tx: Tx, { id, version }: { id: string; version: number }, validTo: Date | null): Promise<number> {
  const { count } = await tx.body.updateMany({ where: { id, version }, data: { validTo, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

const nextDay = (day: Date) => new Date(day.getTime() + 86_400_000);

/**
 * A body ends with a day; who holds an office in it holds it no longer; others may take its place on the next day.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function endBody(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, lastDay, kind, decision, successorIds } = endBodyInput.parse(input);
  return db.$transaction(async (tx) => {
    const body = await load(tx, id);
    const refusal = whyNotEnd(actor, body, lastDay);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const onDay = nextDay(lastDay);
    const successors = await tx.body.findMany({ where: { id: { in: successorIds } }, select: { id: true, validFrom: true, validTo: true } });
    if (successors.length !== new Set(successorIds).size) throw new AppError("NOT_FOUND");
    for (const successor of successors) {
      const why = whyNotSucceed(actor, body, successor, onDay);
      if (why) throw new AppError("FORBIDDEN", why);
    }
    const saved = await write(tx, { id, version }, lastDay);
    const open = body.holdings.filter(({ toDay }) => toDay === null || toDay > lastDay).map((holding) => holding.id);
    await tx.postHolding.updateMany({
      where: { id: { in: open } },
      data: { toDay: lastDay, endReason: "BODY_ENDED", endDecision: decision, version: { increment: 1 } },
    });
    await tx.bodySuccession.createMany({ data: successors.map((successor) => ({ predecessorId: id, successorId: successor.id, kind, onDay, decision })) });
    const detail = { endsOn: lastDay.toISOString(), offices: open.length, successors: successors.length, version: saved };
    await record(tx, actor, "body.end", { type: "body", id, detail });
    await changed(tx);
    return { id, version: saved };
  });
}

/**
 * Takes the end of a body back: it was recorded by mistake. Who held an office to its end holds it again, and nobody took its place.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function resumeBody(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = bodySeenInput.parse(input);
  return clashes({ bodyId: id }, () =>
    db.$transaction(async (tx) => {
      const body = await load(tx, id);
      const refusal = whyNotResume(actor, body);
      if (refusal) throw new AppError("FORBIDDEN", refusal);
      const saved = await write(tx, { id, version }, null);
      const { count: offices } = await tx.postHolding.updateMany({
        where: { post: { bodyId: id }, toDay: body.validTo, endReason: "BODY_ENDED" },
        data: { toDay: null, endReason: null, endDecision: "", version: { increment: 1 } },
      });
      const where = { predecessorId: id };
      const successions = await tx.bodySuccession.findMany({ where, select: { successorId: true, kind: true, onDay: true, decision: true } });
      await tx.bodySuccession.deleteMany({ where });
      const removed = successions.map(({ kind: succession, ...words }) => removal({ succession, ...words }));
      await record(tx, actor, "body.resume", { type: "body", id, detail: { offices, version: saved, ...(removed.length > 0 ? { removed } : {}) } });
      await changed(tx);
      return { id, version: saved };
    }),
  );
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotCloseTerm } from "../policy";
import { closeTermInput } from "../schema";

/**
 * A term of the council is over: every mandate and every office of it that nobody ended before ends on its last day. Until this is done,
 * nobody of it can be written down as a member of the next one.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function closeTerm(actor: Actor, input: unknown): Promise<{ members: number; offices: number }> {
  const { termId: id, version } = closeTermInput.parse(input);
  return db.$transaction(async (tx) => {
    const term = await tx.term.findFirst({ where: { id, body: { kind: "COUNCIL" } }, select: { endsOn: true } });
    if (!term) throw new AppError("NOT_FOUND");
    const refusal = whyNotCloseTerm(actor, term, todayOf(await now(tx)));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const { count } = await tx.term.updateMany({ where: { id, version }, data: { version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    const { endsOn } = term;
    const { count: members } = await tx.member.updateMany({ where: { termId: id, toDay: null }, data: { toDay: endsOn, version: { increment: 1 } } });
    const { count: offices } = await tx.postHolding.updateMany({
      where: { termId: id, toDay: null, fromDay: { lte: endsOn } },
      data: { toDay: endsOn, endReason: "TERM_ENDED", version: { increment: 1 } },
    });
    await record(tx, actor, "term.close", { type: "term", id, detail: { endsOn: endsOn.toISOString(), mandates: members, offices } });
    await changed(tx);
    return { members, offices };
  });
}

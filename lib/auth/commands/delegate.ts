import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { formatDay, isoDate, isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { tell } from "@/lib/notifications/tell";
import { loadAccount } from "../account-row";
import type { Actor } from "../actor";
import { DELEGATIONS } from "../addresses";
import { type AccountRefusal, whyNotDelegate, whyNotStandIn } from "../policy";
import { requireRecentProof } from "../proof";
import { delegateInput } from "../schema";

function refuse(refusal: AccountRefusal | null): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * Lets somebody decide in the actor's place from one day to another, in Viet Nam.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"
 */
export async function delegate(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { toId, startsOn, endsOn, reason } = delegateInput.parse(input);
  return db.$transaction(async (tx) => {
    refuse(whyNotDelegate(actor));
    const fromId = actor.id as string;
    // One at a time: the second of two forms is refused with a sentence, not by the database's constraint.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.delegations'))`;
    refuse(whyNotStandIn(actor, await loadAccount(tx, toId)));
    refuse(isoDay(startsOn) < isoDate(await now(tx)) ? "day-passed" : null);
    const sameDays = { revokedAt: null, startsOn: { lte: endsOn }, endsOn: { gte: startsOn } };
    refuse((await tx.delegation.count({ where: { ...sameDays, fromId } })) > 0 ? "delegation-overlaps" : null);
    refuse((await tx.delegation.count({ where: { ...sameDays, toId } })) > 0 ? "place-taken" : null);
    await requireRecentProof(actor, tx);
    const made = await tx.delegation.create({ data: { fromId, toId, startsOn, endsOn, reason }, select: { id: true } });
    const detail = { delegateId: toId, startsOn: isoDay(startsOn), endsOn: isoDay(endsOn) };
    await record(tx, actor, "delegation.make", { type: "delegation", id: made.id, detail });
    const text = `Từ ngày ${formatDay(startsOn)} đến hết ngày ${formatDay(endsOn)}. ${reason}`;
    await tell(tx, actor, { kind: "delegation.made", event: made.id, about: "", text, address: DELEGATIONS, needs: [], to: [toId] });
    return made;
  });
}

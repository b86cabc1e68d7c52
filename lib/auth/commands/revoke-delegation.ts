import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { tell } from "@/lib/notifications/tell";
import type { Actor } from "../actor";
import { DELEGATIONS } from "../addresses";
import { whyNotRevokeDelegation } from "../policy";
import { revokeDelegationInput } from "../schema";

/**
 * Takes a delegation back; it counts no more from the next request on. What was decided stands.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN "not-own-delegation"; CONFLICT when it was taken back before
 */
export async function revokeDelegation(actor: Actor, input: unknown): Promise<void> {
  const { id } = revokeDelegationInput.parse(input);
  await db.$transaction(async (tx) => {
    const delegation = await tx.delegation.findUnique({ where: { id }, select: { fromId: true, toId: true } });
    if (!delegation) throw new AppError("NOT_FOUND");
    const refusal = whyNotRevokeDelegation(actor, delegation);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const { count } = await tx.delegation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: await now(tx) } });
    if (count === 0) await refuseStale(tx, [id], {});
    await record(tx, actor, "delegation.revoke", { type: "delegation", id, detail: { delegateId: delegation.toId } });
    await tell(tx, actor, { kind: "delegation.ended", event: id, about: "", address: DELEGATIONS, needs: [], to: [delegation.toId] });
  });
}

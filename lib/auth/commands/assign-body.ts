import "server-only";
import { record } from "@/lib/audit/record";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { loadAccount, writeAccount } from "../account-row";
import type { Actor } from "../actor";
import { whyNotManageOther } from "../policy";
import { requireRecentProof } from "../proof";
import { assignBodyInput } from "../schema";

/**
 * Says for which body an account works; restricted records that are open to all of that body open to it from its next request on.
 * Input: {id, version, bodyId}; "" for none. One that changes nothing writes nothing.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT; INVALID "unknown-body"
 */
export async function assignBody(actor: Actor, input: unknown): Promise<void> {
  const { id, version, bodyId } = assignBodyInput.parse(input);
  await db.$transaction(async (tx) => {
    const refusal = whyNotManageOther(actor, await loadAccount(tx, id));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    if (bodyId && (await tx.body.count({ where: { id: bodyId } })) === 0) throw new AppError("INVALID", "unknown-body");
    const { bodyId: before } = await tx.account.findUniqueOrThrow({ where: { id }, select: { bodyId: true } });
    if (before === bodyId) return;
    await writeAccount(tx, { id, version }, { bodyId });
    await record(tx, actor, "account.assign-body", { type: "account", id, detail: { bodyId, formerBodyId: before } });
  });
}

import "server-only";
import { record } from "@/lib/audit/record";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { Actor } from "../actor";
import { countAttempt, forgiveAttempts } from "../attempts";
import { requireRecentProof } from "../proof";
import { confirmSecondFactorInput } from "../schema";
import { adoptNextSecret, newRecoveryCode, prepareSecondFactor, RECOVERY_CODES_COUNT, recoveryHash, spendSecondFactorLink } from "../second-factor";

/**
 * Starts setting up a second factor (the first, or one on a new telephone); the old one keeps working until a code confirms.
 * @throws AppError FORBIDDEN "proof-too-old"
 */
export async function beginSecondFactor(actor: Actor): Promise<void> {
  const id = ownId(actor);
  await requireRecentProof(actor);
  await prepareSecondFactor(actor, id);
}

/**
 * Makes the prepared secret the actor's second factor, by a code from the telephone. Recovery codes of the old one end.
 * @throws ZodError; AppError FORBIDDEN "proof-too-old", "nothing-to-confirm", "wrong-code", "second-factor-link"; TOO_MANY "paused"
 */
export async function confirmSecondFactor(actor: Actor, input: unknown): Promise<void> {
  const id = ownId(actor);
  await requireRecentProof(actor);
  await adopt(id, actor, input);
}

/**
 * The same for somebody who is still signing in and whose roles need a second factor: the password was right, and the account
 * has no second factor yet. Where an administrator took one away, the link of that administrator is asked for and used up. Called by
 * the sign-in only.
 * @throws ZodError; AppError FORBIDDEN "nothing-to-confirm", "wrong-code", "second-factor-link", "link-gone"; TOO_MANY "paused"
 */
export async function confirmFirstSecondFactor(accountId: string, input: unknown): Promise<void> {
  const account = await db.account.findFirst({ where: { id: accountId, totpConfirmedAt: null }, select: { id: true, displayName: true } });
  if (!account) throw new AppError("FORBIDDEN", "nothing-to-confirm");
  await adopt(accountId, Actor.ofAccount({ ...account, roles: [] }), input);
}

/**
 * Makes ten new recovery codes; the old ones end.
 * @returns the codes, which cannot be shown again
 * @throws AppError FORBIDDEN "proof-too-old", "no-second-factor"
 */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  const id = ownId(actor);
  return db.$transaction(async (tx) => {
    await requireRecentProof(actor, tx);
    const account = await tx.account.findFirst({ where: { id, totpConfirmedAt: { not: null } }, select: { id: true } });
    if (!account) throw new AppError("FORBIDDEN", "no-second-factor");
    const codes = Array.from({ length: RECOVERY_CODES_COUNT }, newRecoveryCode);
    await tx.recoveryCode.deleteMany({ where: { accountId: id } });
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ accountId: id, codeHash: recoveryHash(id, code) })) });
    await record(tx, actor, "account.renew-recovery-codes", { type: "account", id });
    return codes;
  });
}

async function adopt(id: string, by: Actor, input: unknown): Promise<void> {
  const { code, link } = confirmSecondFactorInput.parse(input);
  const counted = [{ rule: "code", subject: id }] as const;
  const left = await countAttempt(counted);
  await db.$transaction(async (tx) => {
    await spendSecondFactorLink(tx, id, link);
    if (!(await adoptNextSecret(tx, id, code))) throw new AppError("FORBIDDEN", "wrong-code", { left });
    await record(tx, by, "account.confirm-second-factor", { type: "account", id });
  });
  await forgiveAttempts(counted);
}

function ownId(actor: Actor): string {
  if (!actor.id) throw new AppError("FORBIDDEN");
  return actor.id;
}

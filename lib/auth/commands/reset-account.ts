import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { loadAccount, writeAccount } from "../account-row";
import type { Actor } from "../actor";
import { issueLink, type OneTimeLink } from "../one-time-link";
import { whyNotResetPassword, whyNotResetSecondFactor } from "../policy";
import { requireRecentProof } from "../proof";
import { namedAccountInput } from "../schema";
import { revokeSignInsOf } from "../sign-ins";

/**
 * Makes a link by which somebody who forgot the password chooses a new one. The old password works until then, so that an
 * administrator cannot lock anybody out by mistake. The second factor stays.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT
 */
export async function resetPassword(actor: Actor, input: unknown): Promise<OneTimeLink> {
  const { id, version } = namedAccountInput.parse(input);
  return db.$transaction(async (tx) => {
    const refusal = whyNotResetPassword(actor, await loadAccount(tx, id));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    await writeAccount(tx, { id, version }, {});
    const link = await issueLink(tx, id, await now(tx));
    await record(tx, actor, "account.reset-password", { type: "account", id });
    return link;
  });
}

/**
 * Takes away a second factor whose telephone and recovery codes are lost, and signs the account out; where a role needs one,
 * it is set up anew at the next sign-in.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT
 */
export async function resetSecondFactor(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = namedAccountInput.parse(input);
  await db.$transaction(async (tx) => {
    const refusal = whyNotResetSecondFactor(actor, await loadAccount(tx, id));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    await writeAccount(tx, { id, version }, { totpSecret: null, totpNextSecret: null, totpConfirmedAt: null, totpLastStep: null });
    await tx.recoveryCode.deleteMany({ where: { accountId: id } });
    const signInsEnded = await revokeSignInsOf(tx, id, await now(tx));
    await record(tx, actor, "account.reset-second-factor", { type: "account", id, detail: { signInsEnded } });
  });
}

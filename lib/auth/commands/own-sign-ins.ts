import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "../actor";
import { countAttempt, forgiveAttempts } from "../attempts";
import { passwordMatches } from "../password-hash";
import { proveAgainInput } from "../schema";
import { spendCode } from "../second-factor";
import { revokeSignInsOf } from "../sign-ins";

/**
 * Signs the actor out of every device, this one included.
 * @returns how many sign-ins were ended
 */
export async function signOutEverywhere(actor: Actor): Promise<number> {
  const id = actor.id;
  if (!id) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    const signInsEnded = await revokeSignInsOf(tx, id, await now(tx));
    await record(tx, actor, "account.sign-out-everywhere", { type: "account", id, detail: { signInsEnded } });
    return signInsEnded;
  });
}

/**
 * Proves again who sits at the keyboard, by the password and, where there is a second factor, a code. Good for five minutes.
 * @throws ZodError; AppError FORBIDDEN "wrong-current-password", "wrong-code"; TOO_MANY "paused"
 */
export async function proveAgain(actor: Actor, input: unknown): Promise<void> {
  const { password, code } = proveAgainInput.parse(input);
  const { id, signInId } = actor;
  if (!id || !signInId) throw new AppError("FORBIDDEN");
  const counted = [{ rule: "password-anywhere", subject: id }] as const;
  await countAttempt(counted);
  const account = await db.account.findUnique({ where: { id }, select: { passwordHash: true, totpConfirmedAt: true } });
  if (!account || !(await passwordMatches(account.passwordHash, password))) throw new AppError("FORBIDDEN", "wrong-current-password");
  if (account.totpConfirmedAt) await spendCode(id, code ?? "");
  await forgiveAttempts(counted);
  await db.$transaction(async (tx) => {
    await tx.signIn.update({ where: { id: signInId }, data: { reauthenticatedAt: await now(tx) }, select: { id: true } });
    await record(tx, actor, "account.prove-again", { type: "account", id, detail: { signInId } });
  });
}

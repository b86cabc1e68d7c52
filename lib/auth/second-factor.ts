import "server-only";
import { randomInt } from "node:crypto";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "./actor";
import { countAttempt, forgiveAttempts } from "./attempts";
import { liveLink, spendLink } from "./one-time-link";
import { keyedHash, openText, sealText } from "./secrets";
import { acceptedStep, newTotpSecret } from "./totp";

/** Digits and letters that are not mistaken for one another when printed. */
const alphabet = "abcdefghijkmnpqrstuvwxyz234567";

/** How many recovery codes a person prints. */
export const RECOVERY_CODES_COUNT = 10;

/** One recovery code: 12 signs, about 58 bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

export function recoveryHash(accountId: string, code: string): Uint8Array<ArrayBuffer> {
  return keyedHash("recovery-code", `${accountId}\0${code}`);
}

/**
 * Asks for the one-time link where an administrator took the second factor away, and uses it up.
 * @throws AppError FORBIDDEN "second-factor-link" without one; "link-gone" when it is used, expired or somebody else's
 */
export async function spendSecondFactorLink(tx: Tx, accountId: string, token: string | undefined): Promise<void> {
  const { secondFactorLostAt } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { secondFactorLostAt: true } });
  if (!secondFactorLostAt) return;
  if (!token) throw new AppError("FORBIDDEN", "second-factor-link");
  const link = await liveLink(tx, token, "SET_SECOND_FACTOR");
  if (link.account.id !== accountId) throw new AppError("FORBIDDEN", "link-gone");
  await spendLink(tx, link.id, await now(tx));
}

/** Puts a fresh secret into the account's row when none is waiting; the next code from it confirms the second factor. */
export async function prepareSecondFactor(actor: Actor, accountId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpNextSecret: null },
      data: { totpNextSecret: sealText(newTotpSecret(), accountId) },
    });
    if (count > 0) await record(tx, actor, "account.begin-second-factor", { type: "account", id: accountId });
  });
}

/**
 * Judges a code (six digits, or a recovery code) of a confirmed second factor and uses it up.
 * @throws AppError FORBIDDEN "wrong-code" with `left`; TOO_MANY "paused" with `seconds`
 */
export async function spendCode(accountId: string, code: string): Promise<void> {
  const counted = [{ rule: "code", subject: accountId }] as const;
  const left = await countAttempt(counted);
  if (!(await (/^\d{6}$/.test(code) ? spendTotp(accountId, code) : spendRecoveryCode(accountId, code)))) {
    throw new AppError("FORBIDDEN", "wrong-code", { left });
  }
  await forgiveAttempts(counted);
}

async function spendTotp(accountId: string, code: string): Promise<boolean> {
  const account = await db.account.findUnique({ where: { id: accountId }, select: { totpSecret: true, totpLastStep: true } });
  if (!account?.totpSecret) return false;
  const step = acceptedStep(openText(account.totpSecret, accountId), code, await now(), account.totpLastStep);
  if (step === null) return false;
  // Of two requests with the same code only one raises the step.
  const { count } = await db.account.updateMany({
    where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(accountId: string, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { accountId, codeHash: recoveryHash(accountId, code), usedAt: null },
    data: { usedAt: await now() },
  });
  return count === 1;
}

/**
 * Makes the waiting secret the account's second factor, when the code proves that the telephone has it.
 * @returns false when the code does not fit; nothing is changed then
 * @throws AppError FORBIDDEN "nothing-to-confirm"
 */
export async function adoptNextSecret(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { totpNextSecret: true } });
  if (!account?.totpNextSecret) throw new AppError("FORBIDDEN", "nothing-to-confirm");
  const at = await now(tx);
  const step = acceptedStep(openText(account.totpNextSecret, accountId), code, at, null);
  if (step === null) return false;
  const { count } = await tx.account.updateMany({
    where: { id: accountId, totpNextSecret: account.totpNextSecret },
    data: {
      totpSecret: account.totpNextSecret,
      totpNextSecret: null,
      totpConfirmedAt: at,
      totpLastStep: step,
      secondFactorLostAt: null,
      version: { increment: 1 },
    },
  });
  // Codes printed for the old secret go with it.
  if (count === 1) await tx.recoveryCode.deleteMany({ where: { accountId } });
  return count === 1;
}

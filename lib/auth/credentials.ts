import "server-only";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { Actor } from "./actor";
import { type Counted, countAttempt, forgiveAttempts } from "./attempts";
import { confirmFirstSecondFactor } from "./commands/confirm-second-factor";
import { passwordMatches } from "./password-hash";
import { needsSecondFactor } from "./policy";
import { codeStepInput, passwordStepInput } from "./schema";
import { prepareSecondFactor, spendCode } from "./second-factor";
import { findSignIn } from "./sign-ins";

/** Who passed a step, and whether nothing more is asked. */
export interface Proven {
  accountId: string;
  completed: boolean;
}

/**
 * First step: e-mail address and password.
 * @param address where the request came from
 * @throws ZodError; AppError FORBIDDEN "wrong-credentials" with `left` (the same for an unknown address, a closed account and a
 *   wrong password); TOO_MANY "paused" with `seconds`
 */
export async function provePassword(input: unknown, address: string): Promise<Proven> {
  const { email, password } = passwordStepInput.parse(input);
  const counted: Counted[] = [
    { rule: "password-here", subject: `${address}\0${email}` },
    { rule: "password-anywhere", subject: email },
    { rule: "address", subject: address },
  ];
  const left = await countAttempt(counted);
  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, displayName: true, passwordHash: true, roles: true, disabledAt: true, demo: true, totpConfirmedAt: true, secondFactorLostAt: true },
  });
  const open = account && !account.disabledAt && (!account.demo || env().PORTAL_MODE === "demo");
  const matches = await passwordMatches(open ? account.passwordHash : null, password);
  if (!account || !matches) throw new AppError("FORBIDDEN", "wrong-credentials", { left });
  await forgiveAttempts(counted);
  // One that was taken away is still owed, whatever the roles: else losing it would leave the password alone.
  const asksCode = account.totpConfirmedAt !== null || account.secondFactorLostAt !== null || needsSecondFactor(account.roles);
  if (asksCode && !account.totpConfirmedAt) await prepareSecondFactor(Actor.ofAccount({ ...account, roles: [] }), account.id);
  return { accountId: account.id, completed: !asksCode };
}

/**
 * Second step: the code, for the sign-in that the browser presents. Where the account has no second factor yet, the code
 * confirms the one that was prepared for it; after a reset together with the `link` of an administrator.
 * @throws ZodError; AppError UNAUTHENTICATED "sign-in-gone"; FORBIDDEN "wrong-code" with `left`, "second-factor-link",
 *   "link-gone"; TOO_MANY "paused"
 */
export async function proveCode(input: unknown, presented: string | null): Promise<Proven> {
  const { code, link } = codeStepInput.parse(input);
  const pending = presented ? await findSignIn(presented) : null;
  if (!pending || pending.completedAt) throw new AppError("UNAUTHENTICATED", "sign-in-gone");
  const account = await db.account.findUnique({ where: { id: pending.accountId }, select: { totpConfirmedAt: true } });
  if (account?.totpConfirmedAt) await spendCode(pending.accountId, code);
  else await confirmFirstSecondFactor(pending.accountId, { code, link });
  return { accountId: pending.accountId, completed: true };
}

import "server-only";
import { ZodError } from "zod";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { writeAccount } from "../account-row";
import { Actor } from "../actor";
import { countAttempt, forgiveAttempts } from "../attempts";
import { passwordWords } from "../labels";
import { liveLink, spendLink } from "../one-time-link";
import { whyNotPassword } from "../password";
import { hashPassword, passwordMatches } from "../password-hash";
import { changeOwnPasswordInput, setPasswordInput } from "../schema";
import { revokeSignInsOf } from "../sign-ins";

/**
 * Sets a password by a one-time link. There is no actor: the link is the right, and it is used up here.
 * @throws ZodError with the field "password" or "again"; AppError FORBIDDEN "link-gone"
 */
export async function setPassword(input: unknown): Promise<void> {
  const { token, password, again } = setPasswordInput.parse(input);
  const link = await liveLink(db, token, "SET_PASSWORD");
  await demandGoodPassword(password, again, [link.account.email, link.account.displayName]);
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const at = await now(tx);
    await spendLink(tx, link.id, at);
    const { id } = link.account;
    await tx.account.update({ where: { id }, data: { passwordHash, passwordSetAt: at, version: { increment: 1 } }, select: { id: true } });
    const signInsEnded = await revokeSignInsOf(tx, id, at);
    await record(tx, Actor.ofAccount({ ...link.account, roles: [] }), "account.set-password", { type: "account", id, detail: { signInsEnded } });
  });
}

/**
 * Changes the actor's own password; every other browser is signed out.
 * @throws ZodError; AppError FORBIDDEN "wrong-current-password"; TOO_MANY "paused"; CONFLICT
 */
export async function changeOwnPassword(actor: Actor, input: unknown): Promise<void> {
  const { version, current, password, again } = changeOwnPasswordInput.parse(input);
  if (!actor.id) throw new AppError("FORBIDDEN");
  const id = actor.id;
  const counted = [{ rule: "password-anywhere", subject: id }] as const;
  await countAttempt(counted);
  const account = await db.account.findUnique({ where: { id }, select: { email: true, displayName: true, passwordHash: true } });
  if (!account) throw new AppError("NOT_FOUND");
  if (!(await passwordMatches(account.passwordHash, current))) throw new AppError("FORBIDDEN", "wrong-current-password");
  await forgiveAttempts(counted);
  await demandGoodPassword(password, again, [account.email, account.displayName]);
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const at = await now(tx);
    await writeAccount(tx, { id, version }, { passwordHash, passwordSetAt: at });
    const signInsEnded = await revokeSignInsOf(tx, id, at, actor.signInId);
    await record(tx, actor, "account.change-password", { type: "account", id, detail: { signInsEnded } });
  });
}

async function demandGoodPassword(password: string, again: string, names: string[]): Promise<void> {
  if (password !== again) throw fieldError("again", "not-the-same");
  const site = await db.siteProfile.findUnique({ where: { id: 1 }, select: { councilName: true, shortName: true, officeName: true } });
  const refusal = whyNotPassword(password, [...names, ...Object.values(site ?? {})]);
  if (refusal) throw fieldError("password", refusal);
}

function fieldError(field: string, reason: string): ZodError {
  return new ZodError([{ code: "custom", path: [field], message: passwordWords[reason] ?? reason, input: undefined }]);
}

import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { loadAccount, otherAdministrators, writeAccount } from "../account-row";
import type { Actor } from "../actor";
import { whyNotDisable, whyNotEnable } from "../policy";
import { namedAccountInput } from "../schema";
import { revokeSignInsOf } from "../sign-ins";

/**
 * Closes an account: its sign-ins and its one-time links end now. What it wrote stays, under its name.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal; CONFLICT
 */
export async function disableAccount(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = namedAccountInput.parse(input);
  await db.$transaction(async (tx) => {
    const others = await otherAdministrators(tx, id);
    const refusal = whyNotDisable(actor, await loadAccount(tx, id), others);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const at = await now(tx);
    await writeAccount(tx, { id, version }, { disabledAt: at });
    const signInsEnded = await revokeSignInsOf(tx, id, at);
    await tx.accountLink.updateMany({ where: { accountId: id, usedAt: null }, data: { usedAt: at } });
    await record(tx, actor, "account.disable", { type: "account", id, detail: { signInsEnded } });
  });
}

/**
 * Opens a closed account again, with the password and the roles that it had.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal; CONFLICT
 */
export async function enableAccount(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = namedAccountInput.parse(input);
  await db.$transaction(async (tx) => {
    const refusal = whyNotEnable(actor, await loadAccount(tx, id));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await writeAccount(tx, { id, version }, { disabledAt: null });
    await record(tx, actor, "account.enable", { type: "account", id });
  });
}

import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { tell } from "@/lib/notifications/tell";
import { loadAccount, writeAccount } from "../account-row";
import type { Actor } from "../actor";
import { MY_ACCOUNT } from "../addresses";
import { issueLink, type OneTimeLink } from "../one-time-link";
import { whyNotResetPassword, whyNotResetSecondFactor } from "../policy";
import { requireRecentProof } from "../proof";
import { namedAccountInput } from "../schema";
import { revokeSignInsOf } from "../sign-ins";

/** Tells the owner what was done to the account: whoever did not ask for it can speak up before the link is used. */
async function tellOwner(tx: Tx, actor: Actor, kind: "account.password-reset" | "account.second-factor-reset", id: string, version: number): Promise<void> {
  const text = "Nếu anh, chị không nhờ việc này, gọi ngay quản trị hệ thống và lãnh đạo cơ quan.";
  await tell(tx, actor, { kind, event: `${id}:${version}`, about: "", text, address: MY_ACCOUNT, needs: [], to: [id] });
}

/**
 * Makes a link by which somebody who forgot the password chooses a new one. The old password works until then, so that an
 * administrator cannot lock anybody out by mistake. The second factor stays. The owner is told.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT
 */
export async function resetPassword(actor: Actor, input: unknown): Promise<OneTimeLink> {
  const { id, version } = namedAccountInput.parse(input);
  return db.$transaction(async (tx) => {
    const refusal = whyNotResetPassword(actor, await loadAccount(tx, id));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    const after = await writeAccount(tx, { id, version }, {});
    const link = await issueLink(tx, id, await now(tx));
    await record(tx, actor, "account.reset-password", { type: "account", id });
    await tellOwner(tx, actor, "account.password-reset", id, after.version);
    return link;
  });
}

/**
 * Takes away a second factor whose telephone and recovery codes are lost, and signs the account out. The next sign-in sets up a new
 * one by the link that is returned, so that the password alone opens nothing; again makes a new link. The owner is told.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT
 */
export async function resetSecondFactor(actor: Actor, input: unknown): Promise<OneTimeLink> {
  const { id, version } = namedAccountInput.parse(input);
  return db.$transaction(async (tx) => {
    const refusal = whyNotResetSecondFactor(actor, await loadAccount(tx, id));
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    const at = await now(tx);
    const gone = { totpSecret: null, totpNextSecret: null, totpConfirmedAt: null, totpLastStep: null, secondFactorLostAt: at };
    const after = await writeAccount(tx, { id, version }, gone);
    await tx.recoveryCode.deleteMany({ where: { accountId: id } });
    const signInsEnded = await revokeSignInsOf(tx, id, at);
    const link = await issueLink(tx, id, at, "SET_SECOND_FACTOR");
    await record(tx, actor, "account.reset-second-factor", { type: "account", id, detail: { signInsEnded } });
    await tellOwner(tx, actor, "account.second-factor-reset", id, after.version);
    return link;
  });
}

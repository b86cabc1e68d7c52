import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { loadAccount, otherAdministrators, writeAccount } from "../account-row";
import type { Actor } from "../actor";
import { needsSecondFactor, whyNotChangeRoles } from "../policy";
import { requireRecentProof } from "../proof";
import { changeRolesInput } from "../schema";
import { revokeSignInsOf } from "../sign-ins";

/**
 * Gives an account other roles; they count from its next request on. Somebody who now needs a second factor and has none is
 * signed out, and sets it up when signing in again.
 * @throws ZodError; AppError NOT_FOUND; FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT
 */
export async function changeRoles(actor: Actor, input: unknown): Promise<void> {
  const { id, version, roles } = changeRolesInput.parse(input);
  await db.$transaction(async (tx) => {
    const others = await otherAdministrators(tx, id);
    const before = await loadAccount(tx, id);
    const refusal = whyNotChangeRoles(actor, before, roles, others);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    await writeAccount(tx, { id, version }, { roles });
    if (needsSecondFactor(roles) && !before.totpConfirmedAt) await revokeSignInsOf(tx, id, await now(tx));
    await record(tx, actor, "account.change-roles", { type: "account", id, detail: { before: before.roles, after: roles } });
  });
}

import type { Role } from "@/prisma/generated/enums";
import type { Actor } from "./actor";
import { mayStandIn } from "./delegation";
import { permissionsOf, secondFactorRoles } from "./roles";

/** Why an account may not be managed so; `labels.ts` has the words. */
export type AccountRefusal =
  | "not-an-administrator"
  | "own-account"
  | "roles-exclude"
  | "last-administrator"
  | "already-disabled"
  | "not-disabled"
  | "account-disabled"
  | "no-second-factor"
  | "not-an-approver"
  | "delegate-oneself"
  | "delegate-administrator"
  | "delegate-approves"
  | "delegate-disabled"
  | "delegate-no-second-factor"
  | "day-passed"
  | "delegation-overlaps"
  | "place-taken"
  | "not-own-delegation";

/** What a policy must know of an account. */
export interface ManagedAccount {
  id: string;
  roles: readonly Role[];
  disabledAt: Date | null;
}

/** Sensitive changes want a proof of identity not older than this. */
export const PROOF_MINUTES = 5;

/** The keeper of the keys does not publish: nobody may hold both roles. The database has the same check. */
export function rolesExclude(roles: readonly Role[]): boolean {
  return roles.includes("ADMINISTRATOR") && roles.includes("APPROVER");
}

/** Whether these roles sign in with a second factor. */
export function needsSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => secondFactorRoles.includes(role));
}

export function whyNotManageAccounts(actor: Actor): AccountRefusal | null {
  return actor.can("account.manage") ? null : "not-an-administrator";
}

export function whyNotCreateAccount(actor: Actor, roles: readonly Role[]): AccountRefusal | null {
  return whyNotManageAccounts(actor) ?? (rolesExclude(roles) ? "roles-exclude" : null);
}

/** @param otherAdministrators active administrators besides this account */
export function whyNotChangeRoles(actor: Actor, account: ManagedAccount, roles: readonly Role[], otherAdministrators: number): AccountRefusal | null {
  const refusal = whyNotManageOther(actor, account);
  if (refusal) return refusal;
  if (rolesExclude(roles)) return "roles-exclude";
  if (isActiveAdministrator(account) && !roles.includes("ADMINISTRATOR") && otherAdministrators === 0) return "last-administrator";
  return null;
}

/** @param otherAdministrators active administrators besides this account */
export function whyNotDisable(actor: Actor, account: ManagedAccount, otherAdministrators: number): AccountRefusal | null {
  const refusal = whyNotManageOther(actor, account);
  if (refusal) return refusal;
  if (account.disabledAt) return "already-disabled";
  if (isActiveAdministrator(account) && otherAdministrators === 0) return "last-administrator";
  return null;
}

export function whyNotEnable(actor: Actor, account: ManagedAccount): AccountRefusal | null {
  return whyNotManageOther(actor, account) ?? (account.disabledAt ? null : "not-disabled");
}

/** A link that sets a new password: never for oneself (that is changing one's own password), never for a closed account. */
export function whyNotResetPassword(actor: Actor, account: ManagedAccount): AccountRefusal | null {
  return whyNotManageOther(actor, account) ?? (account.disabledAt ? "account-disabled" : null);
}

/** Also for one that was taken away before: its link may have expired or been lost. */
export function whyNotResetSecondFactor(
  actor: Actor,
  account: ManagedAccount & { totpConfirmedAt: Date | null; secondFactorLostAt: Date | null },
): AccountRefusal | null {
  return whyNotManageOther(actor, account) ?? (account.totpConfirmedAt || account.secondFactorLostAt ? null : "no-second-factor");
}

/** Giving one's place to somebody for some days: only who decides in their own right has one to give. */
export function whyNotDelegate(actor: Actor): AccountRefusal | null {
  return actor.id !== null && actor.can("article.approve") && !actor.lentBy("article.approve") ? null : "not-an-approver";
}

/** Why somebody cannot stand in for this actor. */
export function whyNotStandIn(actor: Actor, to: ManagedAccount & { totpConfirmedAt: Date | null }): AccountRefusal | null {
  if (to.id === actor.id) return "delegate-oneself";
  if (to.disabledAt) return "delegate-disabled";
  if (to.roles.includes("ADMINISTRATOR")) return "delegate-administrator";
  if (to.roles.some((role) => permissionsOf[role].includes("article.approve"))) return "delegate-approves";
  return mayStandIn(to) ? null : "delegate-no-second-factor";
}

export function whyNotRevokeDelegation(actor: Actor, delegation: { fromId: string }): AccountRefusal | null {
  return actor.id === delegation.fromId ? null : "not-own-delegation";
}

/** Whether the person behind the actor proved who they are within the last minutes; the operator's own commands always have. */
export function provedRecently(actor: Actor, at: Date): boolean {
  if (actor.id === null) return true;
  if (!actor.reauthenticatedAt) return false;
  return at.getTime() - actor.reauthenticatedAt.getTime() <= PROOF_MINUTES * 60_000;
}

export function whyNotManageOther(actor: Actor, account: ManagedAccount): AccountRefusal | null {
  return whyNotManageAccounts(actor) ?? (actor.id === account.id ? "own-account" : null);
}

function isActiveAdministrator(account: ManagedAccount): boolean {
  return account.roles.includes("ADMINISTRATOR") && !account.disabledAt;
}

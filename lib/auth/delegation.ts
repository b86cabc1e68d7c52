import { isoDate, isoDay } from "@/lib/core/dates";
import type { Role } from "@/prisma/generated/enums";
import { permissionsOf } from "./roles";

/* Deciding in somebody's place (ủy quyền): when it counts, and for whom. */

/** The longest delegation, in days. Somebody who is away for longer has a successor, not a stand-in. */
export const DELEGATION_DAYS = 90;

/** Whose permission somebody uses. */
export interface Lender {
  id: string;
  name: string;
}

interface Days {
  /** Dates (midnight UTC), first and last one included. */
  startsOn: Date;
  endsOn: Date;
  revokedAt: Date | null;
}

export type DelegationState = "coming" | "now" | "over" | "revoked";

/** Where a delegation stands at an instant, by the day in Viet Nam. */
export function delegationState({ startsOn, endsOn, revokedAt }: Days, at: Date): DelegationState {
  if (revokedAt) return "revoked";
  const today = isoDate(at);
  if (today < isoDay(startsOn)) return "coming";
  return today > isoDay(endsOn) ? "over" : "now";
}

/** Whether an account may stand in for an approver: the keeper of the keys never, and nobody who signs in with a password alone. */
export function mayStandIn({ roles, totpConfirmedAt }: { roles: readonly Role[]; totpConfirmedAt: Date | null }): boolean {
  return totpConfirmedAt !== null && !roles.includes("ADMINISTRATOR");
}

interface Given extends Days {
  from: { id: string; displayName: string; roles: readonly Role[]; disabledAt: Date | null };
}

/**
 * Whose place an account takes at an instant; null for none. A delegation is worth what its giver may do: it ends with their role and
 * with their account.
 */
export function lenderOf(account: { roles: readonly Role[]; totpConfirmedAt: Date | null }, given: readonly Given[], at: Date): Lender | null {
  if (!mayStandIn(account)) return null;
  const decides = (roles: readonly Role[]) => roles.some((role) => permissionsOf[role].includes("article.approve"));
  const found = given.find((one) => delegationState(one, at) === "now" && !one.from.disabledAt && decides(one.from.roles));
  return found ? { id: found.from.id, name: found.from.displayName } : null;
}

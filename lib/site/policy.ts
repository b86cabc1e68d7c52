import type { Actor } from "@/lib/auth/actor";

export type SiteRefusal = "may-not-manage-site" | "may-not-manage-addresses" | "not-missing" | "leads-to-itself" | "leads-nowhere";

export function whyNotManageAddresses(actor: Actor): SiteRefusal | null {
  return actor.can("address.manage") ? null : "may-not-manage-addresses";
}

/**
 * Leading readers of a missing address on.
 * @param missing whether readers asked for it in vain
 * @param gone whether the target itself is an address that answers that it is gone
 */
export function whyNotRedirect(
  actor: Actor,
  { path, target, missing, gone }: { path: string; target: string; missing: boolean; gone: boolean },
): SiteRefusal | null {
  const refusal = whyNotManageAddresses(actor);
  if (refusal) return refusal;
  if (!missing) return "not-missing";
  if (path === target) return "leads-to-itself";
  return gone ? "leads-nowhere" : null;
}

export function whyNotManage(actor: Actor): SiteRefusal | null {
  return actor.can("site.manage") ? null : "may-not-manage-site";
}

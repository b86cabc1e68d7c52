import type { Actor } from "@/lib/auth/actor";

export type SiteRefusal =
  | "may-not-manage-site"
  | "may-not-manage-addresses"
  | "may-not-manage-banner"
  | "banner-over"
  | "no-banner"
  | "not-a-mark"
  | "no-mark"
  | "not-missing"
  | "leads-to-itself"
  | "leads-nowhere";

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

export function whyNotManageBanner(actor: Actor): SiteRefusal | null {
  return actor.can("banner.manage") ? null : "may-not-manage-banner";
}

/** Putting up the strip above every page. @param endsAt the hour at which it is to go */
export function whyNotRaise(actor: Actor, endsAt: Date, now: Date): SiteRefusal | null {
  return whyNotManageBanner(actor) ?? (endsAt <= now ? "banner-over" : null);
}

/** Taking it down before its hour. */
export function whyNotTakeDown(actor: Actor, banner: { endsAt: Date; takenDownAt: Date | null } | null, now: Date): SiteRefusal | null {
  const refusal = whyNotManageBanner(actor);
  if (refusal) return refusal;
  return banner && !banner.takenDownAt && banner.endsAt > now ? null : "no-banner";
}

import type { Actor } from "@/lib/auth/actor";

export type SiteRefusal = "may-not-manage-site";

export function whyNotManage(actor: Actor): SiteRefusal | null {
  return actor.can("site.manage") ? null : "may-not-manage-site";
}

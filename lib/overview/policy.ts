import type { Actor } from "@/lib/auth/actor";

type OverviewRefusal = "does-not-oversee";

export function whyNotOversee(actor: Actor): OverviewRefusal | null {
  return actor.can("work.oversee") ? null : "does-not-oversee";
}

import type { Actor } from "@/lib/auth/actor";

export type PersonRefusal = "may-not-manage-people" | "may-not-see-people";

export function whyNotManage(actor: Actor): PersonRefusal | null {
  return actor.can("person.manage") ? null : "may-not-manage-people";
}

/** Whoever writes must be able to name the people whom a text is about. */
export function whyNotSee(actor: Actor): PersonRefusal | null {
  return actor.can("article.write") || actor.can("person.manage") ? null : "may-not-see-people";
}

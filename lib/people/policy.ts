import type { Actor } from "@/lib/auth/actor";
import { filesForStaff, unheldFiles } from "@/lib/visibility/policy";

export type PersonRefusal =
  | "may-not-manage-people"
  | "may-not-see-people"
  | "may-not-see-protected"
  | "may-not-release"
  | "already-released"
  | "not-released"
  | "no-picture";

export function whyNotManage(actor: Actor): PersonRefusal | null {
  return actor.can("person.manage") ? null : "may-not-manage-people";
}

/** Whoever writes must be able to name the people whom a text is about. */
export function whyNotSee(actor: Actor): PersonRefusal | null {
  return actor.can("article.write") || actor.can("person.manage") ? null : "may-not-see-people";
}

/** What the law protects is for those who keep the record, to read as to write. */
export function whyNotSeeProtected(actor: Actor): PersonRefusal | null {
  return actor.can("council.write") ? null : "may-not-see-protected";
}

/** The switch that lets a protected field of everybody out of the house. */
export function whyNotRelease(actor: Actor): PersonRefusal | null {
  return actor.can("person.release") ? null : "may-not-release";
}

/** Pictures that an account may make somebody's face: whole ones that no record closes to it. */
export function portraitFiles(actor: Actor) {
  return { kind: "PICTURE" as const, ...unheldFiles(), AND: [filesForStaff(actor)] };
}

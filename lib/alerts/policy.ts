import type { Actor } from "@/lib/auth/actor";

export type AlertRefusal = "may-not-see-subscriptions" | "may-not-erase-subscribers";

/** Of one address: each is looked at after every change, and somebody with a box of their own could keep the worker busy for nothing. */
export const MOST_FOLLOWED = 100;

/** How many follow what, without anybody's address: for those who run the mail. */
export function whyNotSeeSubscriptions(actor: Actor): AlertRefusal | null {
  return actor.can("mail.manage") ? null : "may-not-see-subscriptions";
}

/** Erasing an address that its owner asks to be erased, by letter or telephone. */
export function whyNotEraseSubscriber(actor: Actor): AlertRefusal | null {
  return actor.can("site.manage") ? null : "may-not-erase-subscribers";
}

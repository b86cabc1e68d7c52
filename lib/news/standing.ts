import type { Actor } from "@/lib/auth/actor";
import { type Refusal, whyNotArrangeFront, whyNotCreate, whyNotSecond } from "./policy";
import type { Written } from "./writers";

/* Why this actor may not do this to an article, as opposed to one edition of it, or null. */

/** What a decision needs to know of an article. */
export interface Standing {
  /** The address of a standing page; null for news. */
  pagePath: string | null;
  publishedEditionId: string | null;
  publishAt: Date | null;
  withdrawnAt: Date | null;
  hasOpenEdition: boolean;
}

/** Starting a new edition of something that stands published. */
export function whyNotStart(actor: Actor, article: Standing): Refusal | null {
  const refusal = whyNotCreate(actor);
  if (refusal) return refusal;
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId) return "not-published";
  if (article.hasOpenEdition) return "edition-open";
  return null;
}

export function whyNotWithdraw(actor: Actor, article: Standing): Refusal | null {
  if (!actor.can("article.withdraw")) return "may-not-withdraw";
  // Its address is promised; another text can take its place.
  if (article.pagePath !== null) return "page-stays";
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId) return "not-published";
  return null;
}

/** Taking away at an hour to come. @param withdrawAt the hour that is wanted */
export function whyNotWithdrawAt(actor: Actor, article: Standing, withdrawAt: Date, now: Date): Refusal | null {
  const refusal = whyNotWithdraw(actor, article);
  if (refusal) return refusal;
  if (withdrawAt <= now) return "hour-passed";
  if (article.publishAt && withdrawAt <= article.publishAt) return "before-opening";
  return null;
}

/** Keeping an article only to look things up, under a banner. */
export function whyNotRetire(actor: Actor, article: Standing & { retiredAt: Date | null }): Refusal | null {
  return whyNotWithdraw(actor, article) ?? (article.retiredAt ? "already-retired" : null);
}

/** Putting it back into the lists, without the banner. */
export function whyNotRevive(actor: Actor, article: Standing & { retiredAt: Date | null }): Refusal | null {
  return whyNotWithdraw(actor, article) ?? (article.retiredAt ? null : "not-retired");
}

/** Leaving an article where it is after all. */
export function whyNotKeep(actor: Actor, article: Standing & { withdrawDueAt: Date | null }): Refusal | null {
  return whyNotWithdraw(actor, article) ?? (article.withdrawDueAt ? null : "no-hour-to-go");
}

/** Another hour for a publication that readers have not seen yet. */
export function whyNotReschedule(actor: Actor, article: Standing & { publishedEdition: Written | null }, now: Date): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  // "Now" is publishing.
  const refusal = whyNotSecond(actor, article.publishedEdition);
  if (refusal) return refusal;
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId || !article.publishAt) return "not-published";
  if (article.publishAt <= now) return "already-open";
  return null;
}

export function whyNotChangeAddress(actor: Actor, article: Standing): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (article.pagePath !== null) return "page-address-fixed";
  if (article.withdrawnAt) return "already-withdrawn";
  // Before the first publication the address follows the title by itself.
  if (!article.publishedEditionId) return "not-published";
  return null;
}

/**
 * Pinning an article to a place of the front page.
 * @param article with `elsewhere`: whether it is pinned to another place whose hour has not passed
 * @param until the hour that is wanted
 */
export function whyNotPin(
  actor: Actor,
  article: Omit<Standing, "hasOpenEdition" | "pagePath"> & { retiredAt: Date | null; withdrawDueAt: Date | null; elsewhere: boolean },
  until: Date,
  now: Date,
): Refusal | null {
  const refusal = whyNotArrangeFront(actor);
  if (refusal) return refusal;
  if (article.withdrawnAt || (article.withdrawDueAt && article.withdrawDueAt <= now)) return "already-withdrawn";
  if (!article.publishedEditionId || !article.publishAt) return "not-published";
  if (article.retiredAt) return "already-retired";
  if (until <= now) return "pin-hour-passed";
  if (until <= article.publishAt) return "pin-before-opening";
  return article.elsewhere ? "pinned-elsewhere" : null;
}

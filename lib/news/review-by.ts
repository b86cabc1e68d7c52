import type { Actor } from "@/lib/auth/actor";
import { isoDate, isoDay, todayOf } from "@/lib/core/dates";
import type { Refusal } from "./policy";
import type { Standing } from "./standing";

/* The day until which somebody looks again at what is published: opening hours, fees, contacts grow old without anybody noticing. */

/** How many days before its day a review is said to be coming. */
export const REVIEW_SOON = 14;

export type ReviewState = "overdue" | "soon" | "later";

const DAY = 86_400_000;

/** Where a review stands. @param dueOn a date (midnight UTC) @param today by the day in Viet Nam */
export function reviewState(dueOn: Date, today: Date): ReviewState {
  const [due, day] = [isoDay(dueOn), isoDate(today)];
  if (due < day) return "overdue";
  return due <= isoDate(new Date(today.getTime() + REVIEW_SOON * DAY)) ? "soon" : "later";
}

/** Days as columns of the database compare them: today, and the last day that counts as soon. */
export function reviewDays(at: Date): { today: Date; soon: Date } {
  return { today: todayOf(at), soon: todayOf(new Date(at.getTime() + REVIEW_SOON * DAY)) };
}

function whyNotDay(day: Date | null, at: Date): Refusal | null {
  return day !== null && isoDay(day) <= isoDate(at) ? "review-day-passed" : null;
}

/** Setting or dropping the day and who answers for it: the approvers', for what readers have or will have. */
export function whyNotSetReview(actor: Actor, article: Pick<Standing, "withdrawnAt">, day: Date | null, at: Date): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (article.withdrawnAt) return "already-withdrawn";
  return whyNotDay(day, at);
}

interface Reviewed extends Standing {
  reviewDueOn: Date | null;
  reviewerId: string | null;
}

/** Saying that it was looked at and still holds: whoever answers for it, or an approver. */
export function whyNotReviewed(actor: Actor, article: Reviewed, next: Date | null, at: Date): Refusal | null {
  if (article.reviewDueOn === null) return "no-review";
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId) return "not-published";
  if (actor.id === null) return "no-account";
  if (actor.id !== article.reviewerId && !actor.can("article.approve")) return "not-the-reviewer";
  return whyNotDay(next, at);
}

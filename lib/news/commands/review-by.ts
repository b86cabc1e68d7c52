import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { permissionsOf } from "@/lib/auth/roles";
import { now } from "@/lib/core/clock";
import { isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotReviewed, whyNotSetReview } from "../review-by";
import { reviewedInput, reviewInput } from "../schema";
import { loadArticle, refuse, writeArticle } from "./guard";

/** Somebody who no longer works on the news cannot answer for one. @throws AppError INVALID "unknown-reviewer" */
async function refuseStranger(tx: Tx, reviewerId: string | null): Promise<void> {
  if (reviewerId === null) return;
  const account = await tx.account.findUnique({ where: { id: reviewerId }, select: { roles: true, disabledAt: true } });
  if (!account || account.disabledAt || !account.roles.some((role) => permissionsOf[role].includes("article.write"))) {
    throw new AppError("INVALID", "unknown-reviewer");
  }
}

/**
 * Says when an article is to be looked at again and who answers for it, or that it need not be. Names the article and its version.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, INVALID "unknown-reviewer", CONFLICT {changedBy, changedAt, what}
 */
export async function setReview(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reviewOn, reviewerId } = reviewInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotSetReview(actor, article, reviewOn, await now(tx)));
    await refuseStranger(tx, reviewerId);
    const saved = await writeArticle(tx, article, { reviewDueOn: reviewOn, reviewerId });
    const detail = { dueOn: reviewOn && isoDay(reviewOn), reviewerId, version: saved };
    await record(tx, actor, "article.set-review", { type: "article", id, lentBy: actor.lentBy("article.approve"), detail });
    return { id, version: saved };
  });
}

/**
 * Says that an article was looked at and still holds; its day moves to the next one, or goes. Names the article and its version.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function confirmReviewed(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reviewOn } = reviewedInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotReviewed(actor, article, reviewOn, await now(tx)));
    const next = reviewOn === null ? { reviewDueOn: null, reviewerId: null } : { reviewDueOn: reviewOn };
    const saved = await writeArticle(tx, article, next);
    const detail = { wasDueOn: article.reviewDueOn && isoDay(article.reviewDueOn), dueOn: reviewOn && isoDay(reviewOn), version: saved };
    await record(tx, actor, "article.reviewed", { type: "article", id, detail });
    return { id, version: saved };
  });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { permissionsOf } from "@/lib/auth/roles";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { Role } from "@/prisma/generated/enums";
import { publicAddress } from "../addresses";
import type { Refusal } from "../policy";
import { type ReviewState, reviewState, whyNotReviewed, whyNotSetReview } from "../review-by";
import type { Standing } from "../standing";
import { mustRead, whereDue } from "./staff";

/** When an article is to be looked at again, and what this actor may do about it. */
export interface ArticleReview {
  /** A date (midnight UTC). */
  due: { on: Date; state: ReviewState; reviewer: { id: string; name: string } } | null;
  why: { set: Refusal | null; reviewed: Refusal | null };
}

/** The review of an article. @throws AppError FORBIDDEN "not-a-writer" */
export async function reviewOfArticle(actor: Actor, articleId: string): Promise<ArticleReview> {
  mustRead(actor);
  const at = await now();
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      pagePath: true,
      publishedEditionId: true,
      publishAt: true,
      withdrawnAt: true,
      reviewDueOn: true,
      reviewerId: true,
      reviewer: { select: { id: true, displayName: true } },
    },
  });
  const standing: Standing = { ...article, hasOpenEdition: false };
  const { reviewDueOn, reviewer } = article;
  return {
    due: reviewDueOn && reviewer ? { on: reviewDueOn, state: reviewState(reviewDueOn, at), reviewer: { id: reviewer.id, name: reviewer.displayName } } : null,
    why: {
      set: whyNotSetReview(actor, article, null, at),
      reviewed: whyNotReviewed(actor, { ...standing, reviewDueOn, reviewerId: article.reviewerId }, null, at),
    },
  };
}

/** Everybody who can answer for an article, by name. @throws AppError FORBIDDEN "not-a-writer" */
export async function possibleReviewers(actor: Actor): Promise<{ id: string; name: string }[]> {
  mustRead(actor);
  const writing = Object.values(Role).filter((role) => permissionsOf[role].includes("article.write"));
  const rows = await db.account.findMany({
    where: { disabledAt: null, roles: { hasSome: writing } },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, displayName: true },
  });
  return rows.map(({ id, displayName }) => ({ id, name: displayName }));
}

/** An article that is to be looked at again. */
export interface DueReview {
  articleId: string;
  editionId: string;
  title: string;
  /** Where readers have it. */
  address: string;
  dueOn: Date;
  state: ReviewState;
  reviewer: { id: string; name: string };
}

/** What is due now or soon, the longest overdue first, for everybody: for the worker, and with a narrower `where` for people. */
export async function dueReviews(at: Date, where: Prisma.ArticleWhereInput = {}, take = 200): Promise<DueReview[]> {
  const rows = await db.article.findMany({
    where: { AND: [whereDue(at), where] },
    orderBy: [{ reviewDueOn: "asc" }, { id: "asc" }],
    take,
    select: {
      id: true,
      slug: true,
      pagePath: true,
      reviewDueOn: true,
      reviewer: { select: { id: true, displayName: true } },
      publishedEdition: { select: { id: true, title: true } },
    },
  });
  return rows.flatMap(({ id, slug, pagePath, reviewDueOn, reviewer, publishedEdition }) =>
    reviewDueOn && reviewer && publishedEdition
      ? {
          articleId: id,
          editionId: publishedEdition.id,
          title: publishedEdition.title,
          address: publicAddress({ slug, pagePath }),
          dueOn: reviewDueOn,
          state: reviewState(reviewDueOn, at),
          reviewer: { id: reviewer.id, name: reviewer.displayName },
        }
      : [],
  );
}

/** What this person answers for and is due now or soon. @throws AppError FORBIDDEN "not-a-writer" */
export async function myReviews(actor: Actor): Promise<DueReview[]> {
  mustRead(actor);
  if (actor.id === null) return [];
  return dueReviews(await now(), { reviewerId: actor.id }, 20);
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { instantVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { bodySchema, figuresOf } from "../body";
import { whyNotSeeRoyalties } from "../policy";
import { type Month, monthAfter, type PaidArticle } from "../royalties";

const firstDay = ({ year, month }: Month) => instantVn({ year, month, day: 1 });

/**
 * What readers first saw in a month, in the order in which they saw it, as it stands now: corrections change what stands, not the month.
 * What was taken away since is in it and says so.
 * @throws AppError FORBIDDEN
 */
export async function royaltiesOf(actor: Actor, month: Month): Promise<PaidArticle[]> {
  const refusal = whyNotSeeRoyalties(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const at = await now();
  const rows = await db.article.findMany({
    where: { publishedEditionId: { not: null }, publishAt: { gte: firstDay(month), lt: firstDay(monthAfter(month, 1)), lte: at } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      publishAt: true,
      withdrawnAt: true,
      withdrawDueAt: true,
      category: { select: { name: true } },
      publishedEdition: {
        select: { title: true, number: true, body: true, bodyText: true, bylines: { orderBy: { position: "asc" }, select: { name: true, role: true } } },
      },
    },
  });
  return rows.flatMap(({ slug, publishAt, withdrawnAt, withdrawDueAt, category, publishedEdition: edition }) => {
    if (!edition || !publishAt) return [];
    // Gone before its hour: readers never saw it.
    if (withdrawnAt && withdrawnAt < publishAt) return [];
    const figures = figuresOf(bodySchema.parse(edition.body)).filter(({ attrs }) => attrs.fileId);
    return {
      slug,
      title: edition.title,
      category: category?.name ?? "",
      publishAt,
      edition: edition.number,
      withdrawn: withdrawnAt !== null || (withdrawDueAt !== null && withdrawDueAt <= at),
      words: edition.bodyText.split(/\s+/).filter(Boolean).length,
      bylines: edition.bylines,
      credits: figures.map(({ attrs }) => attrs.credit),
    };
  });
}

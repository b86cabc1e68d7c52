import "server-only";
import { kindWords } from "@/lib/albums/labels";
import { albumsFirstShown } from "@/lib/albums/queries";
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
 * What was taken away since is in it and says so. Albums are in it with their pictures.
 * @throws AppError FORBIDDEN
 */
export async function royaltiesOf(actor: Actor, month: Month): Promise<PaidArticle[]> {
  const refusal = whyNotSeeRoyalties(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const at = await now();
  const [from, until] = [firstDay(month), firstDay(monthAfter(month, 1))];
  const rows = await db.article.findMany({
    // A standing page is no article that somebody is paid for.
    where: { pagePath: null, publishedEditionId: { not: null }, publishAt: { gte: from, lt: until, lte: at } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      publishAt: true,
      withdrawnAt: true,
      withdrawDueAt: true,
      category: { select: { name: true } },
      publishedEdition: {
        select: {
          title: true,
          number: true,
          body: true,
          bodyText: true,
          bylines: { orderBy: { position: "asc" }, select: { name: true, role: true } },
          leadFileId: true,
          leadFile: { select: { credit: true } },
        },
      },
    },
  });
  const articles = rows.flatMap(({ slug, publishAt, withdrawnAt, withdrawDueAt, category, publishedEdition: edition }) => {
    if (!edition || !publishAt) return [];
    // Gone before its hour: readers never saw it.
    if (withdrawnAt && withdrawnAt < publishAt) return [];
    const figures = figuresOf(bodySchema.parse(edition.body)).filter(({ attrs }) => attrs.fileId);
    const lead = edition.leadFile && !figures.some(({ attrs }) => attrs.fileId === edition.leadFileId) ? [edition.leadFile.credit] : [];
    return {
      album: false,
      slug,
      title: edition.title,
      category: category?.name ?? "",
      publishAt,
      edition: edition.number,
      withdrawn: withdrawnAt !== null || (withdrawDueAt !== null && withdrawDueAt <= at),
      words: edition.bodyText.split(/\s+/).filter(Boolean).length,
      bylines: edition.bylines,
      credits: [...lead, ...figures.map(({ attrs }) => attrs.credit)],
    };
  });
  const albums = (await albumsFirstShown(from, until)).map(({ kind, firstShownAt, ...album }) => ({
    ...{ ...album, album: true, category: kindWords[kind], publishAt: firstShownAt },
    ...{ edition: 1, words: 0, bylines: [] },
  }));
  return [...articles, ...albums].toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime());
}

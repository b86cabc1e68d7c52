import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { articleAddress } from "@/lib/news/addresses";
import { correctionsOf, listed, newestFirst, pageSelect } from "@/lib/news/queries/published";
import type { FactList } from "../facts";
import { markOf } from "../marks";

/** How far a category is read. */
const MOST = 50;

/** The newest articles of a category that readers may see, and what of them was corrected. @param id of the category */
export async function factsOfCategory(id: string): Promise<FactList[]> {
  const rows = await db.article.findMany({
    where: { ...listed(await now()), categoryId: id },
    select: { id: true, slug: true, publishAt: true, editions: pageSelect.editions, publishedEdition: { select: { title: true } } },
    orderBy: newestFirst,
    take: MOST,
  });
  const articles = rows.flatMap(({ publishedEdition, publishAt, ...row }) => (publishedEdition && publishAt ? [{ ...row, publishedEdition, publishAt }] : []));
  const full = rows.length === MOST;
  const published = articles.map(({ id: article, slug, publishAt, publishedEdition }) => ({
    ...{ key: `article:${article}`, mark: markOf(article), words: publishedEdition.title, address: articleAddress(slug), at: publishAt },
  }));
  const corrected = articles.flatMap(({ id: article, slug, editions, publishedEdition }) =>
    correctionsOf(editions).map(({ at, note }) => ({
      ...{ key: `correction:${article}:${at.getTime()}`, mark: markOf(note), address: articleAddress(slug), at },
      words: `Đính chính “${publishedEdition.title}”${note ? `: ${note}` : ""}`,
    })),
  );
  return [
    { facts: published, full },
    { facts: corrected, full: false },
  ];
}

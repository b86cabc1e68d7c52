import "server-only";
import { now } from "@/lib/core/clock";
import { startOfYearVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { termsOf } from "@/lib/search/terms";
import { Prisma } from "@/prisma/generated/client";
import { namesSomething } from "../schema";
import { publishedSql } from "./published";
import { tsquery } from "./search";

export interface SearchFacets {
  /** How many articles of each category match within the chosen year. */
  categories: { slug: string; name: string; count: number }[];
  /** How many articles of each year match within the chosen category, newest first. */
  years: { year: number; count: number }[];
}

/** What else a search could be narrowed to. Each list ignores its own choice, so that a reader can change it. */
export async function searchFacets(question: { q: string; category?: string | null | undefined; year?: number | null | undefined }): Promise<SearchFacets> {
  const terms = termsOf(question.q);
  if (terms.length === 0 || !namesSomething(question)) return { categories: [], years: [] };
  const at = await now();
  const { category, year } = question;
  const from = Prisma.sql`
    FROM (SELECT ${tsquery(terms, false)} AS query) f, articles a
      JOIN editions e ON e.id = a."publishedEditionId" JOIN categories c ON c.id = a."categoryId"
    WHERE ${publishedSql(at)} AND e."searchFolded" @@ f.query`;
  const inYear = year ? Prisma.sql`AND a."publishAt" >= ${startOfYearVn(year)} AND a."publishAt" < ${startOfYearVn(year + 1)}` : Prisma.empty;
  const inCategory = category ? Prisma.sql`AND c.slug = ${category}` : Prisma.empty;
  const [categories, years] = await Promise.all([
    db.$queryRaw<SearchFacets["categories"]>`
      SELECT c.slug, c.name, count(*)::int AS count ${from} ${inYear} GROUP BY c.id, c.slug, c.name, c.position ORDER BY c.position, c.name`,
    db.$queryRaw<SearchFacets["years"]>`
      SELECT date_part('year', a."publishAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS year, count(*)::int AS count ${from} ${inCategory}
      GROUP BY 1 ORDER BY 1 DESC`,
  ]);
  return { categories, years };
}

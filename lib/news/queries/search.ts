import "server-only";
import { now } from "@/lib/core/clock";
import { startOfYearVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { type Marked, mark, snippet } from "@/lib/search/marks";
import { type Term, termsOf } from "@/lib/search/terms";
import { Prisma } from "@/prisma/generated/client";
import { namesSomething } from "../schema";
import { type ArticleCard, cardOf, cardSelect, published, publishedSql } from "./published";

/** Nobody reads further, and counting on would cost more than finding. */
const MOST = 1000;

export interface SearchHit extends ArticleCard {
  /** True when the words stand there as they were typed, with their marks. */
  exact: boolean;
  titleMarks: Marked;
  snippet: Marked;
}

export interface SearchResult {
  hits: SearchHit[];
  /** Found articles, at most 1,000. */
  total: number;
  /** True when there are more than `total`. */
  capped: boolean;
}

/** `exact`: as typed; otherwise without diacritics. Words travel as parameters; phraseto_tsquery knows no operators. */
export function tsquery(terms: Term[], exact: boolean): Prisma.Sql {
  const phrase = (words: string[]) => {
    const text = words.join(" ");
    return exact ? Prisma.sql`phraseto_tsquery('simple', words_of(plain_text(${text})))` : Prisma.sql`phraseto_tsquery('simple', words_of(fold_text(${text})))`;
  };
  return Prisma.join(
    terms.map(({ spellings }) => Prisma.sql`(${Prisma.join(spellings.map(phrase), " || ")})`),
    " && ",
  );
}

/**
 * Searches what is published. Articles with the words as typed come before those that match only without diacritics; inside,
 * the better match first, then the newer one. All words must occur; quotes keep words together.
 */
export async function searchPublished(question: {
  q: string;
  category?: string | null | undefined;
  year?: number | null | undefined;
  sort?: "relevance" | "newest" | undefined;
  page: number;
}): Promise<SearchResult> {
  const terms = termsOf(question.q);
  if (terms.length === 0 || !namesSomething(question)) return { hits: [], total: 0, capped: false };
  const at = await now();
  const { year, category } = question;
  const conditions = Prisma.join(
    [
      publishedSql(at),
      Prisma.sql`e."searchFolded" @@ f.query`,
      ...(category ? [Prisma.sql`c.slug = ${category}`] : []),
      ...(year ? [Prisma.sql`a."publishAt" >= ${startOfYearVn(year)} AND a."publishAt" < ${startOfYearVn(year + 1)}`] : []),
    ],
    " AND ",
  );
  const from = Prisma.sql`
    FROM (SELECT ${tsquery(terms, true)} AS query) x, (SELECT ${tsquery(terms, false)} AS query) f,
      articles a JOIN editions e ON e.id = a."publishedEditionId" JOIN categories c ON c.id = a."categoryId"
    WHERE ${conditions}`;
  const newest = Prisma.sql`a."publishAt" DESC, a.id DESC`;
  // Weights of D, C, B, A: a word in the title says more than one in the text; 1 divides by the length of the text.
  const rank = Prisma.sql`ts_rank_cd('{0.1, 0.2, 0.5, 1.0}', e."searchFolded", f.query, 1)`;
  const order = question.sort === "newest" ? newest : Prisma.sql`exact DESC, ${rank} DESC, ${newest}`;
  const { skip } = rowsOf(question.page);
  const [found, counted] = await Promise.all([
    db.$queryRaw<{ id: string; exact: boolean }[]>`
      SELECT a.id, (e."searchExact" @@ x.query) AS exact ${from} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${skip}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (SELECT 1 ${from} LIMIT ${MOST + 1}) AS counted`,
  ]);
  const counts = counted[0]?.total ?? 0;
  return { hits: await hitsOf(found, terms, at), total: Math.min(counts, MOST), capped: counts > MOST };
}

const hitSelect = {
  ...cardSelect,
  publishedEdition: { select: { ...cardSelect.publishedEdition.select, bodyText: true } },
} satisfies Prisma.ArticleSelect;

async function hitsOf(found: { id: string; exact: boolean }[], terms: Term[], at: Date): Promise<SearchHit[]> {
  const rows = await db.article.findMany({ where: { AND: [published(at), { id: { in: found.map(({ id }) => id) } }] }, select: hitSelect });
  return found.flatMap(({ id, exact }) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return [];
    const text = [row.publishedEdition?.standfirst, row.publishedEdition?.bodyText].filter(Boolean).join(" ");
    return [{ ...cardOf(row), exact, titleMarks: mark(row.publishedEdition?.title ?? "", terms, exact), snippet: snippet(text, terms, exact) }];
  });
}

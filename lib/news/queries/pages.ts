import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Body, bodySchema } from "../body";
import { type PagePath, type StandingPage, standingPages } from "../pages";
import { linksOf } from "./links";
import { type ArticlePage, attachmentsOf, correctionsOf, pageSelect, picturesOf, publishedPage, updatedAt } from "./published";
import { type EditionRow, mustRead, rowOf, rowSelect } from "./staff";

/** The published text of a standing page. */
export interface PageContent extends Pick<ArticlePage, "title" | "standfirst" | "pictures" | "links" | "attachments" | "corrections"> {
  body: Body;
  /** When readers last got another text. */
  updatedAt: Date;
}

const contentSelect = {
  publishAt: true,
  editions: pageSelect.editions,
  publishedEdition: {
    select: { title: true, standfirst: true, body: true, number: true, publishedAt: true, files: pageSelect.publishedEdition.select.files },
  },
} satisfies Prisma.ArticleSelect;

/** The text of a standing page, or null as long as none was published. */
export async function findPage(path: PagePath): Promise<PageContent | null> {
  const at = await now();
  const row = await db.article.findFirst({ where: publishedPage(at, path), select: contentSelect });
  if (!row?.publishedEdition || !row.publishAt) return null;
  const { title, standfirst, files, ...edition } = row.publishedEdition;
  const body = bodySchema.parse(edition.body);
  return {
    title,
    standfirst,
    body,
    pictures: picturesOf(
      body,
      files.filter(({ use }) => use !== "ATTACHMENT"),
    ),
    links: await linksOf(body, at),
    attachments: attachmentsOf(files),
    corrections: correctionsOf(row.editions),
    updatedAt: updatedAt(row.publishAt, edition),
  };
}

export interface PageLine extends StandingPage {
  /** The edition that readers see, now or from its hour; null while the words of the program stand there. */
  published: EditionRow | null;
  /** The edition on its way; null where nobody is writing. */
  open: EditionRow | null;
  /** For opening a new edition; null where the page was never begun. */
  article: { id: string; version: number } | null;
}

/** Every standing page with where its text stands, in the order of the program. @throws AppError FORBIDDEN "not-a-writer" */
export async function staffPages(actor: Actor): Promise<PageLine[]> {
  mustRead(actor);
  const [at, articles] = await Promise.all([
    now(),
    db.article.findMany({
      where: { pagePath: { not: null } },
      select: {
        id: true,
        version: true,
        pagePath: true,
        publishedEdition: { select: rowSelect },
        editions: { where: { state: { in: ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"] } }, select: rowSelect },
      },
    }),
  ]);
  return standingPages.map((page) => {
    const article = articles.find(({ pagePath }) => pagePath === page.path);
    const open = article?.editions[0];
    return {
      ...page,
      published: article?.publishedEdition ? rowOf(article.publishedEdition, at) : null,
      open: open ? rowOf(open, at) : null,
      article: article ? { id: article.id, version: article.version } : null,
    };
  });
}

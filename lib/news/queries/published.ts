import "server-only";
import { db } from "@/lib/core/db";
import { type Described, describedSelect, readSelect, wasRead } from "@/lib/files/facts";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import { mandatesCounted } from "@/lib/visibility/policy";
import { Prisma } from "@/prisma/generated/client";
import type { BylineRole } from "@/prisma/generated/enums";
import { type Body, bodySchema, figuresOf } from "../body";
import type { Links } from "../links";

/**
 * The one meaning of "published": a pointer, an hour that has come, nobody withdrew it, and the hour at which it is to go has not
 * come. lib/files says the same of the files that an article shows.
 */
export const readable = (now: Date) =>
  ({
    publishedEditionId: { not: null },
    publishAt: { lte: now },
    withdrawnAt: null,
    OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: now } }],
  }) satisfies Prisma.ArticleWhereInput;

/**
 * News that may be read. Composed into every public query, so that a standing page can be on no list.
 * @param now by the database's clock (core/clock)
 */
export const published = (now: Date) => ({ ...readable(now), pagePath: null }) satisfies Prisma.ArticleWhereInput;

/** A standing page whose text has been published. */
export const publishedPage = (now: Date, path: string) => ({ ...readable(now), pagePath: path }) satisfies Prisma.ArticleWhereInput;

/** What may be read, news or page, for the queries that Prisma cannot say; expects the table under the name "a". */
export const readableSql = (now: Date) =>
  Prisma.sql`a."publishedEditionId" IS NOT NULL AND a."publishAt" <= ${now} AND a."withdrawnAt" IS NULL AND (a."withdrawDueAt" IS NULL OR a."withdrawDueAt" > ${now})`;

/** `published` in SQL. */
export const publishedSql = (now: Date) => Prisma.sql`a."pagePath" IS NULL AND ${readableSql(now)}`;

/** What lists, front page and feeds show: what is published and not only kept to look things up. */
export const listed = (now: Date) => ({ ...published(now), retiredAt: null }) satisfies Prisma.ArticleWhereInput;

/** The same for SQL. */
export const listedSql = (now: Date) => Prisma.sql`${publishedSql(now)} AND a."retiredAt" IS NULL`;

/** Newest first. The id breaks ties: many articles carry the same minute. */
export const newestFirst = [{ publishAt: "desc" }, { id: "desc" }] satisfies Prisma.ArticleOrderByWithRelationInput[];

export interface ArticleCard {
  id: string;
  slug: string;
  title: string;
  standfirst: string;
  /** The date that readers see; the first publication's, also after a correction. */
  publishAt: Date;
  category: { slug: string; name: string };
  /** The lead picture; without one the first picture of the text; null when there is none. */
  picture: Picture | null;
}

export interface Byline {
  name: string;
  role: BylineRole;
}

export interface Attachment extends Described {
  /** Of the file. */
  id: string;
  title: string;
  /** Download name. */
  name: string;
  /** Whether its words can be read as a page. */
  read: boolean;
}

export interface RelatedPerson {
  slug: string;
  fullName: string;
  titleLine: string | null;
  /** Whether they have a page among the members of the council. */
  member?: boolean;
}

export interface ArticlePage extends ArticleCard {
  body: Body;
  /** A date (midnight UTC), not an instant. */
  eventDate: Date | null;
  /** When readers last got another text: the publication, or the last correction. */
  updatedAt: Date;
  bylines: Byline[];
  attachments: Attachment[];
  people: RelatedPerson[];
  /** Since when and why it is only kept to look things up; null for what stands. */
  retired: { at: Date; reason: string } | null;
  /** What was wrong once and when it was put right, the newest first. */
  corrections: { at: Date; note: string }[];
  wordCount: number;
  /** Of the figures in the text, by file id. */
  pictures: Record<string, Picture>;
  /** Where the links of the text lead today. */
  links: Links;
}

const firstFigure = {
  where: { use: "FIGURE" },
  orderBy: { position: "asc" },
  take: 1,
  select: { file: { select: pictureSelect } },
} satisfies Prisma.Edition$filesArgs;

export const cardSelect = {
  id: true,
  slug: true,
  publishAt: true,
  category: { select: { slug: true, name: true } },
  publishedEdition: {
    select: { title: true, standfirst: true, leadAlt: true, leadFile: { select: pictureSelect }, files: firstFigure },
  },
} satisfies Prisma.ArticleSelect;

type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

/** @throws Error when the row is not published: such a row must never have been selected */
export function cardOf(row: CardRow): ArticleCard {
  const { publishedEdition: edition, publishAt, category } = row;
  if (!edition || !publishAt || !category) throw new Error(`article ${row.id} is not published`);
  const file = edition.leadFile ?? edition.files[0]?.file ?? null;
  const picture = file && pictureOf(file);
  if (picture && edition.leadFile && edition.leadAlt) picture.alt = edition.leadAlt;
  return { id: row.id, slug: row.slug, title: edition.title, standfirst: edition.standfirst, publishAt, category, picture };
}

/** Articles that a condition names, newest first. */
export async function cards(where: Prisma.ArticleWhereInput, take: number, skip = 0): Promise<ArticleCard[]> {
  return (await db.article.findMany({ where, select: cardSelect, orderBy: newestFirst, take, skip })).map(cardOf);
}

export const pageSelect = {
  ...cardSelect,
  retiredAt: true,
  retireReason: true,
  editions: {
    // A correction that is not published yet is nobody's business: only these two states were ever seen by readers.
    where: { change: "CORRECTION", state: { in: ["PUBLISHED", "SUPERSEDED"] } },
    orderBy: { number: "desc" },
    select: { publishedAt: true, changeNote: true },
  },
  publishedEdition: {
    select: {
      ...cardSelect.publishedEdition.select,
      body: true,
      bodyText: true,
      eventDate: true,
      number: true,
      publishedAt: true,
      bylines: { orderBy: { position: "asc" }, select: { name: true, role: true } },
      people: {
        orderBy: { person: { sortKey: "asc" } },
        select: { person: { select: { slug: true, fullName: true, titleLine: true, _count: mandatesCounted } } },
      },
      files: {
        orderBy: { position: "asc" },
        select: { use: true, title: true, file: { select: { ...pictureSelect, ...describedSelect, ...readSelect, name: true } } },
      },
    },
  },
} satisfies Prisma.ArticleSelect;

/** When readers last got another text. A first edition may carry a date of the past without having been changed since. */
export function updatedAt(publishAt: Date, edition: { number: number; publishedAt: Date | null }): Date {
  return edition.number > 1 && edition.publishedAt && edition.publishedAt > publishAt ? edition.publishedAt : publishAt;
}

type PageRow = Prisma.ArticleGetPayload<{ select: typeof pageSelect }>;

/** The page without its links, which are asked for once the text is known. */
export function pageDtoOf(row: PageRow): Omit<ArticlePage, "links"> {
  const { publishedEdition: edition, editions, retiredAt, retireReason, ...rest } = row;
  if (!edition) throw new Error(`article ${row.id} is not published`);
  const figures = edition.files.filter((use) => use.use === "FIGURE");
  const card = cardOf({ ...rest, publishedEdition: { ...edition, files: figures.slice(0, 1) } });
  const body = bodySchema.parse(edition.body);
  return {
    ...card,
    body,
    eventDate: edition.eventDate,
    updatedAt: updatedAt(card.publishAt, edition),
    bylines: edition.bylines,
    attachments: attachmentsOf(edition.files),
    people: edition.people.map(({ person: { _count, ...person } }) => ({ ...person, member: _count.mandates > 0 })),
    retired: retiredAt && { at: retiredAt, reason: retireReason ?? "" },
    corrections: correctionsOf(editions),
    wordCount: edition.bodyText.split(/\s+/).filter(Boolean).length,
    pictures: picturesOf(
      body,
      edition.files.filter((use) => use.use !== "ATTACHMENT"),
    ),
  };
}

interface UsedFile {
  use: string;
  title: string;
  file: Omit<Attachment, "title" | "read"> & Parameters<typeof wasRead>[0];
}

/** The attachments among the files of an edition, each with the title that was typed, which may be none. */
export function attachmentsTyped(files: UsedFile[]): Attachment[] {
  return files
    .filter(({ use }) => use === "ATTACHMENT")
    .map(({ file, title }) => {
      const { id, name, mimeType, size, pages, language, licence } = file;
      return { id, title, name, mimeType, size, pages, language, licence, read: wasRead(file) };
    });
}

/** The same for readers, each with a title. */
export function attachmentsOf(files: UsedFile[]): Attachment[] {
  return attachmentsTyped(files).map((one) => ({ ...one, title: one.title || one.name }));
}

/** What readers are told of editions that corrected something. */
export function correctionsOf(editions: { publishedAt: Date | null; changeNote: string }[]): ArticlePage["corrections"] {
  return editions.flatMap(({ publishedAt, changeNote }) => (publishedAt ? [{ at: publishedAt, note: changeNote }] : []));
}

/** The pictures of a text by file id, posters of videos and the size of videos among them; each with the description that the text gives it. */
export function picturesOf(body: Body, uses: { file: Parameters<typeof pictureOf>[0] }[]): Record<string, Picture> {
  const pictures: Record<string, Picture> = {};
  for (const { file } of uses) pictures[file.id] = pictureOf(file);
  for (const { attrs } of figuresOf(body)) {
    const picture = attrs.fileId ? pictures[attrs.fileId] : undefined;
    if (picture && attrs.alt) picture.alt = attrs.alt;
  }
  return pictures;
}

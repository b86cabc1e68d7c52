import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { published as publishedNews } from "@/lib/news/queries/published";
import { openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, ReportPeriod } from "@/prisma/generated/enums";
import { type ReportContent, reportContentSchema } from "../content";

/*
 * What readers have of reports: the version that was published, and its snapshot. Nothing here looks at what is being written, and nothing counts
 * anew: a figure is what it was when the version was approved.
 */

/** The one filter of what readers may see. What was taken back has no published version: its address answers that it is gone. @param at by the database's clock */
const published = (at: Date) => ({ ...openToReaders(at), publishedVersionId: { not: null } }) satisfies Prisma.ReportWhereInput;

const newestFirst = [{ periodTo: "desc" }, { periodFrom: "asc" }, { id: "desc" }] satisfies Prisma.ReportOrderByWithRelationInput[];

export interface ReportCard {
  slug: string;
  period: ReportPeriod;
  publishedAt: Date;
  /** Of the version that is published: names as they were then. */
  title: string;
  headline: string;
  owner: string;
  periodName: string;
  /** The last day of its period, "2020-12-31". */
  to: string;
}

const cardSelect = {
  slug: true,
  period: true,
  publishedAt: true,
  publishedVersion: { select: { content: true } },
} satisfies Prisma.ReportSelect;

function cardOf({ publishedVersion, publishedAt, ...row }: Prisma.ReportGetPayload<{ select: typeof cardSelect }>): ReportCard[] {
  if (!publishedVersion || !publishedAt) return [];
  const { title, headline, owner, period } = reportContentSchema.parse(publishedVersion.content);
  return [{ ...row, publishedAt, title, headline, owner: owner.name, periodName: period.name, to: period.to }];
}

/** Every report that readers find, by its period. A council and its bodies write a few a year. */
export async function listReports(): Promise<ReportCard[]> {
  return (await db.report.findMany({ where: published(await now()), select: cardSelect, orderBy: newestFirst, take: 1000 })).flatMap(cardOf);
}

/** Whether readers find any report: the line in the navigation then exists. */
export async function hasReports(): Promise<boolean> {
  return (await db.report.findFirst({ where: published(await now()), select: { id: true } })) !== null;
}

/** The published reports that a meeting adopted, or that an article tells of: newest first, by their titles of the day. */
export async function reportsOf(about: { meeting: { slug: string } } | { article: { slug: string } }): Promise<{ slug: string; title: string }[]> {
  const where = { AND: [about, published(await now())] };
  const rows = await db.report.findMany({ where, select: cardSelect, orderBy: newestFirst, take: 100 });
  return rows.flatMap(cardOf).map(({ slug, title }) => ({ slug, title }));
}

/** Addresses for the sitemap. */
export async function reportsForSitemap(): Promise<{ slug: string; updatedAt: Date }[]> {
  const rows = await db.report.findMany({
    where: published(await now()),
    select: { slug: true, publishedAt: true },
    orderBy: newestFirst,
    take: 10_000,
  });
  return rows.flatMap(({ slug, publishedAt }) => (publishedAt ? [{ slug, updatedAt: publishedAt }] : []));
}

/** A version with what it takes to make its files. */
export interface ReportVersionFacts {
  number: number;
  hash: string;
  madeAt: Date;
  snapshotId: string;
  content: ReportContent;
}

export interface ReportPage {
  slug: string;
  publishedAt: Date;
  /** What a published correction changed; "" for the first one. */
  note: string;
  version: ReportVersionFacts;
  owner: { name: string; slug: string | null };
  meeting: { slug: string; title: string } | null;
  article: { slug: string; title: string } | null;
  papers: { slug: string; kind: DocumentKind; symbol: string; title: string }[];
}

const versionSelect = { number: true, hash: true, madeAt: true, note: true, snapshotId: true, content: true } satisfies Prisma.ReportVersionSelect;

/** One report as readers have it; null where there is none for them. */
export async function findReport(slug: string): Promise<ReportPage | null> {
  const at = await now();
  const row = await db.report.findFirst({
    where: { AND: [{ slug }, published(at)] },
    select: {
      ...{ slug: true, publishedAt: true, meetingId: true, articleId: true },
      owner: { select: { slug: true, shown: true } },
      publishedVersion: { select: versionSelect },
      papers: {
        where: { document: openToReaders(at) },
        orderBy: { position: "asc" },
        select: { document: { select: { slug: true, kind: true, symbol: true, title: true } } },
      },
    },
  });
  if (!row?.publishedVersion || !row.publishedAt) return null;
  const { note, ...version } = row.publishedVersion;
  const [meeting, article] = await Promise.all([
    row.meetingId === null ? null : db.meeting.findFirst({ where: { AND: [{ id: row.meetingId }, openToReaders(at)] }, select: { slug: true, title: true } }),
    row.articleId === null
      ? null
      : db.article.findFirst({
          where: { AND: [{ id: row.articleId }, publishedNews(at)] },
          select: { slug: true, publishedEdition: { select: { title: true } } },
        }),
  ]);
  const content = reportContentSchema.parse(version.content);
  return {
    ...{ slug: row.slug, publishedAt: row.publishedAt, note, meeting },
    version: { ...version, content },
    owner: { name: content.owner.name, slug: row.owner.shown ? row.owner.slug : null },
    article: article && { slug: article.slug, title: article.publishedEdition?.title ?? "" },
    papers: row.papers.map(({ document }) => document),
  };
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticleJsonLd } from "@/components/news/article-json-ld";
import { ArticleView } from "@/components/news/article-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { isoDateTime } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { pictureAddress } from "@/lib/files/addresses";
import { articleAddress, categoryAddress } from "@/lib/news/addresses";
import { findPublished, neighboursOf, sameCategory } from "@/lib/news/queries";
import { reportsOf } from "@/lib/reports/queries/published";
import { pageMetadata } from "../../metadata";
import { profile } from "../../profile";
import { SitePage } from "../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findPublished(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await find((await params).slug);
  return pageMetadata({
    title: article.title,
    description: article.standfirst,
    path: articleAddress(article.slug),
    image: sharePicture(article),
    article: {
      publishedTime: isoDateTime(article.publishAt),
      modifiedTime: isoDateTime(article.updatedAt),
      section: article.category.name,
      authors: article.bylines.map(({ name }) => name),
    },
  });
}

/** The picture that a shared link shows: the article's own, else a card with its title. */
function sharePicture({ picture, slug, title }: Awaited<ReturnType<typeof find>>) {
  const width = picture?.widths.findLast((candidate) => candidate <= 1600) ?? picture?.widths[0];
  if (!picture || !width) return { path: `/og/${slug}.png`, width: 1200, height: 630, alt: title };
  const height = Math.round((picture.height * width) / picture.width);
  return { path: pictureAddress(picture.id, width, "jpg", picture.revision), width, height, alt: picture.alt };
}

export default async function ArticlePage({ params }: Props) {
  const article = await find((await params).slug);
  const [neighbours, related, reports, site] = await Promise.all([
    neighboursOf(article),
    sameCategory(article, 3),
    reportsOf({ article: { slug: article.slug } }),
    profile(),
  ]);
  const url = absoluteUrl(articleAddress(article.slug));
  return (
    <SitePage area="/tin-tuc">
      <div className="wrap">
        <Breadcrumbs
          crumbs={[
            { name: "Tin tức", href: "/tin-tuc" },
            { name: article.category.name, href: categoryAddress(article.category.slug) },
          ]}
        />
        <ArticleView article={article} url={url} neighbours={neighbours} related={related} reports={reports} />
      </div>
      <ArticleJsonLd article={article} url={url} absolute={absoluteUrl} publisher={site.councilName} />
    </SitePage>
  );
}

import { JsonLd } from "@/components/ui/json-ld";
import { isoDateTime, isoDay } from "@/lib/core/dates";
import { pictureAddress } from "@/lib/files/addresses";
import { categoryAddress } from "@/lib/news/addresses";
import type { ArticlePage } from "@/lib/news/queries";

interface Props {
  article: ArticlePage;
  /** Absolute address of the article. */
  url: string;
  /** Makes a path absolute. */
  absolute: (path: string) => string;
  publisher: string;
}

/** What search engines learn of an article: NewsArticle and the way to it. Titles stand as stored, with ordinary spaces. */
export function ArticleJsonLd({ article, url, absolute, publisher }: Props) {
  const width = article.picture?.widths.at(-1);
  const steps = [
    ["Trang chủ", absolute("/")],
    ["Tin tức", absolute("/tin-tuc")],
    [article.category.name, absolute(categoryAddress(article.category.slug))],
    [article.title, url],
  ];
  return (
    <>
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          headline: article.title,
          description: article.standfirst || undefined,
          inLanguage: "vi",
          mainEntityOfPage: url,
          url,
          datePublished: isoDateTime(article.publishAt),
          dateModified: isoDateTime(article.updatedAt),
          correction: article.corrections.map(({ at, note }) => ({ "@type": "CorrectionComment", text: note, datePublished: isoDateTime(at) })),
          articleSection: article.category.name,
          wordCount: article.wordCount,
          image: article.picture && width ? [absolute(pictureAddress(article.picture.id, width, "jpg", article.picture.revision))] : undefined,
          author: article.bylines.length > 0 ? article.bylines.map(({ name }) => ({ "@type": "Person", name })) : { "@type": "Organization", name: publisher },
          publisher: { "@type": "GovernmentOrganization", name: publisher, url: absolute("/") },
          about: article.people.map(({ fullName, titleLine }) => ({ "@type": "Person", name: fullName, jobTitle: titleLine ?? undefined })),
          temporalCoverage: article.eventDate ? isoDay(article.eventDate) : undefined,
        }}
      />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "BreadcrumbList",
          itemListElement: steps.map(([name, item], place) => ({ "@type": "ListItem", position: place + 1, name, item })),
        }}
      />
    </>
  );
}

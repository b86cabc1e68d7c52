import "server-only";
import type { Metadata } from "next";
import { absoluteUrl } from "@/lib/core/public-url";
import { councilIn } from "@/lib/news/page-texts";
import { languageOf, translationsOf } from "@/lib/news/pages";
import { profile } from "./profile";

export interface PageFacts {
  /** As it stands on the page; null for the front page, whose title is the portal's. */
  title: string | null;
  description?: string | undefined;
  /** The one address of this page, without parameters that change nothing. */
  path: string;
  /** A picture for shared links; the portal's own card when absent. */
  image?: { path: string; width: number; height: number; alt: string } | undefined;
  /** Set for articles. */
  article?: { publishedTime: string; modifiedTime: string; section: string; authors: string[] } | undefined;
  /** False keeps a page out of search engines. */
  indexed?: boolean;
  /** A feed of what is new of just this. */
  feed?: { path: string; title: string } | undefined;
}

/** Title, description, canonical address, feeds and Open Graph of a public page. Texts stand as stored, with ordinary spaces. */
export async function pageMetadata({ title, description, path, image, article, indexed = true, feed }: PageFacts): Promise<Metadata> {
  const site = await profile();
  const url = absoluteUrl(path);
  const english = languageOf(path) === "en";
  const name = english ? councilIn(site) : site.councilName;
  const translations = translationsOf(path);
  const text = description || (english ? undefined : `Cổng thông tin điện tử ${site.councilName}: tin tức và hoạt động của ${site.shortName}.`);
  const picture = image ?? { path: "/og/cong.png", width: 1200, height: 630, alt: site.councilName };
  const images = [{ url: absoluteUrl(picture.path), width: picture.width, height: picture.height, alt: picture.alt }];
  const common = { title: title ?? name, url, siteName: name, locale: english ? "en_GB" : "vi_VN", images, ...(text ? { description: text } : {}) };
  return {
    title: title ? `${title} – ${english ? name : site.shortName}` : name,
    ...(text ? { description: text } : {}),
    alternates: {
      canonical: url,
      ...(translations ? { languages: { vi: absoluteUrl(translations.vi), en: absoluteUrl(translations.en) } } : {}),
      types: {
        "application/rss+xml": [
          ...(feed ? [{ url: absoluteUrl(feed.path), title: feed.title }] : []),
          { url: absoluteUrl("/rss.xml"), title: `Tin tức ${site.shortName}` },
        ],
        "application/atom+xml": [{ url: absoluteUrl("/atom.xml"), title: `Tin tức ${site.shortName}` }],
      },
    },
    openGraph: article ? { type: "article", ...common, ...article } : { type: "website", ...common },
    twitter: { card: "summary_large_image", title: common.title, ...(text ? { description: text } : {}), images: images.map((item) => item.url) },
    robots: indexed ? { index: true, follow: true, "max-image-preview": "large" } : { index: false, follow: true },
  };
}

import "server-only";
import { Feed } from "feed";
import { absoluteUrl } from "@/lib/core/public-url";
import { pictureAddress } from "@/lib/files/addresses";
import { articleAddress } from "@/lib/news/addresses";
import { FEED_SIZE, feedItems } from "@/lib/news/queries";
import { profile } from "./profile";

/** XML 1.0 has no place for most control characters; one of them in a pasted title would break the whole feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

/** The newest articles as a feed, of one category or of all. */
export async function newsFeed(address: string, category?: { slug: string; name: string }): Promise<Feed> {
  const [site, items] = await Promise.all([profile(), feedItems(FEED_SIZE, category?.slug)]);
  const name = `Tin tức ${site.shortName}`;
  const feed = new Feed({
    title: clean(category ? `${category.name} – ${name}` : name),
    description: clean(`Tin bài mới nhất của ${site.councilName}.`),
    id: absoluteUrl(address),
    link: absoluteUrl("/tin-tuc"),
    language: "vi",
    copyright: clean(`Ghi rõ nguồn “Cổng thông tin điện tử ${site.shortName}” khi sử dụng lại thông tin.`),
    feedLinks: { [address.endsWith("atom.xml") ? "atom" : "rss"]: absoluteUrl(address) },
    ...(items[0] && { updated: new Date(Math.max(...items.map(({ updatedAt }) => updatedAt.getTime()))) }),
  });
  for (const article of items) {
    const url = absoluteUrl(articleAddress(article.slug));
    const width = article.picture?.widths.find((candidate) => candidate >= 800) ?? article.picture?.widths.at(-1);
    feed.addItem({
      title: clean(article.title),
      id: url,
      link: url,
      date: article.updatedAt,
      published: article.publishAt,
      description: clean(article.standfirst),
      category: [{ name: clean(article.category.name) }],
      author: article.bylines.map((line) => ({ name: clean(line.name) })),
      ...(article.picture && width && { image: absoluteUrl(pictureAddress(article.picture.id, width, "jpg", article.picture.revision)) }),
    });
  }
  return feed;
}

/** An answer in one of the formats of XML. */
export function xml(
  body: string,
  type: "application/rss+xml" | "application/atom+xml" | "application/xml" | "application/opensearchdescription+xml",
): Response {
  return new Response(body, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}

/** Text between tags or in an attribute. */
export function xmlText(text: string): string {
  return clean(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

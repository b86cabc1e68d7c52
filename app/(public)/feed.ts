import "server-only";
import { Feed } from "feed";
import { feedEntries, type Picture } from "@/lib/alerts/facts";
import { absoluteUrl } from "@/lib/core/public-url";
import { sha256 } from "@/lib/core/sha256";
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

/** What is new of one subject that can be followed, as a feed. @param address of the feed */
export async function alertFeed(address: string, picture: Picture): Promise<Feed> {
  const site = await profile();
  const entries = feedEntries(picture);
  const feed = new Feed({
    title: clean(`${picture.title} – ${site.shortName}`),
    description: clean(`Điều mới của mục này trên cổng của ${site.councilName}.`),
    id: absoluteUrl(address),
    link: absoluteUrl(picture.address),
    language: "vi",
    copyright: clean(`Ghi rõ nguồn “Cổng thông tin điện tử ${site.shortName}” khi sử dụng lại thông tin.`),
    feedLinks: { rss: absoluteUrl(address) },
    ...(entries[0] && { updated: entries[0].at }),
  });
  for (const { id, words, address: path, at } of entries) {
    // The words may change where the address stays: then it is another entry.
    feed.addItem({
      title: clean(words),
      id: `${absoluteUrl(picture.address)}#${sha256(Buffer.from(id)).toString("hex").slice(0, 24)}`,
      link: absoluteUrl(path),
      date: at,
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

import "server-only";

/* The one door to what readers may see of the news. Staff reads stand in queries/staff.ts and take an Actor first. */

export type { Picture } from "@/lib/files/queries";
export type { Marked } from "@/lib/search/marks";
export type { CategoryCount } from "./queries/articles";
export { findPublished, listCategories, listPublished, listYears, neighboursOf, picturesOfArticles, sameCategory } from "./queries/articles";
export type { SitemapEntry } from "./queries/feeds";
export { FEED_SIZE, feedItems, sitemapCount, sitemapPage } from "./queries/feeds";
export type { FrontPage } from "./queries/front";
export { frontPage } from "./queries/front";
export type { PageContent } from "./queries/pages";
export { findPage } from "./queries/pages";
export type { ArticleCard, ArticlePage, Attachment, Byline, RelatedPerson } from "./queries/published";

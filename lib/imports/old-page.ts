import "server-only";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { attribute, elementsIn, isElement, type PageElement, pageOf, partOf, weight } from "./page-tree";

/* What a page of an old portal says of itself: in its head, in its structured data, by the names of its parts. */

export interface PageFacts {
  title: string;
  /** Addresses that the page gives itself, as written. */
  canonical: string[];
  /** The hour of publishing as written; "" where nothing says it. */
  date: string;
  category: string;
  /** Names as written, in one line. */
  author: string;
  /** True when the page says that it is an article. */
  article: boolean;
}

/** Words of an element on one line. */
function words(root: PageElement): string {
  const parts: string[] = [];
  const open: DefaultTreeAdapterTypes.ChildNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text") parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if (isElement(node) && (node === root || partOf(node) === null)) for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return parts.join(" ").normalize("NFC").replace(/\s+/g, " ").trim();
}

const rawText = (element: PageElement) =>
  element.childNodes.map((node) => (node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : "")).join("");

interface Structured {
  type: string;
  date: string;
  section: string;
  author: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : Array.isArray(value) ? text(value[0]) : "");
const nameOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(nameOf).filter(Boolean).join(", ") : value && typeof value === "object" && "name" in value ? text(value.name) : text(value);

/** The first article among the structured data of a page. */
function structuredData(elements: PageElement[]): Structured | null {
  for (const element of elements) {
    if (element.tagName !== "script" || attribute(element, "type") !== "application/ld+json") continue;
    try {
      const found: unknown = JSON.parse(rawText(element));
      const graph = found && typeof found === "object" && "@graph" in found ? found["@graph"] : found;
      for (const one of (Array.isArray(graph) ? graph : [graph]) as Record<string, unknown>[]) {
        const type = text(one?.["@type"]);
        if (/Article|BlogPosting/.test(type)) return { type, date: text(one.datePublished), section: text(one.articleSection), author: nameOf(one.author) };
      }
    } catch {
      // Broken structured data is no data.
    }
  }
  return null;
}

const named = (element: PageElement, pattern: RegExp) => pattern.test(attribute(element, "class") ?? "") || pattern.test(attribute(element, "id") ?? "");
const CRUMBS = /(^|[\s_-])(breadcrumbs?|bread-?crumb|duong-?dan|crumbs?)([\s_-]|$)/i;
const DATE = /(^|[\s_-])(date|time|ngay-?dang|ngaydang|publish(ed)?|post-?date|created?)([\s_-]|$)/i;
const AUTHOR = /(^|[\s_-])(author|tac-?gia|byline|nguoi-?viet)([\s_-]|$)/i;

/** The last step of the way to a page that is not the page itself. */
function crumb(elements: PageElement[], title: string): string {
  const trail = elements.find((element) => named(element, CRUMBS));
  const steps = trail ? [...elementsIn(trail)].filter(({ tagName }) => tagName === "a").map(words) : [];
  return steps.findLast((step) => step && step !== title && !/^(trang chủ|trang nhất|home)$/iu.test(step)) ?? "";
}

/** "Kỳ họp thứ 15 | HĐND tỉnh": without the name of the portal that stands behind every title. */
const withoutSite = (title: string) => title.replace(/\s+[|»·–—-]\s+[^|»·–—-]{3,80}$/u, "").trim() || title;

/** @param html a whole page */
export function factsOf(html: string): PageFacts {
  const elements = [...elementsIn(parse(html))];
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = elements.find(
        (element) =>
          element.tagName === "meta" &&
          [attribute(element, "property"), attribute(element, "name"), attribute(element, "itemprop")].some((one) => one?.toLowerCase() === name),
      );
      const content = found && (attribute(found, "content") ?? "").normalize("NFC").trim();
      if (content) return content;
    }
    return "";
  };
  const link = elements.find(
    ({ tagName, attrs }) => tagName === "link" && attrs.some(({ name, value }) => name === "rel" && value.toLowerCase() === "canonical"),
  );
  const first = (match: (element: PageElement) => boolean) => {
    const found = elements.find(match);
    return found ? words(found) : "";
  };
  const data = structuredData(elements);
  const title = meta("og:title") || first(({ tagName }) => tagName === "h1") || withoutSite(first(({ tagName }) => tagName === "title"));
  const time = elements.find((element) => element.tagName === "time" && attribute(element, "datetime"));
  const short = (pattern: RegExp, most: number) => first((element) => named(element, pattern) && weight(element) > 0 && weight(element) <= most);
  return {
    title,
    canonical: [link ? (attribute(link, "href") ?? "") : "", meta("og:url")].filter(Boolean),
    date:
      meta("article:published_time", "datepublished", "dc.date.issued", "pubdate", "dc.date", "date") ||
      data?.date ||
      (time && attribute(time, "datetime")) ||
      short(DATE, 80),
    category: meta("article:section") || data?.section || crumb(elements, title),
    author: meta("article:author", "author", "dc.creator") || data?.author || short(AUTHOR, 100),
    article: /article/i.test(meta("og:type")) || data !== null,
  };
}

/** How much of what a page says are links: the share of its words, and their number. */
export function linksOf(html: string): { share: number; count: number } {
  const { scope } = pageOf(html);
  const links = [...elementsIn(scope)].filter((element) => element.tagName === "a" && attribute(element, "href") !== null);
  const all = weight(scope);
  return { share: all ? links.reduce((sum, element) => sum + weight(element), 0) / all : 0, count: links.length };
}

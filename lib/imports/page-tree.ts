import "server-only";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { ReportItem } from "./schema";

/* A web page as a tree, and which part of it is the article. */

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PagePart = Extract<ReportItem, { code: "page-parts" }>["what"];

const PARTS: Record<string, PagePart> = {
  script: "script",
  style: "script",
  noscript: "script",
  template: "script",
  iframe: "frame",
  object: "frame",
  embed: "frame",
  form: "form",
  button: "form",
  select: "form",
  textarea: "form",
  input: "form",
  nav: "navigation",
  aside: "navigation",
  footer: "navigation",
  video: "media",
  audio: "media",
  canvas: "media",
  svg: "media",
};
/** Nodes without words that nobody needs to hear about. */
const SILENT = new Set(["link", "meta", "head", "title", "base", "col", "colgroup", "wbr", "source", "track"]);

export const isElement = (node: PageNode): node is PageElement => "tagName" in node;
export const attribute = (element: PageElement, name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** What an element that is no text is called in the report; null when it is text; "silent" when it is nothing. */
export function partOf(element: PageElement): PagePart | "silent" | null {
  if (SILENT.has(element.tagName)) return "silent";
  const hidden = attribute(element, "hidden") !== null || /display\s*:\s*none/i.test(attribute(element, "style") ?? "");
  return PARTS[element.tagName] ?? (hidden ? "hidden" : null);
}

/** Every element below a node in reading order, without recursion: a page may be nested deeper than a stack. */
export function* elementsIn(root: { childNodes: PageNode[] }): Generator<PageElement> {
  const open: PageNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

/** What portals of the last fifteen years call the element that holds the text of an article, by class or id. */
const CONTENT_NAME =
  /(^|\s)(article[-_]?(content|body|detail)|entry-content|post-content|news[-_]?(content|detail|body)|detail[-_]?(content|news)?|content[-_]?detail|noi-?dung(-?(tin|bai|chi-?tiet))?|chi-?tiet(-?(tin|bai))?|bai-?viet|fulltext|journal-content-article)(\s|$)/i;

const namedContent = (element: PageElement) => CONTENT_NAME.test(attribute(element, "id") ?? "") || CONTENT_NAME.test(attribute(element, "class") ?? "");

/** How many characters of text stand below a node. */
export function weight(root: PageElement): number {
  let sum = 0;
  const open: PageNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text") sum += (node as DefaultTreeAdapterTypes.TextNode).value.trim().length;
    else if (isElement(node) && partOf(node) === null) for (const child of node.childNodes) open.push(child);
  }
  return sum;
}

export interface Page {
  /** The element that holds the article. */
  scope: PageElement;
  /** The page's main heading when it stands outside the scope. */
  heading: PageElement | null;
  /** True when the scope is only a part of the page. */
  partial: boolean;
  /** The deepest nesting below the scope. */
  depth: number;
}

function depthOf(root: PageElement): number {
  let depth = 0;
  for (let level: PageNode[] = root.childNodes; level.length; level = level.flatMap((node) => (isElement(node) ? node.childNodes : []))) depth++;
  return depth;
}

/** The article of a page: its longest `<article>`, else what is named as its text, else `<main>`, else all of it. */
export function pageOf(html: string): Page {
  const document = parse(html);
  const elements = [...elementsIn(document)];
  const body = elements.find(({ tagName }) => tagName === "body") as PageElement;
  const articles = elements.filter(({ tagName }) => tagName === "article").toSorted((a, b) => weight(b) - weight(a));
  const main = elements.find((element) => element.tagName === "main" || attribute(element, "role") === "main");
  // A name alone is a weak sign: only one that holds a text of some length counts.
  const named = articles.length || !body ? null : elements.filter((element) => namedContent(element) && weight(element) > 200)[0];
  const scope = articles[0] ?? named ?? main ?? body;
  const within = [...elementsIn(scope)].some(({ tagName }) => tagName === "h1");
  const heading = within ? null : (elements.find(({ tagName }) => tagName === "h1") ?? null);
  return { scope, heading, partial: scope !== body && weight(body) > weight(scope) + (heading ? weight(heading) : 0), depth: depthOf(scope) };
}

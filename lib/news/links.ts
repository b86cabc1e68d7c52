import { anchorPattern, type Body, type LinkAttrs } from "./body";

/*
 * Where the links of a text lead. A link that names an article holds no address: whoever prints the text asks for the addresses of
 * all its links at once and hands them on as a map.
 */

/** The address of every link that is not simply what was written, by `keyOf`; null leads nowhere for readers. */
export type Links = Readonly<Record<string, string | null>>;

/** What a link is called in a map: the id of its article, or its address as written. */
export function keyOf(attrs: LinkAttrs): string {
  return "articleId" in attrs ? attrs.articleId : attrs.href;
}

/** Where a link leads; null where readers get plain words. */
export function addressOfLink(attrs: LinkAttrs, links: Links): string | null {
  if ("articleId" in attrs) {
    const address = links[attrs.articleId] ?? null;
    return address !== null && attrs.anchor ? `${address}#${attrs.anchor}` : address;
  }
  const moved = links[attrs.href];
  return moved === undefined ? attrs.href : moved;
}

interface Node {
  marks?: { type: string; attrs?: unknown }[];
  content?: unknown;
}

/** The same part of a text with every link as `change` makes it; what has no link is the same object. */
function changed<T>(node: T, change: (attrs: LinkAttrs) => LinkAttrs): T {
  if (Array.isArray(node)) {
    const parts = node.map((part: unknown) => changed(part, change));
    return parts.some((part, at) => part !== node[at]) ? (parts as T) : node;
  }
  if (typeof node !== "object" || node === null) return node;
  const { marks, content } = node as Node;
  const newMarks = marks?.map((mark) => {
    if (mark.type !== "link") return mark;
    const attrs = change(mark.attrs as LinkAttrs);
    return attrs === mark.attrs ? mark : { ...mark, attrs };
  });
  const newContent = content === undefined ? undefined : changed(content, change);
  const same = newContent === content && (newMarks ?? []).every((mark, at) => mark === marks?.[at]);
  return same ? node : { ...node, ...(newMarks ? { marks: newMarks } : {}), ...(content === undefined ? {} : { content: newContent }) };
}

/** The text with every link as `change` makes it. A text in which nothing changes is returned as it is. */
export function withLinks(body: Body, change: (attrs: LinkAttrs) => LinkAttrs): Body {
  return changed(body, change);
}

/** Every link of a text, in reading order; a link across bold words stands there once for each run of them. */
export function linksIn(body: unknown): LinkAttrs[] {
  const found: LinkAttrs[] = [];
  changed(body, (attrs) => {
    found.push(attrs);
    return attrs;
  });
  return found;
}

/** An address of this portal, taken apart. */
export interface OwnAddress {
  /** Decoded, without a slash at its end. */
  path: string;
  /** Name of a heading; null for none. */
  anchor: string | null;
}

/**
 * What an address says when it is one of this portal, "/tin-tuc/…" or with the host before it; null for every other.
 * @param origin of the portal, "https://hdnd.example"
 */
export function ownAddress(href: string, origin: string): OwnAddress | null {
  if (!/^(https?:\/\/|\/(?!\/))/i.test(href) || !URL.canParse(href, origin)) return null;
  const { host, pathname, hash } = new URL(href, origin);
  if (host !== new URL(origin).host) return null;
  try {
    return {
      path: decodeURIComponent(pathname)
        .normalize("NFC")
        .replace(/(?!^)\/+$/, ""),
      anchor: hash.slice(1) || null,
    };
  } catch {
    // "%E0%A4": no text in any encoding.
    return null;
  }
}

/** The slug of an article's address; null for any other path. */
export function slugIn(path: string): string | null {
  return /^\/tin-tuc\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null;
}

/** A link to an article by its id, at a heading where the address named one. */
export function linkTo(articleId: string, anchor: string | null): LinkAttrs {
  return anchor !== null && anchorPattern.test(anchor) && anchor.length <= 200 ? { articleId, anchor } : { articleId };
}

/** A link as readers see it. */
export interface LinkRun {
  attrs: LinkAttrs;
  words: string;
}

/** Every link of a text with its words, in reading order; a link across bold words is one. */
export function linkRuns(body: Body): LinkRun[] {
  const found: LinkRun[] = [];
  const visit = (nodes: readonly unknown[]): void => {
    let last: LinkRun | null = null;
    for (const node of nodes) {
      const { text, marks, content } = node as { text?: string; marks?: { type: string; attrs?: LinkAttrs }[]; content?: unknown[] };
      const attrs = marks?.find(({ type }) => type === "link")?.attrs;
      if (text !== undefined && attrs && last && keyOf(last.attrs) === keyOf(attrs)) last.words += text;
      else if (text !== undefined && attrs) {
        last = { attrs, words: text };
        found.push(last);
      } else last = null;
      if (content) visit(content);
    }
  };
  visit(body.content);
  return found.map(({ attrs, words }) => ({ attrs, words: words.trim() }));
}

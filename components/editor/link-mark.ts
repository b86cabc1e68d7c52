import { mergeAttributes } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import type { LinkAttrs } from "@/lib/news/body";
import { linkPattern } from "./link-address";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in our own copied link; null for a link of any other page, whatever it calls itself. */
function articleIn(element: HTMLElement): string | null {
  const id = element.getAttribute("data-bai");
  return id && UUID.test(id) ? id : null;
}

/**
 * The link of the texts: an address, or an article of this portal by its id. In the page an article's link is marked `data-bai`, so
 * that it survives copying and pasting within the editor; it leads nowhere while one writes.
 */
export const LinkMark = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => (articleIn(element) ? null : element.getAttribute("href")) },
    articleId: { default: null, parseHTML: articleIn },
    anchor: { default: null, parseHTML: (element: HTMLElement) => (articleIn(element) ? element.getAttribute("data-muc") : null) },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element: HTMLElement) => (articleIn(element) || linkPattern.test(element.getAttribute("href") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes: { href, articleId, anchor } }) => [
    "a",
    mergeAttributes(articleId ? { href: `#bai-${articleId}`, "data-bai": articleId, ...(anchor ? { "data-muc": anchor } : {}) } : { href: href ?? "" }),
    0,
  ],
}).configure({ openOnClick: false, autolink: false, linkOnPaste: true, HTMLAttributes: {}, isAllowedUri: (address) => linkPattern.test(address) });

/** The attributes as the editor holds them: every one named, so that a link to an article forgets its old address and the other way round. */
export function markAttrs(attrs: LinkAttrs): { href: string | null; articleId: string | null; anchor: string | null } {
  return "articleId" in attrs ? { href: null, articleId: attrs.articleId, anchor: attrs.anchor ?? null } : { href: attrs.href, articleId: null, anchor: null };
}

/** The attributes as a text stores them; null for a link that leads nowhere. */
export function storedAttrs(attrs: Record<string, unknown>): LinkAttrs | null {
  const { href, articleId, anchor } = attrs;
  if (typeof articleId === "string") return typeof anchor === "string" && anchor ? { articleId, anchor } : { articleId };
  return typeof href === "string" && href ? { href } : null;
}

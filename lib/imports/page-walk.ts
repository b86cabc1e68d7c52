import type { DefaultTreeAdapterTypes } from "parse5";
import { type Inline, type ListNode, linkTarget } from "@/lib/news/body";
import { captionIn, cellsIn, rowsIn, tableOf } from "./page-table";
import { attribute, isElement, type PageElement, type PageNode, type PagePart, partOf } from "./page-tree";
import { line, type SourceBlock, type SourcePicture, textOf, wordsOf } from "./source";

type Marks = Extract<Inline, { type: "text" }>["marks"] & object;

/** How a reader of pages finds the bytes behind `<img src>`. */
export type PictureSource = (src: string, alt: string) => SourcePicture;
/** Where a link of the page leads, whole; what is given stands as it is written. */
export type LinkSource = (href: string) => string;

const INLINE = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q ruby s samp small span strike strong sub sup time tt u var".split(" "),
);
const CAPTION_CLASS = /(^|[\s_-])(caption|figcaption|chuthich|chu-thich|image-desc|photo-desc)([\s_-]|$)/i;

/** Walks through the elements of a page and hands out blocks; one instance per page. */
export class PageWalk {
  blocks: SourceBlock[] = [];
  parts = new Map<PagePart, number>();
  /** Tables that became lines of words, because a cell holds more than words. */
  tables: { rows: number; columns: number }[] = [];
  #inline: Inline[] = [];

  private readonly picture: PictureSource;
  private readonly link: LinkSource;

  constructor(picture: PictureSource, link: LinkSource = (href) => href) {
    this.picture = picture;
    this.link = link;
  }

  /** Ends the paragraph that is being collected. Two line breaks in a row end one too, as pages of the first years do. */
  flush(caption = false): void {
    const lines: Inline[][] = [[]];
    for (const [index, node] of this.#inline.entries()) {
      const double = node.type === "hardBreak" && this.#inline[index + 1]?.type === "hardBreak";
      if (double) lines.push([]);
      else lines.at(-1)?.push(node);
    }
    this.#inline = [];
    for (const content of lines.map(trimmed)) if (textOf(content).trim()) this.blocks.push({ kind: "line", content, alone: true, caption });
  }

  /** White space is one space, as a browser shows it, except the kind that must not break. */
  text(value: string, marks: Marks): void {
    const text = value.normalize("NFC").replace(/[ \t\r\n\f]+/g, " ");
    const last = this.#inline.at(-1);
    const fresh = !last || last.type === "hardBreak" || (last.type === "text" && last.text.endsWith(" ")) ? text.replace(/^ /, "") : text;
    if (!fresh) return;
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += fresh;
    else this.#inline.push(marks.length ? { type: "text", text: fresh, marks } : { type: "text", text: fresh });
  }

  children(parent: { childNodes: PageNode[] }, marks: Marks = []): void {
    for (const node of parent.childNodes) {
      if (node.nodeName === "#text") this.text((node as DefaultTreeAdapterTypes.TextNode).value, marks);
      else if (isElement(node)) this.element(node, marks);
    }
  }

  element(element: PageElement, marks: Marks): void {
    const part = partOf(element);
    if (part === "silent") return;
    if (part) {
      this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
      return;
    }
    const tag = element.tagName;
    if (tag === "br") this.#inline.push({ type: "hardBreak" });
    else if (tag === "img") this.image(element);
    else if (INLINE.has(tag)) this.children(element, this.marksOf(element, marks));
    else this.block(element, tag);
  }

  marksOf(element: PageElement, marks: Marks): Marks {
    const style = attribute(element, "style") ?? "";
    const add = (mark: Marks[number]) => (marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]);
    if (element.tagName === "b" || element.tagName === "strong" || /font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) return add({ type: "bold" });
    if (element.tagName === "i" || element.tagName === "em" || /font-style\s*:\s*italic/i.test(style)) return add({ type: "italic" });
    const href = element.tagName === "a" ? linkTarget.safeParse(this.link(attribute(element, "href") ?? "")) : null;
    return href?.success ? add({ type: "link", attrs: { href: href.data } }) : marks;
  }

  image(element: PageElement): void {
    this.flush();
    const src = attribute(element, "src") ?? attribute(element, "data-src") ?? "";
    // Counters and spacers of one pixel are no pictures.
    if (attribute(element, "width") === "1" || attribute(element, "height") === "1") return;
    this.blocks.push({ kind: "picture", picture: this.picture(src, (attribute(element, "alt") ?? "").normalize("NFC").trim()) });
  }

  block(element: PageElement, tag: string): void {
    this.flush();
    if (/^h[1-6]$/.test(tag)) this.heading(element, Number(tag[1]));
    else if (tag === "ul" || tag === "ol") this.blocks.push(...this.list(element));
    else if (tag === "blockquote") this.quote(element);
    else if (tag === "table") this.table(element);
    else {
      this.children(element);
      this.flush(tag === "figcaption" || tag === "caption" || CAPTION_CLASS.test(attribute(element, "class") ?? ""));
    }
  }

  /** A walk of its own through one element, sharing the count of what was left out. */
  inside(element: PageElement): SourceBlock[] {
    const walk = new PageWalk(this.picture, this.link);
    walk.parts = this.parts;
    walk.tables = this.tables;
    walk.children(element);
    walk.flush();
    return walk.blocks;
  }

  heading(element: PageElement, level: number): void {
    for (const block of this.inside(element)) {
      if (block.kind !== "line") this.blocks.push(block);
      else this.blocks.push({ kind: "heading", level: level === 1 ? 1 : level === 2 ? 2 : 3, content: plain(block.content) });
    }
  }

  list(element: PageElement): SourceBlock[] {
    const beside: SourceBlock[] = [];
    const items: ListNode["content"] = [];
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      const parts: ListNode["content"][number]["content"] = [];
      for (const block of child.tagName === "ul" || child.tagName === "ol" ? this.list(child) : this.inside(child)) {
        if (block.kind === "picture" || block.kind === "table") beside.push(block);
        else if (block.kind === "list") parts.push(block.node);
        else if (block.kind === "quote") parts.push(...block.paragraphs.map((content) => ({ type: "paragraph" as const, content })));
        else parts.push({ type: "paragraph", content: block.content });
      }
      if (parts.length) items.push({ type: "listItem", content: parts });
    }
    const node: ListNode = { type: element.tagName === "ol" ? "orderedList" : "bulletList", content: items };
    return items.length ? [{ kind: "list", node }, ...beside] : beside;
  }

  quote(element: PageElement): void {
    const inside = this.inside(element);
    const paragraphs = inside.flatMap((block) => (block.kind === "line" ? [block.content] : []));
    // Old pages use blockquote to indent; only one that holds nothing but paragraphs is a quotation.
    if (paragraphs.length && paragraphs.length === inside.length) this.blocks.push({ kind: "quote", paragraphs });
    else this.blocks.push(...inside);
  }

  table(element: PageElement): void {
    const rows = rowsIn(element).map((row) => cellsIn(row).map((cell) => ({ element: cell, blocks: this.inside(cell) })));
    const columns = Math.max(0, ...rows.map((cells) => cells.filter(({ blocks }) => blocks.length).length));
    const pictured = rows.some((cells) => cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "picture")));
    const caption = captionIn(element);
    // A table of one column, or one around a picture, only places things.
    const places = columns <= 1 || pictured;
    const node = places ? null : tableOf(rows, caption);
    if (node) {
      this.blocks.push({ kind: "table", node });
      return;
    }
    if (caption) this.blocks.push(line(caption, false));
    if (places) this.blocks.push(...rows.flat().flatMap(({ blocks }) => blocks));
    else {
      this.tables.push({ rows: rows.length, columns });
      for (const cells of rows) this.blocks.push(line(cells.map(({ blocks }) => blocks.map(wordsOf).join(" ")).join(" | "), false));
    }
  }
}

const plain = (content: Inline[]): Inline[] => [{ type: "text", text: textOf(content).replace(/\s+/g, " ").trim() }];

/** Without line breaks and spaces at either end. */
function trimmed(content: Inline[]): Inline[] {
  const isBlank = (node: Inline | undefined) => node?.type === "hardBreak" || (node?.type === "text" && !node.text.trim());
  let [start, end] = [0, content.length];
  while (start < end && isBlank(content[start])) start++;
  while (end > start && isBlank(content[end - 1])) end--;
  return content.slice(start, end).map((node, index, all) => {
    if (node.type !== "text") return node;
    const text = (index === 0 ? node.text.trimStart() : node.text) as string;
    return { ...node, text: index === all.length - 1 ? text.trimEnd() : text };
  });
}

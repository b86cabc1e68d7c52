import { boxesOf, isDrawing, lostIn, simplify } from "./drawings";
import { attributeOf, below, childOf, elementsOf, isElement, parseXml, wordsBelow, writeXml } from "./office-xml";
import { refusal } from "./refusal";
import type { Lost, Place, ReportItem } from "./schema";

/*
 * What a Word file holds that an article has no place for, said by name and place; and the same text without its hidden words, in
 * the plain form that the converter reads.
 */

const MAX_AFTER = 60;
/** More fields, frames and hidden runs than this no article has. */
const MAX_CHANGES = 20_000;
/** Elements that only wrap words, and that the converter would drop together with them. */
const wrappers = ["fldSimple", "dir", "bdo"];
const kinds = ["chart", "smart-art", "equation", "object", "word-art", "shape", "chunk", "hidden", "comment"] as const satisfies readonly Lost[];

export interface Tidied {
  /** The parts that had to be changed, anew, by name. */
  xml: Map<string, string>;
  doubted: ReportItem[];
  dropped: ReportItem[];
}

const isOn = (element: Element | null) => element !== null && !["0", "false", "off"].includes(attributeOf(element, "val") ?? "");

/** The last words of what was read, from the beginning of one. */
function tail(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= MAX_AFTER ? line : `…${line.slice(-MAX_AFTER).replace(/^\S*\s/, "")}`;
}

/** Ids of styles whose words are hidden. */
function hiddenStyles(styles: string | undefined): Set<string> {
  if (!styles) return new Set();
  const found = elementsOf(parseXml(styles).documentElement).filter((style) => {
    const run = childOf(style, "rPr");
    return run !== null && isOn(childOf(run, "vanish"));
  });
  return new Set(found.map((style) => attributeOf(style, "styleId") ?? ""));
}

/** The words of every comment, by its id. */
function commentsOf(comments: string | undefined): Map<string, string> {
  if (!comments) return new Map();
  return new Map(
    elementsOf(parseXml(comments).documentElement)
      .filter(({ localName }) => localName === "comment")
      .map((comment) => [attributeOf(comment, "id") ?? "", wordsBelow(comment)]),
  );
}

class Walk {
  lost: Record<Lost, Place[]> = { chart: [], "smart-art": [], shape: [], "word-art": [], equation: [], object: [], hidden: [], chunk: [], comment: [] };
  boxes: Place[] = [];
  added: string[] = [];
  deleted: string[] = [];
  /** How much was put in order in the part that is being walked through. */
  changes = 0;
  #page = 1;
  #line = "";
  #before = "";

  private readonly paged: boolean;
  private readonly hidden: ReadonlySet<string>;
  private readonly comments: ReadonlyMap<string, string>;

  constructor(paged: boolean, hidden: ReadonlySet<string>, comments: ReadonlyMap<string, string>) {
    this.paged = paged;
    this.hidden = hidden;
    this.comments = comments;
  }

  place(words: string): Place {
    return { page: this.paged ? this.#page : null, after: tail(this.#line.trim() ? this.#line : this.#before), words };
  }

  change(): void {
    this.changes++;
    if (this.changes > MAX_CHANGES) throw refusal("text-too-long");
  }

  children(parent: Node): void {
    // A copy: the walk takes elements out and puts others in.
    for (const element of elementsOf(parent)) this.element(element);
  }

  element(element: Element): void {
    const { localName: name } = element;
    if (name === "t") this.#line += (element.textContent ?? "").normalize("NFC");
    else if (name === "tab" || name === "br") this.#line += " ";
    else if (name === "lastRenderedPageBreak") this.#page++;
    else if (name === "del" || name === "moveFrom") this.revision(this.deleted, element);
    else if (name === "oMath") this.lost.equation.push(this.place(wordsBelow(element)));
    else if (name === "altChunk") this.lost.chunk.push(this.place(""));
    else if (name === "commentReference") this.lost.comment.push(this.place(this.comments.get(attributeOf(element, "id") ?? "") ?? ""));
    else if (name === "r" && this.isHidden(element)) this.hide(element);
    else if (isDrawing(element)) this.drawing(element);
    else if (wrappers.includes(name)) this.unwrap(element);
    else {
      if (name === "ins" || name === "moveTo") this.revision(this.added, element);
      this.children(element);
      if (name === "p") this.endLine();
    }
  }

  endLine(): void {
    if (this.#line.trim()) this.#before = this.#line;
    this.#line = "";
  }

  revision(list: string[], element: Element): void {
    const words = wordsBelow(element);
    if (words) list.push(words);
  }

  isHidden(run: Element): boolean {
    const properties = childOf(run, "rPr");
    const own = properties && childOf(properties, "vanish");
    if (own) return isOn(own);
    const style = properties && childOf(properties, "rStyle");
    const paragraph = run.parentNode && isElement(run.parentNode) ? childOf(run.parentNode, "pPr") : null;
    const around = paragraph && childOf(paragraph, "pStyle");
    return [style, around].some((named) => named && this.hidden.has(attributeOf(named, "val") ?? ""));
  }

  /** Hidden words were not meant for readers: they go, and are told. */
  hide(run: Element): void {
    const words = wordsBelow(run);
    const list = this.lost.hidden;
    const place = this.place(words);
    const last = list.at(-1);
    // One sentence in several runs is one place.
    if (last && last.after === place.after && last.page === place.page) last.words = `${last.words} ${words}`.trim();
    else if (words) list.push(place);
    // Emptied, not taken out: a paragraph of a hundred thousand runs would be counted anew for each.
    for (const part of elementsOf(run)) run.removeChild(part);
    this.change();
  }

  unwrap(element: Element): void {
    const inside = elementsOf(element);
    for (const child of inside) element.parentNode?.insertBefore(child, element);
    element.parentNode?.removeChild(element);
    this.change();
    for (const child of inside) this.element(child);
  }

  drawing(element: Element): void {
    for (const { what, words } of lostIn(element)) this.lost[what].push(this.place(words));
    const boxes = boxesOf(element);
    for (const box of boxes) {
      const words = wordsBelow(box);
      if (words) this.boxes.push(this.place(words));
    }
    const before = element.parentNode;
    simplify(element);
    if (element.parentNode !== before) this.change();
    for (const box of boxes) {
      const [line, last] = [this.#line, this.#before];
      this.children(box);
      [this.#line, this.#before] = [line, last];
    }
  }
}

function headersOf(parts: ReadonlyMap<string, string>): ReportItem[] {
  const headers = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name)).map(([, xml]) => parseXml(xml));
  const texts = headers.map(wordsBelow).filter(Boolean);
  const pictures = headers.reduce(
    (sum, header) => sum + [...below(header)].filter(({ localName }) => localName === "blip" || localName === "imagedata").length,
    0,
  );
  return texts.length || pictures ? [{ code: "page-headers", texts: [...new Set(texts)], pictures }] : [];
}

/**
 * Looks through the parts of a Word file.
 * @throws AppError INVALID corrupt-word
 */
export function tidyWordFile(parts: ReadonlyMap<string, string>): Tidied {
  const texts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"].flatMap((name) => {
    const text = parts.get(name);
    return text ? [{ name, document: parseXml(text) }] : [];
  });
  // Only a program that lays out pages marks where they broke.
  const paged = texts.some(({ document }) => document.getElementsByTagNameNS("*", "lastRenderedPageBreak").length > 0);
  const walk = new Walk(paged, hiddenStyles(parts.get("word/styles.xml")), commentsOf(parts.get("word/comments.xml")));
  const xml = new Map<string, string>();
  for (const { name, document } of texts) {
    walk.changes = 0;
    walk.children(document.documentElement);
    if (walk.changes > 0) xml.set(name, writeXml(document));
  }
  const { lost, boxes, added, deleted } = walk;
  return {
    xml,
    doubted: [
      ...(boxes.length ? [{ code: "text-boxes" as const, places: boxes }] : []),
      ...(added.length || deleted.length ? [{ code: "tracked-changes" as const, added, deleted }] : []),
    ],
    dropped: [...kinds.filter((what) => lost[what].length > 0).map((what) => ({ code: "lost" as const, what, places: lost[what] })), ...headersOf(parts)],
  };
}

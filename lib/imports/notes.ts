import "server-only";
import { type DefaultTreeAdapterTypes, html, parseFragment, serialize } from "parse5";
import { attribute, isElement, type PageElement } from "./page-tree";

/* Footnotes and endnotes: a number in the text, and the note in a paragraph of its own at the end, as printed papers have them. */

const NOTE = /^(?:foot|end)note-[^r]/;
const REFERENCE = /^#(?:foot|end)note-/;

export interface WithNotes {
  /** The page without its notes; where one was pointed at stands "[1]". */
  html: string;
  /** A page with the notes, each beginning with its number; "" when there are none. */
  notes: string;
  count: number;
}

type Parent = DefaultTreeAdapterTypes.ParentNode;

function* elementsBelow(parent: Parent): Generator<PageElement> {
  for (const child of [...parent.childNodes]) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

function textNode(value: string, parentNode: Parent): DefaultTreeAdapterTypes.TextNode {
  return { nodeName: "#text", value, parentNode };
}

function replace(element: PageElement, nodes: DefaultTreeAdapterTypes.ChildNode[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...nodes);
}

/** "[1] " before the first words of a note; the arrow that leads back goes. */
function numbered(note: PageElement, number: number): DefaultTreeAdapterTypes.ChildNode[] {
  for (const link of elementsBelow(note)) {
    if (link.tagName === "a" && /^#(?:foot|end)note-ref-/.test(attribute(link, "href") ?? "")) replace(link, []);
  }
  const first = note.childNodes.find(isElement);
  if (first?.tagName === "p") first.childNodes.unshift(textNode(`[${number}] `, first));
  else note.childNodes.unshift({ nodeName: "p", tagName: "p", attrs: [], namespaceURI: html.NS.HTML, childNodes: [], parentNode: note } as PageElement);
  return note.childNodes;
}

/** Takes the notes out of a page that the converter made of a Word file. */
export function withNotes(page: string): WithNotes {
  if (!/id="(?:foot|end)note-/.test(page)) return { html: page, notes: "", count: 0 };
  const root = parseFragment(page);
  for (const link of elementsBelow(root)) {
    const isNumber = link.tagName === "a" && REFERENCE.test(attribute(link, "href") ?? "") && /^(?:foot|end)note-ref-/.test(attribute(link, "id") ?? "");
    if (isNumber) replace(link, link.childNodes);
  }
  const notes = [...elementsBelow(root)].filter((element) => element.tagName === "li" && NOTE.test(attribute(element, "id") ?? ""));
  const kept = parseFragment("");
  for (const [index, note] of notes.entries()) kept.childNodes.push(...numbered(note, index + 1));
  const list = notes[0]?.parentNode;
  if (list && "tagName" in list) replace(list, []);
  return { html: serialize(root), notes: serialize(kept), count: notes.length };
}

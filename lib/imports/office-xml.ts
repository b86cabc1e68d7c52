import "server-only";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { refusal } from "./refusal";

/* The XML of Office files as a tree. Names are compared without prefix: programs choose prefixes as they like. */

const fail = (): never => {
  throw refusal("corrupt-word");
};

/** No office nests tables and frames this deep; what does wants to keep the reader busy. */
const MAX_DEPTH = 300;

function refuseDeep(root: Node): void {
  for (let level: Node[] = [root], depth = 0; level.length; level = level.flatMap(elementsOf), depth++) {
    if (depth > MAX_DEPTH) fail();
  }
}

/** @throws AppError INVALID corrupt-word when it is no XML, or nested deeper than any text */
export function parseXml(text: string): Document {
  const document = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } }).parseFromString(
    text.replace(/^\uFEFF/, ""),
    "text/xml",
  );
  if (!document?.documentElement) return fail();
  refuseDeep(document);
  return document;
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export function elementsOf(node: Node): Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

/** The first child of that name. */
export function childOf(element: Element, name: string): Element | null {
  return elementsOf(element).find(({ localName }) => localName === name) ?? null;
}

/** Every element below, in reading order; does not look inside elements named in `closed`, but yields them. */
export function* below(root: Node, closed: readonly string[] = []): Generator<Element> {
  for (const element of elementsOf(root)) {
    yield element;
    if (!closed.includes(element.localName)) yield* below(element, closed);
  }
}

/** An attribute by its name without prefix. */
export function attributeOf(element: Element, name: string): string | null {
  return Array.from(element.attributes).find(({ localName, name: full }) => (localName ?? full) === name)?.value ?? null;
}

const words = new Set(["t", "delText"]);

/** The words below an element on one line, in NFC. */
export function wordsBelow(root: Node): string {
  let text = "";
  for (const element of below(root)) {
    if (words.has(element.localName)) text += element.textContent ?? "";
    else if (element.localName === "p" || element.localName === "tab" || element.localName === "br") text += " ";
  }
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

import { attributeOf, below, childOf, elementsOf } from "./office-xml";
import type { Lost } from "./schema";

/* Drawings of Word files: what they hold, and the same things in the plain form that the converter reads. */

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const VML = "urn:schemas-microsoft-com:vml";

const drawn = ["drawing", "pict", "object", "AlternateContent"];
const shapes = new Set(["wsp", "cxnSp", "shape", "rect", "oval", "line", "roundrect", "polyline", "arc", "curve"]);
const filled = new Set(["txbxContent", "imagedata", "textpath", "blip", "OLEObject"]);

export const isDrawing = ({ localName }: Element): boolean => drawn.includes(localName);

/** Where the drawing is written in full: modern programs write it twice, for themselves and for older ones. */
function sourceOf(drawing: Element): Element {
  if (drawing.localName !== "AlternateContent") return drawing;
  const choice = childOf(drawing, "Choice");
  return (choice && elementsOf(choice).length > 0 ? choice : childOf(drawing, "Fallback")) ?? drawing;
}

/** Without the inside of text boxes, whose drawings speak for themselves. */
const outside = (source: Element) => [...below(source, ["txbxContent"])];

/** A shape that holds neither words nor a picture: a line, an arrow, a frame. */
const isBare = (element: Element) =>
  shapes.has(element.localName) && element.namespaceURI !== DRAWING && !outside(element).some(({ localName }) => filled.has(localName));

const programs: [RegExp, string][] = [
  [/^Excel/i, "bảng tính Excel"],
  [/^(PowerPoint|Slide)/i, "trang trình chiếu"],
  [/^Word/i, "tài liệu Word"],
  [/^(Acro|PDF|FoxitReader)/i, "tệp PDF"],
  [/^Equation|MathType/i, "công thức"],
  [/^Package/i, "tệp đính vào bài"],
];

/** What an embedded object is called in the office. */
function objectName(element: Element): string {
  const program = attributeOf(element, "ProgID") ?? "";
  return programs.find(([pattern]) => pattern.test(program))?.[1] ?? "";
}

/** What of a drawing no article has a place for, one entry each, with the words it holds. */
export function lostIn(drawing: Element): { what: Lost; words: string }[] {
  return outside(sourceOf(drawing)).flatMap((element): { what: Lost; words: string }[] => {
    const { localName, namespaceURI } = element;
    if (localName === "chart" && /chart/.test(namespaceURI ?? "")) return [{ what: "chart", words: "" }];
    if (localName === "relIds") return [{ what: "smart-art", words: "" }];
    if (localName === "textpath" && attributeOf(element, "string"))
      return [{ what: "word-art", words: (attributeOf(element, "string") ?? "").normalize("NFC") }];
    if (localName === "OLEObject") return [{ what: "object", words: objectName(element) }];
    // A group is drawn by its parts; a canvas around nothing is nothing.
    return drawing.localName !== "object" && isBare(element) ? [{ what: "shape", words: "" }] : [];
  });
}

/** The text boxes of a drawing. */
export function boxesOf(drawing: Element): Element[] {
  return outside(sourceOf(drawing)).filter(({ localName }) => localName === "txbxContent");
}

function make(beside: Element, namespace: string | null, name: string, inside?: Element): Element {
  const made = beside.ownerDocument.createElementNS(namespace, name);
  if (inside) made.appendChild(inside);
  return made;
}

/** A picture in the form of today, with the words that describe it. */
function described(picture: Element, words: string): Element {
  const inline = make(picture, DRAWING, "wp:inline");
  const properties = make(picture, DRAWING, "wp:docPr");
  properties.setAttribute("descr", words);
  inline.appendChild(properties);
  inline.appendChild(make(picture, MAIN, "a:graphic", make(picture, MAIN, "a:graphicData", picture)));
  return make(picture, WORD, "w:drawing", inline);
}

function ofToday(picture: Element): Element {
  const named = outside(picture).find(({ localName }) => localName === "cNvPr");
  return described(picture, (named && attributeOf(named, "descr")) ?? "");
}

/** A picture of older programs: its shape has the description, itself only the name of a file. */
function ofOld(data: Element): Element | null {
  const id = attributeOf(data, "id");
  if (!id) return null;
  const shape = data.parentNode as Element;
  const blip = make(data, MAIN, "a:blip");
  blip.setAttributeNS(LINK, "r:embed", id);
  const picture = make(data, PICTURE, "pic:pic", make(data, PICTURE, "pic:blipFill", blip));
  return described(picture, attributeOf(shape, "alt") || attributeOf(data, "title") || "");
}

/**
 * Puts the pictures and text boxes of a drawing in its place, in their order and in a form that every reader knows. A drawing of
 * today with one picture and nothing else is left as it is.
 */
export function simplify(drawing: Element): void {
  const parts = outside(sourceOf(drawing)).filter(({ localName }) => ["txbxContent", "pic", "imagedata"].includes(localName));
  const grouped = outside(sourceOf(drawing)).some(({ localName }) => localName === "wgp" || localName === "wpc");
  if (drawing.localName === "object" || (!grouped && parts.every(({ localName }) => localName === "pic"))) return;
  const place = drawing.ownerDocument.createDocumentFragment();
  for (const part of parts) {
    const plain =
      part.localName === "pic" ? ofToday(part) : part.localName === "imagedata" ? ofOld(part) : make(part, WORD, "w:pict", make(part, VML, "v:textbox", part));
    if (plain) place.appendChild(plain);
  }
  drawing.parentNode?.replaceChild(place, drawing);
}

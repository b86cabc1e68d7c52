import { fold, nfc } from "@/lib/core/vietnamese";
import type { ProvisionKind } from "@/prisma/generated/enums";
import { provisionLabels } from "./labels";

/*
 * The text of a resolution taken apart into Chương, Mục, Điều, khoản, điểm and Phụ lục, each with an anchor of its own, and put together
 * again. Every line of the text is found in it: what is no numbered part is a paragraph of the part in which it stands.
 */

/** A part without its place; `anchor` is unique in its text. */
export interface ProvisionWords {
  kind: ProvisionKind;
  /** As printed: "I", "4a", "đ"; "" for a paragraph, and for an annex without a number. */
  number: string;
  heading: string;
  content: string;
  anchor: string;
}

export interface ProvisionNode extends ProvisionWords {
  parts: ProvisionNode[];
}

/** A part in its place: the rows of a text in reading order. */
export interface ProvisionRow extends ProvisionWords {
  /** Anchor of the part in which it lies. */
  parent: string | null;
}

/** How deep a kind lies; a part belongs to the last part of a lower rank. */
export const ranks: Record<ProvisionKind, number> = { ANNEX: 0, CHAPTER: 1, SECTION: 2, ARTICLE: 3, CLAUSE: 4, POINT: 5, PARAGRAPH: 6 };
const anchorWords: Record<ProvisionKind, string> = {
  ANNEX: "phu-luc",
  CHAPTER: "chuong",
  SECTION: "muc",
  ARTICLE: "dieu",
  CLAUSE: "khoan",
  POINT: "diem",
  PARAGRAPH: "doan",
};

/** "b" → "b", "đ" → "dd": điểm d and điểm đ are two parts. */
function anchorNumber(number: string): string {
  return fold(number.replace(/đ/gi, "dd")).replace(/[^a-z0-9]+/g, "-");
}

const boundary = new RegExp(`-(?=(?:${Object.values(anchorWords).join("|")})(?:-|$))`);

/** "dieu-4-khoan-3-diem-b" → ["dieu-4", "khoan-3", "diem-b"], the outermost first. */
export function segmentsOf(anchor: string): string[] {
  return anchor.split(boundary);
}

/**
 * The anchor of a part: "dieu-4-khoan-3-diem-b". Articles are numbered through the whole text and carry no chapter; in an annex they
 * begin again and carry it.
 * @param near anchor of the part in which it lies, or of one beside it
 */
export function anchorOf(kind: ProvisionKind, number: string, near: string | null): string {
  const own = number ? `${anchorWords[kind]}-${anchorNumber(number)}` : anchorWords[kind];
  const highest = kind === "CHAPTER" || kind === "ARTICLE" ? ranks.CHAPTER : ranks[kind];
  const kinds = Object.keys(ranks) as ProvisionKind[];
  const around = (near === null ? [] : segmentsOf(near)).filter((part) =>
    kinds.some((outer) => ranks[outer] < highest && `${part}-`.startsWith(`${anchorWords[outer]}-`)),
  );
  return [...around, own].join("-");
}

interface Line {
  kind: ProvisionKind;
  number: string;
  words: string;
}

const numbered: readonly [ProvisionKind, RegExp][] = [
  ["ANNEX", /^phụ\s+lục(?:\s+(?:số\s+)?([ivxlcdm]+|\d{1,2}))?\s*(?:[.:]\s*(.*))?$/i],
  ["CHAPTER", /^chương\s+([ivxlcdm]+|\d{1,2})\s*(?:[.:]\s*(.*))?$/i],
  ["SECTION", /^mục\s+([ivxlcdm]+|\d{1,2})\s*(?:[.:]\s*(.*))?$/i],
  ["ARTICLE", /^điều\s+(\d{1,3}[a-zđ]?)\s*(?:[.:]\s*(.*))?$/i],
  // "1.500 đồng" and "1.1. …" are no clauses.
  ["CLAUSE", /^(\d{1,3}[a-zđ]?)\s*[.)]\s*((?!\d).+)$/],
  ["POINT", /^([a-zđ]\d?)\s*(?:\)\s*|\.\s+)(.+)$/],
];

function lineOf(text: string): Line {
  for (const [kind, pattern] of numbered) {
    const found = pattern.exec(text);
    if (found) return { kind, number: found[1] ?? "", words: (found[2] ?? "").trim() };
  }
  return { kind: "PARAGRAPH", number: "", words: text };
}

/** How many lines from this one on are a quotation: an amending text quotes articles that are not its own. */
function quotedLines(lines: readonly string[], at: number): number {
  if (!/^["“«]/.test(lines[at] ?? "")) return 0;
  let open = 0;
  let straight = 0;
  for (let i = at; i < lines.length; i++) {
    for (const sign of lines[i] ?? "") {
      if (sign === "“" || sign === "«") open++;
      else if (sign === "”" || sign === "»") open--;
      else if (sign === '"') straight++;
    }
    if (open <= 0 && straight % 2 === 0) return i - at + 1;
  }
  return 0;
}

/** A heading names what follows; a sentence ends with a sign, or is long. */
function isHeading(words: string): boolean {
  return words !== "" && words.length <= 200 && !/[.;:,]$/.test(words);
}

/** Points and clauses need something to lie in: "a) …" before the first article is a line like any other. */
function fits(kind: ProvisionKind, inside: readonly ProvisionNode[]): boolean {
  if (kind === "CLAUSE") return inside.some((node) => node.kind === "ARTICLE" || node.kind === "ANNEX");
  if (kind === "POINT") return inside.some((node) => node.kind === "ARTICLE" || node.kind === "CLAUSE");
  return true;
}

/** The lines of a text as they are taken apart: without outer and repeated spaces, without empty ones. */
export function linesOf(text: string): string[] {
  return nfc(text)
    .split(/[\n\r\u2028\u2029\v\f]+/)
    .map((line) => line.replace(/[\s\u00a0]+/g, " ").trim())
    .filter((line) => line !== "");
}

/** Takes a text apart. @param outer the part of which it is the inside, where it is no whole text */
export function readProvisions(text: string, outer: ProvisionWords | null = null): ProvisionNode[] {
  const roots: ProvisionNode[] = [];
  const base = outer && { ...outer, parts: roots };
  /** The parts in which the next line may lie, the outermost first. */
  const inside: ProvisionNode[] = base ? [base] : [];
  const anchors = new Set<string>();
  const lines = linesOf(text);
  let quoted = 0;
  for (const [at, line] of lines.entries()) {
    quoted = quoted > 1 ? quoted - 1 : quotedLines(lines, at);
    const plain: Line = { kind: "PARAGRAPH", number: "", words: line };
    const read = quoted > 0 ? plain : lineOf(line);
    const { kind, number, words } = fits(read.kind, inside) ? read : plain;
    const last = inside.at(-1);
    if (kind === "PARAGRAPH" && quoted === 0 && last && last !== base && waitsForName(last)) {
      last.heading = words;
      continue;
    }
    while (inside.length > (base ? 1 : 0) && ranks[inside.at(-1)?.kind ?? "ANNEX"] >= ranks[kind]) inside.pop();
    const holder = inside.at(-1);
    const siblings = holder?.parts ?? roots;
    const place = kind === "PARAGRAPH" ? String(siblings.filter((node) => node.kind === kind).length + 1) : number;
    const anchor = freeAnchor(anchorOf(kind, place, holder?.anchor ?? null), anchors);
    const titled = ranks[kind] < ranks.ARTICLE || (kind === "ARTICLE" && isHeading(words));
    const node: ProvisionNode = { kind, number, heading: titled ? words : "", content: titled ? "" : words, anchor, parts: [] };
    siblings.push(node);
    if (kind !== "PARAGRAPH") inside.push(node);
  }
  return roots;
}

/** "Chương I" whose name stands in the next line. */
function waitsForName({ kind, heading, parts }: ProvisionNode): boolean {
  return ranks[kind] < ranks.ARTICLE && heading === "" && parts.length === 0;
}

/** An office may print "Điều 5" twice; both are found. */
function freeAnchor(wanted: string, taken: Set<string>): string {
  let anchor = wanted;
  for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}-lan-${n}`;
  taken.add(anchor);
  return anchor;
}

/** The parts in reading order, each with the part in which it lies. */
export function rowsOf(nodes: readonly ProvisionNode[], parent: string | null = null): ProvisionRow[] {
  return nodes.flatMap(({ parts, ...words }) => [{ ...words, parent }, ...rowsOf(parts, words.anchor)]);
}

/** Rows in reading order as a tree. */
export function treeOf(rows: readonly ProvisionRow[]): ProvisionNode[] {
  const roots: ProvisionNode[] = [];
  const known = new Map<string, ProvisionNode>();
  for (const { parent, ...words } of rows) {
    const node = { ...words, parts: [] };
    known.set(words.anchor, node);
    ((parent === null ? undefined : known.get(parent)?.parts) ?? roots).push(node);
  }
  return roots;
}

/** What stands before the words of a part: "Điều 4.", "3.", "b)". */
export function numberWord({ kind, number }: Pick<ProvisionWords, "kind" | "number">): string {
  if (kind === "PARAGRAPH") return "";
  if (kind === "CLAUSE") return `${number}.`;
  if (kind === "POINT") return `${number})`;
  const word = number ? `${provisionLabels[kind]} ${number}` : provisionLabels[kind];
  return kind === "ARTICLE" ? `${word}.` : word;
}

/** The text again, a line for each part. */
export function writeProvisions(nodes: readonly ProvisionNode[]): string {
  return rowsOf(nodes)
    .flatMap((row) => {
      const { kind, heading, content } = row;
      const before = numberWord(row);
      // The name of a chapter stands in a line of its own.
      if (ranks[kind] < ranks.ARTICLE) return [before, heading, content];
      const first = heading || content;
      return [before ? `${before} ${first}` : first, heading ? content : ""];
    })
    .filter(Boolean)
    .join("\n");
}

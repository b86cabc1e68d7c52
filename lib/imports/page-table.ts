import type { Table, TableCell } from "@/lib/news/body";
import { placesOf, tableLimits, withNamedColumns } from "@/lib/news/tables";
import { attribute, isElement, type PageElement } from "./page-tree";
import { type SourceBlock, textOf } from "./source";

/* Tables of pages. Those whose cells hold nothing but words stay tables; what else a cell may hold, a text has no place for. */

interface ReadCell {
  element: PageElement;
  blocks: SourceBlock[];
}

const childrenOf = (element: PageElement) => element.childNodes.filter(isElement);

/** The rows of a table in reading order, without those of tables inside it. */
export function rowsIn(element: PageElement): PageElement[] {
  return childrenOf(element).flatMap((child) => (child.tagName === "tr" ? [child] : /^(tbody|thead|tfoot)$/.test(child.tagName) ? rowsIn(child) : []));
}

/** The cells of a row; the standard lets nothing else stand there. */
export function cellsIn(row: PageElement): PageElement[] {
  return childrenOf(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

/** The words of a table's own caption, "" when it has none. */
export function captionIn(element: PageElement): string {
  const words = (node: PageElement): string =>
    node.childNodes.map((child) => (isElement(child) ? words(child) : child.nodeName === "#text" && "value" in child ? child.value : "")).join("");
  const caption = childrenOf(element).find(({ tagName }) => tagName === "caption");
  return caption ? words(caption).normalize("NFC").replace(/\s+/g, " ").trim() : "";
}

function span(element: PageElement, name: "colspan" | "rowspan", most: number): number {
  return Math.min(most, Math.max(1, Number.parseInt(attribute(element, name) ?? "1", 10) || 1));
}

function inHead({ parentNode }: PageElement): boolean {
  return parentNode !== null && "tagName" in parentNode && (parentNode.tagName === "thead" || (parentNode.tagName === "tr" && inHead(parentNode)));
}

/** A cell of words; null when it holds a list, a quotation, another table, or more paragraphs than a cell takes. */
function cellOf({ element, blocks }: ReadCell, below: number): TableCell | null {
  const lines = blocks.flatMap((block) => (block.kind === "line" || block.kind === "heading" ? [block.content] : []));
  if (lines.length < blocks.length || lines.length > tableLimits.paragraphs) return null;
  const paragraphs = lines.filter((content) => textOf(content).trim()).map((content) => ({ type: "paragraph" as const, content }));
  return {
    type: element.tagName === "th" || inHead(element) ? "tableHeader" : "tableCell",
    // Pages let a cell reach beyond the last row; browsers cut it there, and so does this.
    attrs: { colspan: span(element, "colspan", tableLimits.columns), rowspan: span(element, "rowspan", below) },
    content: paragraphs.length ? paragraphs : [{ type: "paragraph" }],
  };
}

const empty = (): TableCell => ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "paragraph" }] });

/** Rows that are too short get empty cells at their end, as browsers show them. */
function squared(rows: TableCell[][]): TableCell[][] {
  const widths = rows.map(() => 0);
  for (const [row, cells] of rows.entries())
    for (const { attrs } of cells) for (let at = row; at < row + attrs.rowspan; at++) widths[at] = (widths[at] ?? 0) + attrs.colspan;
  const width = Math.min(tableLimits.columns, Math.max(...widths));
  return rows.map((cells, row) => [...cells, ...Array.from({ length: Math.max(0, width - (widths[row] ?? 0)) }, empty)]);
}

/** The table of a text; null when a cell holds more than words or the whole is larger than a text takes. */
export function tableOf(rows: ReadCell[][], caption: string): Table | null {
  if (rows.length > tableLimits.rows || caption.length > tableLimits.caption) return null;
  const read = rows.map((cells, row) => cells.map((cell) => cellOf(cell, rows.length - row)));
  if (read.some((cells) => cells.includes(null))) return null;
  const content = squared(read as TableCell[][]).map((cells) => ({ type: "tableRow" as const, content: cells }));
  return placesOf(content) ? { type: "table", attrs: { caption }, content: withNamedColumns(content) } : null;
}

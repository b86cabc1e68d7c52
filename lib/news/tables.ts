/*
 * Where the cells of a table stand. Pure; knows cells only by what they span, so that the schema of the text, the public page and
 * the reader of files all count columns the same way.
 */

/** Bounds of a table that people can still read; more belongs into an attached file. */
export const tableLimits = { rows: 300, columns: 30, paragraphs: 20, caption: 300 };

interface Spanning {
  type: "tableHeader" | "tableCell";
  attrs: { colspan: number; rowspan: number };
}
type Rows<Cell> = readonly { content: readonly Cell[] }[];

/** A cell with the column in which it begins, from 0. */
export interface Placed<Cell> {
  cell: Cell;
  column: number;
}

/** The cells of every row with their columns; null when cells overlap, leave a gap, reach beyond the last row or are too many. */
export function placesOf<Cell extends Spanning>(rows: Rows<Cell>): Placed<Cell>[][] | null {
  const width = (rows[0]?.content ?? []).reduce((sum, { attrs }) => sum + attrs.colspan, 0);
  if (width < 1 || width > tableLimits.columns || rows.length > tableLimits.rows) return null;
  const taken = rows.map(() => Array<boolean>(width).fill(false));
  const places: Placed<Cell>[][] = [];
  for (const [row, { content }] of rows.entries()) {
    const line: Placed<Cell>[] = [];
    for (const cell of content) {
      const column = taken[row]?.indexOf(false) ?? -1;
      const { colspan, rowspan } = cell.attrs;
      if (column < 0 || column + colspan > width || row + rowspan > rows.length) return null;
      for (const below of taken.slice(row, row + rowspan)) {
        if (below.slice(column, column + colspan).includes(true)) return null;
        below.fill(true, column, column + colspan);
      }
      line.push({ cell, column });
    }
    if (taken[row]?.includes(false)) return null;
    places.push(line);
  }
  return places;
}

/** How many rows at the top name the columns: nothing but headers, none of which reaches down into the rows below. */
export function headRowsOf(rows: Rows<Spanning>): number {
  const plain = rows.findIndex(({ content }) => content.some(({ type }) => type === "tableCell"));
  // A table of headers alone has one row of them and no more: the others would be headers of nothing.
  let head = plain < 0 ? 1 : plain;
  for (let row = 0; row < head; row++) if (rows[row]?.content.some(({ attrs }) => row + attrs.rowspan > head)) head = row;
  return head;
}

/** The columns below the head that hold nothing but numbers, such as "1.284", "93,9%" or "–": read best when they end in one line. */
export function numberColumnsOf<Cell extends Spanning>(places: Placed<Cell>[][], head: number, wordsOf: (cell: Cell) => string): Set<number> {
  const numbers = new Set<number>();
  const words = new Set<number>();
  for (const { cell, column } of places.slice(head).flat()) {
    const text = wordsOf(cell).trim();
    if (!text) continue;
    const number = cell.attrs.colspan === 1 && /^[+–−-]?\s*\d[\d.,\s]*%?$|^[–−-]$/.test(text);
    for (let at = column; at < column + cell.attrs.colspan; at++) (number ? numbers : words).add(at);
  }
  return new Set([...numbers].filter((column) => !words.has(column)));
}

interface Worded {
  type: "tableHeader" | "tableCell";
  content: { content?: ({ type: "text"; text: string; marks?: { type: string }[] } | { type: "hardBreak" })[] }[];
}

/** Whether a row without headers says the names of the columns all the same: every cell has words, and all of them are bold. */
export function namesColumns(row: { content: readonly Worded[] }): boolean {
  const words = (cell: Worded) => cell.content.flatMap(({ content }) => content ?? []).filter((node) => node.type === "text" && node.text.trim());
  return row.content.length > 1 && row.content.every((cell) => words(cell).length > 0 && words(cell).every((node) => isBold(node)));
}

function isBold(node: { marks?: { type: string }[] } | { type: "hardBreak" }): boolean {
  return "marks" in node && (node.marks ?? []).some(({ type }) => type === "bold");
}

/** The same table with such a first row as its head; bold is then what headers are by themselves. */
export function withNamedColumns<Row extends { content: readonly Worded[] }>(rows: readonly Row[]): Row[] {
  const [first, ...rest] = rows;
  const headed = rows.some(({ content }) => content.some(({ type }) => type === "tableHeader"));
  if (!first || rest.length === 0 || headed || !namesColumns(first)) return [...rows];
  const content = first.content.map((cell) => ({ ...cell, type: "tableHeader" as const, content: cell.content.map(withoutBold) }));
  return [{ ...first, content }, ...rest];
}

function withoutBold(paragraph: Worded["content"][number]): Worded["content"][number] {
  const content = (paragraph.content ?? []).map((node) => {
    if (node.type !== "text") return node;
    const { marks = [], ...rest } = node;
    const others = marks.filter(({ type }) => type !== "bold");
    return others.length ? { ...rest, marks: others } : rest;
  });
  return { ...paragraph, content };
}

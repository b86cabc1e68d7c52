import { keepTogether } from "@/lib/core/typography";
import { cellText, type Table, type TableCell } from "@/lib/news/body";
import type { Links } from "@/lib/news/links";
import { headRowsOf, numberColumnsOf, type Placed, placesOf } from "@/lib/news/tables";
import { InlineText } from "./inline-text";

/** A table of the text: its caption, headers that say what they name, and a region that scrolls by itself where it is too wide. */
export function BodyTable({ table, links }: { table: Table; links: Links }) {
  const { caption } = table.attrs;
  const head = headRowsOf(table.content);
  const places = placesOf(table.content) ?? [];
  const numbers = numberColumnsOf(places, head, cellText);
  const row = (cells: Placed<TableCell>[], at: number) => (
    <tr key={at}>
      {cells.map(({ cell, column }) => (
        <Cell key={column} cell={cell} links={links} top={at < head} number={numbers.has(column) && cell.attrs.colspan === 1} />
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too.
    <section className="tbl-wrap" aria-label={caption || "Bảng"} tabIndex={0}>
      <table className="tbl tbl--text">
        {caption && <caption>{keepTogether(caption)}</caption>}
        {head > 0 && <thead>{places.slice(0, head).map(row)}</thead>}
        <tbody>{places.slice(head).map((cells, at) => row(cells, at + head))}</tbody>
      </table>
    </section>
  );
}

function Cell({ cell, links, top, number }: { cell: TableCell; links: Links; top: boolean; number: boolean }) {
  const { colspan, rowspan } = cell.attrs;
  const spans = { colSpan: colspan > 1 ? colspan : undefined, rowSpan: rowspan > 1 ? rowspan : undefined, className: number ? "r" : undefined };
  const [first] = cell.content;
  const words =
    cell.content.length === 1 ? (
      <InlineText content={first?.content} join={keepTogether} links={links} />
    ) : (
      cell.content.map(({ content }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place, and the page renders once.
        <p key={place}>
          <InlineText content={content} join={keepTogether} links={links} />
        </p>
      ))
    );
  // An empty corner above the names of the rows names nothing.
  if (cell.type === "tableCell" || !cellText(cell)) return <td {...spans}>{words}</td>;
  const scope = top ? (colspan > 1 ? "colgroup" : "col") : rowspan > 1 ? "rowgroup" : "row";
  return (
    <th {...spans} scope={scope}>
      {words}
    </th>
  );
}

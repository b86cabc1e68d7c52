import { formatNumber } from "@/lib/core/numbers";

interface Props {
  /** What the table is of, for screen readers. */
  caption: string;
  head: readonly string[];
  rows: readonly (string | number)[][];
}

/** What is long may break; names, roles and hours stay whole. */
const long = ["Tiêu đề", "Chuyên mục"];

/** A table of a month as its file carries it, without the addresses: words left, figures right. */
export function RoyaltyTable({ caption, head: all, rows }: Props) {
  const head = all.filter((word) => word !== "Địa chỉ");
  const figures = head.map((_, column) => typeof rows[0]?.[column] === "number");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label={caption} tabIndex={0}>
      <table className="dense">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {head.map((word, column) => (
              <th key={word} scope="col" className={figures[column] ? "r" : undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("|")}>
              {row.slice(0, head.length).map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row" className="nowrap">
                    {cell}
                  </th>
                ) : (
                  <td key={head[column]} className={figures[column] ? "r" : long.includes(head[column] ?? "") ? "min-w-48" : "nowrap"}>
                    {typeof cell === "number" ? formatNumber(cell) : cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

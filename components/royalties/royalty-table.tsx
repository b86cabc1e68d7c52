import { formatNumber } from "@/lib/core/numbers";

interface Props {
  /** What the table is of, for screen readers. */
  caption: string;
  head: readonly string[];
  rows: readonly (string | number)[][];
}

/** A table of a month as its file carries it: words left, figures right. */
export function RoyaltyTable({ caption, head, rows }: Props) {
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
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[column]} className={figures[column] ? "r" : undefined}>
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

import { keepTogether } from "@/lib/core/typography";
import type { ReportChart } from "@/lib/reports/content";
import { chartTable, drawingOf, spokenChart } from "@/lib/reports/drawing";
import { Drawn } from "./drawn";

interface Props {
  chart: ReportChart;
  /** Rank of its title under the heading that it stands below. */
  level?: 3 | 4;
}

/** A chart with its sentence, its drawing and its numbers as a table. */
export function Chart({ chart, level = 3 }: Props) {
  const id = `bieu-do-${chart.key}`;
  const { head, rows } = chartTable(chart);
  const Title = `h${level}` as const;
  return (
    <figure className="chart" id={id}>
      <figcaption>
        <Title>{keepTogether(chart.title)}</Title>
        <p>{keepTogether(chart.detail)}</p>
      </figcaption>
      <Drawn drawing={drawingOf(chart)} id={id} title={chart.title} spoken={spokenChart(chart)} />
      <details>
        <summary>Xem bảng số</summary>
        <table className="tbl">
          <caption className="vh">{chart.title}</caption>
          <thead>
            <tr>
              {head.map((name, column) => (
                <th key={name} scope="col" className={column > 0 ? "r" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a frozen table never move, and two may have one name.
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={head[column + 1]} className="r">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

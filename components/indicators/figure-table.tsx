// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import type { Asking } from "@/lib/indicators/addresses";
import { figureAdminAddress } from "@/lib/indicators/addresses";
import { changeWords, valueWords } from "@/lib/indicators/labels";
import { periodWords } from "@/lib/indicators/periods";
import type { FigureLine } from "@/lib/indicators/queries/staff";
import { DefinitionWords, FigureNotes } from "./figure-words";

interface Props {
  lines: readonly FigureLine[];
  asked: Asking;
  /** The heading of the column of averages; null where there are none. */
  average: string | null;
}

/** The figures of a period, each with its definition one tap away and a link to the records that it counts. */
export function FigureTable({ lines, asked, average }: Props) {
  const { period, other } = asked;
  const heads = [periodWords(period), "kỳ trước", "chỉ tiêu", ...(average ? [average] : []), ...(other ? [periodWords(other)] : [])];
  return (
    <table className="tbl tbl--stack" role="table">
      <caption className="vh">Số liệu {periodWords(period)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {["chỉ tiêu báo cáo", ...heads].map((word, at) => (
            <th scope="col" role="columnheader" className={at > 0 ? "r" : undefined} key={word}>
              {word.replace(/^./u, (letter) => letter.toUpperCase())}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ definition, figure, other: beside }) => {
          const { code, name, unit } = definition;
          const values = [figure.before, figure.target, ...(average ? [figure.average] : [])];
          const next = beside ? { value: valueWords(beside.value, unit), change: changeWords(figure.value, beside.value, unit) } : null;
          return (
            <tr role="row" key={code}>
              <th scope="row" role="rowheader">
                <a href={figureAdminAddress(code, asked)}>{name}</a>
                <span className="small muted"> ({unit})</span>
                <div>
                  <FigureNotes figure={figure} />
                </div>
                <details>
                  <summary>Định nghĩa, cách tính</summary>
                  <DefinitionWords definition={definition} />
                </details>
              </th>
              <td role="cell" className="r" data-label={heads[0]}>
                <a href={figureAdminAddress(code, asked)}>
                  <b>{valueWords(figure.value, unit)}</b>
                </a>
              </td>
              {values.map((value, at) => (
                <td role="cell" className="r" key={heads[at + 1]} data-label={heads[at + 1]}>
                  {valueWords(value, unit)}
                </td>
              ))}
              {next ? (
                <td role="cell" className="r" data-label={heads.at(-1)}>
                  {next.value}
                  {next.change ? <div className="small muted">{next.change}</div> : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

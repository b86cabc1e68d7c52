// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { memberAddress } from "@/lib/members/addresses";
import { confidenceLabels } from "@/lib/votes/labels";
import type { ConfidenceLine } from "@/lib/votes/queries";

const levels = ["high", "confident", "low"] as const;

/** Lấy phiếu tín nhiệm: what each holder of an office received. Every share is of all members, as the law counts. */
export function ConfidenceTable({ lines }: { lines: readonly ConfidenceLine[] }) {
  return (
    <table className="tbl tbl--stack tbl--res" role="table">
      <caption className="vh">Kết quả lấy phiếu tín nhiệm</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Họ và tên
          </th>
          <th scope="col" role="columnheader">
            Chức vụ khi lấy phiếu
          </th>
          {levels.map((level) => (
            <th key={level} scope="col" role="columnheader" className="r">
              {confidenceLabels[level]}
            </th>
          ))}
          <th scope="col" role="columnheader" className="r">
            Tổng số đại biểu
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <tr role="row" key={line.id}>
            <th scope="row" role="rowheader">
              {line.slug ? <a href={memberAddress(line.slug)}>{line.name}</a> : line.name}
            </th>
            <td role="cell" data-wide>
              {line.post}
            </td>
            {levels.map((level) => (
              <td key={level} role="cell" className="r" data-l={confidenceLabels[level]}>
                {formatNumber(line[level])}, {formatPercent(line[level] / line.eligible)}
              </td>
            ))}
            <td role="cell" className="r" data-l="Tổng số đại biểu">
              {formatNumber(line.eligible)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { Icon } from "@/components/ui/icon";
import { formatNumber } from "@/lib/core/numbers";
import { memberAddress } from "@/lib/members/addresses";
import { ballotDisagreement } from "@/lib/votes/labels";
import type { BallotLine } from "@/lib/votes/queries";

/** What each candidate received, and who was elected. */
export function BallotTable({ ballots, caption }: { ballots: readonly BallotLine[]; caption: string }) {
  return (
    <table className="tbl tbl--stack tbl--res" role="table">
      <caption className="vh">Kết quả kiểm phiếu: {caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Họ và tên
          </th>
          <th scope="col" role="columnheader">
            Chức vụ
          </th>
          <th scope="col" role="columnheader" className="r">
            Đồng ý
          </th>
          <th scope="col" role="columnheader" className="r">
            Không đồng ý
          </th>
          <th scope="col" role="columnheader" className="r">
            Không hợp lệ
          </th>
          <th scope="col" role="columnheader">
            Kết quả
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {ballots.map((line) => (
          <tr role="row" key={line.id}>
            <th scope="row" role="rowheader">
              {line.slug ? <a href={memberAddress(line.slug)}>{line.name}</a> : line.name}
            </th>
            <td role="cell" data-wide>
              {line.post}
            </td>
            <td role="cell" className="r" data-l="Đồng ý">
              {formatNumber(line.inFavour)}
              {"whole" in line.judgement ? <span className="muted"> trên {formatNumber(line.judgement.whole)}</span> : null}
            </td>
            <td role="cell" className="r" data-l="Không đồng ý">
              {formatNumber(line.against)}
            </td>
            <td role="cell" className="r" data-l="Không hợp lệ">
              {formatNumber(line.invalid)}
            </td>
            <td role="cell">
              <span className={line.elected ? "chip chip--ok" : "chip"}>
                <Icon name={line.elected ? "check" : "x"} />
                {line.elected ? "Được thông qua" : "Không được thông qua"}
              </span>
              {line.disagrees ? <span className="vwords"> {ballotDisagreement(line)}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

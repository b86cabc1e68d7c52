// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { ValidityChip } from "@/components/resolutions/validity-chip";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { stageLabels } from "@/lib/resolutions/labels";
import type { SessionResolution } from "@/lib/sessions/queries/agenda";
import { completed } from "@/lib/votes/adoption";
import type { VoteView } from "@/lib/votes/queries";
import { Symbols } from "./paper-links";

interface Props {
  resolutions: SessionResolution[];
  /** By the id of the resolution that was voted on. */
  votes: ReadonlyMap<string, VoteView>;
}

/** "54/60": those who agreed and all members, in a narrow column whose head says so. */
function agreed(vote: VoteView | undefined): string {
  const { inFavour, eligible } = vote ? completed(vote.counts) : { inFavour: null, eligible: null };
  if (inFavour === null) return "Chưa có số liệu";
  return eligible === null ? formatNumber(inFavour) : `${formatNumber(inFavour)}/${formatNumber(eligible)}`;
}

/** The resolutions that a session adopted, with how many members agreed and whether each is in force today. */
export function AdoptedTable({ resolutions, votes }: Props) {
  return (
    <table className="tbl tbl--stack" role="table">
      <caption className="vh">Nghị quyết thông qua tại kỳ họp</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Số, ký hiệu
          </th>
          <th scope="col" role="columnheader">
            Trích yếu
          </th>
          <th scope="col" role="columnheader">
            Tán thành/tổng số
          </th>
          <th scope="col" role="columnheader">
            Hiệu lực hôm nay
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {resolutions.map(({ id, symbol, title, stage, at, validity }) => (
          <tr role="row" key={id}>
            <th scope="row" role="rowheader">
              {at ? (
                <a href={resolutionAddress(at)}>
                  <Symbols text={symbol} />
                </a>
              ) : (
                "Chưa có số"
              )}
            </th>
            <td role="cell" data-wide>
              {keepTitleTogether(title)}
            </td>
            <td role="cell" className="nowrap" data-l="Tán thành/tổng số">
              {agreed(votes.get(id))}
            </td>
            <td role="cell">{validity ? <ValidityChip state={validity} /> : stageLabels[stage]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

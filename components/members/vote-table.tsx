// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { Icon } from "@/components/ui/icon";
import { formatDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import type { MemberVote } from "@/lib/members/queries";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { sessionAddress } from "@/lib/sessions/addresses";
import { choiceLabels } from "@/lib/votes/labels";

const looks = {
  FOR: { chip: "chip chip--ok", icon: "check" },
  AGAINST: { chip: "chip chip--bad", icon: "x" },
  NOT_VOTING: { chip: "chip", icon: "minus" },
} as const;

/** How one member voted, where the vote was open. */
export function VoteTable({ caption, votes }: { caption: string; votes: readonly MemberVote[] }) {
  return (
    <table className="tbl tbl--stack" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Ngày
          </th>
          <th scope="col" role="columnheader">
            Nội dung
          </th>
          <th scope="col" role="columnheader">
            Phiếu
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {votes.map(({ id, onDay, title, choice, session, resolution }) => (
          <tr role="row" key={id}>
            <th scope="row" role="rowheader">
              {formatDay(onDay)}
            </th>
            <td role="cell" data-wide>
              <a href={resolution ? resolutionAddress(resolution) : sessionAddress(session.slug)}>{keepTogether(title)}</a>
            </td>
            <td role="cell">
              <span className={looks[choice].chip}>
                <Icon name={looks[choice].icon} />
                {choiceLabels[choice]}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

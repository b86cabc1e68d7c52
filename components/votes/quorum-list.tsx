import { Icon } from "@/components/ui/icon";
import { formatDay } from "@/lib/core/dates";
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { halfLabels } from "@/lib/sessions/labels";
import { missingSentence, neededWords } from "@/lib/votes/adoption";
import { resultWord } from "@/lib/votes/labels";
import type { SittingQuorum } from "@/lib/votes/queries";

/** Who was there, sitting by sitting, and whether that was enough to decide. */
export function QuorumList({ quorums }: { quorums: readonly SittingQuorum[] }) {
  return (
    <ul className="links">
      {quorums.map(({ sittingId, onDay, half, present, eligible, judgement }) => (
        <li key={sittingId}>
          <b>
            {halfLabels[half]} {formatDay(onDay)}
          </b>{" "}
          {"result" in judgement ? (
            <span className={judgement.result === "ADOPTED" ? "chip chip--ok" : "chip chip--bad"}>
              <Icon name={judgement.result === "ADOPTED" ? "check" : "x"} />
              {resultWord("QUORUM", judgement.result)}
            </span>
          ) : null}
          <span className="muted">
            {formatNumber(present)} trên {formatNumber(eligible)} đại biểu có mặt{eligible > 0 ? `, ${formatPercent(present / eligible)}` : ""}
            {"result" in judgement ? `; ${neededWords(judgement)}` : ` ${missingSentence(judgement)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

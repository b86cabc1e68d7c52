import { formatDay, formatTime, isoDateTime } from "@/lib/core/dates";
import { keepTitleTogether } from "@/lib/core/typography";
import { itemAnchor } from "@/lib/sessions/addresses";
import type { LiveVote } from "@/lib/sessions/queries/live";
import { resultLabels } from "@/lib/votes/labels";
import { partWords, shareWords, VoteStrip } from "./vote-line";

/** The votes that were counted so far, the latest first. */
export function LiveVotes({ votes }: { votes: LiveVote[] }) {
  return (
    <ol className="lvotes">
      {votes.map((vote) => (
        <li key={vote.id}>
          {vote.votedAt ? (
            <time dateTime={isoDateTime(vote.votedAt)}>
              {formatTime(vote.votedAt)}
              <span className="muted">{formatDay(vote.votedAt)}</span>
            </time>
          ) : null}
          <div>
            <h3>{vote.itemId ? <a href={`#${itemAnchor(vote.itemId)}`}>{keepTitleTogether(vote.about)}</a> : keepTitleTogether(vote.about)}</h3>
            <VoteStrip vote={vote} />
            <p className="muted">
              {partWords(vote)}. {shareWords(vote)}.{vote.provisional ? " Kết quả tạm thời." : ""}
            </p>
          </div>
          {vote.recordedResult ? (
            <span className={vote.recordedResult === "ADOPTED" ? "chip chip--ok" : "chip chip--bad"}>{resultLabels[vote.recordedResult]}</span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

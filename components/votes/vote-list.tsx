import { formatDay, formatTime, isoDateTime, isoDay } from "@/lib/core/dates";
import { keepTitleTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { countWords } from "@/lib/votes/adoption";
import type { VoteView } from "@/lib/votes/queries";
import { BallotTable } from "./ballot-table";
import { RollCall } from "./roll-call";
import { VoteBar } from "./vote-bar";
import { ResultChip, VoteWords } from "./vote-result";

/** The votes of a session, one under the other, each with its bar, its words and, where they are, its names. */
export function VoteList({ votes }: { votes: readonly VoteView[] }) {
  return (
    <ol className="vlist">
      {votes.map((vote) => (
        <li key={vote.id} id={`lan-${vote.id}`}>
          <p className="vlist__t num">
            {vote.votedAt ? <time dateTime={isoDateTime(vote.votedAt)}>{formatTime(vote.votedAt)}</time> : null}
            <time className="vlist__d" dateTime={isoDay(vote.onDay)}>
              {formatDay(vote.onDay)}
            </time>
          </p>
          <div>
            <h3>
              {vote.resolution ? <a href={resolutionAddress(vote.resolution)}>{keepTitleTogether(vote.title)}</a> : keepTitleTogether(vote.title)}
              {vote.resolution ? <span className="muted"> {vote.resolution.symbol}</span> : null}
            </h3>
            <VoteBar counts={vote.counts} />
            {vote.ballots.length === 0 || vote.counts.inFavour !== null ? <p className="vwords">{countWords(vote.counts)}.</p> : null}
            <VoteWords vote={vote} />
            {vote.ballots.length > 0 ? <BallotTable ballots={vote.ballots} caption={vote.title} /> : null}
            <details className="vnames">
              <summary>{vote.names.length > 0 ? `Phiếu của ${vote.names.length} đại biểu` : "Vì sao không có tên đại biểu"}</summary>
              <RollCall vote={vote} />
            </details>
          </div>
          <ResultChip vote={vote} />
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from "react";
import { formatDay, formatTime } from "@/lib/core/dates";
import { voteAdminAddress, voteAnchor, votesAdminAddress } from "@/lib/votes/addresses";
import { countWords, missingSentence, neededWords, ratioWords } from "@/lib/votes/adoption";
import { disagreementSentence, methodLabels, resultWord, subjectLabels } from "@/lib/votes/labels";
import type { StaffVote } from "@/lib/votes/queries/staff";

interface Props {
  sessionId: string;
  events: readonly StaffVote[];
  /** The item under which the list stands; null for the list of all. */
  itemId: string | null;
  /** The vote that stands unfolded, and what is done about it. */
  open: { id: string; desk: ReactNode } | null;
}

/** Votes as staff see them, what is missing or contradicts itself first to the eye. */
export function StaffVotes({ sessionId, events, itemId, open }: Props) {
  if (events.length === 0) return <p className="muted m-6">Chưa ghi lần biểu quyết nào.</p>;
  return (
    <ol className="todo">
      {events.map((vote) => (
        <li key={vote.id} id={voteAnchor(vote.id)} tabIndex={-1}>
          <Line vote={vote} href={open?.id === vote.id ? votesAdminAddress(sessionId, itemId) : voteAdminAddress(sessionId, vote.id, itemId)} />
          {open?.id === vote.id ? <div className="vdesk">{open.desk}</div> : null}
        </li>
      ))}
    </ol>
  );
}

function Line({ vote, href }: { vote: StaffVote; href: string }) {
  const { judgement, subject } = vote;
  const missing = missingSentence(judgement);
  const result = vote.recordedResult ?? ("result" in judgement ? judgement.result : null);
  const lines = [
    `${subjectLabels[subject]}, ${methodLabels[vote.method].toLowerCase()}, ${formatDay(vote.onDay)}${vote.votedAt ? ` lúc ${formatTime(vote.votedAt)}` : ""}`,
    countWords(vote.counts),
    [ratioWords(vote.counts, subject), neededWords(judgement)].filter(Boolean).join("; "),
  ];
  return (
    <>
      <span className={vote.disagrees ? "chip chip--wait" : result === "ADOPTED" ? "chip chip--ok" : result ? "chip chip--bad" : "chip"}>
        {vote.disagrees ? "Không khớp" : result ? resultWord(subject, result) : "Chưa rõ"}
      </span>
      <div>
        <a href={href}>{vote.title}</a>
        <span className="muted">{lines.filter(Boolean).join(". ")}.</span>
        {vote.disagrees ? <span className="muted">{disagreementSentence(vote)}</span> : null}
        {missing && vote.ballots === 0 ? <span className="muted">{missing}</span> : null}
        {vote.open ? <span className="muted">{vote.names > 0 ? `Có phiếu của ${vote.names} đại biểu.` : "Công khai tên, chưa nhập danh sách."}</span> : null}
        {vote.provisional ? <span className="muted">Kết quả tạm thời.</span> : null}
      </div>
    </>
  );
}

import type { ReactNode } from "react";
import { formatDay, formatTime } from "@/lib/core/dates";
import { voteAdminAddress } from "@/lib/votes/addresses";
import { countWords, missingSentence, neededWords, ratioWords } from "@/lib/votes/adoption";
import { disagreementSentence, methodLabels, resultWord, subjectLabels } from "@/lib/votes/labels";
import type { StaffVotes as Data, StaffVote } from "@/lib/votes/queries/staff";

/** The votes of a session as staff see them, what is missing or contradicts itself first to the eye. @param children what stands below the list, such as the form of a new one */
export function StaffVotes({ data: { session, events }, children }: { data: Pick<Data, "session" | "events">; children?: ReactNode }) {
  return (
    <>
      {events.length === 0 ? (
        <p className="muted m-6">Chưa ghi lần biểu quyết nào.</p>
      ) : (
        <ol className="todo">
          {events.map((vote) => (
            <Line key={vote.id} vote={vote} sessionId={session.id} />
          ))}
        </ol>
      )}
      {children}
    </>
  );
}

function Line({ vote, sessionId }: { vote: StaffVote; sessionId: string }) {
  const { judgement, subject } = vote;
  const missing = missingSentence(judgement);
  const result = vote.recordedResult ?? ("result" in judgement ? judgement.result : null);
  const lines = [
    `${subjectLabels[subject]}, ${methodLabels[vote.method].toLowerCase()}, ${formatDay(vote.onDay)}${vote.votedAt ? ` lúc ${formatTime(vote.votedAt)}` : ""}`,
    countWords(vote.counts),
    [ratioWords(vote.counts, subject), neededWords(judgement)].filter(Boolean).join("; "),
  ];
  return (
    <li>
      <span className={vote.disagrees ? "chip chip--wait" : result === "ADOPTED" ? "chip chip--ok" : result ? "chip chip--bad" : "chip"}>
        {vote.disagrees ? "Không khớp" : result ? resultWord(subject, result) : "Chưa rõ"}
      </span>
      <div>
        <a href={voteAdminAddress(sessionId, vote.id)}>{vote.title}</a>
        <span className="muted">{lines.filter(Boolean).join(". ")}.</span>
        {vote.disagrees ? <span className="muted">{disagreementSentence(vote)}</span> : null}
        {missing && vote.ballots === 0 ? <span className="muted">{missing}</span> : null}
        {vote.open ? <span className="muted">{vote.names > 0 ? `Có phiếu của ${vote.names} đại biểu.` : "Công khai tên, chưa nhập danh sách."}</span> : null}
        {vote.provisional ? <span className="muted">Kết quả tạm thời.</span> : null}
      </div>
    </li>
  );
}

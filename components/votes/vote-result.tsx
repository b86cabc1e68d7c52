import { Icon } from "@/components/ui/icon";
import { formatNumber } from "@/lib/core/numbers";
import { completed, missingSentence, neededWords, ratioWords } from "@/lib/votes/adoption";
import { disagreementSentence, methodLabels, resultWord } from "@/lib/votes/labels";
import type { VoteView } from "@/lib/votes/queries";
import { VoteBar } from "./vote-bar";

/** What came of a vote in one word: what was announced, else what the rule gives. */
export function ResultChip({
  vote: { subject, recordedResult, judgement, ballots },
}: {
  vote: Pick<VoteView, "subject" | "recordedResult" | "judgement" | "ballots">;
}) {
  const result = recordedResult ?? ("result" in judgement ? judgement.result : null);
  // Of an election every candidate has a result of their own.
  if (result === null || ballots.length > 0) return null;
  return (
    <span className={result === "ADOPTED" ? "chip chip--ok" : "chip chip--bad"}>
      <Icon name={result === "ADOPTED" ? "check" : "x"} />
      {resultWord(subject, result)}
    </span>
  );
}

/** Shares with their denominators, what was needed and by which law, and whatever a reader must know to trust the figures. */
export function VoteWords({ vote }: { vote: VoteView }) {
  const { counts, subject, judgement, method, note, provisional } = vote;
  const sentences = [ratioWords(counts, subject), neededWords(judgement)].filter(Boolean).join("; ");
  const missing = vote.ballots.length > 0 ? null : missingSentence(judgement);
  return (
    <>
      {sentences ? <p className="vwords">{sentences}.</p> : null}
      {vote.disagrees ? <p className="note note--line note--wait">{disagreementSentence(vote)}</p> : null}
      {missing ? <p className="vwords">{missing}</p> : null}
      <p className="vwords muted">
        {methodLabels[method]}.{"rule" in judgement ? ` Theo ${judgement.rule.source}.` : ""}
        {provisional ? " Kết quả tạm thời, biên bản đăng sau kỳ họp." : ""} {note}
      </p>
    </>
  );
}

/** The result of one vote at full size, for the page of a resolution. */
export function VoteResult({ vote }: { vote: VoteView }) {
  const { inFavour, against, notVoting, present, eligible } = completed(vote.counts);
  const share = inFavour !== null && present ? `, ${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format((inFavour / present) * 100)}%` : "";
  const figure = (count: number | null, words: string, kind: string) =>
    count === null ? null : (
      <div className={kind}>
        <b>{formatNumber(count)}</b>
        {words}
      </div>
    );
  const there = present === null ? null : eligible === null ? formatNumber(present) : `${formatNumber(present)}/${formatNumber(eligible)}`;
  return (
    <div className="vote">
      <VoteBar counts={vote.counts} large />
      <div className="vote__k">
        {figure(inFavour, `Tán thành${share} số có mặt`, "y")}
        {figure(against, "Không tán thành", "n")}
        {figure(notVoting, "Không biểu quyết", "a")}
        {there ? (
          <div>
            <b>{there}</b>đại biểu có mặt
          </div>
        ) : null}
      </div>
      <p>
        <ResultChip vote={vote} />
      </p>
      <VoteWords vote={vote} />
    </div>
  );
}

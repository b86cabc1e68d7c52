import type { ReactNode } from "react";
import { ValidityChip } from "@/components/resolutions/validity-chip";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { VoteBar } from "@/components/votes/vote-bar";
import { ResultChip } from "@/components/votes/vote-result";
import { keepTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { stageLabels } from "@/lib/resolutions/labels";
import { opinionLabels, paperRoleLabels } from "@/lib/sessions/labels";
import type { AgendaEntry, SessionResolution } from "@/lib/sessions/queries/agenda";
import { voteAddress } from "@/lib/votes/addresses";
import type { VoteView } from "@/lib/votes/queries";
import { agreedWords } from "./agreed-words";
import { PaperLink, Symbols } from "./paper-links";

/**
 * What was laid before the council → who examined it → the resolution → the vote, in one row. Of an item that becomes a resolution all four
 * cells are there, and one that is empty says so; of others only what they have.
 */
export function ItemChain({ item }: { item: AgendaEntry }) {
  const { papers, examinations, resolution, votes, withdrawn } = item;
  const reports = papers.filter(({ role }) => role === "EXAMINATION");
  const laid = papers.filter(({ role }) => role !== "EXAMINATION");
  const examined = examinations.length > 0 || reports.length > 0;
  const decides = withdrawn === null && (resolution !== null || laid.some(({ role }) => role === "DRAFT"));
  if (!decides && laid.length === 0 && !examined && votes.length === 0) return null;
  return (
    <ol className="chain">
      {laid.length > 0 || decides ? (
        <Cell icon="file-text" word="Tài liệu trình" none="Chưa công bố">
          {laid.map((paper) => (
            <PaperLink key={paper.id} paper={paper} word={paperRoleLabels[paper.role]} brief />
          ))}
        </Cell>
      ) : null}
      {examined || decides ? (
        <Cell icon="search-check" word="Thẩm tra" none="Chưa có báo cáo thẩm tra">
          {examinations.map(({ committee, leading, opinion, report }) => (
            <div key={`${report.id}-${committee}`}>
              <PaperLink paper={report} brief />
              <span className="muted">
                {committee}
                {leading ? "" : " (phối hợp)"}
                {opinion ? `: ${opinionLabels[opinion].toLowerCase()}` : ""}
              </span>
            </div>
          ))}
          {reports.map((paper) => (
            <div key={paper.id}>
              <PaperLink paper={paper} brief />
              <span className="muted">{paper.issuer}</span>
            </div>
          ))}
        </Cell>
      ) : null}
      {decides ? (
        <Cell icon="stamp" word="Nghị quyết" none="Chưa công bố nghị quyết">
          {resolution ? [<ResolutionWords key={resolution.id} resolution={resolution} />] : []}
        </Cell>
      ) : null}
      {votes.length > 0 || decides ? (
        <Cell icon="vote" word="Biểu quyết" none="Chưa biểu quyết">
          {votes.map((vote) => (
            <VoteWords key={vote.id} vote={vote} titled={votes.length > 1} />
          ))}
        </Cell>
      ) : null}
    </ol>
  );
}

function ResolutionWords({ resolution: { at, symbol, title, stage, validity } }: { resolution: SessionResolution }) {
  if (!at) {
    return (
      <>
        <span className="block">{keepTogether(title)}</span>
        <span className="muted">{stageLabels[stage]}</span>
      </>
    );
  }
  return (
    <>
      <a className="block" href={resolutionAddress(at)}>
        <Symbols text={symbol} />
      </a>
      {validity ? <ValidityChip state={validity} /> : <span className="muted">{stageLabels[stage]}</span>}
    </>
  );
}

/** One vote in a few words; its names, its rule and what else there is to know stand on the page of the votes. */
function VoteWords({ vote, titled }: { vote: VoteView; titled: boolean }) {
  const { id, title, counts, ballots, provisional, session } = vote;
  const words = agreedWords(counts) || (ballots.length > 0 ? "Kết quả từng người" : "Chưa có số liệu");
  return (
    <div>
      <VoteBar counts={counts} />
      {titled ? <span className="block">{keepTogether(title)}</span> : null}
      <a className="block" href={voteAddress(session.slug, id)}>
        {words}
        <span className="vh">: {title}</span>
      </a>
      <ResultChip vote={vote} />
      {provisional ? <span className="muted">Kết quả tạm thời</span> : null}
    </div>
  );
}

function Cell({ icon, word, none, children }: { icon: IconName; word: string; none: string; children: ReactNode[] | ReactNode[][] }) {
  return (
    <li>
      <b>
        <Icon name={icon} />
        {word}
      </b>
      {children.flat().length > 0 ? children : <span className="muted">{none}</span>}
    </li>
  );
}

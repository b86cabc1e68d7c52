import type { ReactNode } from "react";
import { ValidityChip } from "@/components/resolutions/validity-chip";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { keepTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { stageLabels } from "@/lib/resolutions/labels";
import { opinionLabels, paperRoleLabels } from "@/lib/sessions/labels";
import type { AgendaEntry, SessionResolution } from "@/lib/sessions/queries/agenda";
import { resultLabels } from "@/lib/votes/labels";
import { PaperLink, Symbols } from "./paper-links";
import { shareWords, VoteStrip } from "./vote-line";

/**
 * What was laid before the council → who examined it → the resolution → the vote, in one row. Where one of the four is missing the cell
 * says so; an item that has none of them has no row.
 */
export function ItemChain({ item }: { item: AgendaEntry }) {
  const { papers, examinations, resolution, votes, withdrawn } = item;
  const decides = withdrawn === null && (resolution !== null || votes.length > 0);
  const reports = papers.filter(({ role }) => role === "EXAMINATION");
  const laid = papers.filter(({ role }) => role !== "EXAMINATION");
  if (papers.length === 0 && examinations.length === 0 && !decides) return null;
  const examined = examinations.length > 0 || reports.length > 0;
  return (
    <ol className="chain">
      <Cell icon="file-text" word="Tài liệu trình">
        {laid.map((paper) => (
          <PaperLink key={paper.id} paper={paper} word={paperRoleLabels[paper.role]} />
        ))}
        {laid.length === 0 ? <span className="muted">Chưa công bố</span> : null}
      </Cell>
      {examined || decides ? (
        <Cell icon="search-check" word="Thẩm tra">
          {examinations.map(({ committee, leading, opinion, report }) => (
            <div key={`${report.id}-${committee}`}>
              <PaperLink paper={report} />
              <span className="muted">
                {committee}
                {leading ? "" : " (phối hợp)"}
                {opinion ? `: ${opinionLabels[opinion].toLowerCase()}` : ""}
              </span>
            </div>
          ))}
          {reports.map((paper) => (
            <div key={paper.id}>
              <PaperLink paper={paper} />
              <span className="muted">{paper.issuer}</span>
            </div>
          ))}
          {examined ? null : <span className="muted">Không có báo cáo thẩm tra</span>}
        </Cell>
      ) : null}
      {decides ? (
        <>
          <Cell icon="stamp" word="Nghị quyết">
            {resolution ? <ResolutionWords resolution={resolution} /> : <span className="muted">Không ra nghị quyết, hoặc chưa công bố</span>}
          </Cell>
          <Cell icon="vote" word="Biểu quyết">
            {votes.map((vote) => (
              <div key={vote.id}>
                <VoteStrip vote={vote} />
                {votes.length > 1 ? <span className="block">{keepTogether(vote.title)}</span> : null}
                <span className="block">{shareWords(vote) || "Chưa có số liệu"}</span>
                {vote.recordedResult ? <span className="muted">{resultLabels[vote.recordedResult]}</span> : null}
                {vote.provisional ? <span className="muted">Kết quả tạm thời</span> : null}
                {vote.note ? <span className="muted">{keepTogether(vote.note)}</span> : null}
              </div>
            ))}
            {votes.length === 0 ? <span className="muted">Chưa biểu quyết</span> : null}
          </Cell>
        </>
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
      <a href={resolutionAddress(at)}>
        <Symbols text={symbol} />
      </a>
      {validity ? <ValidityChip state={validity} /> : <span className="muted">{stageLabels[stage]}</span>}
    </>
  );
}

function Cell({ icon, word, children }: { icon: IconName; word: string; children: ReactNode }) {
  return (
    <li>
      <b>
        <Icon name={icon} />
        {word}
      </b>
      {children}
    </li>
  );
}

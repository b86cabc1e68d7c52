import type { ReactNode } from "react";
import { RecordFiles } from "@/components/documents/record-files";
import { SectionHead } from "@/components/ui/section-head";
import { RollCall } from "@/components/votes/roll-call";
import { VoteResult } from "@/components/votes/vote-result";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import type { IsoDay } from "@/lib/resolutions/effects";
import { standingLabel, validityLabels } from "@/lib/resolutions/labels";
import { lifeSteps } from "@/lib/resolutions/life-steps";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import { eventsToTell, type Reading } from "@/lib/resolutions/reading";
import { stateOnDay } from "@/lib/resolutions/validity";
import type { VoteView } from "@/lib/votes/queries";
import { Relations } from "./relations";
import { ComparisonLink, Contents, ValidityQuestion } from "./resolution-aside";
import { ResolutionFacts } from "./resolution-facts";
import { LifeSteps, ResolutionHead } from "./resolution-head";
import { Citation, History } from "./resolution-history";
import { ResolutionText } from "./resolution-text";
import { ValidityEvents, ValidityLine } from "./validity-line";

interface Props {
  page: ResolutionPage;
  reading: Reading;
  votes: readonly VoteView[];
  /** Absolute address of the page. */
  url: string;
  /** The day that was asked about; null for today. */
  asked: IsoDay | null;
  unclear: boolean;
  /** True for the words of the day, false for the adopted ones. */
  merged: boolean;
  printable: boolean;
}

/** The page of one resolution. */
export function ResolutionView({ page, reading, votes, url, asked, unclear, merged, printable }: Props) {
  const { periods } = reading.validity;
  const events = eventsToTell(reading.validity);
  const today = stateOnDay(periods, page.today);
  const shown = merged ? reading.consolidated : reading.original;
  const everChanged = reading.milestones.length > 1;
  const day = merged ? reading.wordsOf : null;
  const sections: { id: string; title: string; content: ReactNode }[] = [
    {
      id: "hieu-luc",
      title: "Hiệu lực",
      content: (
        <>
          <p>
            Hôm nay, {formatDay(dayOfIso(page.today))}: <b>{standingLabel(today).toLocaleLowerCase("vi")}</b>.
          </p>
          <ValidityLine spans={periods} today={page.today} />
          <ValidityQuestion page={page} day={asked} state={asked === null ? null : stateOnDay(periods, asked)} unclear={unclear} />
          <ValidityEvents events={events} spans={periods} names={page.names} today={page.today} />
        </>
      ),
    },
    ...(votes.length > 0 ? [{ id: "bieu-quyet", title: "Kết quả biểu quyết", content: <Votes votes={votes} /> }] : []),
    {
      id: "quan-he",
      title: "Quan hệ văn bản",
      content: <Relations symbol={page.symbol} stateWords={today ? validityLabels[today] : ""} relations={page.relations} />,
    },
    ...(page.files.length > 0 ? [{ id: "tep", title: "Tệp đính kèm", content: <RecordFiles files={page.files} terms /> }] : []),
    { id: "lich-su", title: "Lịch sử", content: <History page={page} votes={votes} /> },
  ];
  return (
    <article>
      <ResolutionHead page={page} state={today} />
      <LifeSteps steps={lifeSteps(page, events, page.names)} />
      <div className="grid-main grid-main--4-8 respage">
        <aside className="sticky">
          <Contents nodes={shown.nodes} sections={sections} />
        </aside>
        <div>
          <ResolutionFacts page={page} day={day} printable={printable}>
            <ComparisonLink page={page} everChanged={everChanged} />
          </ResolutionFacts>
          {page.summary && <p className="lede">{page.summary}</p>}
          <ResolutionText page={page} text={shown} day={day} ended={reading.wordsOf !== (asked ?? page.today)} everChanged={everChanged} />
          {sections.map(({ id, title, content }) => (
            <section key={id} className="section" aria-labelledby={id}>
              <SectionHead id={id} title={title} />
              {content}
            </section>
          ))}
          <Citation page={page} url={url} />
          <p className="print-only">{url}</p>
        </div>
      </div>
    </article>
  );
}

/** Each vote at full size, with the names where they were public. */
function Votes({ votes }: { votes: readonly VoteView[] }) {
  return votes.map((vote) => (
    <div key={vote.id} className="resvote">
      {votes.length > 1 && (
        <h3>
          {vote.title}, {formatDay(vote.onDay)}
        </h3>
      )}
      <VoteResult vote={vote} />
      <details className="vnames">
        <summary>{vote.names.length > 0 ? `Phiếu của ${vote.names.length} đại biểu` : "Vì sao không có tên đại biểu"}</summary>
        <RollCall vote={vote} />
      </details>
    </div>
  ));
}

import type { ReactNode } from "react";
import { RecordFiles } from "@/components/documents/record-files";
import { QuestionList } from "@/components/questions/question-list";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import { VoteList } from "@/components/votes/vote-list";
import { formatDate, isoDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { articleAddress } from "@/lib/news/addresses";
import type { PublicQuestion } from "@/lib/questions/queries";
import { minutesAddress } from "@/lib/sessions/addresses";
import { bundleSizes, paperLists } from "@/lib/sessions/bundle";
import type { Live, LiveVote } from "@/lib/sessions/queries/live";
import type { SessionPage } from "@/lib/sessions/queries/page";
import { votesAddress } from "@/lib/votes/addresses";
import type { VoteView } from "@/lib/votes/queries";
import type { AttachmentRole } from "@/prisma/generated/enums";
import { AdoptedTable } from "./adopted-table";
import { AgendaView } from "./agenda-view";
import { HalfDays } from "./half-days";
import { LiveBar } from "./live-bar";
import { PaperLink } from "./paper-links";
import { PresenceTable, presentWords } from "./presence";
import { SessionHero } from "./session-hero";

interface Props {
  session: SessionPage;
  questions: PublicQuestion[];
  /** Null unless it is under way. */
  live: Live | null;
  /** Counted votes, the latest first; shown as a list of their own while it is under way. */
  votes: LiveVote[];
  /** What the page of its votes holds. */
  ballots: { votes: boolean; confidence: boolean };
}

/** The vote on each resolution: the last one that names it, or that belongs to its item. */
function votesByResolution({ agenda, resolutions }: SessionPage): Map<string, VoteView> {
  const items = agenda ? [...agenda.halves.flatMap((half) => half.items), ...agenda.waiting] : [];
  const named = [...(agenda?.votes ?? []), ...items.flatMap(({ votes }) => votes)].flatMap((vote): [string, VoteView][] => {
    const on = resolutions.find(({ at }) => at && vote.resolution && at.year === vote.resolution.year && at.slug === vote.resolution.slug);
    return on ? [[on.id, vote]] : [];
  });
  const placed = items.flatMap(({ resolution, votes }): [string, VoteView][] => {
    const vote = votes.findLast(({ subject }) => subject === "RESOLUTION");
    return resolution && vote ? [[resolution.id, vote]] : [];
  });
  return new Map([...placed, ...named]);
}

function countByItem(questions: PublicQuestion[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { itemId } of questions) if (itemId) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  return counts;
}

/** One session: everything that readers may see of it, from its record. */
export function SessionView({ session, questions, live, votes, ballots }: Props) {
  const { slug, agenda, state, today, closed, note, papers, files, resolutions, articles } = session;
  const filesOf = (role: AttachmentRole) => files.filter((file) => file.role === role);
  const [programme, signed, others] = [filesOf("AGENDA"), filesOf("MINUTES"), filesOf("REFERENCE")];
  const halves = agenda?.halves ?? [];
  const begun = state !== "PLANNED" && state !== "CONVENED";
  const counted = halves.filter(({ presence }) => presence !== null);
  const current = live?.half ? halves.find(({ onDay, half }) => onDay.getTime() === live.half?.onDay.getTime() && half === live.half?.half) : undefined;
  const now = counted.findLast(({ id }) => id === current?.id) ?? counted.at(-1);
  const ways = [
    { id: "dien-bien", word: begun ? "Diễn biến" : "Các buổi", there: halves.length > 0 },
    { id: "bieu-quyet", word: "Biểu quyết", there: live !== null && votes.length > 0 },
    { id: "chuong-trinh", word: "Chương trình", there: agenda !== null },
    { id: "chat-van", word: "Chất vấn", there: questions.length > 0 },
    { id: "co-mat", word: "Đại biểu có mặt", there: counted.length > 0 },
    { id: "nghi-quyet", word: `${formatNumber(resolutions.length)} nghị quyết`, there: resolutions.length > 0 },
    { id: null, word: ballots.votes ? "Tất cả kết quả biểu quyết" : "Kết quả lấy phiếu tín nhiệm", there: ballots.votes || ballots.confidence },
    { id: "bien-ban", word: "Biên bản", there: signed.length > 0 },
    { id: "tai-lieu", word: "Tài liệu khác", there: papers.length + others.length > 0 },
    { id: "tin-bai", word: "Tin bài", there: articles.length > 0 },
  ].filter(({ there }) => there);
  return (
    <>
      <SessionHero
        session={session}
        bundles={bundleSizes(paperLists(session))}
        film={halves.find(({ film }) => film !== null)?.film ?? null}
        present={live && now?.presence ? presentWords(now.presence) : null}
      />
      {live ? <LiveBar live={live} slug={slug} /> : null}
      {ways.length > 1 || ways.some(({ id }) => id === null) ? (
        <div className="subnav">
          <nav className="wrap" aria-label="Trong kỳ họp">
            <ul>
              {ways.map(({ id, word }) => (
                <li key={word}>
                  <a href={id ? `#${id}` : votesAddress(slug)}>{word}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      ) : null}
      <div className="wrap">
        {note || closed ? (
          <p className="note note--line mt-10">
            {keepTogether([closed ? "Kỳ họp kín: cổng chỉ đăng thời gian và chương trình." : "", note].filter(Boolean).join(" "))}
          </p>
        ) : null}
        {halves.length > 0 ? (
          <Part id="dien-bien" title={begun ? "Diễn biến theo buổi" : "Các buổi họp"}>
            <HalfDays halves={halves} state={state} current={current?.id ?? null} today={today} />
          </Part>
        ) : null}
        {live && votes.length > 0 ? (
          <Part id="bieu-quyet" title="Kết quả biểu quyết">
            <VoteList votes={votes} />
          </Part>
        ) : null}
        {agenda ? (
          <Part id="chuong-trinh" title="Chương trình">
            {programme.length > 0 ? <RecordFiles files={programme} /> : null}
            <AgendaView
              agenda={agenda}
              questions={countByItem(questions)}
              current={live?.current?.id ?? null}
              coming={state !== "CLOSED" && state !== "COMPLETE"}
            />
          </Part>
        ) : (
          <div className="section">
            <EmptyState icon="calendar-clock" title="Chưa công bố chương trình">
              Chương trình và tài liệu hiện ở đây khi Thường trực Hội đồng nhân dân công bố.
            </EmptyState>
          </div>
        )}
        {questions.length > 0 || counted.length > 0 ? (
          <div className={questions.length > 0 && counted.length > 0 ? "section grid-main grid-main--7-5" : "section"}>
            {questions.length > 0 ? (
              <section aria-labelledby="chat-van">
                <SectionHead id="chat-van" title={`Chất vấn: ${formatNumber(questions.length)} câu hỏi`} />
                <QuestionList questions={questions} />
              </section>
            ) : null}
            {counted.length > 0 ? (
              <section aria-labelledby="co-mat">
                <SectionHead id="co-mat" title="Đại biểu có mặt" />
                <PresenceTable halves={halves} />
              </section>
            ) : null}
          </div>
        ) : null}
        {resolutions.length > 0 ? (
          <Part id="nghi-quyet" title={`${formatNumber(resolutions.length)} nghị quyết được thông qua`}>
            <AdoptedTable resolutions={resolutions} votes={votesByResolution(session)} />
          </Part>
        ) : null}
        {signed.length > 0 ? (
          <Part id="bien-ban" title="Biên bản kỳ họp">
            <p>
              <a href={minutesAddress(slug)}>Biên bản lập từ hồ sơ kỳ họp</a>, và bản có chữ ký:
            </p>
            <RecordFiles files={signed} />
          </Part>
        ) : null}
        {papers.length + others.length > 0 ? (
          <Part id="tai-lieu" title="Tài liệu khác">
            {others.length > 0 ? <RecordFiles files={others} terms /> : null}
            <ul className="links">
              {papers.map((paper) => (
                <li key={paper.id}>
                  <PaperLink paper={paper} />
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
        {articles.length > 0 ? (
          <Part id="tin-bai" title="Tin bài về kỳ họp">
            <ul className="links">
              {articles.map((article) => (
                <li key={article.slug}>
                  <a href={articleAddress(article.slug)}>{keepTitleTogether(article.title)}</a>
                  <time dateTime={isoDate(article.publishAt)}>{formatDate(article.publishAt)}</time>
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      {children}
    </section>
  );
}

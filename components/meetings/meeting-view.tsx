import { ReadingLink } from "@/components/documents/record-files";
import { FileTerms } from "@/components/files/file-box";
import { ReportLinks } from "@/components/reports/report-links";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { bodyAddress } from "@/lib/bodies/addresses";
import { keepTitleTogether } from "@/lib/core/typography";
import { documentAddress } from "@/lib/documents/addresses";
import { kindLabels as documentLabels } from "@/lib/documents/labels";
import { readerFileAddress } from "@/lib/files/addresses";
import { fileFacts } from "@/lib/files/facts";
import { meetingFileAddress } from "@/lib/meetings/addresses";
import { weekdayOf } from "@/lib/meetings/calendar";
import { entryLabels, weekdayLabels } from "@/lib/meetings/labels";
import type { MeetingPage } from "@/lib/meetings/queries";
import { memberAddress } from "@/lib/members/addresses";
import { articleAddress } from "@/lib/news/addresses";
import { sessionAddress } from "@/lib/sessions/addresses";
import { Icon } from "../ui/icon";
import { entryTime, StateChip } from "./entry-words";

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter(Boolean);

/** One meeting: when, where, who, what was laid before it and what was written about it. */
export function MeetingView({ meeting, reports }: { meeting: MeetingPage; reports: readonly { slug: string; title: string }[] }) {
  const { from, to, place, line, attendees, bodies, session, summary, participants, papers, articles, attachments } = meeting;
  const dayWords = (day: string) => `${weekdayLabels[weekdayOf(day)]}, ${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return (
    <>
      <header className="pagehead">
        <p className="idline">
          <span className="chip">{entryLabels[meeting.kind]}</span>
          <StateChip state={meeting.state} />
        </p>
        <h1>{keepTitleTogether(meeting.title)}</h1>
      </header>
      {meeting.stateNote ? <p className="note note--line note--wait mb-6">{meeting.stateNote}</p> : null}
      <dl className="facts">
        <div>
          <dt>Thời gian</dt>
          <dd>
            <time dateTime={meeting.allDay ? from : meeting.startsAt.toISOString()}>
              {from === to ? `${dayWords(from)}, ${entryTime(meeting).toLowerCase()}` : entryTime(meeting)}
            </time>
          </dd>
        </div>
        {place ? <Fact name="Địa điểm">{place}</Fact> : null}
        {line ? <Fact name="Chủ trì">{line}</Fact> : null}
        {bodies.length > 0 ? (
          <Fact name="Cơ quan tổ chức">
            {bodies.map(({ slug, name, shown }, at) => (
              <span key={slug}>
                {at > 0 ? "; " : ""}
                {shown ? <a href={bodyAddress(slug)}>{name}</a> : name}
              </span>
            ))}
          </Fact>
        ) : null}
        {attendees ? <Fact name="Thành phần">{attendees}</Fact> : null}
        {session ? (
          <Fact name="Kỳ họp">
            <a href={sessionAddress(session.slug)}>{session.title}</a>
          </Fact>
        ) : null}
      </dl>
      <p className="btns mt-6 screen-only">
        <a className="btn" href={meetingFileAddress(meeting.slug)}>
          <Icon name="calendar-plus" />
          Thêm vào lịch của tôi (ICS)
        </a>
        <PrintButton />
      </p>
      {summary ? (
        <section className="section" aria-labelledby="noi-dung-hop">
          <SectionHead id="noi-dung-hop" title="Nội dung" />
          {paragraphs(summary).map((text) => (
            <p key={text} className="calsum">
              {text}
            </p>
          ))}
        </section>
      ) : null}
      {participants.length > 0 ? (
        <section className="section" aria-labelledby="nguoi-du">
          <SectionHead id="nguoi-du" title="Người dự" />
          <ul className="links">
            {participants.map(({ name, title, member, body }) => (
              <li key={`${name} ${title}`}>
                {member ? <a href={memberAddress(member)}>{name}</a> : body ? <a href={bodyAddress(body)}>{name}</a> : name}
                {title ? <span className="muted">{title}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {papers.length + attachments.length > 0 ? (
        <section className="section" aria-labelledby="tai-lieu">
          <SectionHead id="tai-lieu" title="Tài liệu" />
          <ul className="links">
            {papers.map(({ slug, kind, symbol, title }) => (
              <li key={slug}>
                <a href={documentAddress(slug)}>{keepTitleTogether(title)}</a>
                <span className="muted">{symbol ? `${documentLabels[kind]} số ${symbol}` : documentLabels[kind]}</span>
              </li>
            ))}
            {attachments.map((one) => (
              <li key={one.id}>
                <a href={readerFileAddress(one.fileId, one)}>{one.title || one.name}</a>
                <span className="muted">{fileFacts(one)}</span>
                {one.read ? <ReadingLink id={one.fileId} name={one.title || one.name} /> : null}
              </li>
            ))}
          </ul>
          <FileTerms files={attachments} />
        </section>
      ) : null}
      {reports.length > 0 ? (
        <section className="section" aria-labelledby="bao-cao">
          <SectionHead id="bao-cao" title="Báo cáo được thông qua tại hội nghị này" />
          <ReportLinks reports={reports} />
        </section>
      ) : null}
      {articles.length > 0 ? (
        <section className="section" aria-labelledby="tin-bai">
          <SectionHead id="tin-bai" title="Tin bài" />
          <ul className="links">
            {articles.map(({ slug, title }) => (
              <li key={slug}>
                <a href={articleAddress(slug)}>{keepTitleTogether(title)}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

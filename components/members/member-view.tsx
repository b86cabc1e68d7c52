import { FollowLink } from "@/components/alerts/follow-link";
import { Face } from "@/components/people/face";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { MemberPage } from "@/lib/members/queries";
import { questionAddress } from "@/lib/questions/addresses";
import type { QuestionInSession } from "@/lib/questions/queries";
import { sessionAddress } from "@/lib/sessions/addresses";
import { MemberAside } from "./member-aside";
import { memberTermAddress, memberVotesAddress } from "./question";
import { roleWords } from "./role-words";
import { VoteTable } from "./vote-table";

/** Counts with what they count; never a rate. */
function figuresOf({ sessions, sittings, votes, questions, speeches, meetings }: MemberPage) {
  return [
    ...(sessions ? [{ count: `${sessions.present}/${sessions.of}`, words: "kỳ họp có mặt" }] : []),
    ...(sittings ? [{ count: `${sittings.present}/${sittings.of}`, words: "buổi họp có mặt" }] : []),
    ...(votes.total > 0 ? [{ count: formatNumber(votes.total), words: "lần biểu quyết công khai tên" }] : []),
    ...(questions.total > 0 ? [{ count: formatNumber(questions.total), words: "câu hỏi chất vấn" }] : []),
    ...(speeches.total > 0 ? [{ count: formatNumber(speeches.total), words: "lượt phát biểu" }] : []),
    ...(meetings.held > 0 ? [{ count: formatNumber(meetings.held), words: "buổi tiếp xúc cử tri" }] : []),
  ];
}

function QuestionItem({ question }: { question: QuestionInSession }) {
  const { slug, text, answererName, answererTitle, askedOn, answeredOn, session } = question;
  const first = text.split(/\n/)[0] ?? text;
  return (
    <li>
      <a href={questionAddress(slug)}>{keepTogether(first)}</a>
      <span className="muted">
        Hỏi {[answererTitle, answererName].filter(Boolean).join(" ")}, {session ? session.title : formatDay(askedOn)}.{" "}
        {answeredOn ? "Đã trả lời." : "Chưa trả lời."}
      </span>
    </li>
  );
}

/** One member of the council: who, since when, what they did in a term, how to meet them. */
export function MemberView({ member }: { member: MemberPage }) {
  const { slug, fullName, biography, mandates, chosen, votes, questions, speeches, meetings } = member;
  const latest = mandates[0]?.id === chosen.id;
  const ordinal = latest ? null : chosen.term.ordinal;
  const figures = figuresOf(member);
  return (
    <>
      <header className="prof">
        <Face person={member} look="portrait" lead />
        <div>
          <h1>{fullName}</h1>
          <p className="prof__r">{keepTitleTogether(roleWords(member))}</p>
          {biography
            ? biography.split(/\n{2,}/).map((paragraph) => (
                <p className="prof__b" key={paragraph}>
                  {keepTogether(paragraph)}
                </p>
              ))
            : null}
          <p className="btns">
            {meetings.coming.length > 0 ? (
              <a className="btn" href="#tiep-xuc">
                <Icon name="calendar" />
                Lịch tiếp xúc cử tri
              </a>
            ) : null}
            <FollowLink subject={{ kind: "MEMBER", slug }} />
            <PrintButton />
          </p>
        </div>
      </header>
      <div className="grid-main grid-main--8-4">
        <div>
          <section aria-labelledby="hoat-dong">
            <SectionHead id="hoat-dong" title={`Hoạt động trong ${chosen.term.name}`} />
            {mandates.length > 1 ? (
              <nav className="years mb-6" aria-label="Khóa">
                {mandates.map(({ id, term }, at) => (
                  <a key={id} href={memberTermAddress(slug, at === 0 ? null : term.ordinal)} aria-current={id === chosen.id ? "true" : undefined}>
                    {keepTogether(term.name)}
                  </a>
                ))}
              </nav>
            ) : null}
            {figures.length > 0 ? (
              <div className="figs figs--4">
                {figures.map(({ count, words }) => (
                  <p className="fig" key={words}>
                    <b>{count}</b>
                    <span>{words}</span>
                  </p>
                ))}
              </div>
            ) : (
              <p>Hồ sơ chưa ghi hoạt động nào của đại biểu trong khóa này.</p>
            )}
          </section>
          {votes.total > 0 ? (
            <section className="section" aria-labelledby="bieu-quyet">
              <SectionHead
                id="bieu-quyet"
                title="Biểu quyết gần đây"
                more={{ label: `Tất cả ${formatNumber(votes.total)} lần`, href: memberVotesAddress(slug, ordinal) }}
              />
              <VoteTable caption="Các lần biểu quyết công khai tên gần đây" votes={votes.items} />
            </section>
          ) : null}
          {questions.total > 0 ? (
            <section className="section" aria-labelledby="chat-van">
              <SectionHead id="chat-van" title="Câu hỏi đã nêu" />
              <p className="listcount">{formatNumber(questions.total)} câu hỏi</p>
              <ul className="links">
                {questions.items.map((question) => (
                  <QuestionItem key={question.slug} question={question} />
                ))}
              </ul>
            </section>
          ) : null}
          {speeches.total > 0 ? (
            <section className="section" aria-labelledby="phat-bieu">
              <SectionHead id="phat-bieu" title="Phát biểu tại kỳ họp" />
              <p className="listcount">{formatNumber(speeches.total)} lượt</p>
              <ul className="links">
                {speeches.items.map(({ id, item, session }) => (
                  <li key={id}>
                    <a href={sessionAddress(session.slug)}>{keepTogether(item)}</a>
                    <span className="muted">{keepTogether(session.title)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <MemberAside member={member} />
      </div>
    </>
  );
}

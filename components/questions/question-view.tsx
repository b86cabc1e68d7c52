import type { ReactNode } from "react";
import { RecordFiles } from "@/components/documents/record-files";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { bodyAddress } from "@/lib/bodies/addresses";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { memberAddress } from "@/lib/members/addresses";
import { questionInSession } from "@/lib/questions/addresses";
import { askedLabels, formLabels, shortened } from "@/lib/questions/labels";
import type { QuestionPage } from "@/lib/questions/queries/list";
import { AnswerText, PromiseList, WholeText } from "./question-list";
import { AnswerChips } from "./question-rows";

const officeOf = (title: string) => (title ? `, ${title}` : "");

/** One question: who asked whom, when and where, the answer, and what became of what was promised. */
export function QuestionView({ question }: { question: QuestionPage }) {
  const { slug, text, askerName, askerTitle, askerSlug, answererName, answererTitle, agency, session, outside, form, field } = question;
  const { askedOn, answer, answeredOn, commitments, files } = question;
  return (
    <article>
      <header className="pagehead">
        <p className="idline">
          <AnswerChips question={question} />
        </p>
        <h1>{keepTogether(shortened(text))}</h1>
        <p className="btns mt-4">
          <PrintButton />
        </p>
      </header>
      <dl className="facts">
        <Fact name="Người chất vấn">
          {askerSlug ? <a href={memberAddress(askerSlug)}>{askerName}</a> : askerName}
          {officeOf(askerTitle)}
        </Fact>
        <Fact name="Người trả lời">
          {answererName}
          {officeOf(answererTitle)}
        </Fact>
        {agency ? <Fact name="Cơ quan trả lời">{agency.slug ? <a href={bodyAddress(agency.slug)}>{agency.name}</a> : agency.name}</Fact> : null}
        {session ? (
          <Fact name="Kỳ họp">
            <a href={questionInSession(session.slug, slug)}>{keepTitleTogether(session.title)}</a>
          </Fact>
        ) : outside ? (
          <Fact name="Kỳ họp">{askedLabels.between}</Fact>
        ) : null}
        <Fact name="Hình thức">{outside && form === "SPOKEN" ? "Trực tiếp" : formLabels[form]}</Fact>
        {field ? <Fact name="Lĩnh vực">{field}</Fact> : null}
        <Fact name="Ngày chất vấn">
          <time dateTime={isoDay(askedOn)}>{formatDay(askedOn)}</time>
        </Fact>
        {answeredOn ? (
          <Fact name="Ngày trả lời">
            <time dateTime={isoDay(answeredOn)}>{formatDay(answeredOn)}</time>
          </Fact>
        ) : null}
      </dl>
      {shortened(text) === text ? null : (
        <section className="section" aria-labelledby="noi-dung-chat-van">
          <SectionHead id="noi-dung-chat-van" title="Nội dung chất vấn" />
          <WholeText text={text} />
        </section>
      )}
      <section className="section" aria-labelledby="tra-loi">
        <SectionHead id="tra-loi" title="Trả lời" />
        <div className="qa__a">
          {answer || files.length === 0 ? <AnswerText answer={answer} /> : null}
          {files.length > 0 ? <RecordFiles files={files} terms /> : null}
        </div>
      </section>
      {commitments.length > 0 ? (
        <section className="section" aria-labelledby="loi-hua">
          <SectionHead id="loi-hua" title="Lời hứa" />
          <PromiseList promises={commitments} />
        </section>
      ) : null}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { questionAddress } from "@/lib/questions/addresses";
import { mostPressing } from "@/lib/questions/commitments";
import { askedLabels, shortened } from "@/lib/questions/labels";
import type { QuestionInSession } from "@/lib/questions/queries";
import { PromiseChip } from "./question-list";

/** Questions one under the other: when, what, who asked whom, and how far it is with the answer and what was promised. */
export function QuestionRows({ questions }: { questions: QuestionInSession[] }) {
  return (
    <ol className="srows">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} />
      ))}
    </ol>
  );
}

function QuestionRow({ question }: { question: QuestionInSession }) {
  const { slug, text, askedOn, askerName, answererName, answererTitle, session, outside, field } = question;
  const place = session?.title ?? (outside ? askedLabels.between : null);
  return (
    <li>
      <p className="srows__w">
        <time dateTime={isoDay(askedOn)}>{formatDay(askedOn)}</time>
      </p>
      <div>
        <h2>
          <a href={questionAddress(slug)}>{keepTogether(shortened(text))}</a>
        </h2>
        <p className="meta">
          <span>{keepTitleTogether(`${askerName} hỏi ${answererName}${answererTitle ? `, ${answererTitle}` : ""}`)}</span>
          {place ? <span>{keepTitleTogether(place)}</span> : null}
          {field ? <span>{field}</span> : null}
        </p>
      </div>
      <p className="srows__s">
        <AnswerChips question={question} />
      </p>
    </li>
  );
}

/** Whether it was answered, and the promise that says how far it is. */
export function AnswerChips({ question: { answeredOn, commitments } }: { question: Pick<QuestionInSession, "answeredOn" | "commitments"> }) {
  const promise = mostPressing(commitments);
  return (
    <>
      {answeredOn ? <span className="chip">Đã trả lời</span> : <span className="chip chip--wait">Chưa trả lời</span>}
      {promise ? <PromiseChip commitment={promise} /> : null}
    </>
  );
}

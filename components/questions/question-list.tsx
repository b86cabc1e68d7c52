import { Icon } from "@/components/ui/icon";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { questionAddress, questionAnchor } from "@/lib/questions/addresses";
import type { CommitmentState } from "@/lib/questions/commitments";
import { commitmentWords, formLabels, shortened } from "@/lib/questions/labels";
import type { PublicCommitment, PublicQuestion } from "@/lib/questions/queries";

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter(Boolean);

/** Questions with their answers and what was promised; each opens by itself, the first one is open. */
export function QuestionList({ questions }: { questions: PublicQuestion[] }) {
  return questions.map((question, n) => <QuestionFold key={question.id} question={question} open={n === 0} />);
}

function QuestionFold({ question, open }: { question: PublicQuestion; open: boolean }) {
  const { slug, text, askerName, askerTitle, answererName, answererTitle, form, askedOn, answer, answeredOn, field, commitments } = question;
  return (
    <details className="qa" id={questionAnchor(slug)} open={open}>
      <summary>
        <h3>{keepTogether(shortened(text))}</h3>
        <Icon name="chevron-down" />
        <p>
          {askerName}
          {askerTitle ? `, ${askerTitle},` : ""} hỏi {answererName}
          {answererTitle ? `, ${answererTitle}` : ""}
        </p>
      </summary>
      <div className="qa__a">
        <WholeText text={text} />
        <AnswerText answer={answer} />
        <p className="meta">
          <span>{formLabels[form]}</span>
          {field ? <span>{field}</span> : null}
          <span>
            Hỏi <time dateTime={isoDay(askedOn)}>{formatDay(askedOn)}</time>
          </span>
          {answeredOn ? (
            <span>
              Trả lời <time dateTime={isoDay(answeredOn)}>{formatDay(answeredOn)}</time>
            </span>
          ) : null}
          <a href={questionAddress(slug)}>
            Trang riêng<span className="vh"> của chất vấn: {shortened(text)}</span>
          </a>
        </p>
        <PromiseList promises={commitments} />
      </div>
    </details>
  );
}

/** The whole of a question that its line had to cut. */
export function WholeText({ text }: { text: string }) {
  return shortened(text) === text ? null : paragraphs(text).map((part) => <p key={part}>{keepTogether(part)}</p>);
}

export function AnswerText({ answer }: { answer: string }) {
  if (!answer) return <p className="muted">Chưa có nội dung trả lời.</p>;
  return paragraphs(answer).map((part) => (
    <p key={part} className="qa__t">
      {keepTogether(part)}
    </p>
  ));
}

export function PromiseList({ promises }: { promises: PublicCommitment[] }) {
  if (promises.length === 0) return null;
  return (
    <ul className="promises" aria-label="Lời hứa">
      {promises.map((commitment) => (
        <PromiseLine key={commitment.id} commitment={commitment} />
      ))}
    </ul>
  );
}

const tones: Record<CommitmentState, string> = {
  kept: "chip chip--ok",
  "kept-late": "chip chip--ok",
  waiting: "chip chip--wait",
  overdue: "chip chip--bad",
  "without-day": "chip",
};

/** A promise with how it stands today. */
export function PromiseChip({ commitment }: { commitment: PublicCommitment }) {
  const { state } = commitment.standing;
  return (
    <span className={tones[state]}>
      <Icon name={state === "kept" || state === "kept-late" ? "check" : "clock"} />
      {commitmentWords(commitment, commitment.standing)}
    </span>
  );
}

function PromiseLine({ commitment }: { commitment: PublicCommitment }) {
  return (
    <li>
      <p>Cam kết: {keepTogether(commitment.text)}</p>
      <PromiseChip commitment={commitment} />
      {commitment.note ? <span className="muted"> {keepTogether(commitment.note)}</span> : null}
    </li>
  );
}

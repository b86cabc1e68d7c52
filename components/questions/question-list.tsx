import { Icon } from "@/components/ui/icon";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { questionAnchor } from "@/lib/questions/addresses";
import type { CommitmentState } from "@/lib/questions/commitments";
import { commitmentWords, formLabels } from "@/lib/questions/labels";
import type { PublicCommitment, PublicQuestion } from "@/lib/questions/queries";

/** As much of a question as a line takes; the whole of it stands below. */
const LINE = 150;

const short = (text: string) => (text.length > LINE ? `${text.slice(0, LINE).replace(/\s+\S*$/, "")}…` : text);
const paragraphs = (text: string) => text.split(/\n\s*\n/).filter(Boolean);

/** Questions with their answers and what was promised; each opens by itself, the first one is open. */
export function QuestionList({ questions }: { questions: PublicQuestion[] }) {
  return questions.map((question, n) => <QuestionView key={question.id} question={question} open={n === 0} />);
}

function QuestionView({ question, open }: { question: PublicQuestion; open: boolean }) {
  const { slug, text, askerName, askerTitle, answererName, answererTitle, form, askedOn, answer, answeredOn, field, commitments } = question;
  return (
    <details className="qa" id={questionAnchor(slug)} open={open}>
      <summary>
        <h3>{keepTogether(short(text))}</h3>
        <Icon name="chevron-down" />
        <p>
          {askerName}
          {askerTitle ? `, ${askerTitle},` : ""} hỏi {answererName}
          {answererTitle ? `, ${answererTitle}` : ""}
        </p>
      </summary>
      <div className="qa__a">
        {short(text) === text ? null : paragraphs(text).map((part) => <p key={part}>{keepTogether(part)}</p>)}
        {answer ? (
          paragraphs(answer).map((part) => (
            <p key={part} className="qa__t">
              {keepTogether(part)}
            </p>
          ))
        ) : (
          <p className="muted">Chưa có nội dung trả lời.</p>
        )}
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
        </p>
        {commitments.length > 0 ? (
          <ul className="promises" aria-label="Lời hứa">
            {commitments.map((commitment) => (
              <PromiseLine key={commitment.id} commitment={commitment} />
            ))}
          </ul>
        ) : null}
      </div>
    </details>
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

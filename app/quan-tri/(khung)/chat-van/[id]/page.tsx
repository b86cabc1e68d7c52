import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { StaffAttachments } from "@/components/documents/staff-attachments";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { PromiseChip } from "@/components/questions/question-list";
import { AnswerForm } from "@/components/questions/staff-answer-form";
import { PromiseForm } from "@/components/questions/staff-promise-form";
import { QuestionForm } from "@/components/questions/staff-question-form";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { questionAddress, questionAdminAddress, questionsAdminAddress } from "@/lib/questions/addresses";
import { refusalWords } from "@/lib/questions/labels";
import { type QuestionRefusal, whyNotSee } from "@/lib/questions/policy";
import { findStaffQuestion, questionChoices } from "@/lib/questions/queries/staff";
import { staffAttachments } from "@/lib/visibility/queries";
import { arrange, attach, open } from "../../dinh-kem/actions";
import { answer, promise, publish, removePromise, restore, save, trash, withdraw } from "../actions";

export const metadata: Metadata = { title: "Chất vấn" };

const done: Record<string, string> = {
  ghi: "Đã ghi chất vấn. Ghi trả lời và lời hứa ở dưới, rồi đăng.",
  luu: "Đã lưu.",
  "tra-loi": "Đã lưu trả lời.",
  "loi-hua": "Đã lưu lời hứa.",
  "bo-loi-hua": "Đã bỏ lời hứa.",
  dang: "Đã đăng. Người đọc thấy ở mục Chất vấn trong vài giây.",
  go: "Đã gỡ. Người đọc không còn thấy chất vấn này.",
  "khoi-phuc": "Đã khôi phục.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; loi?: string | string[] }>;
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Chất vấn" sentence={refusalWords[refusal]} />;
  const question = await findStaffQuestion(actor, (await params).id);
  if (!question) return <StaffMissing />;
  const said = await searchParams;
  const { xong } = said;
  const [choices, attached] = await Promise.all([questionChoices(actor, question.sessionId), staffAttachments(actor, "question", question.id)]);
  const { why, publishedAt, trashedAt, commitments } = question;
  const seen = { id: question.id, version: question.version };
  const words = (reason: QuestionRefusal | null) => reason && refusalWords[reason];
  const editable = why.edit === null;
  const verbs = trashedAt
    ? [{ action: restore, word: "Khôi phục", look: "btn", why: why.restore }]
    : publishedAt
      ? [{ action: withdraw, word: "Gỡ chất vấn", look: "btn btn--danger", why: why.withdraw }]
      : [
          { action: publish, word: "Đăng chất vấn", look: "btn btn--ok", why: why.publish },
          ...(why.trash === null ? [{ action: trash, word: "Bỏ vào thùng rác", look: "btn btn--danger", why: null }] : []),
        ];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`${question.askerName} hỏi ${question.answererName}`}
        crumbs={[{ href: questionsAdminAddress, word: "Chất vấn" }]}
        line={<span>{trashedAt ? "Ở thùng rác." : publishedAt ? "Đã đăng." : "Chưa đăng."}</span>}
      >
        {publishedAt ? (
          <a className="btn" href={questionAddress(question.slug)}>
            <ExternalLink className="icon" aria-hidden="true" />
            Xem trên cổng
          </a>
        ) : null}
        {verbs.map(({ action, word, look, why: reason }) =>
          reason ? (
            <span key={word} className="muted">
              {refusalWords[reason]}
            </span>
          ) : (
            <VerbButton key={word} action={action} hidden={seen} className={look}>
              {word}
            </VerbButton>
          ),
        )}
      </StaffHead>
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {why.edit ? <p className="note note--line mb-6">{refusalWords[why.edit]}</p> : null}
      <div className="pan pan__form">
        <QuestionForm key={question.version} action={save} choices={choices} question={question} sessionId={null} editable={editable} />
      </div>
      {editable ? (
        <section className="pan pan__form mt-6" aria-labelledby="tra-loi">
          <h2 id="tra-loi">Trả lời</h2>
          <AnswerForm key={question.version} action={answer} question={question} />
        </section>
      ) : question.answer ? (
        <section className="pan pan__form mt-6" aria-labelledby="tra-loi">
          <h2 id="tra-loi">Trả lời</h2>
          <p className="whitespace-pre-line">{question.answer}</p>
        </section>
      ) : null}
      <div className="mt-6">
        <StaffAttachments
          record={{ type: "question", ...seen, visibility: "PUBLIC" }}
          data={attached}
          actions={{ attach, arrange, open }}
          here={questionAdminAddress(question.id)}
          why={words(why.edit)}
          said={said}
        />
      </div>
      <section className="pan pan__form mt-6" aria-labelledby="loi-hua">
        <h2 id="loi-hua">Lời hứa</h2>
        {commitments.map((commitment) => (
          <div key={`${commitment.id}-${commitment.version}`} className="mt-4 mb-6">
            <p>
              <PromiseChip commitment={commitment} /> {editable ? null : commitment.text}
            </p>
            {editable ? (
              <PromiseForm save={promise} remove={removePromise} questionId={question.id} commitment={commitment} whyNotRemove={words(why.removePromise)} />
            ) : null}
          </div>
        ))}
        {commitments.length === 0 ? <p className="muted">Chưa ghi lời hứa nào.</p> : null}
        {editable ? (
          <>
            <h3 className="mt-6">Lời hứa mới</h3>
            <PromiseForm key={commitments.length} save={promise} remove={removePromise} questionId={question.id} commitment={null} whyNotRemove={null} />
          </>
        ) : null}
      </section>
    </main>
  );
}

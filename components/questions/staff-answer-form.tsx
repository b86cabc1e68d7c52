"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { QuestionDetail } from "@/lib/questions/queries/staff";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  question: Pick<QuestionDetail, "id" | "version" | "answer" | "answeredOn">;
}

/** What was answered, and when. */
export function AnswerForm({ action, question: { id, version, answer, answeredOn } }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ answer: "Nội dung trả lời", answeredOn: "Ngày trả lời" }} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField id="answer" label="Nội dung trả lời" error={errorOf(state, "answer")} defaultValue={typedIn(state, "answer", answer)} rows={6} />
      <TextField
        id="answeredOn"
        label="Ngày trả lời"
        hint="Ví dụ 05/01/2021"
        error={errorOf(state, "answeredOn")}
        defaultValue={typedIn(state, "answeredOn", answeredOn ? formatDay(answeredOn) : "")}
        inputMode="numeric"
        autoComplete="off"
      />
      <p className="btns mt-6">
        <SubmitButton>Lưu trả lời</SubmitButton>
      </p>
    </form>
  );
}

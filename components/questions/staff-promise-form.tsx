"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { StaffCommitment } from "@/lib/questions/queries/staff";

interface Props {
  save: (state: ActionState, form: FormData) => Promise<ActionState>;
  remove: (state: ActionState, form: FormData) => Promise<ActionState>;
  questionId: string;
  /** Null for a new one. */
  commitment: StaffCommitment | null;
  /** Why it cannot be taken out, in words; null where it can. */
  whyNotRemove: string | null;
}

/** One promise of an answer: what, by when, and when it was kept. */
export function PromiseForm({ save, remove, questionId, commitment, whyNotRemove }: Props) {
  const [state, send] = useActionState(save, idle);
  const key = commitment?.id ?? "moi";
  const field = (name: "text" | "dueOn" | "keptOn" | "note", label: string, first: string, hint?: string) => (
    <TextField
      id={`${name}-${key}`}
      name={name}
      label={label}
      hint={hint}
      error={errorOf(state, name)}
      defaultValue={typedIn(state, name, first)}
      autoComplete="off"
      inputMode={name === "dueOn" || name === "keptOn" ? "numeric" : undefined}
    />
  );
  const day = (date: Date | null | undefined) => (date ? formatDay(date) : "");
  return (
    <>
      <form action={send} noValidate>
        <ErrorSummary state={state} labels={{ text: "Lời hứa", dueOn: "Hạn thực hiện", keptOn: "Ngày đã thực hiện", note: "Ghi chú" }} />
        <input type="hidden" name="questionId" value={questionId} />
        {commitment ? (
          <>
            <input type="hidden" name="id" value={commitment.id} />
            <input type="hidden" name="version" value={commitment.version} />
          </>
        ) : null}
        {field("text", "Lời hứa", commitment?.text ?? "")}
        {field("dueOn", "Hạn thực hiện", day(commitment?.dueOn), "Ví dụ 31/03/2021. Để trống nếu không hẹn ngày")}
        {commitment ? field("keptOn", "Ngày đã thực hiện", day(commitment.keptOn), "Để trống khi chưa thực hiện") : null}
        {field("note", "Ghi chú cho người đọc", commitment?.note ?? "", "Ví dụ Báo cáo số 12/BC-STNMT")}
        <p className="btns mt-4">
          <SubmitButton className={commitment ? "btn" : "btn btn--primary"}>{commitment ? "Lưu lời hứa" : "Thêm lời hứa"}</SubmitButton>
        </p>
      </form>
      {commitment ? whyNotRemove ? <p className="small muted">{whyNotRemove}</p> : <RemoveForm action={remove} commitment={commitment} /> : null}
    </>
  );
}

function RemoveForm({ action, commitment: { id, version } }: { action: Props["remove"]; commitment: StaffCommitment }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="mt-4">
      <ErrorSummary state={state} labels={{}} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton className="btn btn--sm btn--danger">Bỏ lời hứa</SubmitButton>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { seriesLabels } from "@/lib/resolutions/labels";
import type { Option } from "@/lib/resolutions/queries/options";
import { Options, optionsOf } from "./staff-choices";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  councils: Option[];
  terms: Option[];
  sessions: Option[];
}

/** What a resolution begins with; the rest stands on its page. */
export function NewResolutionForm({ action, councils, terms, sessions }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ title: "Trích yếu", series: "Loại", issuerId: "Cơ quan ban hành", termId: "Khóa", sessionId: "Kỳ họp" }} />
      <TextAreaField
        id="title"
        label="Trích yếu"
        hint="Ví dụ Về dự toán ngân sách địa phương năm 2021"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title")}
      />
      <SelectField
        id="series"
        label="Loại"
        hint="Số quy phạm pháp luật có năm (12/2020/NQ-HĐND), số cá biệt không có (45/NQ-HĐND)"
        error={errorOf(state, "series")}
        defaultValue={typedIn(state, "series", "INDIVIDUAL")}
      >
        <Options options={optionsOf(seriesLabels)} />
      </SelectField>
      <SelectField id="issuerId" label="Cơ quan ban hành" error={errorOf(state, "issuerId")} defaultValue={typedIn(state, "issuerId", councils[0]?.id)}>
        <Options options={councils} />
      </SelectField>
      <SelectField id="termId" label="Khóa" error={errorOf(state, "termId")} defaultValue={typedIn(state, "termId", terms[0]?.id)}>
        <Options options={terms} />
      </SelectField>
      <SelectField id="sessionId" label="Kỳ họp" error={errorOf(state, "sessionId")} defaultValue={typedIn(state, "sessionId")}>
        <Options options={sessions} none="Chưa biết" />
      </SelectField>
      <p className="btns mt-6">
        <SubmitButton>Tạo dự thảo</SubmitButton>
      </p>
    </form>
  );
}

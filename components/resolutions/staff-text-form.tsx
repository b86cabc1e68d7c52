"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import { textLabels } from "@/lib/resolutions/labels";
import type { TextView } from "@/lib/resolutions/queries/detail";
import { Options, optionsOf } from "./staff-choices";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  /** Null for a new one. */
  text: TextView | null;
  /** The whole text, a line for each part. */
  body: string;
}

/** A text as one field: what is pasted is taken apart when it is saved, and shown with its anchors. */
export function TextForm({ action, id, version, text, body }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ kind: "Loại bản", onDay: "Ngày", note: "Ghi chú", body: "Nội dung" }} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="textId" value={text?.id ?? ""} />
      <div className="lawcols">
        <SelectField id="kind" label="Loại bản" error={errorOf(state, "kind")} defaultValue={typedIn(state, "kind", text?.kind ?? "DRAFT")}>
          <Options options={optionsOf(textLabels)} />
        </SelectField>
        <TextField
          id="label"
          label="Tên bản"
          hint="Ví dụ Dự thảo trình kỳ họp"
          error={errorOf(state, "label")}
          defaultValue={typedIn(state, "label", text?.label)}
        />
        <TextField
          id="onDay"
          label="Ngày của bản"
          hint="Ví dụ 01/12/2020"
          error={errorOf(state, "onDay")}
          defaultValue={typedIn(state, "onDay", text?.onDay ? formatDay(text.onDay) : "")}
          inputMode="numeric"
        />
      </div>
      <TextAreaField
        id="note"
        label="Ghi chú"
        hint="Bản đính chính phải nói đính chính chỗ nào; người đọc thấy ghi chú này"
        error={errorOf(state, "note")}
        defaultValue={typedIn(state, "note", text?.note)}
      />
      <Field id="body" label="Nội dung" hint="Dán cả văn bản từ Điều 1; mỗi Chương, Điều, khoản, điểm một dòng" error={errorOf(state, "body")}>
        {(tied) => <textarea className="textarea lawtext" name="body" rows={24} defaultValue={typedIn(state, "body", body)} spellCheck={false} {...tied} />}
      </Field>
      <p className="btns mt-6">
        <SubmitButton>Lưu và tách phần</SubmitButton>
      </p>
    </form>
  );
}

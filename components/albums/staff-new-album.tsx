"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { kindWords } from "@/lib/albums/labels";
import { type ActionState, idle } from "@/lib/core/action-state";

/** The first three things of an album; its files are chosen on its page. */
export function NewAlbumForm({ action }: { action: (state: ActionState, form: FormData) => Promise<ActionState> }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ kind: "Loại", title: "Tên", eventDate: "Ngày" }} />
      <SelectField id="kind" label="Loại" error={errorOf(state, "kind")} defaultValue={typedIn(state, "kind", "PICTURES")}>
        {Object.entries(kindWords).map(([kind, word]) => (
          <option key={kind} value={kind}>
            {word}
          </option>
        ))}
      </SelectField>
      <TextField
        id="title"
        label="Tên"
        hint="Ví dụ Kỳ họp thứ 15, HĐND tỉnh khóa XIV"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title")}
        autoComplete="off"
      />
      <TextField
        id="eventDate"
        label="Ngày diễn ra"
        hint="Ví dụ 05/01/2021"
        error={errorOf(state, "eventDate")}
        defaultValue={typedIn(state, "eventDate")}
        inputMode="numeric"
        autoComplete="off"
      />
      <p className="btns mt-6">
        <SubmitButton>Tạo album</SubmitButton>
      </p>
    </form>
  );
}

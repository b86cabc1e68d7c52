"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

/** Hoãn, hủy, họp lại, with the reason that readers read. */
export function AnnounceForm({ action, id, version, off }: { action: Action; id: string; version: number; off: boolean }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ state: "Báo", note: "Lý do" }} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SelectField id="state" label="Báo" error={errorOf(state, "state")} defaultValue={typedIn(state, "state", off ? "CHANGED" : "POSTPONED")}>
        <option value="POSTPONED">Hoãn, ngày họp báo sau</option>
        <option value="CANCELLED">Hủy, không họp</option>
        <option value="CHANGED">Họp lại như đã báo</option>
      </SelectField>
      <TextField
        id="ly-do"
        name="note"
        label="Lý do, người đọc thấy"
        hint="Ví dụ Hoãn do mưa lũ. Nếu đã có ngày mới thì sửa ngày ở ô trên thay vì hoãn"
        error={errorOf(state, "note")}
        defaultValue={typedIn(state, "note")}
        autoComplete="off"
      />
      <p className="btns mt-4">
        <SubmitButton className="btn btn--danger">Báo người đọc</SubmitButton>
      </p>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Without an id a new one. */
  person: { id: string; version: number; fullName: string; titleLine: string | null };
}

/** Name and title line of a person in the record. */
export function PersonForm({ action, person }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ fullName: "Họ và tên", titleLine: "Chức vụ" }} />
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <TextField
        id="fullName"
        label="Họ và tên"
        hint="Ví dụ Hoàng Thị Minh Hạnh"
        error={errorOf(state, "fullName")}
        defaultValue={typedIn(state, "fullName", person.fullName)}
        autoComplete="off"
      />
      <TextField
        id="titleLine"
        label="Chức vụ đang giữ (nếu có)"
        hint="Ví dụ Phó Chủ tịch Hội đồng nhân dân tỉnh"
        error={errorOf(state, "titleLine")}
        defaultValue={typedIn(state, "titleLine", person.titleLine ?? "")}
        autoComplete="off"
      />
      <p className="btns mt-6">
        <SubmitButton>{person.id ? "Lưu" : "Thêm vào danh bạ"}</SubmitButton>
      </p>
    </form>
  );
}

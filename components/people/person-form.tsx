"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import type { Sex } from "@/prisma/generated/enums";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Without an id a new one. */
  person: {
    id: string;
    version: number;
    fullName: string;
    titleLine: string | null;
    sex: Sex | null;
    birthYear: number | null;
    hometown: string;
    education: string;
    biography: string;
  };
}

const labels = {
  fullName: "Họ và tên",
  titleLine: "Chức vụ",
  sex: "Giới tính",
  birthYear: "Năm sinh",
  hometown: "Quê quán",
  education: "Trình độ",
  biography: "Giới thiệu",
};

/** A person of the record: name, title line, and what readers may know of them. */
export function PersonForm({ action, person }: Props) {
  const [state, send] = useActionState(action, idle);
  const text = (name: "hometown" | "education") => ({
    id: name,
    label: labels[name],
    error: errorOf(state, name),
    defaultValue: typedIn(state, name, person[name]),
    autoComplete: "off",
  });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
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
      <SelectField id="sex" label={labels.sex} error={errorOf(state, "sex")} defaultValue={typedIn(state, "sex", person.sex ?? "")}>
        <option value="">Chưa ghi</option>
        <option value="FEMALE">Nữ</option>
        <option value="MALE">Nam</option>
      </SelectField>
      <TextField
        id="birthYear"
        label={labels.birthYear}
        hint="Ví dụ 1974"
        error={errorOf(state, "birthYear")}
        defaultValue={typedIn(state, "birthYear", person.birthYear ? String(person.birthYear) : "")}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField {...text("hometown")} />
      <TextField {...text("education")} hint="Ví dụ Cử nhân luật" />
      <TextAreaField
        id="biography"
        label={labels.biography}
        hint="Vài câu cho trang của đại biểu; các đoạn cách nhau một dòng trống"
        error={errorOf(state, "biography")}
        defaultValue={typedIn(state, "biography", person.biography)}
      />
      <p className="btns mt-6">
        <SubmitButton>{person.id ? "Lưu" : "Thêm vào danh bạ"}</SubmitButton>
      </p>
    </form>
  );
}

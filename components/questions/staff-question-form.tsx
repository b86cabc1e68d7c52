"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import { formLabels } from "@/lib/questions/labels";
import type { QuestionChoices, QuestionDetail } from "@/lib/questions/queries/staff";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  choices: QuestionChoices;
  /** Null for a new one. */
  question: QuestionDetail | null;
  /** Of a new one: the session from whose page somebody came. */
  sessionId: string | null;
  editable: boolean;
}

const labels = {
  askerId: "Đại biểu chất vấn",
  askerTitle: "Chức danh của đại biểu khi đó",
  text: "Nội dung chất vấn",
  form: "Hình thức",
  askedOn: "Ngày chất vấn",
  answererId: "Người trả lời trong danh bạ",
  answererName: "Họ tên người trả lời",
  answererTitle: "Chức danh người trả lời khi đó",
};

/** Who asked whom what, where and when. Offices that are left empty are filled in from who held what on that day. */
export function QuestionForm({ action, choices, question, sessionId, editable }: Props) {
  const [state, send] = useActionState(action, idle);
  const at = (name: keyof QuestionDetail & string, first = "") => typedIn(state, name, String(question?.[name] ?? first));
  const choice = (name: keyof QuestionDetail & string, label: string, list: QuestionChoices["fields"], none: string, first?: string) => (
    <SelectField id={name} label={label} error={errorOf(state, name)} defaultValue={at(name, first)}>
      <option value="">{none}</option>
      {list.map(({ id, name: word }) => (
        <option key={id} value={id}>
          {word}
        </option>
      ))}
    </SelectField>
  );
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <fieldset disabled={!editable}>
        <legend className="vh">Chất vấn</legend>
        {question ? (
          <>
            <input type="hidden" name="id" value={question.id} />
            <input type="hidden" name="version" value={question.version} />
          </>
        ) : null}
        {choice("sessionId", "Kỳ họp", choices.sessions, "Ngoài kỳ họp", sessionId ?? "")}
        {choices.items.length > 0 ? choice("itemId", "Mục chương trình", choices.items, "Không gắn mục nào") : null}
        {choice("askerId", labels.askerId, choices.members, "Chọn đại biểu")}
        <TextField
          id="askerTitle"
          label={labels.askerTitle}
          hint="Để trống thì lấy chức vụ ngày đó trong hồ sơ"
          error={errorOf(state, "askerTitle")}
          defaultValue={at("askerTitle")}
          autoComplete="off"
        />
        <TextField
          id="askedOn"
          label={labels.askedOn}
          hint="Ví dụ 05/01/2021"
          error={errorOf(state, "askedOn")}
          defaultValue={typedIn(state, "askedOn", question ? formatDay(question.askedOn) : "")}
          inputMode="numeric"
          autoComplete="off"
        />
        <SelectField id="form" label={labels.form} error={errorOf(state, "form")} defaultValue={at("form", "SPOKEN")}>
          {Object.entries(formLabels).map(([form, word]) => (
            <option key={form} value={form}>
              {word}
            </option>
          ))}
        </SelectField>
        <TextAreaField id="text" label={labels.text} error={errorOf(state, "text")} defaultValue={at("text")} rows={5} />
        {choice("fieldId", "Lĩnh vực", choices.fields, "Chưa chọn")}
        {choice("answererId", labels.answererId, choices.people, "Không có trong danh bạ")}
        <TextField
          id="answererName"
          label={labels.answererName}
          hint="Để trống thì lấy tên trong danh bạ"
          error={errorOf(state, "answererName")}
          defaultValue={at("answererName")}
          autoComplete="off"
        />
        <TextField
          id="answererTitle"
          label={labels.answererTitle}
          hint="Ví dụ Giám đốc Sở Tài nguyên và Môi trường"
          error={errorOf(state, "answererTitle")}
          defaultValue={at("answererTitle")}
          autoComplete="off"
        />
        {choice("agencyId", "Cơ quan trả lời", choices.agencies, "Chưa chọn")}
        {editable ? (
          <p className="btns mt-6">
            <SubmitButton>{question ? "Lưu chất vấn" : "Ghi chất vấn"}</SubmitButton>
          </p>
        ) : null}
      </fieldset>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Sent along: where the new act is used. */
  fields: Record<string, string>;
  word: string;
}

const labels = {
  kind: "Loại văn bản",
  symbol: "Số, ký hiệu",
  title: "Tên văn bản",
  issuer: "Cơ quan ban hành",
  issuedOn: "Ngày ban hành",
  effectiveOn: "Ngày có hiệu lực",
  url: "Địa chỉ",
};
const hints: Partial<Record<keyof typeof labels, string>> = {
  kind: "Ví dụ Luật, Nghị định",
  symbol: "Ví dụ 77/2015/QH13",
  title: "Ví dụ Luật Tổ chức chính quyền địa phương",
  issuer: "Ví dụ Quốc hội",
  issuedOn: "Ví dụ 19/6/2015",
  url: "Trên cơ sở dữ liệu quốc gia, để trống cũng được",
};

/** A law, decree or decision that is not in the record yet. One that is there already is used. */
export function ActForm({ action, fields, word }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="lawcols">
        {(Object.keys(labels) as (keyof typeof labels)[]).map((name) => (
          <TextField
            key={name}
            id={`vb-${name}`}
            name={name}
            label={labels[name]}
            hint={hints[name]}
            error={errorOf(state, name)}
            defaultValue={typedIn(state, name)}
            autoComplete="off"
          />
        ))}
      </div>
      <p className="btns mt-4">
        <SubmitButton className="btn">{word}</SubmitButton>
      </p>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { baseLabels, subjectLabels } from "@/lib/votes/labels";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

const words = {
  subject: "Loại nội dung",
  strictly: "Cần",
  numerator: "Phần",
  denominator: "Trên",
  base: "Tính trên",
  validFrom: "Có hiệu lực từ ngày",
  validTo: "Đến hết ngày",
  source: "Căn cứ",
};

/** A rule for one subject from a day on. */
export function RuleForm({ action }: { action: Action }) {
  const [state, send] = useActionState(action, idle);
  const text = (name: "numerator" | "denominator" | "validFrom" | "validTo", first: string, hint?: string) => (
    <TextField
      id={name}
      label={words[name]}
      hint={hint}
      error={errorOf(state, name)}
      defaultValue={typedIn(state, name, first)}
      inputMode="numeric"
      autoComplete="off"
    />
  );
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={words} />
      <div className="vform">
        <SelectField id="subject" label={words.subject} error={errorOf(state, "subject")} defaultValue={typedIn(state, "subject", "RESOLUTION")}>
          {Object.entries(subjectLabels).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectField>
        <SelectField id="base" label={words.base} error={errorOf(state, "base")} defaultValue={typedIn(state, "base", "ALL_MEMBERS")}>
          {Object.entries(baseLabels).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="vform vform--n">
        <SelectField id="strictly" label={words.strictly} error={errorOf(state, "strictly")} defaultValue={typedIn(state, "strictly", "co")}>
          <option value="co">Quá (nhiều hơn)</option>
          <option value="khong">Ít nhất (từ)</option>
        </SelectField>
        {text("numerator", "1")}
        {text("denominator", "2")}
        {text("validFrom", "")}
        {text("validTo", "")}
      </div>
      <TextField
        id="source"
        label={words.source}
        hint="Tên văn bản, số, điều khoản đã đối chiếu"
        error={errorOf(state, "source")}
        defaultValue={typedIn(state, "source")}
        autoComplete="off"
      />
      <p className="btns mt-4">
        <SubmitButton>Thêm quy tắc</SubmitButton>
      </p>
    </form>
  );
}

/** The last day of a rule. */
export function EndRuleForm({ action, id, version, of }: { action: Action; id: string; version: number; of: string }) {
  const [state, send] = useActionState(action, idle);
  const error = state.status === "refused" || state.status === "failed" ? state.sentence : errorOf(state, "validTo");
  return (
    <form action={send} noValidate className="vend">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <label className="vh" htmlFor={`het-${id}`}>
        Ngày hết hiệu lực của quy tắc {of}
      </label>
      <input
        className="input"
        id={`het-${id}`}
        name="validTo"
        placeholder="31/12/2030"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typedIn(state, "validTo")}
      />
      <SubmitButton className="btn btn--sm">Cho hết hiệu lực</SubmitButton>
      {error ? (
        <p className="err" role="alert">
          {error}
        </p>
      ) : null}
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { type ActionState, idle } from "@/lib/core/action-state";
import { ErrorSummary } from "./error-summary";
import { SelectField, TextAreaField, TextField } from "./field";
import { errorOf, typedIn } from "./form-values";
import { SubmitButton } from "./submit-button";

/** One field of a record, as a form asks for it. */
export type RecordField = { name: string; label: string; hint?: string } & (
  | { kind: "text" | "area" | "day" | "number"; value: string }
  | { kind: "select"; value: string; options: readonly { value: string; word: string }[] }
  | { kind: "flag"; value: boolean }
  | { kind: "choice"; value: string; options: readonly { value: string; word: string; note?: string | undefined }[] }
);

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Tells the forms of a page apart: what the ids of the fields begin with. */
  form: string;
  fields: readonly RecordField[];
  /** What the form sends without asking. */
  hidden?: Readonly<Record<string, string | number>>;
  /** On the button. */
  word: string;
  look?: "primary" | "plain" | "danger";
}

function Control({ field, id, state }: { field: RecordField; id: string; state: ActionState }) {
  const { name, label, hint } = field;
  const error = errorOf(state, name);
  if (field.kind === "flag") {
    // A box that is not ticked sends nothing: after a refusal only what was sent is ticked.
    const ticked = state.status === "idle" || state.status === "done" ? field.value : state.values[name] === "on";
    return (
      <div className="field">
        <label className="check" htmlFor={id}>
          <input type="checkbox" id={id} name={name} defaultChecked={ticked} />
          <span>{label}</span>
        </label>
      </div>
    );
  }
  const typed = typedIn(state, name, field.value);
  if (field.kind === "select") {
    return (
      <SelectField id={id} name={name} label={label} hint={hint} error={error} defaultValue={typed}>
        {field.options.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectField>
    );
  }
  if (field.kind === "choice") {
    return (
      <div className={error ? "field field--err" : "field"}>
        <fieldset id={id} tabIndex={-1}>
          <legend className="label">{label}</legend>
          {hint ? <p className="hint">{hint}</p> : null}
          {error ? <p className="err">{error}</p> : null}
          {field.options.map(({ value, word, note }, at) => (
            <label className="radio" key={value} htmlFor={`${id}-${at}`}>
              <input type="radio" id={`${id}-${at}`} name={name} value={value} defaultChecked={typed === value} />
              <span>
                <b>{word}</b>
                {note ? <span>{note}</span> : null}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    );
  }
  const common = { id, name, label, hint, error, defaultValue: typed, autoComplete: "off" };
  if (field.kind === "area") return <TextAreaField {...common} />;
  return <TextField {...common} inputMode={field.kind === "text" ? undefined : "numeric"} />;
}

const looks = { primary: "btn btn--primary", plain: "btn", danger: "btn btn--danger" };

/** A form of a record that is nothing but its fields. Works without JavaScript; errors stand at the fields and above them. */
export function RecordForm({ action, form, fields, hidden = {}, word, look = "primary" }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} prefix={`${form}-`} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Control key={field.name} field={field} id={`${form}-${field.name}`} state={state} />
      ))}
      <p className={fields.length > 0 ? "btns mt-6" : "btns"}>
        <SubmitButton className={looks[look]}>{word}</SubmitButton>
      </p>
    </form>
  );
}

"use client";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import type { Action } from "./staff-desk";
import type { FieldOf } from "./staff-fields";

interface Props {
  action: Action;
  /** Begins the ids of the fields: several forms of the page have the same names. */
  prefix: string;
  hidden: Record<string, string | number>;
  fields: readonly FieldOf[];
  submit: string;
  className?: string;
  children?: ReactNode;
}

/** A form of the session's page. What was typed comes back when it is refused, with or without a script. */
export function SessionForm({ action, prefix, hidden, fields, submit, className = "sform", children }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className={className}>
      <ErrorSummary state={state} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} prefix={`${prefix}-`} />
      <HiddenFields of={hidden} />
      {fields.map((field) => (
        <div key={field.name} className={field.wide || field.type === "area" ? "sform__wide" : undefined}>
          <OneField id={`${prefix}-${field.name}`} field={field} state={state} />
        </div>
      ))}
      {children}
      <p className="btns sform__do">
        <SubmitButton className="btn btn--sm btn--primary">{submit}</SubmitButton>
      </p>
    </form>
  );
}

function OneField({ id, field, state }: { id: string; field: FieldOf; state: ActionState }) {
  const { type, name, label, hint, value = "", inputMode, options = [] } = field;
  const error = errorOf(state, name);
  if (type === "check") {
    const sent = state.status !== "idle" && state.status !== "done";
    return (
      <div className="field">
        <label className="check" htmlFor={id}>
          <input id={id} type="checkbox" name={name} defaultChecked={sent ? name in state.values : value === "on"} />
          <span>
            {label}
            {hint ? <small className="muted block">{hint}</small> : null}
          </span>
        </label>
      </div>
    );
  }
  const shared = { id, name, label, hint, error, defaultValue: typedIn(state, name, value) };
  if (type === "area") return <TextAreaField {...shared} rows={3} />;
  if (type === "text") return <TextField {...shared} inputMode={inputMode} autoComplete="off" />;
  return (
    <SelectField {...shared}>
      {options.map(([option, word]) => (
        <option key={option} value={option}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}

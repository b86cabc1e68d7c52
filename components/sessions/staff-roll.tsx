"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import type { MemberRow } from "@/lib/sessions/queries/staff-members";
import type { Action } from "./staff-desk";

interface Props {
  action: Action;
  seen: { id: string; version: number };
  rows: readonly MemberRow[];
  /** Attendance of a half-day, or replies before the session: the name of the radio buttons, and their values with words. */
  name: "state" | "reply";
  options: readonly (readonly [value: string, word: string])[];
  caption: string;
  submit: string;
}

/** A list of members, each with one choice and a reason: whoever is not touched stays as the list says. */
export function RollForm({ action, seen, rows, name, options, caption, submit }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={seen.id} />
      <input type="hidden" name="version" value={seen.version} />
      <div className="roll__wrap">
        <table className="roll">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Đại biểu</th>
              {options.map(([value, word]) => (
                <th scope="col" key={value}>
                  {word}
                </th>
              ))}
              <th scope="col">Lý do vắng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const chosen = typedIn(state, `${name}-${row.memberId}`, row[name]);
              return (
                <tr key={row.memberId}>
                  <th scope="row">
                    <input type="hidden" name="memberId" value={row.memberId} />
                    {row.name}
                    {row.group ? <small className="muted block">{row.group}</small> : null}
                  </th>
                  {options.map(([value, word]) => (
                    <td key={value}>
                      <label>
                        <input type="radio" name={`${name}-${row.memberId}`} value={value} defaultChecked={chosen === value} />
                        <span>
                          {word}
                          <span className="vh">: {row.name}</span>
                        </span>
                      </label>
                    </td>
                  ))}
                  <td>
                    <input
                      className="input"
                      name={`reason-${row.memberId}`}
                      aria-label={`Lý do vắng của ${row.name}`}
                      defaultValue={typedIn(state, `reason-${row.memberId}`, row.reason)}
                      maxLength={300}
                      autoComplete="off"
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="btns mt-4">
        <SubmitButton>{submit}</SubmitButton>
      </p>
    </form>
  );
}

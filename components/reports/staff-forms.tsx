"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, many } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { ReportChoices } from "@/lib/reports/queries/choices";
import type { ReportReviewerLine } from "@/lib/reports/queries/detail";
import type { ReportAction } from "./staff-remarks";

interface Seen {
  id: string;
  version: number;
}

/** What was typed into one of several fields side by side before the form came back, or what stood there first. */
function typedAt(state: ActionState, name: string, at: number, first: string): string {
  return state.status === "idle" || state.status === "done" ? first : (many(state.values[name])[at] ?? first);
}

/** Rows side by side: a person, their place, their day. One empty row more than there are people, and two to begin with. */
export function ReviewersForm({
  seen,
  reviewers,
  choices,
  action,
}: {
  seen: Seen;
  reviewers: readonly ReportReviewerLine[];
  choices: ReportChoices["reviewers"];
  action: ReportAction;
}) {
  const [state, send] = useActionState(action, idle);
  const rows = [...reviewers.map((one) => ({ ...one, dueOn: one.dueOn ? formatDay(one.dueOn) : "" })), ...Array.from({ length: 2 }, () => null)];
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <HiddenFields of={{ ...seen }} />
      {rows.map((row, at) => (
        <fieldset className="rsec__tools" key={row?.accountId ?? `moi-${at}`}>
          <legend className="vh">Người duyệt {at + 1}</legend>
          <div>
            <label className="label small" htmlFor={`nguoi-${at}`}>
              Người duyệt
            </label>
            <select
              className="select"
              id={`nguoi-${at}`}
              name="accountId"
              key={typedAt(state, "accountId", at, row?.accountId ?? "")}
              defaultValue={typedAt(state, "accountId", at, row?.accountId ?? "")}
            >
              <option value="">Không ai</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label className="label small" htmlFor={`thu-tu-${at}`}>
              Thứ tự
            </label>
            <input
              className="input input--sm"
              id={`thu-tu-${at}`}
              name="position"
              inputMode="numeric"
              defaultValue={typedAt(state, "position", at, String(row?.position ?? reviewers.length + 1))}
            />
          </div>
          <div>
            <label className="label small" htmlFor={`han-${at}`}>
              Hạn
            </label>
            <input
              className="input input--sm"
              id={`han-${at}`}
              name="dueOn"
              inputMode="numeric"
              placeholder="05/01/2021"
              defaultValue={typedAt(state, "dueOn", at, row?.dueOn ?? "")}
            />
          </div>
        </fieldset>
      ))}
      <p className="hint">Người cùng thứ tự xem cùng lúc; thứ tự sau chờ thứ tự trước đồng ý đủ.</p>
      <p className="btns mt-3">
        <SubmitButton className="btn">Lưu người duyệt</SubmitButton>
      </p>
    </form>
  );
}

/** What is aimed at in the period after, one row for each figure. */
export function TargetsForm({ seen, targets, action }: { seen: Seen; targets: ReportChoices["targets"]; action: ReportAction }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <HiddenFields of={{ ...seen }} />
      {targets.map(({ indicator, name, unit, value, source }, at) => (
        <fieldset className="rsec__tools" key={indicator}>
          <legend className="label small">
            {name} ({unit})
          </legend>
          <input type="hidden" name="indicator" value={indicator} />
          <input
            className="input input--sm"
            name="value"
            inputMode="decimal"
            aria-label={`Chỉ tiêu: ${name}`}
            defaultValue={typedAt(state, "value", at, value === null ? "" : String(value).replace(".", ","))}
          />
          <input
            className="input"
            name="source"
            aria-label={`Căn cứ của chỉ tiêu: ${name}`}
            placeholder="Căn cứ, ví dụ Nghị quyết 45/NQ-HĐND"
            defaultValue={typedAt(state, "source", at, source)}
          />
        </fieldset>
      ))}
      <p className="btns mt-3">
        <SubmitButton className="btn">Lưu chỉ tiêu</SubmitButton>
      </p>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import { visibilityHints, visibilityLabels } from "@/lib/visibility/labels";
import type { Grants, StaffAttachments } from "@/lib/visibility/queries";
import type { Visibility } from "@/prisma/generated/enums";
import { type RecordAction, RecordFields, type RecordSeen } from "./attach-form";

interface Props {
  /** Also a report, which carries no attachments. */
  record: Omit<RecordSeen, "type"> & { type: string };
  here: string;
  action: RecordAction;
  /** One attachment; without it the record itself. */
  attachmentId?: string;
  visibility: Visibility;
  grants: Grants;
  choices: Pick<StaffAttachments, "accounts" | "bodies">;
}

function Names({ name, legend, choices, chosen }: { name: string; legend: string; choices: { id: string; word: string }[]; chosen: readonly string[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="grants">
      <legend>{legend}</legend>
      {choices.map(({ id, word }) => (
        <label key={id}>
          <input type="checkbox" name={name} value={id} defaultChecked={chosen.includes(id)} /> {word}
        </label>
      ))}
    </fieldset>
  );
}

/** Who may open a record or one of its files; names count where it is restricted. */
export function AccessForm({ record, here, action, attachmentId, visibility, grants, choices }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <RecordFields record={record} here={here} />
      {attachmentId ? <input type="hidden" name="attachmentId" value={attachmentId} /> : null}
      <fieldset className="levels">
        <legend className="vh">Ai được xem</legend>
        {(Object.keys(visibilityLabels) as Visibility[]).map((value) => (
          <label key={value}>
            <input type="radio" name="visibility" value={value} defaultChecked={value === visibility} />
            <span>
              <b>{visibilityLabels[value]}</b>
              <span className="muted">{visibilityHints[value]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <details open={visibility === "RESTRICTED"}>
        <summary>Người và cơ quan được mở khi đặt Hạn chế</summary>
        <p className="hint">Không chọn ai thì chỉ người đặt hạn chế mở được.</p>
        <Names
          name="account"
          legend="Người"
          choices={choices.accounts.map(({ id, name, body }) => ({ id, word: body ? `${name}, ${body}` : name }))}
          chosen={grants.accounts}
        />
        <Names name="body" legend="Cơ quan" choices={choices.bodies.map(({ id, name }) => ({ id, word: name }))} chosen={grants.bodies} />
      </details>
      <p className="btns mt-4">
        <SubmitButton className="btn">Lưu mức xem</SubmitButton>
      </p>
    </form>
  );
}

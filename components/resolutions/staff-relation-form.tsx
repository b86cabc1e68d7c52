"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, TextField } from "@/components/ui/field";
import { typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, many } from "@/lib/core/action-state";
import { partActionLabels, provisionLabels } from "@/lib/resolutions/labels";
import { partName } from "@/lib/resolutions/part-names";
import type { RelationPartView } from "@/lib/resolutions/queries/detail";
import { actionsOf } from "@/lib/resolutions/workflow";
import type { PartAction, RelationKind } from "@/prisma/generated/enums";
import { Options, optionsOf } from "./staff-choices";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What was chosen before, sent along. */
  chosen: Record<"id" | "version" | "relationId" | "kind" | "target" | "incoming" | "effectiveOn" | "endsOn", string>;
  kind: RelationKind;
  note: string;
  parts: RelationPartView[];
  /** Anchors of the acting text; none where it is not taken apart. */
  sources: string[];
}

const { PARAGRAPH: _, ...kindWords } = provisionLabels;

/** Last step: what becomes of each part, and the new words. */
export function RelationForm({ action, chosen, kind, note, parts, sources }: Props) {
  const [state, send] = useActionState(action, idle);
  const typed = (name: string, at: number, first: string) =>
    state.status === "idle" || state.status === "done" ? first : (many(state.values[name])[at] ?? first);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ effectiveOn: "Ngày có hiệu lực", endsOn: "Ngày kết thúc", parts: "Phần" }} />
      {Object.entries(chosen).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {parts.map((part, at) => (
        <PartFields key={`${part.anchor} ${part.action}`} part={part} at={at} kind={kind} sources={sources} typed={typed} />
      ))}
      <TextField id="note" label="Ghi chú" hint="Để trống cũng được" defaultValue={typedIn(state, "note", note)} maxLength={1000} autoComplete="off" />
      <p className="btns mt-6">
        <SubmitButton>Lưu quan hệ</SubmitButton>
      </p>
    </form>
  );
}

interface PartProps extends Pick<Props, "kind" | "sources"> {
  part: RelationPartView;
  at: number;
  typed: (name: string, at: number, first: string) => string;
}

function PartFields({ part, at, kind, sources, typed }: PartProps) {
  const { anchor, action } = part;
  const inserts = action === "INSERT_AFTER";
  const choices: PartAction[] = inserts ? [action] : actionsOf[kind].filter((one) => one !== "INSERT_AFTER");
  const worded = inserts || (kind === "AMENDMENT" && choices.includes("REPLACE"));
  const hidden = (name: keyof RelationPartView) => <input type="hidden" name={name} value={String(part[name] ?? "")} />;
  return (
    <fieldset className="field lawpart">
      <legend>{inserts ? `Bổ sung vào sau ${partName(anchor)}` : partName(anchor)}</legend>
      {hidden("anchor")}
      <div className="lawcols">
        {choices.length > 1 ? (
          <Field id={`action-${at}`} label="Việc">
            {(tied) => (
              <select className="select w-full" name="action" defaultValue={typed("action", at, action)} {...tied}>
                {choices.map((one) => (
                  <option key={one} value={one}>
                    {partActionLabels[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : (
          <input type="hidden" name="action" value={choices[0] ?? action} />
        )}
        {sources.length > 0 ? (
          <Field id={`source-${at}`} label="Nói ở phần nào của văn bản tác động">
            {(tied) => (
              <select className="select w-full" name="source" defaultValue={typed("source", at, part.source)} {...tied}>
                <Options options={sources.map((one) => ({ id: one, word: partName(one) }))} none="Không ghi" />
              </select>
            )}
          </Field>
        ) : (
          hidden("source")
        )}
        {inserts ? (
          <>
            <Field id={`newKind-${at}`} label="Loại phần mới">
              {(tied) => (
                <select className="select w-full" name="newKind" defaultValue={typed("newKind", at, part.newKind ?? "ARTICLE")} {...tied}>
                  <Options options={optionsOf(kindWords)} />
                </select>
              )}
            </Field>
            <TextField id={`newNumber-${at}`} name="newNumber" label="Số của phần mới" hint="Ví dụ 7a" defaultValue={typed("newNumber", at, part.newNumber)} />
          </>
        ) : (
          <>
            {hidden("newKind")}
            {hidden("newNumber")}
          </>
        )}
      </div>
      {worded ? (
        <>
          <TextField
            id={`newHeading-${at}`}
            name="newHeading"
            label="Tên phần"
            hint="Chỉ khi phần có tên, ví dụ tên điều"
            defaultValue={typed("newHeading", at, part.newHeading)}
          />
          <Field id={`newContent-${at}`} label="Lời mới" hint="Dán cả khoản, điểm; mỗi phần một dòng">
            {(tied) => <textarea className="textarea textarea--s" name="newContent" defaultValue={typed("newContent", at, part.newContent)} {...tied} />}
          </Field>
        </>
      ) : (
        <>
          {hidden("newHeading")}
          {hidden("newContent")}
        </>
      )}
    </fieldset>
  );
}

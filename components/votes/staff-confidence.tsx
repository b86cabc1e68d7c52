"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { confidenceLabels } from "@/lib/votes/labels";
import type { Holder, StaffVotes } from "@/lib/votes/queries/staff";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  data: StaffVotes;
  holders: readonly Holder[];
  /** The line that is corrected; null for a new one. */
  line: StaffVotes["confidence"][number] | null;
  /** Where the form stands, for the way back. */
  place: Record<string, string>;
}

const counts = ["high", "confident", "low"] as const;
const words = {
  holder: "Người được lấy phiếu",
  post: "Chức vụ lúc đó",
  eligible: "Tổng số đại biểu",
  ...confidenceLabels,
  resolutionId: "Nghị quyết xác nhận",
};

/** What one holder of an office received. */
export function ConfidenceForm({ action, data: { session, places }, holders, line, place }: Props) {
  const [state, send] = useActionState(action, idle);
  const keyOf = (personId: string, post: string) => `${personId} ${post}`;
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ ...words, personId: words.holder }} prefix="tin-nhiem-" />
      <HiddenFields of={{ sessionId: session.id, ...place, ...(line ? { id: line.id, version: line.version } : {}) }} />
      <SelectField
        id="tin-nhiem-personId"
        name="holder"
        label={words.holder}
        error={errorOf(state, "personId")}
        defaultValue={typedIn(state, "holder", line ? keyOf(line.personId, "") : "")}
      >
        {line ? <option value={keyOf(line.personId, "")}>{line.name}</option> : <option value="">Chọn người</option>}
        {holders.map(({ personId, name, post }) => (
          <option key={keyOf(personId, post)} value={keyOf(personId, post)}>
            {post ? `${name}, ${post}` : name}
          </option>
        ))}
      </SelectField>
      <TextField
        id="tin-nhiem-post"
        name="post"
        label={words.post}
        hint="Để trống thì lấy chức vụ trong ô trên"
        error={errorOf(state, "post")}
        defaultValue={typedIn(state, "post", line?.post)}
        autoComplete="off"
      />
      <div className="vform vform--n">
        {(["eligible", ...counts] as const).map((name) => (
          <TextField
            key={name}
            id={`tin-nhiem-${name}`}
            name={name}
            label={words[name]}
            error={errorOf(state, name)}
            defaultValue={typedIn(state, name, String(line?.[name] ?? (name === "eligible" && places.eligible > 0 ? places.eligible : "")))}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
      </div>
      <SelectField
        id="tin-nhiem-resolutionId"
        name="resolutionId"
        label={words.resolutionId}
        defaultValue={typedIn(state, "resolutionId", line?.resolutionId ?? "")}
      >
        <option value="">Không gắn</option>
        {places.resolutions.map(({ id, symbol, title }) => (
          <option key={id} value={id}>
            {symbol ? `${symbol}: ${title}` : title}
          </option>
        ))}
      </SelectField>
      <p className="btns mt-4">
        <SubmitButton>{line ? "Lưu" : "Thêm người này"}</SubmitButton>
      </p>
    </form>
  );
}

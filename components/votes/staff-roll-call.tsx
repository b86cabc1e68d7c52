"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, many } from "@/lib/core/action-state";
import { choiceLabels } from "@/lib/votes/labels";
import type { StaffVoteDetail } from "@/lib/votes/queries/staff";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  vote: StaffVoteDetail;
  /** Where the form stands, for the way back. */
  place: Record<string, string>;
}

/** The vote of each member: chosen one by one, or pasted from the protocol of the machine. */
export function RollCallForm({ action, vote: { event, voters, session }, place }: Props) {
  const [state, send] = useActionState(action, idle);
  const typed = state.status === "idle" || state.status === "done" ? [] : many(state.values.choice);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ votes: "Bảng", pasted: "Danh sách dán" }} />
      <HiddenFields of={{ id: event.id, version: event.version, sessionId: session.id, ...place }} />
      <TextAreaField
        id="pasted"
        label="Dán danh sách từ biên bản"
        hint="Mỗi dòng một người: họ và tên, dấu chấm phẩy, phiếu. Không ghi phiếu là tán thành. Có dán thì bảng dưới không dùng."
        placeholder={"Giàng A Páo\nĐặng Thu Hương; không tán thành\nNguyễn Văn Hùng; không biểu quyết"}
        error={errorOf(state, "pasted")}
        defaultValue={typedIn(state, "pasted")}
      />
      <fieldset id="votes">
        <legend className="hint">Hoặc chọn từng người. Ai vắng thì để “Vắng”.</legend>
        <ul className="vgrid">
          {voters.map(({ memberId, fullName, choice }, at) => (
            <li key={memberId}>
              <input type="hidden" name="memberId" value={memberId} />
              <label htmlFor={`phieu-${memberId}`}>{fullName}</label>
              <select className="select" id={`phieu-${memberId}`} name="choice" defaultValue={typed[at] ?? choice ?? (event.names > 0 ? "" : "FOR")}>
                {Object.entries(choiceLabels).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
                <option value="">Vắng</option>
              </select>
            </li>
          ))}
        </ul>
      </fieldset>
      <p className="btns mt-4">
        <SubmitButton>Lưu phiếu từng đại biểu</SubmitButton>
      </p>
    </form>
  );
}

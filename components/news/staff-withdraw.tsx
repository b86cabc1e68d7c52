import { TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState } from "@/lib/core/action-state";
import { NowOrHour } from "./staff-hour";

/** What is asked before an article is taken away: when, why, and where its readers are led. */
export function WithdrawFields({ state }: { state: ActionState }) {
  return (
    <>
      <TextAreaField
        id="withdrawReason"
        name="reason"
        label="Lý do gỡ"
        hint="Ghi vào nhật ký. Bài không bị xóa."
        error={errorOf(state, "reason")}
        defaultValue={typedIn(state, "reason")}
      />
      <TextField
        id="redirectTo"
        label="Dẫn người đọc đến (nếu có)"
        hint="Đường dẫn trên cổng này, ví dụ /tin-tuc/thong-bao-moi"
        error={errorOf(state, "redirectTo")}
        defaultValue={typedIn(state, "redirectTo")}
        autoComplete="off"
      />
      <NowOrHour
        state={state}
        question="Khi nào gỡ"
        field={{ name: "withdrawAt", label: "Ngày giờ gỡ", hint: "Giờ Hà Nội (UTC+7), ví dụ 15/01/2021, 0 giờ 00" }}
        proposed=""
      />
      <SubmitButton className="btn btn--sm btn--danger mt-3">Gỡ bài</SubmitButton>
    </>
  );
}

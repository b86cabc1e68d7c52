"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, fieldError, problemOf, typedValue } from "@/lib/auth/form-state";

interface Props {
  action: AccountAction;
  /** Whom one may name, with what they are. */
  people: { id: string; name: string; roles: string }[];
  /** The day today, as typed. */
  today: string;
}

/** Names somebody who decides in one's place from one day to another. */
export function NewDelegation({ action, people, today }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ toId: "Người duyệt thay", startsOn: "Từ ngày", endsOn: "Đến hết ngày", reason: "Lý do" }} />
      <SelectField
        id="toId"
        label="Người duyệt thay"
        hint="Chỉ gồm những người đã bật mã xác thực; quản trị hệ thống không duyệt thay."
        error={fieldError(state, "toId")}
        defaultValue={typedValue(state, "toId") ?? ""}
        // A select keeps its first choice: after a refusal it must start anew with what was chosen.
        key={typedValue(state, "toId")}
      >
        <option value="">Chọn một người</option>
        {people.map(({ id, name, roles }) => (
          <option key={id} value={id}>
            {name} ({roles})
          </option>
        ))}
      </SelectField>
      <TextField
        id="startsOn"
        label="Từ ngày"
        hint="Ví dụ 05/01/2021"
        inputMode="numeric"
        autoComplete="off"
        error={fieldError(state, "startsOn")}
        defaultValue={typedValue(state, "startsOn") ?? today}
      />
      <TextField
        id="endsOn"
        label="Đến hết ngày"
        hint="Dài nhất 90 ngày, tính theo giờ Việt Nam"
        inputMode="numeric"
        autoComplete="off"
        error={fieldError(state, "endsOn")}
        defaultValue={typedValue(state, "endsOn")}
      />
      <TextAreaField
        id="reason"
        label="Lý do"
        hint="Ví dụ: Đi công tác tại huyện Nậm Sơn"
        error={fieldError(state, "reason")}
        defaultValue={typedValue(state, "reason")}
      />
      <div className="btns mt-4">
        <SubmitButton>Ủy quyền</SubmitButton>
      </div>
    </form>
  );
}

/** Takes a delegation back. */
export function RevokeDelegation({ action, id, to }: { action: AccountAction; id: string; to: string }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send}>
      <ErrorSummary state={problemOf(state)} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton className="btn btn--sm btn--danger">
        Thu hồi<span className="vh"> ủy quyền cho {to}</span>
      </SubmitButton>
    </form>
  );
}

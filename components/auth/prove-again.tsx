"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, fieldError, problemOf } from "@/lib/auth/form-state";

/** Asks somebody who is signed in for the password again, and for a code where there is a second factor. */
export function ProveAgain({ action, back, email, withCode }: { action: AccountAction; back: string | null; email: string; withCode: boolean }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ password: "Mật khẩu", code: "Mã số" }} />
      {back ? <input type="hidden" name="ve" value={back} /> : null}
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <TextField id="password" label="Mật khẩu" error={fieldError(state, "password")} type="password" autoComplete="current-password" />
      {withCode ? (
        <TextField
          id="code"
          label="Mã số"
          hint="6 chữ số đang hiện trên điện thoại, hoặc một mã dự phòng"
          error={fieldError(state, "code")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
        />
      ) : null}
      <div className="btns gcard__do">
        <SubmitButton className="btn btn--primary btn--lg">Xác nhận</SubmitButton>
        <a href={back ?? "/quan-tri"}>Quay lại</a>
      </div>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, fieldError, problemOf, typedValue } from "@/lib/auth/form-state";

/** First step of signing in. */
export function PasswordStep({ action, back }: { action: AccountAction; back: string | null }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ email: "Thư công vụ", password: "Mật khẩu" }} />
      {back ? <input type="hidden" name="ve" value={back} /> : null}
      <TextField
        id="email"
        label="Thư công vụ"
        hint="Ví dụ van.le@hdnd.lacgiang.example"
        error={fieldError(state, "email")}
        defaultValue={typedValue(state, "email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField id="password" label="Mật khẩu" error={fieldError(state, "password")} type="password" autoComplete="current-password" />
      <div className="btns gcard__do">
        <SubmitButton className="btn btn--primary btn--lg">Đăng nhập</SubmitButton>
        <a href="#quen">Quên mật khẩu</a>
      </div>
    </form>
  );
}

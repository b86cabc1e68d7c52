"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, fieldError, problemOf, typedValue } from "@/lib/auth/form-state";

/** First step of signing in. @param link token of the one-time link by which a second factor is then set up */
export function PasswordStep({ action, back, link }: { action: AccountAction; back: string | null; link?: string }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ email: "Thư công vụ", password: "Mật khẩu" }} />
      {back ? <input type="hidden" name="ve" value={back} /> : null}
      {link ? <input type="hidden" name="link" value={link} /> : null}
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
        {link ? null : <a href="#quen">Quên mật khẩu</a>}
      </div>
    </form>
  );
}

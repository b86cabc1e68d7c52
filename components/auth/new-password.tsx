"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, fieldError, problemOf } from "@/lib/auth/form-state";

interface Props {
  action: AccountAction;
  /** Values that travel with the form: a link's token, or the version of the account. */
  hidden: Record<string, string>;
  /** Asks for the password in use too. */
  current: boolean;
  /** Address of the account, so that password managers know whose password this is. */
  email: string;
  button: string;
}

/** Chooses a new password, by a one-time link or for oneself. */
export function NewPassword({ action, hidden, current, email, button }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ current: "Mật khẩu hiện tại", password: "Mật khẩu mới", again: "Nhập lại" }} />
      {state.status === "done" ? (
        <p className="note note--ok" role="status">
          Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.
        </p>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      {current ? (
        <TextField id="current" label="Mật khẩu hiện tại" error={fieldError(state, "current")} type="password" autoComplete="current-password" />
      ) : null}
      <TextField
        id="password"
        label="Mật khẩu mới"
        hint="Từ 12 ký tự. Một câu dễ nhớ tốt hơn một từ khó, ví dụ bốn từ không liên quan. Không dùng lại mật khẩu hộp thư."
        error={fieldError(state, "password")}
        type="password"
        autoComplete="new-password"
      />
      <TextField id="again" label="Nhập lại mật khẩu mới" error={fieldError(state, "again")} type="password" autoComplete="new-password" />
      <div className="btns gcard__do">
        <SubmitButton className="btn btn--primary">{button}</SubmitButton>
      </div>
    </form>
  );
}

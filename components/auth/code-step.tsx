"use client";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, fieldError } from "@/lib/auth/form-state";

interface Props {
  action: AccountAction;
  back: string | null;
  /** Token of the one-time link by which a second factor is set up after a reset. */
  link?: string;
  /** Asks for a printed recovery code instead of the six digits. */
  recovery?: boolean;
  button: string;
  /** A second way out beside the button. */
  other?: { href: string; word: string };
}

/** A form that asks for a code: at the second step of signing in, and when a second factor is set up. */
export function CodeStep({ action, back, link, recovery = false, button, other }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  const error = state.status === "refused" || state.status === "failed" ? state.sentence : fieldError(state, "code");
  return (
    <form action={send} noValidate>
      {back ? <input type="hidden" name="ve" value={back} /> : null}
      {link ? <input type="hidden" name="link" value={link} /> : null}
      <div aria-live="polite">
        <Field id="code" label={recovery ? "Mã dự phòng" : "Mã số"} error={error} hint={recovery ? "12 ký tự đã in, ví dụ k4mw-7qza-x2np" : undefined}>
          {(tied) =>
            recovery ? (
              <input className="input" name="code" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={20} {...tied} />
            ) : (
              <input className="input otp num" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} {...tied} />
            )
          }
        </Field>
      </div>
      <div className="btns gcard__do">
        <SubmitButton className="btn btn--primary btn--lg">{button}</SubmitButton>
        {other ? <a href={other.href}>{other.word}</a> : null}
      </div>
    </form>
  );
}

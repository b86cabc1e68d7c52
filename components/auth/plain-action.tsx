"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, problemOf } from "@/lib/auth/form-state";

/** A button for something that needs no input and leads elsewhere. */
export function PlainAction({ action, button, danger = false }: { action: AccountAction; button: string; danger?: boolean }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send}>
      <ErrorSummary state={problemOf(state)} />
      <SubmitButton className={danger ? "btn btn--danger" : "btn"}>{button}</SubmitButton>
    </form>
  );
}

"use client";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  primary?: boolean;
  children: ReactNode;
}

/** One thing that can be done with an import now. */
export function SpreadsheetVerb({ action, id, version, primary = false, children }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {primary ? (
        <SubmitButton>{children}</SubmitButton>
      ) : (
        <button className="btn" type="submit">
          {children}
        </button>
      )}
    </form>
  );
}

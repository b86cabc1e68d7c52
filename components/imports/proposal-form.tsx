"use client";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  /** Names what the person saw. */
  hidden: Record<string, string | number>;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Buttons in their order; the first is the main one when nothing else stands in the form. */
  buttons: { word: string; value?: string; main?: boolean }[];
  children?: ReactNode;
}

/** A form of the comparison: what stands in it, why it was refused, and what one may do. */
export function ProposalForm({ hidden, action, buttons, children }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <ErrorSummary state={state} />
      {children}
      <div className="picks__end">
        {buttons.map(({ word, value, main }) => (
          <SubmitButton key={word} className={main ? "btn btn--primary" : "btn"} {...(value === undefined ? {} : { name: "viec", value })}>
            {word}
          </SubmitButton>
        ))}
      </div>
    </form>
  );
}

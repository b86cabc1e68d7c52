"use client";
import { type ReactNode, useActionState } from "react";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What the action must know: the id, the version that was seen, and whatever else it asks for. */
  hidden: Record<string, string | number>;
  className?: string;
  /** Why it would be refused, in words; null where it would work. */
  why?: string | null;
  /** Fields in front of the button. */
  inputs?: ReactNode;
  /** What the button says. */
  children: ReactNode;
}

/** One thing that is done about a record as one button, with the sentence of its refusal; or the reason why it cannot be done now. */
export function VerbButton({ action, hidden, className = "btn btn--sm", why = null, inputs, children }: Props) {
  const [state, send] = useActionState(action, idle);
  if (why) return <span className="small muted">{why}</span>;
  return (
    <form action={send}>
      <HiddenFields of={hidden} />
      {inputs}
      <SubmitButton className={className}>{children}</SubmitButton>
      <Refused state={state} />
    </form>
  );
}

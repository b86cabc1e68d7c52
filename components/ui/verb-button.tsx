"use client";
import { useActionState } from "react";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  word: string;
  danger?: boolean;
  /** Why it would be refused, in words; null where it would work. */
  why: string | null;
}

/** A decision about a record as one button, or the reason why it cannot be made. */
export function VerbButton({ action, id, version, word, danger = false, why }: Props) {
  const [state, send] = useActionState(action, idle);
  if (why) return <span className="muted">{why}</span>;
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton className={danger ? "btn btn--danger" : "btn btn--ok"}>{word}</SubmitButton>
      <Refused state={state} />
    </form>
  );
}

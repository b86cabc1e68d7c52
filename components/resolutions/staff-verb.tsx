"use client";
import { type ReactNode, useActionState } from "react";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  word: string;
  className?: string;
  /** Why it would be refused, in words; null where it would work. */
  why?: string | null;
  /** What else the form sends. */
  fields?: Record<string, string>;
  children?: ReactNode;
}

/** One deed about a resolution as a button, or the reason why it cannot be done. */
export function ResolutionVerb({ action, id, version, word, className = "btn", why = null, fields = {}, children }: Props) {
  const [state, send] = useActionState(action, idle);
  if (why) return <p className="small muted">{why}</p>;
  return (
    <form action={send}>
      {Object.entries({ id, version: String(version), ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton className={className}>{word}</SubmitButton>
      <Refused state={state} />
    </form>
  );
}

"use client";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import type { FileAction } from "./words-form";

interface Props {
  action: FileAction;
  /** Hidden fields: what it is about, the version that was seen, where to go. */
  fields: Record<string, string | number>;
  button: ReactNode;
  className?: string;
}

/** One button that does one thing to a file, with the sentence of its refusal. */
export function VerbForm({ action, fields, button, className = "btn btn--sm" }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton className={className}>{button}</SubmitButton>
    </form>
  );
}

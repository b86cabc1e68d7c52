"use client";
import { type ReactNode, useActionState } from "react";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import type { Action } from "./staff-desk";

interface Props {
  action: Action;
  hidden: Record<string, string | number>;
  className?: string;
  children: ReactNode;
}

/** One thing to do as one button, with the reason when it is refused. */
export function SessionVerb({ action, hidden, className = "btn btn--sm", children }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <HiddenFields of={hidden} />
      <SubmitButton className={className}>{children}</SubmitButton>
      <Refused state={state} />
    </form>
  );
}

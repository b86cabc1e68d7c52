"use client";
import { useActionState } from "react";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What the action must know: id, version, sessionId. */
  hidden: Record<string, string | number>;
  word: string;
  /** What else is said to those who do not see beside which line it stands. */
  of?: string;
}

/** One thing that is done about a vote, as one button. */
export function VoteVerb({ action, hidden, word, of }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <HiddenFields of={hidden} />
      <SubmitButton className="btn btn--sm btn--danger">
        {word}
        {of ? <span className="vh">: {of}</span> : null}
      </SubmitButton>
      {state.status === "refused" || state.status === "failed" ? (
        <p className="err" role="alert">
          {state.sentence}
        </p>
      ) : null}
    </form>
  );
}

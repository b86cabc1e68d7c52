"use client";
import { CircleAlert, Undo2 } from "lucide-react";
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  id: string;
  version: number;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}

/** The author's way back to a text that waits for a decision. */
export function TakeBack({ id, version, action }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {state.status === "refused" || state.status === "failed" ? (
        <p className="note note--line note--bad mb-2" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          {state.sentence}
        </p>
      ) : null}
      <SubmitButton className="btn">
        <Undo2 className="icon" aria-hidden="true" />
        Rút lại
      </SubmitButton>
    </form>
  );
}

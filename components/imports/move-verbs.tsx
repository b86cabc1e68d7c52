"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Named {
  action: Action;
  id: string;
  version: number;
}

/** Lets what stands still go on. @param next the number of the page or article at which it goes on */
export function ResumeMove({ action, id, version, next, unit }: Named & { next: number; unit: string }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton>
        Chạy tiếp từ {unit} {formatNumber(next)}
      </SubmitButton>
    </form>
  );
}

/** Publishes everything that a move brought in. @param seal of the list that this page shows */
export function ReleaseMove({ action, id, version, seal, count }: Named & { seal: string; count: number }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seal" value={seal} />
      <SubmitButton>Cho đăng {formatNumber(count)} bài</SubmitButton>
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  path: string;
  /** Null where the page was never begun. */
  article: { id: string; version: number } | null;
}

/** The button that opens an edition of a standing page. */
export function BeginPage({ action, path, article }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="id" value={article?.id ?? ""} />
      <input type="hidden" name="version" value={article?.version ?? ""} />
      <SubmitButton className="btn btn--sm">
        {article ? "Mở bản sửa" : "Soạn trang"}
        <span className="vh"> {path}</span>
      </SubmitButton>
    </form>
  );
}

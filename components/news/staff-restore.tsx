"use client";
import { History } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  /** The version whose words are to stand again. */
  source: { id: string; word: string };
  /** The edition that is being written; null when there is none. */
  open: { id: string; number: number; version: number } | null;
  article: { id: string; version: number };
  /** Why the words cannot be put into the open edition, and why none can be opened. */
  why: { edit: string | null; start: string | null };
  actions: { restore: Action; start: Action };
}

/** Brings an old version back into the edition that is being written; without one, opens one first. */
export function RestoreForm({ source, open, article, why, actions }: Props) {
  const [state, send] = useActionState(open ? actions.restore : actions.start, idle);
  const refused = open ? why.edit : why.start;
  return (
    <form action={send} className="dock">
      <p className="dock__id">
        <b>{source.word}</b>
        <span className="dock__hint">
          {refused ?? (open ? `Vào bản ${open.number} đang viết; chữ đang có vẫn nằm trong Lịch sử` : "Mở một bản sửa, rồi khôi phục bản này vào đó")}
        </span>
      </p>
      <ErrorSummary state={state} labels={{}} />
      {refused ? null : (
        <div className="dock__do">
          <input type="hidden" name="id" value={open ? open.id : article.id} />
          <input type="hidden" name="version" value={open ? open.version : article.version} />
          <input type="hidden" name="sourceId" value={source.id} />
          <SubmitButton>
            <History className="icon" aria-hidden="true" />
            {open ? "Khôi phục bản này" : "Mở bản sửa"}
          </SubmitButton>
        </div>
      )}
    </form>
  );
}

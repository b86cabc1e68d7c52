"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  list: "bases" | "papers";
  items: { id: string; word: string }[];
}

/** Bases or papers in their order, moved by buttons. */
export function ArrangeForm({ action, id, version, list, items }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="list" value={list} />
      <ol className="lawrows">
        {items.map((item, at) => (
          <li key={item.id}>
            <input type="hidden" name="order" value={item.id} />
            <span>{item.word}</span>
            <span className="btns">
              <button className="btn btn--sm" type="submit" name="viec" value={`len:${at}`} disabled={at === 0}>
                <ArrowUp className="icon" aria-hidden="true" />
                <span className="vh">Đưa {item.word} lên</span>
              </button>
              <button className="btn btn--sm" type="submit" name="viec" value={`xuong:${at}`} disabled={at === items.length - 1}>
                <ArrowDown className="icon" aria-hidden="true" />
                <span className="vh">Đưa {item.word} xuống</span>
              </button>
              <button className="btn btn--sm btn--danger" type="submit" name="viec" value={`bo:${at}`}>
                <Trash2 className="icon" aria-hidden="true" />
                <span className="vh">Bỏ {item.word}</span>
              </button>
            </span>
          </li>
        ))}
      </ol>
    </form>
  );
}

"use client";
import { CircleAlert, Fingerprint, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { ActionState } from "@/lib/core/action-state";
import { TextAreaField } from "./field";
import { errorOf, typedIn } from "./form-values";
import { HiddenFields } from "./hidden-fields";
import { SubmitButton } from "./submit-button";

/** What a form has to say that belongs to none of its boxes; null when there is nothing. */
export function troubleOf(state: ActionState, box?: string): string | null {
  if (state.status === "refused" || state.status === "failed") return state.sentence;
  if (state.status !== "invalid" || (box && state.fields[box])) return null;
  return Object.values(state.fields)[0] ?? null;
}

interface FrameProps {
  label: string;
  look?: string;
  trouble: string | null;
  /** What is decided about: "Bản 3, lần lưu 7", and its SHA-256 in hex. */
  name: string;
  hash: string;
  /** Beside them. */
  hint: ReactNode;
  children: ReactNode;
}

/** The decision about exactly the text above, in sight on every screen: it names the hash to which it is bound. */
export function DecisionFrame({ label, look = "dock", trouble, name, hash, hint, children }: FrameProps) {
  return (
    <section className={look} aria-label={label}>
      {trouble ? (
        <p className="dock__err note note--line note--bad" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          {trouble}
        </p>
      ) : null}
      <p className="dock__id">
        <b>{name}</b>
        <span className="hash" title="Mã băm của đúng nội dung đang xem">
          <Fingerprint className="icon" aria-hidden="true" />
          {hash.slice(0, 4)} {hash.slice(4, 8)}
        </span>
        {hint}
      </p>
      {children}
    </section>
  );
}

interface ReturnProps {
  state: ActionState;
  send: (form: FormData) => void;
  hidden: Readonly<Record<string, string | number>>;
  author: string;
  hint: string;
  /** Which version goes back: "bản 3". */
  what: string;
}

/** Sends a text back to who wrote it, with what is to be done. */
export function ReturnSheet({ state, send, hidden, author, hint, what }: ReturnProps) {
  return (
    <details className="dock__pop" name="dock" open={state.status === "invalid" || undefined}>
      <summary className="btn btn--danger">
        <Undo2 className="icon" aria-hidden="true" />
        Trả lại
      </summary>
      <form className="dock__sheet" action={send} noValidate>
        <h2>Trả lại cho {author}</h2>
        <HiddenFields of={hidden} />
        <TextAreaField id="reason" label="Cần sửa gì" hint={hint} error={errorOf(state, "reason")} defaultValue={typedIn(state, "reason")} />
        <p className="btns">
          <SubmitButton className="btn btn--danger">Trả lại {what}</SubmitButton>
        </p>
      </form>
    </details>
  );
}

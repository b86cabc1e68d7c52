"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/** Opens what a notification is about, or only marks it as read. */
export function ReadForm({ action, id, sentence, unread }: { action: FormAction; id: string; sentence: string; unread: boolean }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="btns">
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <button className="btn btn--sm" type="submit" name="viec" value="mo">
        Mở<span className="vh">: {sentence}</span>
      </button>
      {unread ? (
        <button className="btn btn--sm btn--quiet" type="submit" name="viec" value="doc">
          Đã đọc<span className="vh">: {sentence}</span>
        </button>
      ) : null}
    </form>
  );
}

/** One button that says all of it. `hidden` names the record and the version that the person saw. */
export function ButtonForm({
  action,
  button,
  about = "",
  hidden = {},
  className = "btn btn--sm",
}: {
  action: FormAction;
  button: string;
  about?: string;
  hidden?: Record<string, string>;
  className?: string;
}) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton className={className}>
        {button}
        {about ? <span className="vh"> {about}</span> : null}
      </SubmitButton>
    </form>
  );
}

/** Which kinds come by e-mail too. */
export function MailChoiceForm({ action, kinds, version }: { action: FormAction; kinds: { kind: string; word: string; chosen: boolean }[]; version: number }) {
  const [state, send] = useActionState(action, idle);
  return (
    // A form keeps its boxes as they were first: after a save it starts anew with what was chosen.
    <form action={send} key={version}>
      <ErrorSummary state={state} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="mb-4">
        <legend className="vh">Loại thư</legend>
        {kinds.map(({ kind, word, chosen }) => (
          <label className="check" key={kind}>
            <input type="checkbox" name="kinds" value={kind} defaultChecked={chosen} />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      {state.status === "done" ? (
        <p className="note note--line note--ok mb-4" role="status">
          Đã lưu.
        </p>
      ) : null}
      <SubmitButton className="btn">Lưu loại thư</SubmitButton>
    </form>
  );
}

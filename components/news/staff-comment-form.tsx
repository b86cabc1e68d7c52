"use client";
import { CircleAlert } from "lucide-react";
import { useActionState } from "react";
import { TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

function Trouble({ state }: { state: ActionState }) {
  if (state.status !== "refused" && state.status !== "failed") return null;
  return (
    <p className="note note--line note--bad" role="alert">
      <CircleAlert className="icon" aria-hidden="true" />
      {state.sentence}
    </p>
  );
}

interface Props {
  id: string;
  version: number;
  /** The block that is spoken of, from 0; null for the whole text. */
  place: number | null;
  /** How the page is read, to come back to. */
  view: string;
  /** Where to go without saying anything; left out where the form folds. */
  back?: string;
  action: Action;
}

/** Says something about a block, or about the whole. */
export function CommentForm({ id, version, place, view, back, action }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className="cform">
      <Trouble state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="place" value={place ?? ""} />
      <input type="hidden" name="xem" value={view} />
      <TextAreaField
        id={place === null ? "gop-y-chung" : "gop-y-doan"}
        name="text"
        label={place === null ? "Góp ý cho cả bài" : `Góp ý cho đoạn ${place + 1}`}
        hint="Tác giả và người duyệt đọc được; người đọc thì không."
        error={errorOf(state, "text")}
        defaultValue={typedIn(state, "text")}
      />
      <p className="btns">
        <SubmitButton className="btn btn--sm btn--primary">Gửi góp ý</SubmitButton>
        {back ? <a href={back}>Thôi</a> : null}
      </p>
    </form>
  );
}

/** Answers a comment; folded until somebody has something to say. */
export function ReplyForm({ id, editionId, number, action }: { id: string; editionId: string; number: number; action: Action }) {
  const [state, send] = useActionState(action, idle);
  return (
    <details className="cmt__ans" open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        Trả lời<span className="vh"> góp ý {number}</span>
      </summary>
      <form action={send} noValidate>
        <Trouble state={state} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="editionId" value={editionId} />
        <TextAreaField id={`tra-loi-${number}`} name="text" label="Trả lời" error={errorOf(state, "text")} defaultValue={typedIn(state, "text")} />
        <SubmitButton className="btn btn--sm">Gửi trả lời</SubmitButton>
      </form>
    </details>
  );
}

/** Says that a comment is dealt with. */
export function ResolveButton({ id, editionId, number, action }: { id: string; editionId: string; number: number; action: Action }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <Trouble state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="editionId" value={editionId} />
      <SubmitButton className="btn btn--sm" waiting="Đang ghi…">
        Đã xử lý<span className="vh"> góp ý {number}</span>
      </SubmitButton>
    </form>
  );
}

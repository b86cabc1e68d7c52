"use client";
import { useActionState } from "react";
import { type ActionState, idle } from "@/lib/core/action-state";
import { TextAreaField } from "./field";
import { errorOf, typedIn } from "./form-values";
import { HiddenFields } from "./hidden-fields";
import { Refused } from "./refused";
import { SubmitButton } from "./submit-button";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
type Hidden = Readonly<Record<string, string | number>>;

interface Props {
  /** What is spoken of, for the action. */
  hidden: Hidden;
  /** The box on the page. */
  box: string;
  label: string;
  hint: string;
  /** Where to go without saying anything; left out where the form folds. */
  back?: string | undefined;
  action: Action;
}

/** Says something about a place of a text. */
export function RemarkForm({ hidden, box, label, hint, back, action }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className="cform">
      <Refused state={state} />
      <HiddenFields of={hidden} />
      <TextAreaField id={box} name="text" label={label} hint={hint} error={errorOf(state, "text")} defaultValue={typedIn(state, "text")} />
      <p className="btns">
        <SubmitButton className="btn btn--sm btn--primary">Gửi góp ý</SubmitButton>
        {back ? <a href={back}>Thôi</a> : null}
      </p>
    </form>
  );
}

/** Answers a remark; folded until somebody has something to say. */
export function ReplyForm({ hidden, number, action }: { hidden: Hidden; number: number; action: Action }) {
  const [state, send] = useActionState(action, idle);
  return (
    <details className="cmt__ans" open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        Trả lời<span className="vh"> góp ý {number}</span>
      </summary>
      <form action={send} noValidate>
        <Refused state={state} />
        <HiddenFields of={hidden} />
        <TextAreaField id={`tra-loi-${number}`} name="text" label="Trả lời" error={errorOf(state, "text")} defaultValue={typedIn(state, "text")} />
        <SubmitButton className="btn btn--sm">Gửi trả lời</SubmitButton>
      </form>
    </details>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  hidden: Record<string, string | number>;
  text: string;
  editable: boolean;
}

/** The words of one page, to be corrected. Works without JavaScript. */
export function PageWords({ action, hidden, text, editable }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ text: "Chữ của trang" }} />
      <HiddenFields of={hidden} />
      <Field id="text" label="Chữ của trang" hint="Một dòng trên giấy là một dòng ở đây" error={errorOf(state, "text")}>
        {(tied) => (
          <textarea
            className="textarea lawtext"
            name="text"
            rows={24}
            readOnly={!editable}
            defaultValue={typedIn(state, "text", text)}
            spellCheck={false}
            {...tied}
          />
        )}
      </Field>
      {editable ? (
        <p className="btns mt-4">
          <SubmitButton>Lưu chữ của trang</SubmitButton>
        </p>
      ) : null}
    </form>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Decoded path. */
  path: string;
  /** "12 lần, lần cuối 05/01/2021, 14 giờ 30". */
  line: string;
  /** A page of this portal that links to it. */
  fromPath: string | null;
  /** Makes the ids of this row's boxes. */
  place: number;
}

/** One address that readers asked for in vain, and where they are led from now on. */
export function MissingRow({ action, path, line, fromPath, place }: Props) {
  const [state, send] = useActionState(action, idle);
  const error = errorOf(state, "target");
  const id = `dich-${place}`;
  return (
    <form action={send} className="missrow" noValidate>
      {state.status === "refused" || state.status === "failed" ? <ErrorSummary state={state} /> : null}
      <input type="hidden" name="path" value={path} />
      <div>
        <h2>{path}</h2>
        <p className="small muted">{line}</p>
        {fromPath ? (
          <p className="small">
            Liên kết hỏng ở <a href={fromPath}>{fromPath}</a>
          </p>
        ) : null}
      </div>
      <div className="missrow__to">
        <label className="label" htmlFor={id}>
          Dẫn đến<span className="vh"> thay cho {path}</span>
        </label>
        {error ? (
          <p className="err" id={`${id}-loi`}>
            {error}
          </p>
        ) : null}
        <input
          className="input"
          id={id}
          name="target"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typedIn(state, "target")}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-loi` : undefined}
        />
      </div>
      <div className="btns">
        <SubmitButton className="btn btn--sm">Dẫn đi</SubmitButton>
        <button className="btn btn--sm btn--quiet" type="submit" name="viec" value="bo-qua">
          Bỏ qua<span className="vh"> {path}</span>
        </button>
      </div>
    </form>
  );
}

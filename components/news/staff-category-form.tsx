"use client";
import { CircleAlert } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Without an id a new one. */
  category: { id: string; version: number; name: string; position: number };
  /** Address and number of articles, below the name. */
  line: string;
}

/** One category in a row: name, place, save. */
export function CategoryForm({ action, category, line }: Props) {
  const [state, send] = useActionState(action, idle);
  const key = category.id || "moi";
  const error = errorOf(state, "name");
  return (
    <form action={send} className={category.id ? "catrow" : "catrow catrow--new"} noValidate>
      {state.status === "refused" || state.status === "failed" ? <ErrorSummary state={state} /> : null}
      <input type="hidden" name="id" value={category.id} />
      <input type="hidden" name="version" value={category.version} />
      {error ? (
        <p className="err catrow__err" id={`ten-${key}-loi`}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      <div className="catrow__name">
        <label className="label" htmlFor={`ten-${key}`}>
          Tên
        </label>
        <input
          className="input"
          id={`ten-${key}`}
          name="name"
          defaultValue={typedIn(state, "name", category.name)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `ten-${key}-loi` : undefined}
          maxLength={100}
        />
        {line ? <p className="small muted">{line}</p> : null}
      </div>
      <div className="catrow__place">
        <label className="label" htmlFor={`thu-tu-${key}`}>
          Thứ tự
        </label>
        <input
          className="input"
          id={`thu-tu-${key}`}
          name="position"
          inputMode="numeric"
          defaultValue={typedIn(state, "position", String(category.position))}
        />
      </div>
      <SubmitButton className="btn">{category.id ? "Lưu" : "Thêm chuyên mục"}</SubmitButton>
    </form>
  );
}

"use client";
import { ArrowDown, ArrowUp, CircleAlert } from "lucide-react";
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
  /** Whether it stands at an end of the list; nothing for a new one. */
  ends?: { first: boolean; last: boolean };
  /** True while nothing stands in it. */
  removable?: boolean;
  /** What is arranged: categories, or what else has names in an order. */
  words?: { kind: string; add: string };
}

const categoryWords = { kind: "chuyên mục", add: "Thêm chuyên mục" };

/** One category in a row: name, save, place by buttons, remove. */
export function CategoryForm({ action, category, line, ends, removable = false, words = categoryWords }: Props) {
  const [state, send] = useActionState(action, idle);
  const key = category.id || "moi";
  const error = errorOf(state, "name");
  return (
    <form action={send} id={category.id || undefined} className={category.id ? "catrow" : "catrow catrow--new"} noValidate>
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
      <input type="hidden" name="position" value={category.position} />
      <div className="catrow__way">
        <SubmitButton className="btn">{category.id ? "Lưu" : words.add}</SubmitButton>
        {ends ? (
          <>
            <button className="btn btn--sm" type="submit" name="viec" value="len" disabled={ends.first}>
              <ArrowUp className="icon" aria-hidden="true" />
              <span className="vh">Đưa {category.name} lên</span>
            </button>
            <button className="btn btn--sm" type="submit" name="viec" value="xuong" disabled={ends.last}>
              <ArrowDown className="icon" aria-hidden="true" />
              <span className="vh">Đưa {category.name} xuống</span>
            </button>
          </>
        ) : null}
        {removable ? (
          <button className="btn btn--sm btn--quiet" type="submit" name="viec" value="xoa">
            Xóa
            <span className="vh">
              {" "}
              {words.kind} {category.name}
            </span>
          </button>
        ) : null}
      </div>
    </form>
  );
}

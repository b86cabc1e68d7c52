"use client";
import { Bookmark, ChevronDown } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Kept {
  id: string;
  name: string;
  version: number;
}

interface Props {
  /** One's own lists, and which of them is open. */
  lists: (Kept & { address: string })[];
  current: Kept | null;
  /** What the list is asked now, as the address says it. */
  question: string;
  save: Action;
  remove: Action;
}

/** One's own saved lists, and the way to keep the one that is open, rename it or forget it. */
export function SavedLists({ lists, current, question, save, remove }: Props) {
  return (
    <div className="kept">
      {lists.length > 0 ? (
        <nav aria-label="Danh sách đã lưu">
          <ul>
            {lists.map(({ id, name, address }) => (
              <li key={id}>
                <a className="btn btn--sm" href={address} aria-current={id === current?.id ? "page" : undefined}>
                  <Bookmark className="icon" aria-hidden="true" />
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {current || question ? (
        <details className="kept__more">
          <summary>
            {current ? `Sửa “${current.name}”` : "Lưu danh sách này"}
            <ChevronDown className="icon" aria-hidden="true" />
          </summary>
          <SaveForm key={current?.id ?? question} action={save} current={current} question={question} />
          {current ? <RemoveForm action={remove} current={current} /> : null}
        </details>
      ) : null}
    </div>
  );
}

function SaveForm({ action, current, question }: { action: Action; current: Kept | null; question: string }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      {state.status === "refused" || state.status === "failed" ? <ErrorSummary state={state} /> : null}
      {current ? (
        <>
          <input type="hidden" name="id" value={current.id} />
          <input type="hidden" name="version" value={current.version} />
        </>
      ) : null}
      <input type="hidden" name="question" value={question} />
      <TextField
        id="name"
        label="Tên danh sách"
        hint="Chỉ mình anh, chị thấy. Ví dụ: Chờ duyệt của Ban Pháp chế"
        maxLength={60}
        autoComplete="off"
        error={errorOf(state, "name")}
        defaultValue={typedIn(state, "name", current?.name)}
      />
      <SubmitButton className="btn btn--sm mt-3">{current ? "Đổi tên" : "Lưu danh sách"}</SubmitButton>
    </form>
  );
}

function RemoveForm({ action, current }: { action: Action; current: Kept }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="mt-3">
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={current.id} />
      <input type="hidden" name="version" value={current.version} />
      <SubmitButton className="btn btn--sm btn--danger">Xóa danh sách đã lưu</SubmitButton>
    </form>
  );
}

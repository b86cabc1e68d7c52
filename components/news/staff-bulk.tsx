"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { type ReactNode, useActionState, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { ActionState } from "@/lib/core/action-state";

/** What came of a press: how many went, and which did not and why. */
export interface BulkDone {
  status: "report";
  /** "Đã đăng 3 bài." */
  sentence: string;
  refused: { title: string; sentence: string }[];
}

export type BulkState = ActionState | BulkDone;

interface Props {
  action: (state: BulkState, form: FormData) => Promise<BulkState>;
  /** Which of the verbs this person has here. */
  verbs: { retag: boolean; publish: boolean; trash: boolean; restore: boolean };
  categories: { id: string; name: string }[];
  /** The table with its boxes; what stands in its place when nothing is left. */
  children: ReactNode;
}

/** One form around the list: tick, and a bar appears at the bottom of the screen. Works without JavaScript; with it the bar counts. */
export function BulkForm({ action, verbs, categories, children }: Props) {
  const [state, send] = useActionState(action, { status: "idle" } as BulkState);
  const [ticked, setTicked] = useState(0);
  const count = (form: HTMLFormElement) => setTicked(form.querySelectorAll('input[name="editions"]:checked').length);
  return (
    // React empties the boxes after the action: the bar counts anew with them.
    <form action={send} onChange={(event) => count(event.currentTarget)} onReset={() => setTicked(0)}>
      {state.status === "report" ? <Report report={state} /> : null}
      {state.status === "invalid" ? (
        <p className="err m-4" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          {Object.values(state.fields)[0]}
        </p>
      ) : state.status === "refused" || state.status === "failed" ? (
        <div className="m-4">
          <ErrorSummary state={state} />
        </div>
      ) : null}
      {children}
      <div className="bulk">
        <b aria-live="polite">{ticked > 0 ? `Đã chọn ${ticked} bài` : "Với bài đã chọn:"}</b>
        {verbs.publish ? (
          <button className="btn btn--sm" type="submit" name="viec" value="dang">
            Đăng
          </button>
        ) : null}
        {verbs.retag ? (
          <span className="bulk__pair">
            <label className="vh" htmlFor="chuyen-den">
              Chuyên mục mới
            </label>
            <select className="select" id="chuyen-den" name="categoryId" defaultValue="">
              <option value="">Chuyên mục mới</option>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <button className="btn btn--sm" type="submit" name="viec" value="chuyen-muc">
              Đổi chuyên mục
            </button>
          </span>
        ) : null}
        {verbs.trash ? (
          <button className="btn btn--sm" type="submit" name="viec" value="thung-rac">
            Bỏ vào thùng rác
          </button>
        ) : null}
        {verbs.restore ? (
          <button className="btn btn--sm" type="submit" name="viec" value="khoi-phuc">
            Khôi phục
          </button>
        ) : null}
      </div>
    </form>
  );
}

function Report({ report: { sentence, refused } }: { report: BulkDone }) {
  const Icon = refused.length > 0 ? CircleAlert : CircleCheck;
  return (
    <div className={refused.length > 0 ? "note note--line note--wait m-4" : "note note--line note--ok m-4"} role="status">
      <Icon className="icon" aria-hidden="true" />
      <div>
        <p>{sentence}</p>
        {refused.length > 0 ? (
          <ul className="bulk__left">
            {refused.map(({ title, sentence: why }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two articles may have one title; the list never changes.
              <li key={place}>
                <b>{title}</b>: {why}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

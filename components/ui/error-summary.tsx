"use client";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ActionState } from "@/lib/core/action-state";

/**
 * What is wrong with a form, above it, with links to the fields. Receives the focus when it appears, so that nobody has to look
 * for it; without JavaScript it stands at the head of the page that comes back.
 * @param labels the fields of the form in their order, by name
 * @param prefix what the ids of the fields begin with, where a page has several forms
 */
export function ErrorSummary({ state, labels = {}, prefix = "" }: { state: ActionState; labels?: Record<string, string>; prefix?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle" && state.status !== "done") box.current?.focus();
  }, [state]);
  if (state.status === "idle" || state.status === "done") return null;
  if (state.status !== "invalid") {
    return (
      <div className="note note--line note--bad mb-6" role="alert" tabIndex={-1} ref={box}>
        <CircleAlert className="icon" aria-hidden="true" />
        <p>{state.sentence}</p>
      </div>
    );
  }
  const known = Object.keys(labels);
  const fields = Object.entries(state.fields).toSorted(([a], [b]) => known.indexOf(a) - known.indexOf(b));
  return (
    <div className="esum mb-6" role="alert" aria-labelledby="co-loi" tabIndex={-1} ref={box}>
      <h2 id="co-loi">Sửa {fields.length} chỗ rồi gửi lại</h2>
      <ul>
        {fields.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#${prefix}${name.split(".")[0]}`}>
              {labels[name] ? `${labels[name]}: ` : ""}
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, many } from "@/lib/core/action-state";
import type { StaffVoteDetail } from "@/lib/votes/queries/staff";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  vote: StaffVoteDetail;
  /** Where the form stands, for the way back. */
  place: Record<string, string>;
}

const columns = [
  { name: "name", word: "Họ và tên", wide: true },
  { name: "post", word: "Chức vụ được bầu", wide: true },
  { name: "inFavour", word: "Đồng ý", wide: false },
  { name: "against", word: "Không đồng ý", wide: false },
  { name: "invalid", word: "Không hợp lệ", wide: false },
] as const;

/** Empty lines at the end; a line without a name is none. */
const SPARE = 3;

/** What each candidate received, a line each. A line whose name is emptied goes. */
export function BallotForm({ action, vote: { event, results, voters, session }, place }: Props) {
  const [state, send] = useActionState(action, idle);
  const typed = state.status === "idle" || state.status === "done" ? null : state.values;
  const lines = [...results, ...Array.from({ length: SPARE }, () => null)];
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ results: "Kết quả" }} />
      <HiddenFields of={{ id: event.id, version: event.version, sessionId: session.id, ...place }} />
      <datalist id="nguoi">
        {voters.map(({ memberId, fullName }) => (
          <option key={memberId} value={fullName} />
        ))}
      </datalist>
      <ol className="vballot" id="results">
        {lines.map((line, at) => (
          <li key={line?.id ?? `moi-${at}`}>
            {columns.map(({ name, word, wide }) => (
              <label key={name} className={wide ? "vballot__w" : undefined}>
                <span>{word}</span>
                <input
                  className="input"
                  name={name}
                  list={name === "name" ? "nguoi" : undefined}
                  inputMode={wide ? undefined : "numeric"}
                  autoComplete="off"
                  defaultValue={typed ? (many(typed[name])[at] ?? "") : String(line?.[name] ?? (name === "against" || name === "invalid" ? "0" : ""))}
                />
              </label>
            ))}
            <label>
              <span>Kết quả</span>
              <select className="select" name="elected" defaultValue={typed ? (many(typed.elected)[at] ?? "") : line && !line.elected ? "" : "on"}>
                <option value="on">Được thông qua</option>
                <option value="">Không được</option>
              </select>
            </label>
          </li>
        ))}
      </ol>
      <p className="hint">Xóa họ và tên để bỏ một dòng. Cần thêm dòng thì lưu rồi nhập tiếp.</p>
      <p className="btns mt-4">
        <SubmitButton>Lưu kết quả kiểm phiếu</SubmitButton>
      </p>
    </form>
  );
}

"use client";
import { Siren } from "lucide-react";
import { useActionState } from "react";
import { ProofWanted } from "@/components/auth/account-parts";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDateTime, formatDateTimeInside } from "@/lib/core/dates";
import type { Emergency } from "@/lib/news/queries/emergency";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface ForceProps {
  id: string;
  version: number;
  /** Whether the proof of identity is fresh enough. */
  proved: boolean;
  /** Address of the page, to come back to from the proof. */
  here: string;
  action: Action;
}

/** Publishing past the ordinary way: folded away, with everything that it means said before it is done. */
export function ForceForm({ id, version, proved, here, action }: ForceProps) {
  const [state, send] = useActionState(action, idle);
  return (
    <details className="verb" open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>Đăng khẩn</summary>
      <p className="hint">
        Chỉ khi phải đăng ngay mà không đợi được người thứ hai, hoặc bài còn việc bắt buộc. Người đọc thấy bài ngay. Tên, giờ và lý do ở lại với bài; một người
        duyệt khác phải hậu kiểm.
      </p>
      {proved ? (
        <form action={send} noValidate>
          <ErrorSummary state={state} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextAreaField
            id="forceReason"
            name="reason"
            label="Vì sao phải đăng ngay"
            hint="Bắt buộc. Mọi người duyệt đọc được."
            error={errorOf(state, "reason")}
            defaultValue={typedIn(state, "reason")}
          />
          <SubmitButton className="btn btn--sm btn--danger mt-3">Đăng khẩn ngay bây giờ</SubmitButton>
        </form>
      ) : (
        <ProofWanted here={here} what="Đăng khẩn" />
      )}
    </details>
  );
}

interface NoteProps {
  forced: NonNullable<Emergency["forced"]>;
  /** Null where this person may confirm; the words of the refusal where that helps; undefined where it does not concern them. */
  why: string | null | undefined;
  id: string;
  version: number;
  action: Action;
}

/** Says of a forced edition who published it and why, and asks for the second person. */
export function ForcedNote({ forced, why, id, version, action }: NoteProps) {
  const [state, send] = useActionState(action, idle);
  return (
    <section className="verb" aria-labelledby="dang-khan">
      <h2 id="dang-khan">
        <Siren className="icon" aria-hidden="true" /> {forced.confirmed ? "Đăng khẩn, đã hậu kiểm" : "Đăng khẩn, chờ hậu kiểm"}
      </h2>
      <p>
        {forced.by} đăng khẩn {formatDateTimeInside(forced.at)}:
      </p>
      <p className="whitespace-pre-line">{forced.reason}</p>
      {forced.confirmed ? (
        <p className="muted">
          {forced.confirmed.by} hậu kiểm. {formatDateTime(forced.confirmed.at)}.
        </p>
      ) : why === null ? (
        <form action={send}>
          <ErrorSummary state={state} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <p className="hint">Đọc lại cả bài. Đúng thì xác nhận; không đúng thì gỡ bài hoặc mở bản sửa.</p>
          <SubmitButton className="btn btn--sm btn--ok mt-3">Xác nhận hậu kiểm</SubmitButton>
        </form>
      ) : why ? (
        <p className="muted">{why}</p>
      ) : null}
    </section>
  );
}

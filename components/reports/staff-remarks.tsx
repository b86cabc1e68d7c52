"use client";
import { useActionState } from "react";
import { TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { VerbButton } from "@/components/ui/verb-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import type { ReportRemark } from "@/lib/reports/queries/comments";

export type ReportAction = (state: ActionState, form: FormData) => Promise<ActionState>;

interface NewProps {
  reportId: string;
  anchor: ReportRemark["anchor"];
  anchorKey: string;
  /** What is spoken of: "phần Hạn chế", "số nghị quyết". */
  about: string;
  /** Where to go without saying anything; left out where the form folds. */
  back?: string;
  action: ReportAction;
}

/** Says something about a place of a report. */
export function NewRemark({ reportId, anchor, anchorKey, about, back, action }: NewProps) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className="cform">
      <Refused state={state} />
      <HiddenFields of={{ id: reportId, anchor, anchorKey }} />
      <TextAreaField
        id={`gop-y-moi-${anchorKey || "chung"}`}
        name="text"
        label={`Góp ý về ${about}`}
        hint="Người soạn và người duyệt đọc được; người đọc cổng thì không."
        error={errorOf(state, "text")}
        defaultValue={typedIn(state, "text")}
      />
      <p className="btns">
        <SubmitButton className="btn btn--sm btn--primary">Gửi góp ý</SubmitButton>
        {back ? <a href={back}>Thôi</a> : null}
      </p>
    </form>
  );
}

function Reply({ id, number, action }: { id: string; number: number; action: ReportAction }) {
  const [state, send] = useActionState(action, idle);
  return (
    <details className="cmt__ans" open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>
        Trả lời<span className="vh"> góp ý {number}</span>
      </summary>
      <form action={send} noValidate>
        <Refused state={state} />
        <HiddenFields of={{ id }} />
        <TextAreaField id={`tra-loi-${number}`} name="text" label="Trả lời" error={errorOf(state, "text")} defaultValue={typedIn(state, "text")} />
        <SubmitButton className="btn btn--sm">Gửi trả lời</SubmitButton>
      </form>
    </details>
  );
}

interface RemarkProps {
  remark: ReportRemark;
  /** Who reads: their own words stand as "Tôi". */
  reader: string | null;
  /** Null where nothing can be said any more. */
  reply: ReportAction | null;
  resolve: ReportAction;
}

/** What was said in the margin: one line until it is opened; what waits is open. */
export function Remark({ remark, reader, reply, resolve }: RemarkProps) {
  const { id, number, author, at, text, version, resolved, replies, mayResolve } = remark;
  const who = (one: { id: string; name: string }) => (one.id === reader ? "Tôi" : one.name);
  return (
    <details className={resolved ? "mnote mnote--ok" : "mnote"} id={`gop-y-${id}`} open={!resolved}>
      <summary>
        <span className={resolved ? "pin pin--ok" : "pin"} aria-hidden="true">
          {number}
        </span>
        <span className="mnote__s">
          <b>{who(author)}</b>{" "}
          <time className="muted" dateTime={isoDateTime(at)}>
            {formatDateTimeInside(at)}
          </time>
          <span className="mnote__f">{resolved ? `Đã xử lý: ${text}` : text}</span>
        </span>
      </summary>
      <div className="mnote__b">
        <p className="whitespace-pre-line">{text}</p>
        {version === null ? null : <p className="muted">Nói về bản {version}.</p>}
        {replies.map((one) => (
          <p key={one.id} className="whitespace-pre-line">
            <b>{who(one.author)}:</b> {one.text}
          </p>
        ))}
        {resolved ? (
          <p className="muted">
            {resolved.by} đánh dấu đã xử lý {formatDateTimeInside(resolved.at)}.
          </p>
        ) : null}
        <div className="cmt__do">
          {reply && !resolved ? <Reply key={replies.length} id={id} number={number} action={reply} /> : null}
          {mayResolve ? (
            <VerbButton action={resolve} hidden={{ id, ...(resolved ? { reopen: "on" } : {}) }}>
              {resolved ? "Mở lại" : "Đã xử lý"}
              <span className="vh"> góp ý {number}</span>
            </VerbButton>
          ) : null}
        </div>
      </div>
    </details>
  );
}

import { RemarkForm, ReplyForm } from "@/components/ui/remark-forms";
import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
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
  return (
    <RemarkForm
      hidden={{ id: reportId, anchor, anchorKey }}
      box={`gop-y-moi-${anchorKey || "chung"}`}
      label={`Góp ý về ${about}`}
      hint="Người soạn và người duyệt đọc được; người đọc cổng thì không."
      back={back}
      action={action}
    />
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
          {reply && !resolved ? <ReplyForm key={replies.length} hidden={{ id }} number={number} action={reply} /> : null}
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

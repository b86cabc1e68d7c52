"use client";
import { Check, CircleAlert, Fingerprint, MessageSquare, Undo2 } from "lucide-react";
import { type ReactNode, useActionState } from "react";
import { TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import type { ReportAction } from "./staff-remarks";

interface Props {
  /** The report, and exactly the version on this page. */
  id: string;
  version: { id: string; number: number; hash: string };
  author: string;
  /** How many remarks wait, and the list of them. */
  open: number;
  sheet: ReactNode;
  trail: ReactNode;
  /** Why the decision would be refused, in words; null where it would work. */
  why: string | null;
  actions: { approve: ReportAction; giveBack: ReportAction };
}

const troubleOf = (state: ActionState): string | null => {
  if (state.status === "refused" || state.status === "failed") return state.sentence;
  return state.status === "invalid" && !state.fields.reason ? (Object.values(state.fields)[0] ?? null) : null;
};

/** The decision on exactly the version above: it stays in sight, and names the hash to which it is bound. */
export function ReportDock({ id, version, author, open, sheet, trail, why, actions }: Props) {
  const [agreed, approve] = useActionState(actions.approve, idle);
  const [returned, giveBack] = useActionState(actions.giveBack, idle);
  const looked = { id, versionId: version.id, hash: version.hash };
  const trouble = troubleOf(agreed) ?? troubleOf(returned);
  return (
    <section className="dock dock--rev" aria-label="Ký duyệt">
      {trouble ? (
        <p className="dock__err note note--line note--bad" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          {trouble}
        </p>
      ) : null}
      <p className="dock__id">
        <b>Bản {version.number}</b>
        <span className="hash" title="Mã băm của đúng nội dung đang xem">
          <Fingerprint className="icon" aria-hidden="true" />
          {version.hash.slice(0, 4)} {version.hash.slice(4, 8)}
        </span>
        {why ? <span className="dock__hint dock__hint--why">{why}</span> : null}
      </p>
      <div className="dock__trail">{trail}</div>
      <div className="dock__do">
        <details className="dock__pop dock__x" name="dock">
          <summary className="btn">
            <MessageSquare className="icon" aria-hidden="true" />
            Góp ý {open > 0 ? <span className="seg__n">{formatNumber(open)}</span> : null}
          </summary>
          <div className="dock__sheet">{sheet}</div>
        </details>
        {why ? null : (
          <>
            <details className="dock__pop" name="dock" open={returned.status === "invalid" || undefined}>
              <summary className="btn btn--danger">
                <Undo2 className="icon" aria-hidden="true" />
                Trả lại
              </summary>
              <form className="dock__sheet" action={giveBack} noValidate>
                <h2>Trả lại cho {author}</h2>
                <HiddenFields of={looked} />
                <TextAreaField
                  id="reason"
                  label="Cần sửa gì"
                  hint={open > 0 ? `Bắt buộc. ${formatNumber(open)} góp ý chưa xử lý được gửi kèm.` : "Bắt buộc. Người soạn nhận nguyên văn."}
                  error={errorOf(returned, "reason")}
                  defaultValue={typedIn(returned, "reason")}
                />
                <p className="btns">
                  <SubmitButton className="btn btn--danger">Trả lại bản {version.number}</SubmitButton>
                </p>
              </form>
            </details>
            <form action={approve}>
              <HiddenFields of={looked} />
              <SubmitButton className="btn btn--ok">
                <Check className="icon" aria-hidden="true" />
                Duyệt bản {version.number}
              </SubmitButton>
            </form>
          </>
        )}
      </div>
    </section>
  );
}

"use client";
import { Check, CircleAlert, Fingerprint, Undo2 } from "lucide-react";
import { useActionState, useEffect } from "react";
import { TextAreaField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { HourFields } from "./staff-hour";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  id: string;
  version: number;
  /** Of the article: 1, 2, 3 … */
  number: number;
  /** SHA-256 of the text on this page, in hex. */
  fingerprint: string;
  author: string;
  /** The hour that the author proposes, as typed; "" for none. */
  proposed: string;
  /** True for an edition that is approved and waits to be published. */
  approved: boolean;
  /** In whose place the decision is made; null for one's own. */
  lender: string | null;
  /** Why each verb would be refused, in words; null where it would work. */
  why: { decide: string | null; giveBack: string | null };
  actions: { approve: Action; publish: Action; giveBack: Action };
}

/** What a form has to say that belongs to none of its boxes; null when there is nothing. */
function troubleOf(state: ActionState, box?: string): string | null {
  if (state.status === "refused" || state.status === "failed") return state.sentence;
  if (state.status !== "invalid" || (box && state.fields[box])) return null;
  return Object.values(state.fields)[0] ?? null;
}

/** Leads to the box that was refused: its sentence stands beside it, and a summary would cover the text on a phone. */
function useFocusOn(box: string, state: ActionState): void {
  useEffect(() => {
    if (state.status === "invalid" && state.fields[box]) document.getElementById(box)?.focus();
  }, [box, state]);
}

/** The decision on the exact text above: version and hash, return with a reason, approve, publish. In sight on every screen. */
export function DecisionDock({ id, version, number, fingerprint, author, proposed, approved, lender, why, actions }: Props) {
  const [returned, giveBack] = useActionState(actions.giveBack, idle);
  const [decided, publish] = useActionState(actions.publish, idle);
  const [agreed, approve] = useActionState(actions.approve, idle);
  const seen = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  useFocusOn("reason", returned);
  useFocusOn("publishAt", decided);
  const trouble = troubleOf(returned, "reason") ?? troubleOf(decided, "publishAt") ?? troubleOf(agreed);
  return (
    <section className="dock" aria-label="Quyết định">
      {trouble ? (
        <p className="dock__err note note--line note--bad" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          {trouble}
        </p>
      ) : null}
      <p className="dock__id">
        <b>
          Bản {number}, lần lưu {version}
        </b>
        <span className="hash" title="Mã băm của đúng nội dung đang xem">
          <Fingerprint className="icon" aria-hidden="true" />
          {fingerprint.slice(0, 4)} {fingerprint.slice(4, 8)}
        </span>
        <span className={why.decide ? "dock__hint dock__hint--why" : "dock__hint"}>{why.decide ?? "Tác giả sửa tiếp thì phải xem lại bản mới"}</span>
        {lender && !why.giveBack ? <b className="dock__for">Duyệt thay cho {lender}</b> : null}
      </p>
      <div className="dock__do">
        {why.giveBack ? null : (
          <details className="dock__pop" name="dock" open={returned.status === "invalid" || undefined}>
            <summary className="btn btn--danger">
              <Undo2 className="icon" aria-hidden="true" />
              Trả lại
            </summary>
            <form className="dock__sheet" action={giveBack} noValidate>
              <h2>Trả lại cho {author}</h2>
              {seen}
              <TextAreaField
                id="reason"
                label="Cần sửa gì"
                hint="Bắt buộc. Tác giả nhận nguyên văn."
                error={errorOf(returned, "reason")}
                defaultValue={typedIn(returned, "reason")}
              />
              <p className="btns">
                <SubmitButton className="btn btn--danger">Trả lại bản {number}</SubmitButton>
              </p>
            </form>
          </details>
        )}
        {why.decide ? null : (
          <details className="dock__pop" name="dock" open={decided.status === "invalid" || undefined}>
            <summary className="btn btn--ok">
              <Check className="icon" aria-hidden="true" />
              {approved ? "Đăng" : "Duyệt và đăng"}
            </summary>
            <div className="dock__sheet">
              <h2>{approved ? "Đăng bản đã duyệt" : "Duyệt và đăng"}</h2>
              <form action={publish} noValidate>
                {seen}
                <HourFields state={decided} proposed={proposed} />
                <p className="btns">
                  <SubmitButton className="btn btn--ok">{approved ? `Đăng bản ${number}` : `Duyệt và đăng bản ${number}`}</SubmitButton>
                </p>
              </form>
              {approved ? null : (
                <form action={approve}>
                  {seen}
                  <p className="hint mt-3">Hoặc chỉ duyệt, để người khác đăng sau.</p>
                  <SubmitButton className="btn btn--sm">Chỉ duyệt</SubmitButton>
                </form>
              )}
            </div>
          </details>
        )}
      </div>
    </section>
  );
}

"use client";
import { Check } from "lucide-react";
import { useActionState, useEffect } from "react";
import { DecisionFrame, ReturnSheet, troubleOf } from "@/components/ui/decision-dock";
import { HiddenFields } from "@/components/ui/hidden-fields";
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
  const seen = <HiddenFields of={{ id, version }} />;
  useFocusOn("reason", returned);
  useFocusOn("publishAt", decided);
  const trouble = troubleOf(returned, "reason") ?? troubleOf(decided, "publishAt") ?? troubleOf(agreed);
  return (
    <DecisionFrame
      label="Quyết định"
      trouble={trouble}
      name={`Bản ${number}, lần lưu ${version}`}
      hash={fingerprint}
      hint={
        <>
          <span className={why.decide ? "dock__hint dock__hint--why" : "dock__hint"}>{why.decide ?? "Tác giả sửa tiếp thì phải xem lại bản mới"}</span>
          {lender && !why.giveBack ? <b className="dock__for">Duyệt thay cho {lender}</b> : null}
        </>
      }
    >
      <div className="dock__do">
        {why.giveBack ? null : (
          <ReturnSheet
            state={returned}
            send={giveBack}
            hidden={{ id, version }}
            author={author}
            hint="Bắt buộc. Tác giả nhận nguyên văn."
            what={`bản ${number}`}
          />
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
    </DecisionFrame>
  );
}

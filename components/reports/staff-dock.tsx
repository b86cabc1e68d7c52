"use client";
import { Check, MessageSquare } from "lucide-react";
import { type ReactNode, useActionState } from "react";
import { DecisionFrame, ReturnSheet, troubleOf } from "@/components/ui/decision-dock";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
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

/** The decision on exactly the version above: it stays in sight, and names the hash to which it is bound. */
export function ReportDock({ id, version, author, open, sheet, trail, why, actions }: Props) {
  const [agreed, approve] = useActionState(actions.approve, idle);
  const [returned, giveBack] = useActionState(actions.giveBack, idle);
  const looked = { id, versionId: version.id, hash: version.hash };
  const trouble = troubleOf(agreed) ?? troubleOf(returned, "reason");
  return (
    <DecisionFrame
      label="Ký duyệt"
      look="dock dock--rev"
      trouble={trouble}
      name={`Bản ${version.number}`}
      hash={version.hash}
      hint={why ? <span className="dock__hint dock__hint--why">{why}</span> : null}
    >
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
            <ReturnSheet
              state={returned}
              send={giveBack}
              hidden={looked}
              author={author}
              hint={open > 0 ? `Bắt buộc. ${formatNumber(open)} góp ý chưa xử lý được gửi kèm.` : "Bắt buộc. Người soạn nhận nguyên văn."}
              what={`bản ${version.number}`}
            />
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
    </DecisionFrame>
  );
}

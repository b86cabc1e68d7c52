import { Check, CircleDashed, Eye, Undo2 } from "lucide-react";
import { formatDateTimeInside, formatDay } from "@/lib/core/dates";
import { turnLabels } from "@/lib/reports/labels";
import type { ReportDetail } from "@/lib/reports/queries/detail";

const icons = { done: Check, returned: Undo2, now: Eye, later: CircleDashed } as const;

/** Who submitted, who agreed, who is asked now and who comes later. */
export function SignTrail({ report: { last, reviewers } }: { report: Pick<ReportDetail, "last" | "reviewers"> }) {
  return (
    <ol className="trail" aria-label="Ký duyệt">
      {last ? (
        <li className="done">
          <Check className="icon" aria-hidden="true" />
          <span>
            <b>{last.madeBy.displayName}</b>
            <small>trình {formatDateTimeInside(last.madeAt)}</small>
          </span>
        </li>
      ) : null}
      {reviewers.map(({ accountId, name, turn, decidedAt, dueOn }) => {
        const Icon = icons[turn];
        const due = dueOn && turn !== "done" ? `, hạn ${formatDay(dueOn)}` : "";
        return (
          <li key={accountId} className={turn}>
            <Icon className="icon" aria-hidden="true" />
            <span>
              <b>{name}</b>
              <small>
                {turnLabels[turn]}
                {decidedAt ? ` ${formatDateTimeInside(decidedAt)}` : due}
              </small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Every decision about every version, the latest first: what nobody can change. */
export function Decisions({ versions }: { versions: ReportDetail["versions"] }) {
  const said = versions.flatMap((version) => version.decisions.toReversed().map((decision) => ({ ...decision, number: version.number })));
  if (said.length === 0) return null;
  return (
    <section className="pan mt-6" aria-labelledby="da-quyet-dinh">
      <div className="pan__h">
        <h2 id="da-quyet-dinh">Đã quyết định</h2>
      </div>
      <ul className="todo">
        {said.map(({ accountId, number, kind, reason, decidedAt, account }) => (
          <li key={`${number}-${accountId}`}>
            <span className={kind === "APPROVE" ? "chip chip--ok" : "chip chip--bad"}>{kind === "APPROVE" ? "Đồng ý" : "Trả lại"}</span>
            <div>
              <b>{account.displayName}</b>
              <span className="muted">
                bản {number}, {formatDateTimeInside(decidedAt)}
              </span>
              {reason ? <p className="whitespace-pre-line">{reason}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { reportAdminAddress } from "@/lib/reports/addresses";
import { stateLabels } from "@/lib/reports/labels";
import type { ReportLine, ReportsWaiting } from "@/lib/reports/queries/staff";

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly ReportLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="pan mb-6" aria-labelledby={id}>
      <div className="pan__h">
        <h2 id={id}>{`${title} (${formatNumber(lines.length)})`}</h2>
      </div>
      <ul className="todo">
        {lines.map(({ id: reportId, title: called, state, dueOn, late, owner }) => (
          <li key={reportId}>
            <span className={late ? "chip chip--bad" : "chip"}>{dueOn ? `${late ? "Quá hạn" : "Hạn"} ${formatDay(dueOn)}` : stateLabels[state]}</span>
            <div>
              <a href={reportAdminAddress(reportId)}>{called}</a>
              <span className="muted">{owner}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Reports that wait for this person; nothing where none do. */
export function ReportTodos({ waiting: { toDecide, toPublish, own } }: { waiting: ReportsWaiting }) {
  return (
    <>
      <Lines id="bao-cao-cho-duyet" title="Báo cáo chờ tôi duyệt" lines={toDecide} />
      <Lines id="bao-cao-cho-cong-bo" title="Báo cáo chờ công bố" lines={toPublish} />
      <Lines id="bao-cao-cua-toi" title="Báo cáo tôi soạn" lines={own} />
    </>
  );
}

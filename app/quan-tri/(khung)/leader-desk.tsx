import type { ReactNode } from "react";
import { StaffHead } from "@/components/layout/staff-head";
import { OverviewPanels } from "@/components/overview/overview-panels";
import { ReportTodos } from "@/components/reports/staff-todos";
import { formatTime, formatWeekdayDate } from "@/lib/core/dates";
import type { Overview } from "@/lib/overview/queries";
import type { ReportsWaiting } from "@/lib/reports/queries/staff";

interface Props {
  title: string;
  overview: Overview;
  waiting: ReportsWaiting;
  /** How many reports wait in all. */
  count: number;
  /** Said above everything else. */
  note: ReactNode;
}

/** The first page of leaders: what waits for them, what is late, how the year goes. */
export function LeaderDesk({ title, overview, waiting, count, note }: Props) {
  const { at } = overview;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title={title} line={<span>{`${formatWeekdayDate(at)}. Số liệu đến ${formatTime(at)}.`}</span>} />
      {note}
      <OverviewPanels overview={overview}>
        {count > 0 ? (
          <ReportTodos waiting={waiting} />
        ) : (
          <section className="pan" aria-labelledby="cho">
            <div className="pan__h">
              <h2 id="cho">Chờ tôi</h2>
            </div>
            <p className="pan__b muted">Không có báo cáo nào chờ anh, chị.</p>
          </section>
        )}
      </OverviewPanels>
    </main>
  );
}

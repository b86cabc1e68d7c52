import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { StateChip } from "@/components/reports/staff-state";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { REPORTS_ADMIN, reportAdminAddress } from "@/lib/reports/addresses";
import { refusalWords } from "@/lib/reports/labels";
import { whyNotSee, whyNotWrite } from "@/lib/reports/policy";
import { type ReportList, reportLists, staffReports } from "@/lib/reports/queries/staff";
import { visibilityLabels } from "@/lib/visibility/labels";

export const metadata: Metadata = { title: "Báo cáo" };

const listWords: Record<ReportList, string> = {
  "tat-ca": "Tất cả",
  "dang-soan": "Đang soạn",
  "cho-duyet": "Chờ duyệt",
  "da-cong-bo": "Đã công bố",
  "thung-rac": "Thùng rác",
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Báo cáo" sentence={refusalWords[refusal]} />;
  const params = await searchParams;
  const page = pageOf(params.trang);
  const list = reportLists.find((known) => known === params["trang-thai"]) ?? "tat-ca";
  const { items, total } = await staffReports(actor, list, page);
  const address = (of: ReportList, number = 1) => {
    const query = new URLSearchParams({ ...(of === "tat-ca" ? {} : { "trang-thai": of }), ...(number > 1 ? { trang: String(number) } : {}) });
    return query.size > 0 ? `${REPORTS_ADMIN}?${query}` : REPORTS_ADMIN;
  };
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Báo cáo" line={<span>{formatNumber(total)} báo cáo trong danh sách này.</span>}>
        {whyNotWrite(actor) ? null : (
          <a className="btn btn--primary" href={`${REPORTS_ADMIN}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Lập báo cáo
          </a>
        )}
      </StaffHead>
      <nav className="seg" aria-label="Trạng thái">
        {reportLists.map((known) => (
          <a key={known} href={address(known)} aria-current={known === list ? "true" : undefined}>
            {listWords[known]}
          </a>
        ))}
      </nav>
      <div className="pan mt-4">
        {items.length === 0 ? (
          <div className="empty m-6">
            <h2>Không có báo cáo nào</h2>
          </div>
        ) : (
          <ul className="todo">
            {items.map(({ id, title, state, owner, author, visibility, published, next, dueOn, late }) => (
              <li key={id}>
                <StateChip state={state} published={published} />
                <div>
                  <a href={reportAdminAddress(id)}>{title}</a>
                  <span className="muted">
                    {owner}, {author} lập{visibility === "PUBLIC" ? "" : `, ${visibilityLabels[visibility].toLowerCase()}`}
                    {next.length > 0 ? `. Chờ ${next.join(", ")}` : ""}
                  </span>
                </div>
                {dueOn ? (
                  <span className={late ? "chip chip--bad" : "chip"}>{late ? `Quá hạn ${formatDay(dueOn)}` : `Hạn ${formatDay(dueOn)}`}</span>
                ) : (
                  <span />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Pagination pages={pages(total, page, 50)} addressOf={(number) => address(list, number)} label="Các trang báo cáo" />
    </main>
  );
}

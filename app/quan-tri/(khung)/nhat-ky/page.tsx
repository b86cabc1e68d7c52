import type { Metadata } from "next";
import { AuditExport, AuditFilters, AuditTable, ChainNote } from "@/components/audit/audit-parts";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { chainState, listActions, listAuditEntries } from "@/lib/audit/queries";
import { auditAddress, filterOf, questionOf } from "@/lib/audit/question";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";

export const metadata: Metadata = { title: "Nhật ký" };

const SIZE = 50;

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  if (!actor.can("audit.read")) return <StaffRefusal title="Nhật ký" sentence={refusalWords["not-an-administrator"] ?? ""} />;
  const asked = await searchParams;
  const question = questionOf(asked);
  const { filter, dateError } = filterOf(question);
  const page = pageOf(asked.trang);
  const [{ items, total }, actions, chain] = await Promise.all([listAuditEntries(actor, filter, { page, size: SIZE }), listActions(actor), chainState(actor)]);
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nhật ký" line={`${formatNumber(total)} dòng, chỉ thêm, không sửa, không xóa`}>
        {total > 0 ? <AuditExport question={question} /> : null}
      </StaffHead>
      <ChainNote {...chain} />
      <div className="pan">
        <AuditFilters question={question} actions={actions} dateError={dateError} />
        {items.length > 0 ? (
          <AuditTable lines={items} />
        ) : (
          <div className="empty m-6">
            <h2>Không có dòng nào khớp</h2>
            <p className="btns">
              <a className="btn" href="/quan-tri/nhat-ky">
                Xem cả nhật ký
              </a>
            </p>
          </div>
        )}
      </div>
      <Pagination pages={pager} addressOf={(number) => auditAddress(question, number)} label="Các trang nhật ký" />
    </main>
  );
}

import type { Metadata } from "next";
import { AuditFilters, type AuditQuestion, AuditTable, ChainNote } from "@/components/audit/audit-parts";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { chainState, listActions, listAuditEntries } from "@/lib/audit/queries";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { instantVn, parseDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";

export const metadata: Metadata = { title: "Nhật ký" };

const SIZE = 50;
const DAY = 24 * 3_600_000;

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "").slice(0, 120).trim();

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  if (!actor.can("audit.read")) return <StaffRefusal title="Nhật ký" sentence={refusalWords["not-an-administrator"] ?? ""} />;
  const asked = await searchParams;
  const question: AuditQuestion = {
    action: text(asked.viec),
    who: text(asked.ai),
    subject: text(asked["doi-tuong"]),
    from: text(asked.tu),
    to: text(asked.den),
  };
  const [from, to] = [question.from, question.to].map((day) => parseDay(day));
  const dateError = (question.from && !from) || (question.to && !to) ? "Nhập ngày theo dạng 05/01/2021." : null;
  const page = pageOf(asked.trang);
  const [{ items, total }, actions, chain] = await Promise.all([
    listAuditEntries(
      actor,
      {
        action: question.action || undefined,
        who: question.who || undefined,
        subjectId: question.subject || undefined,
        from: from ? instantVn(from) : undefined,
        before: to ? new Date(instantVn(to).getTime() + DAY) : undefined,
      },
      { page, size: SIZE },
    ),
    listActions(actor),
    chainState(actor),
  ]);
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  const kept = { viec: question.action, ai: question.who, "doi-tuong": question.subject, tu: question.from, den: question.to };
  const addressOf = (number: number) => {
    const params = new URLSearchParams(Object.entries({ ...kept, trang: number > 1 ? String(number) : "" }).filter(([, value]) => value));
    return `/quan-tri/nhat-ky?${params}`;
  };
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nhật ký" line={`${formatNumber(total)} dòng, chỉ thêm, không sửa, không xóa`} />
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
      <Pagination pages={pager} addressOf={addressOf} label="Các trang nhật ký" />
    </main>
  );
}

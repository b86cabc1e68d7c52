import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ReceiptList } from "@/components/news/receipt-list";
import { ScheduleBeat } from "@/components/news/schedule-beat";
import { ScheduleDays } from "@/components/news/schedule-days";
import { ScheduleRows } from "@/components/news/schedule-rows";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/dates";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { scheduleOf } from "@/lib/news/queries/schedule";

export const metadata: Metadata = { title: "Lịch đăng" };

export default async function SchedulePage() {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Lịch đăng" sentence={refusalWords[refusal]} />;
  const { at, pulse, late, coming, days, receipts } = await scheduleOf(actor);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Lịch đăng" line={<span>{formatDateTime(at)}, giờ Việt Nam</span>} />
      <ScheduleBeat pulse={pulse} at={at} />
      <div className="acols">
        <div>
          <ScheduleRows id="tre" title="Trễ" empty={null} rows={late} at={at} late />
          <ScheduleRows id="sap-dang" title="Sắp tới" empty="Không có bài nào hẹn giờ. Hẹn giờ khi duyệt và đăng một bài." rows={coming} at={at} />
        </div>
        <div>
          <ScheduleDays days={days} at={at} />
          <ReceiptList receipts={receipts} />
        </div>
      </div>
    </main>
  );
}

import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { ButtonForm } from "@/components/notifications/notification-forms";
import { NotificationList } from "@/components/notifications/notification-list";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { MAIL_CHOICE, NOTIFICATIONS } from "@/lib/notifications/addresses";
import { myNotifications } from "@/lib/notifications/queries";
import { read, readAll } from "./actions";

export const metadata: Metadata = { title: "Thông báo" };

const SIZE = 30;

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<{ trang?: string | string[] }> }) {
  const actor = await requireActor();
  const page = pageOf((await searchParams).trang);
  const { items, total, unread } = await myNotifications(actor, { page, size: SIZE });
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thông báo" line={<span>{unread > 0 ? `${formatNumber(unread)} thông báo chưa đọc` : "Đã đọc hết"}</span>}>
        <a className="btn" href={MAIL_CHOICE}>
          Chọn thư báo
        </a>
        {unread > 0 ? <ButtonForm action={readAll} button="Đánh dấu đã đọc hết" className="btn" /> : null}
      </StaffHead>
      <div className="pan">
        {items.length > 0 ? (
          <NotificationList items={items} action={read} />
        ) : (
          <p className="pan__b muted">Chưa có thông báo nào. Khi có việc liên quan đến anh, chị, cổng ghi ở đây.</p>
        )}
      </div>
      <Pagination pages={pager} addressOf={(number) => (number > 1 ? `${NOTIFICATIONS}?trang=${number}` : NOTIFICATIONS)} label="Các trang thông báo" />
    </main>
  );
}

import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { LetterList } from "@/components/notifications/notification-list";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { LETTERS } from "@/lib/notifications/addresses";
import { refusalWords } from "@/lib/notifications/labels";
import { whyNotSeeLetters } from "@/lib/notifications/policy";
import { waitingLetters } from "@/lib/notifications/queries";
import { again } from "./actions";

export const metadata: Metadata = { title: "Thư chờ gửi" };

const SIZE = 30;

export default async function LettersPage({ searchParams }: { searchParams: Promise<{ trang?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotSeeLetters(actor);
  if (refusal) return <StaffRefusal title="Thư chờ gửi" sentence={refusalWords[refusal] ?? ""} />;
  const page = pageOf((await searchParams).trang);
  const { items, total, ready } = await waitingLetters(actor, { page, size: SIZE });
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thư chờ gửi" line={<span>{total > 0 ? `${formatNumber(total)} thư chưa gửi được` : "Không thư nào đang chờ"}</span>} />
      {ready ? null : (
        <p className="note note--line note--wait mb-6">
          Cổng chưa có máy chủ thư nên thư nằm chờ ở đây; người nhận vẫn thấy thông báo trong cổng. Người quản trị máy chủ đặt SMTP_URL và MAIL_FROM thì thư tự
          gửi đi.
        </p>
      )}
      <div className="pan">{items.length > 0 ? <LetterList items={items} action={again} /> : <p className="pan__b muted">Mọi thư đã gửi đi.</p>}</div>
      <Pagination pages={pager} addressOf={(number) => (number > 1 ? `${LETTERS}?trang=${number}` : LETTERS)} label="Các trang thư chờ gửi" />
    </main>
  );
}

import type { Metadata } from "next";
import { StaffCounts } from "@/components/alerts/staff-counts";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { LetterList } from "@/components/notifications/notification-list";
import { Pagination } from "@/components/ui/pagination";
import { RecordForm } from "@/components/ui/record-form";
import { whyNotEraseSubscriber } from "@/lib/alerts/policy";
import { countSubscriptions } from "@/lib/alerts/queries";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { LETTERS } from "@/lib/notifications/addresses";
import { refusalWords } from "@/lib/notifications/labels";
import { whyNotSeeLetters } from "@/lib/notifications/policy";
import { waitingLetters } from "@/lib/notifications/queries";
import { again, erase } from "./actions";

export const metadata: Metadata = { title: "Thư chờ gửi" };

const SIZE = 30;

const done = { "da-xoa": "Đã xóa địa chỉ cùng mọi lượt theo dõi của nó.", "khong-co": "Không có ai theo dõi bằng địa chỉ ấy." };
const eraseFields = [
  { kind: "text", name: "email", label: "Địa chỉ thư cần xóa", hint: "Như người gửi yêu cầu đã ghi, ví dụ hoa.nguyen@lacgiang.example", value: "" },
] as const;

interface Props {
  searchParams: Promise<{ trang?: string | string[]; xong?: string | string[] }>;
}

export default async function LettersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSeeLetters(actor);
  if (refusal) return <StaffRefusal title="Thư chờ gửi" sentence={refusalWords[refusal] ?? ""} />;
  const page = pageOf((await searchParams).trang);
  const [{ items, total, ready }, counts] = await Promise.all([waitingLetters(actor, { page, size: SIZE }), countSubscriptions(actor)]);
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thư chờ gửi" line={<span>{total > 0 ? `${formatNumber(total)} thư chưa gửi được` : "Không thư nào đang chờ"}</span>} />
      <StaffDone done={(await searchParams).xong} words={done} />
      {ready ? null : (
        <p className="note note--line note--wait mb-6">
          Cổng chưa có máy chủ thư nên thư nằm chờ ở đây; người nhận vẫn thấy thông báo trong cổng. Người quản trị máy chủ đặt SMTP_URL và MAIL_FROM thì thư tự
          gửi đi.
        </p>
      )}
      <div className="pan">{items.length > 0 ? <LetterList items={items} action={again} /> : <p className="pan__b muted">Mọi thư đã gửi đi.</p>}</div>
      <Pagination pages={pager} addressOf={(number) => (number > 1 ? `${LETTERS}?trang=${number}` : LETTERS)} label="Các trang thư chờ gửi" />
      <section className="pan mt-6" aria-labelledby="theo-doi">
        <div className="pan__h">
          <h2 id="theo-doi">Người đọc theo dõi qua thư</h2>
        </div>
        <StaffCounts counts={counts} />
      </section>
      {whyNotEraseSubscriber(actor) === null ? (
        <section className="pan pan__form mt-6" aria-labelledby="xoa-dia-chi">
          <h2 id="xoa-dia-chi">Xóa địa chỉ theo yêu cầu</h2>
          <p className="hint">
            Người theo dõi tự dừng được bằng liên kết trong thư. Khi họ nhờ xóa thì nhập địa chỉ ở đây; nhật ký ghi việc xóa, không ghi địa chỉ.
          </p>
          <RecordForm action={erase} form="xoa" fields={eraseFields} word="Xóa địa chỉ" look="danger" />
        </section>
      ) : null}
    </main>
  );
}

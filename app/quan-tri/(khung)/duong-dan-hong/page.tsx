import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { MissingRow } from "@/components/site/missing-row";
import { requireActor } from "@/lib/auth/current";
import { formatDate, formatTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { refusalWords } from "@/lib/site/labels";
import { whyNotManageAddresses } from "@/lib/site/policy";
import { listMissing } from "@/lib/site/queries";
import { settle } from "./actions";

export const metadata: Metadata = { title: "Đường dẫn hỏng" };

const done: Record<string, string> = { dan: "Đã dẫn đường dẫn ấy đến trang mới.", "bo-qua": "Đã bỏ qua. Có người tìm lại thì đường dẫn hiện lại ở đây." };

export default async function MissingPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotManageAddresses(actor);
  if (refusal) return <StaffRefusal title="Đường dẫn hỏng" sentence={refusalWords[refusal]} />;
  const { rows, total } = await listMissing(actor);
  const note = done[String((await searchParams).xong ?? "")];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Đường dẫn hỏng" line={<span>Người đọc đã tìm mà không có trang. Ghi mỗi phút một lần; máy tìm kiếm không được tính.</span>} />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <div className="pan">
        {rows.length === 0 ? <p className="pan__b muted">Không có đường dẫn nào hỏng.</p> : null}
        {rows.map(({ path, count, lastAt, fromPath }, place) => (
          <MissingRow
            key={path}
            action={settle}
            path={path}
            fromPath={fromPath}
            line={`${formatNumber(count)} lần, lần cuối ${formatDate(lastAt)}, ${formatTime(lastAt)}`}
            place={place}
          />
        ))}
        {total > rows.length ? <p className="pan__b muted">Còn {formatNumber(total - rows.length)} đường dẫn ít người tìm hơn.</p> : null}
      </div>
    </main>
  );
}

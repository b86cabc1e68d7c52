import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { formatDateTime, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { editionAdminAddress } from "@/lib/news/addresses";
import { receiptWords } from "@/lib/news/labels";
import type { Receipt } from "@/lib/news/queries/receipts";

/** One receipt: what each public address answered after the event. */
export function ReceiptLines({ receipt }: { receipt: Receipt }) {
  if (!receipt.finishedAt) {
    return (
      <p className="small muted" role="status">
        <Clock className="icon" aria-hidden="true" /> Đang hỏi các trang. Tải lại sau ít giây.
      </p>
    );
  }
  return (
    <ul className="ck ck--gap">
      {receipt.lines.map(({ what, address, ok, seconds, problem }) => {
        const Icon = ok ? CircleCheck : CircleAlert;
        return (
          <li className={ok ? "y" : "n"} key={what}>
            <Icon className="icon" aria-hidden="true" />
            <span>
              <a href={address}>{receiptWords[what]}</a>
              {ok ? <span className="vh"> (đúng)</span> : `: ${problem}`}
              <small className="block">
                {ok ? `${formatNumber(seconds)} giây` : "Đã hỏi lại trong 10 giây. Mở trang để xem, rồi báo người vận hành máy chủ."}
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The last receipts, the newest first. */
export function ReceiptList({ receipts }: { receipts: Receipt[] }) {
  return (
    <section className="pan" aria-labelledby="bien-nhan">
      <div className="pan__h">
        <h2 id="bien-nhan">Biên nhận đăng bài</h2>
      </div>
      <div className="pan__b">
        {receipts.length === 0 ? <p className="muted">Chưa có lần đăng nào. Sau mỗi lần đăng hoặc gỡ, cổng tự hỏi lại từng trang.</p> : null}
        {receipts.map((receipt) => (
          <div className="rcp" key={receipt.id}>
            <p className="small">
              <a href={editionAdminAddress(receipt.editionId)}>{receipt.title}</a>, {receipt.event === "PUBLISHED" ? "đăng" : "gỡ"}{" "}
              <time dateTime={isoDateTime(receipt.dueAt)}>{formatDateTime(receipt.dueAt).replace(/^./, (letter) => letter.toLowerCase())}</time>
            </p>
            <ReceiptLines receipt={receipt} />
          </div>
        ))}
      </div>
    </section>
  );
}

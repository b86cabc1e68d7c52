import { Download, Lock, LockOpen } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { actionWord, subjectLabel, subjectLabels } from "@/lib/audit/labels";
import type { AuditLine } from "@/lib/audit/queries";
import { type AuditQuestion, askedOf } from "@/lib/audit/question";
import { formatDate, formatDateTimeInside, formatTime, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { detailWords } from "./detail-words";

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const moment = (at: Date) => `${formatDate(at)}, ${formatTime(at)}`;

/** The log, newest first. */
export function AuditTable({ lines }: { lines: AuditLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng nhật ký" tabIndex={0}>
      <table className="dense dense--log">
        <caption className="vh">Nhật ký, việc mới nhất đứng trước</caption>
        <thead>
          <tr>
            <th scope="col">Số</th>
            <th scope="col">Thời điểm</th>
            <th scope="col">Người làm</th>
            <th scope="col">Việc</th>
            <th scope="col">Đối tượng</th>
            <th scope="col">Chi tiết</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, at, actorName, action, subjectType, subjectId, detail, position }) => (
            <tr key={id}>
              <th scope="row">
                {id}
                {position === null ? <Unsealed /> : null}
              </th>
              <td>
                <time dateTime={isoDateTime(at)}>{moment(at)}</time>
              </td>
              <td>
                {actorName}
                <small className="dense__under">{moment(at)}</small>
                {position === null ? (
                  <span className="dense__under">
                    <Unsealed />
                  </span>
                ) : null}
              </td>
              <td>{capitalised(actionWord(action))}</td>
              <td>
                {subjectLabel(subjectType)}{" "}
                <a href={`/quan-tri/nhat-ky?doi-tuong=${encodeURIComponent(subjectId)}`}>
                  <small>…{subjectId.slice(-8)}</small>
                </a>
              </td>
              <td>
                <small>{detailWords(detail).join("; ")}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Beside a row that the chain does not hold yet; a sealed row says nothing. */
function Unsealed() {
  return (
    <span className="dense__open">
      <LockOpen className="icon" aria-hidden="true" />
      Chưa niêm phong
    </span>
  );
}

/** The last rows in a few words each, for the administrator's desk. */
export function LastLines({ lines }: { lines: AuditLine[] }) {
  return (
    <section className="pan" aria-labelledby="nhat-ky-moi">
      <div className="pan__h">
        <h2 id="nhat-ky-moi">Vừa ghi vào nhật ký</h2>
        <a href="/quan-tri/nhat-ky">Cả nhật ký</a>
      </div>
      <div className="pan__b">
        <ul className="log">
          {lines.map(({ id, at, actorName, action }) => (
            <li key={id}>
              <Avatar name={actorName} />
              <span>
                <b>{actorName}</b> {actionWord(action)}
                <time dateTime={isoDateTime(at)}>{moment(at)}</time>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** How far the chain reaches. */
export function ChainNote({ sealed, sealedAt, unsealed }: { sealed: string; sealedAt: Date | null; unsealed: number }) {
  return (
    <p className={unsealed > 0 ? "note note--line note--wait mb-4" : "note note--line note--ok mb-4"}>
      {unsealed > 0 ? <LockOpen className="icon" aria-hidden="true" /> : <Lock className="icon" aria-hidden="true" />}
      <span>
        <b>{formatNumber(Number(sealed))} dòng đã niêm phong</b>
        {sealedAt ? `, lần gần nhất ${formatDateTimeInside(sealedAt)}` : ""}.{" "}
        {unsealed > 0 ? `${formatNumber(unsealed)} dòng mới đang chờ, thường không quá 5 giây.` : "Không dòng nào đang chờ."} Lệnh{" "}
        <code>npm run audit:verify</code> kiểm tra cả chuỗi và chỉ ra dòng đầu tiên bị sửa, mất hoặc đổi chỗ.
      </span>
    </p>
  );
}

/** A GET form. Dates are text, because native date fields follow the language of the browser. */
export function AuditFilters({ question, actions, dateError }: { question: AuditQuestion; actions: string[]; dateError: string | null }) {
  return (
    <search>
      <form className="fbar" action="/quan-tri/nhat-ky">
        <label className="vh" htmlFor="loc-viec">
          Việc
        </label>
        <select className="select" id="loc-viec" name="viec" defaultValue={question.action}>
          <option value="">Mọi việc</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {capitalised(actionWord(action))}
            </option>
          ))}
        </select>
        <label className="vh" htmlFor="loc-ai">
          Người làm
        </label>
        <input className="input" id="loc-ai" name="ai" type="search" defaultValue={question.who} placeholder="Tên người làm" maxLength={120} />
        <label className="vh" htmlFor="loc-tu">
          Từ ngày
        </label>
        <input className="input" id="loc-tu" name="tu" inputMode="numeric" defaultValue={question.from} placeholder="Từ ngày 05/01/2021" maxLength={10} />
        <label className="vh" htmlFor="loc-den">
          Đến hết ngày
        </label>
        <input className="input" id="loc-den" name="den" inputMode="numeric" defaultValue={question.to} placeholder="Đến ngày 31/01/2021" maxLength={10} />
        <label className="vh" htmlFor="loc-loai">
          Loại đối tượng
        </label>
        <select className="select" id="loc-loai" name="loai" defaultValue={question.type}>
          <option value="">Mọi loại đối tượng</option>
          {Object.entries(subjectLabels).map(([type, word]) => (
            <option key={type} value={type}>
              {word}
            </option>
          ))}
        </select>
        <label className="vh" htmlFor="loc-dt">
          Mã đối tượng
        </label>
        <input className="input" id="loc-dt" name="doi-tuong" defaultValue={question.subject} placeholder="Mã đối tượng" maxLength={100} spellCheck={false} />
        <button className="btn btn--sm" type="submit">
          Lọc
        </button>
        {Object.values(question).some(Boolean) ? <a href="/quan-tri/nhat-ky">Bỏ bộ lọc</a> : null}
      </form>
      {dateError ? (
        <p className="err mx-4" role="alert">
          {dateError}
        </p>
      ) : null}
    </search>
  );
}

/** Takes what is shown out as a spreadsheet. A POST, because the log keeps that somebody did so. */
export function AuditExport({ question }: { question: AuditQuestion }) {
  return (
    <form method="post" action="/quan-tri/nhat-ky/xuat">
      {askedOf(question).map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="btn" type="submit">
        <Download className="icon" aria-hidden="true" />
        Xuất CSV
      </button>
    </form>
  );
}

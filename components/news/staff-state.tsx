import { inPlaceOf } from "@/lib/auth/labels";
import { formatDateTime, formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { scanWord } from "@/lib/files/labels";
import { whyHeld } from "@/lib/files/policy";
import { writersAddress } from "@/lib/news/addresses";
import type { EditionDetail } from "@/lib/news/queries/edition";
import type { Views } from "@/lib/news/queries/views";
import { StatusChip, StatusFlow } from "./staff-status";

/** Files that were let through are counted; whatever is held is named. */
function scanLines(files: EditionDetail["scanned"]): string[] {
  const count = (state: "CLEAN" | "UNSCANNED") => files.filter(({ scanState }) => scanState === state).length;
  const [clean, unscanned] = [count("CLEAN"), count("UNSCANNED")];
  return [
    ...files.flatMap((file) => (whyHeld(file) ? [`${file.name}: ${scanWord(file)}.`] : [])),
    ...(unscanned ? [`${formatNumber(unscanned)} tệp chưa quét: khi tải lên, cổng chưa nối với máy quét.`] : []),
    ...(clean ? [`${formatNumber(clean)} tệp sạch.`] : []),
  ];
}

/** The head of the side panel: where the edition stands, who decided, when readers see it, how many did. @param views null before anybody could */
export function StatePanel({ edition, views, historyAddress }: { edition: EditionDetail; views: Views | null; historyAddress: string }) {
  const { status, publishAt, approver, decidedAt, returnReason, article } = edition;
  // What was said about an earlier sending is no decision on this one.
  const decided = status !== "DRAFT" && status !== "SUBMITTED";
  const asked = (status === "RETURNED" || status === "DRAFT") && returnReason;
  return (
    <div className="statep">
      <p className="statep__h">
        <b>Trạng thái</b>
        <StatusChip status={status} />
      </p>
      <StatusFlow status={status} />
      <dl className="stfacts">
        {publishAt ? (
          <div>
            <dt>{status === "SCHEDULED" ? "Hẹn đăng" : "Đăng"}</dt>
            <dd>
              <time dateTime={isoDateTime(publishAt)}>{formatDateTime(publishAt)}</time>
            </dd>
          </div>
        ) : null}
        {decided && approver && decidedAt ? (
          <div>
            <dt>{status === "RETURNED" ? "Người trả lại" : "Người duyệt"}</dt>
            <dd>
              {inPlaceOf(approver.name, approver.lender)}, <time dateTime={isoDateTime(decidedAt)}>{formatDateTimeInside(decidedAt)}</time>
            </dd>
          </div>
        ) : null}
        {article.retiredAt && !article.withdrawnAt ? (
          <div>
            <dt>Rút khỏi danh sách, giữ lại để tra cứu</dt>
            <dd>
              <time dateTime={isoDateTime(article.retiredAt)}>{formatDateTime(article.retiredAt)}</time>. {article.retireReason}
            </dd>
          </div>
        ) : null}
        {article.withdrawDueAt && !article.withdrawnAt ? (
          <div>
            <dt>Hẹn gỡ</dt>
            <dd>
              <time dateTime={isoDateTime(article.withdrawDueAt)}>{formatDateTime(article.withdrawDueAt)}</time>. {article.withdrawReason}
            </dd>
          </div>
        ) : null}
        {edition.scanned.length > 0 ? (
          <div>
            <dt>Quét vi-rút</dt>
            {scanLines(edition.scanned).map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ) : null}
        {views ? (
          <div>
            <dt>Lượt đọc</dt>
            <dd>
              {formatNumber(views.total)}, trong 7 ngày qua {formatNumber(views.week)}
            </dd>
          </div>
        ) : null}
        {article.withdrawnAt ? (
          <div>
            <dt>Gỡ</dt>
            <dd>
              {formatDateTime(article.withdrawnAt)}. {article.withdrawReason}
            </dd>
          </div>
        ) : null}
      </dl>
      {asked ? (
        <div className="note note--bad mt-3">
          <b>{approver ? inPlaceOf(approver.name, approver.lender) : "Người duyệt"} yêu cầu sửa:</b>
          <p className="whitespace-pre-line">{returnReason}</p>
        </div>
      ) : null}
      <p className="mt-3">
        Viết: {[edition.author.name, ...edition.writers.filter(({ leftAt }) => leftAt === null).map(({ name }) => name)].join(", ")}.{" "}
        <a href={writersAddress(edition.id)}>{edition.why.invite === null ? "Mời viết cùng" : "Xem người viết"}</a>
      </p>
      <p className="mt-3">
        <a href={historyAddress}>Lịch sử, bản {edition.number}</a>
      </p>
    </div>
  );
}

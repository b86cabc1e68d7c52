import { AlarmClock, CalendarClock, Check, TriangleAlert } from "lucide-react";
import { formatDate, formatTime, isoDateTime } from "@/lib/core/dates";
import { editionAdminAddress } from "@/lib/news/addresses";
import type { ScheduledKind, ScheduledRow } from "@/lib/news/queries/schedule";

const kindWords: Record<ScheduledKind, string> = { open: "đăng", replace: "thay bản đang đăng", withdraw: "gỡ", proposed: "đề nghị đăng" };

/** "Còn 2 giờ 14 phút", "Còn 3 ngày", "Trễ 16 phút". */
function span(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000));
  if (minutes < 60) return `${minutes} phút`;
  if (minutes < 24 * 60) return minutes % 60 === 0 ? `${minutes / 60} giờ` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
  return `${Math.round(minutes / 1440)} ngày`;
}

function Row({ row, at, late }: { row: ScheduledRow; at: Date; late: boolean }) {
  const sameDay = formatDate(row.at) === formatDate(at);
  return (
    <li className="sch">
      <p className="sch__t num">
        <time dateTime={isoDateTime(row.at)}>
          {sameDay ? "" : `${formatDate(row.at).slice(0, 5)}, `}
          {formatTime(row.at)}
        </time>
      </p>
      <div>
        <h3>
          <a href={editionAdminAddress(row.id)}>{row.title || "Bài chưa có tiêu đề"}</a>
        </h3>
        <p className="muted">{[row.category ?? "Chưa có chuyên mục", kindWords[row.kind], row.author].join(", ")}</p>
        {late ? (
          <p className="sch__e">
            <TriangleAlert className="icon" aria-hidden="true" />
            <span>
              {row.kind === "withdraw"
                ? "Người đọc đã thôi thấy bài; địa chỉ chưa báo là đã gỡ. Tự làm bù khi bộ hẹn giờ chạy."
                : "Người đọc còn thấy bản cũ. Tự thay khi bộ hẹn giờ chạy; không đợi được thì mở bài và đăng ngay."}
            </span>
          </p>
        ) : null}
        {row.kind === "proposed" ? (
          <p className="sch__e sch__e--w">
            <TriangleAlert className="icon" aria-hidden="true" />
            <span>Chưa duyệt và đăng. Đến giờ mà chưa duyệt thì bài không đăng.</span>
          </p>
        ) : null}
      </div>
      <Chip row={row} at={at} late={late} />
    </li>
  );
}

function Chip({ row, at, late }: { row: ScheduledRow; at: Date; late: boolean }) {
  const distance = span(row.at.getTime() - at.getTime());
  const [Icon, tone, word] = late
    ? [AlarmClock, " chip--bad", `Trễ ${distance}`]
    : row.kind === "proposed"
      ? [CalendarClock, " chip--wait", `Còn ${distance}`]
      : [Check, " chip--gold", `Còn ${distance}`];
  return (
    <span className={`chip${tone}`}>
      <Icon className="icon" aria-hidden="true" />
      {word}
    </span>
  );
}

interface Props {
  id: string;
  title: string;
  /** Said where there is nothing; null leaves the whole panel out. */
  empty: string | null;
  rows: ScheduledRow[];
  at: Date;
  late?: boolean;
}

/** What happens at an hour, in a panel of its own. */
export function ScheduleRows({ id, title, empty, rows, at, late = false }: Props) {
  if (rows.length === 0 && empty === null) return null;
  return (
    <section className="pan" aria-labelledby={id}>
      <div className="pan__h">
        <h2 id={id}>{title}</h2>
        <span className="small muted">{rows.length} việc</span>
      </div>
      {rows.length === 0 ? (
        <p className="pan__b muted">{empty}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Row key={`${row.kind}-${row.id}`} row={row} at={at} late={late} />
          ))}
        </ul>
      )}
    </section>
  );
}

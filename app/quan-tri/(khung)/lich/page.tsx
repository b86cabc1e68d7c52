import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { DayList } from "@/components/meetings/day-list";
import { shortDay } from "@/components/meetings/entry-words";
import { WeekGrid } from "@/components/meetings/week-grid";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { now } from "@/lib/core/clock";
import { formatDate, isoDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { calendarAddress, calendarAdminAddress, meetingAdminAddress, weekAdminAddress } from "@/lib/meetings/addresses";
import { isDay, mondayOf, shifted, weekNumber, weekOf } from "@/lib/meetings/calendar";
import { whyNotPublish, whyNotWrite } from "@/lib/meetings/policy";
import { type StaffEntry, staffCalendar, trashedMeetings } from "@/lib/meetings/queries/staff";
import { visibilityLabels } from "@/lib/visibility/labels";
import { publishAll } from "./actions";

export const metadata: Metadata = { title: "Lịch công tác" };

const markOf = ({ published, visibility }: StaffEntry) =>
  [published ? "" : "Chưa đăng", visibility === "PUBLIC" ? "" : visibilityLabels[visibility]].filter(Boolean).join(", ") || null;

export default async function StaffCalendarPage({ searchParams }: { searchParams: Promise<{ tu?: string | string[]; xong?: string | string[] }> }) {
  const actor = await requireActor();
  const { tu, xong } = await searchParams;
  const today = isoDate(await now());
  const monday = mondayOf(typeof tu === "string" && isDay(tu) ? tu : today);
  const days = weekOf(monday);
  const mayWrite = whyNotWrite(actor) === null;
  const [entries, trashed] = await Promise.all([staffCalendar(actor, { from: monday, to: shifted(monday, 6) }), mayWrite ? trashedMeetings(actor) : []]);
  const meetings = entries.filter(({ kind }) => kind !== "SESSION");
  const waiting = meetings.filter(({ published, from }) => !published && from >= monday).length;
  const { week, year } = weekNumber(monday);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Lịch công tác tuần ${week} năm ${year}`}
        line={
          <span>
            Từ {shortDay(monday)} đến {shortDay(shifted(monday, 6))}. {formatNumber(meetings.length)} cuộc họp, {formatNumber(waiting)} chờ đăng.{" "}
            <a href={calendarAddress({ day: monday })}>Xem trên cổng</a>
          </span>
        }
      >
        {mayWrite ? (
          <a className="btn btn--primary" href={`${calendarAdminAddress}/moi?ngay=${monday < today && today <= shifted(monday, 6) ? today : monday}`}>
            <Plus className="icon" aria-hidden="true" />
            Cuộc họp mới
          </a>
        ) : null}
        {waiting > 0 && whyNotPublish(actor) === null ? (
          <VerbButton action={publishAll} hidden={{ day: monday }} className="btn btn--ok">
            Đăng cả tuần
          </VerbButton>
        ) : null}
      </StaffHead>
      {typeof xong === "string" && /^\d+$/.test(xong) ? (
        <p className="note note--line note--ok mb-6" role="status">
          Đã đăng {xong} cuộc họp. Người đọc thấy trong vài giây.
        </p>
      ) : null}
      <nav className="btns mb-6" aria-label="Tuần khác">
        <a className="btn btn--sm" href={weekAdminAddress(shifted(monday, -7))}>
          <ChevronLeft className="icon" aria-hidden="true" />
          Tuần trước
        </a>
        <a className="btn btn--sm" href={calendarAdminAddress}>
          Tuần này
        </a>
        <a className="btn btn--sm" href={weekAdminAddress(shifted(monday, 7))}>
          Tuần sau
          <ChevronRight className="icon" aria-hidden="true" />
        </a>
      </nav>
      {entries.length === 0 ? (
        <div className="empty">
          <h2>Tuần này chưa có cuộc họp nào</h2>
        </div>
      ) : (
        <>
          <div className="calgrid">
            <WeekGrid days={days} entries={entries} today={today} mark={markOf} />
          </div>
          <DayList
            days={days}
            entries={entries}
            today={today}
            more={(entry) => (
              <>
                {entry.published ? null : <span className="chip chip--wait">Chưa đăng</span>}
                {entry.visibility === "PUBLIC" ? null : <span className="chip">{visibilityLabels[entry.visibility]}</span>}
              </>
            )}
          />
        </>
      )}
      {trashed.length > 0 ? (
        <details className="mt-6">
          <summary>Thùng rác: {formatNumber(trashed.length)} cuộc họp</summary>
          <ul className="links">
            {trashed.map(({ id, title, startsAt }) => (
              <li key={id}>
                <a href={meetingAdminAddress(id)}>{title}</a>
                <span className="muted">{formatDate(startsAt)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </main>
  );
}

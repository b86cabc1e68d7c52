import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarBar, CalendarKey } from "@/components/meetings/calendar-bar";
import { DayList } from "@/components/meetings/day-list";
import { EntryFiles } from "@/components/meetings/entry-files";
import { shortDay } from "@/components/meetings/entry-words";
import { MonthLeaf } from "@/components/meetings/month-leaf";
import { WeekGrid } from "@/components/meetings/week-grid";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { now } from "@/lib/core/clock";
import { formatDate, formatTime, isoDate, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { type CalendarView, calendarAddress } from "@/lib/meetings/addresses";
import { firstOfMonth, isDay, mondayOf, monthLeaf, monthShifted, shifted, weekNumber, weekOf } from "@/lib/meetings/calendar";
import { calendar, calendarBodies, calendarUpdatedAt } from "@/lib/meetings/queries";
import { sessionsInMonth } from "@/lib/meetings/queries/sessions";
import { sessionAddress } from "@/lib/sessions/addresses";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";

type Query = Partial<Record<"xem" | "tu" | "co-quan", string | string[]>>;
interface Props {
  searchParams: Promise<Query>;
}

const LIST_DAYS = 30;
/** Whoever turns pages without an end is a robot. */
const YEARS = { before: 30, after: 2 };

/** The view that an address asks for, from its first day on. */
function asked({ xem, tu, "co-quan": body }: Query, today: string) {
  const view: CalendarView = xem === "thang" || xem === "danh-sach" ? xem : "tuan";
  const given = typeof tu === "string" && isDay(tu) ? tu : null;
  const begin = { tuan: mondayOf, thang: firstOfMonth, "danh-sach": (day: string) => day }[view];
  return { view, day: begin(given ?? today), given: given !== null, body: typeof body === "string" ? body : undefined };
}

function titleOf(view: CalendarView, day: string): string {
  if (view === "danh-sach") return `Lịch công tác từ ngày ${shortDay(day)}/${day.slice(0, 4)}`;
  if (view === "thang") return `Lịch công tác tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`;
  const { week, year } = weekNumber(day);
  return `Lịch công tác tuần ${week} năm ${year}`;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view, day, given, body } = asked(await searchParams, isoDate(await now()));
  // Every meeting has a page of its own for search engines; weeks without an end are not for them.
  return pageMetadata({
    title: titleOf(view, day),
    path: calendarAddress({ view, ...(given ? { day } : {}), ...(body ? { body } : {}) }),
    indexed: !given && !body,
  });
}

export default async function CalendarPage({ searchParams }: Props) {
  const today = isoDate(await now());
  const { view, day, body } = asked(await searchParams, today);
  const year = (of: string) => Number(of.slice(0, 4));
  const inReach = (of: string) => year(of) >= year(today) - YEARS.before && year(of) <= year(today) + YEARS.after;
  if (!inReach(day)) notFound();
  const leaf = view === "thang" ? monthLeaf(day) : [];
  const days = view === "thang" ? leaf.flat() : view === "tuan" ? weekOf(day) : Array.from({ length: LIST_DAYS }, (_, at) => shifted(day, at));
  const listed = view === "thang" ? days.filter((one) => one.startsWith(day.slice(0, 7))) : days;
  const [first, last] = [listed[0] ?? day, listed.at(-1) ?? day];
  const [entries, bodies, updatedAt, undated] = await Promise.all([
    calendar({ from: days[0] ?? day, to: days.at(-1) ?? day, body }),
    calendarBodies(),
    calendarUpdatedAt(),
    view === "thang" ? sessionsInMonth(day, body) : [],
  ]);
  const kept = bodies.find(({ slug }) => slug === body);
  if (body && !kept) notFound();
  const step = (direction: -1 | 1) => (view === "thang" ? monthShifted(day, direction) : shifted(day, direction * (view === "tuan" ? 7 : LIST_DAYS)));
  const within = (of: string) => (inReach(of) ? of : null);
  const count = entries.filter((entry) => entry.from <= last && entry.to >= first).length;
  return (
    <SitePage area="/lich">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Lịch công tác" }]} />
        <header className="pagehead">
          <h1>{titleOf(view, day)}</h1>
          <p className="pagehead__lede">
            {kept ? `${kept.name}. ` : ""}Từ {view === "tuan" ? "thứ Hai " : "ngày "}
            {shortDay(first)} đến {view === "tuan" ? "Chủ nhật " : "ngày "}
            {shortDay(last)}/{year(last)}: {count > 0 ? `${formatNumber(count)} việc` : "chưa có việc nào trên lịch"}.
            {updatedAt ? (
              <>
                {" "}
                Cập nhật lúc{" "}
                <time dateTime={isoDateTime(updatedAt)}>
                  {formatTime(updatedAt)} ngày {formatDate(updatedAt)}
                </time>
                .
              </>
            ) : null}
          </p>
        </header>
        <CalendarBar view={view} day={day} previous={within(step(-1))} next={within(step(1))} body={body} bodies={bodies} />
        {undated.map(({ slug, title }) => (
          <p key={slug} className="note note--line mb-6">
            Dự kiến trong tháng, chưa định ngày: <a href={sessionAddress(slug)}>{title}</a>
          </p>
        ))}
        {count > 0 && view !== "danh-sach" ? (
          <div className={view === "thang" ? "calgrid calgrid--whole" : "calgrid"}>
            <CalendarKey />
            {view === "tuan" ? (
              <WeekGrid days={days} entries={entries} today={today} />
            ) : (
              <MonthLeaf rows={leaf} month={day.slice(0, 7)} entries={entries} today={today} body={body} />
            )}
          </div>
        ) : null}
        {count > 0 ? (
          <div className="callist">
            <DayList days={listed} entries={entries} today={today} more={(entry) => <EntryFiles entry={entry} />} />
          </div>
        ) : (
          <p className="section">
            Không có cuộc họp, phiên họp nào trong thời gian này.{" "}
            {view === "danh-sach" ? null : <a href={calendarAddress({ view: "danh-sach", ...(body ? { body } : {}) })}>Xem danh sách từ hôm nay</a>}
          </p>
        )}
      </div>
    </SitePage>
  );
}

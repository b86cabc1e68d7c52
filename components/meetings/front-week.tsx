import { SectionHead } from "@/components/ui/section-head";
import { formatTime } from "@/lib/core/dates";
import { keepTitleTogether } from "@/lib/core/typography";
import { CALENDAR } from "@/lib/meetings/addresses";
import { type Entry, entriesOn, weekdayOf } from "@/lib/meetings/calendar";
import { stateLabels, weekdayLabels } from "@/lib/meetings/labels";

/** Days of the front page that hold something; more than so many are for the calendar itself. */
const MOST_DAYS = 4;

/** The next days of the calendar on the front page. */
export function FrontWeek({ days, entries, today }: { days: readonly string[]; entries: readonly Entry[]; today: string }) {
  const full = days.filter((day) => entriesOn(entries, day).length > 0).slice(0, MOST_DAYS);
  return (
    <section aria-labelledby="lich">
      <SectionHead id="lich" title="Lịch bảy ngày tới" more={{ label: "Lịch công tác", href: CALENDAR }} />
      <div className="agenda">
        {full.map((day) => (
          <div key={day} className={day === today ? "agenda__day agenda__day--today" : "agenda__day"}>
            <p className="dbox">
              {day === today ? "Hôm nay" : weekdayLabels[weekdayOf(day)]}
              <b>{day.slice(8)}</b>
              <span className="vh"> tháng {Number(day.slice(5, 7))}</span>
            </p>
            <ul>
              {entriesOn(entries, day).map((entry) => {
                const off = entry.state === "POSTPONED" || entry.state === "CANCELLED";
                const hour = entry.allDay || entry.from < day ? "Cả ngày" : formatTime(entry.startsAt);
                return (
                  <li key={entry.id}>
                    <a className={off ? "ev--off" : undefined} href={entry.href}>
                      {keepTitleTogether(entry.title)}
                    </a>
                    <span className="meta">{[entry.state === "NEW" ? "" : stateLabels[entry.state], hour, entry.place].filter(Boolean).join(", ")}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

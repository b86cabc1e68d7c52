import { formatTime } from "@/lib/core/dates";
import { keepTitleTogether } from "@/lib/core/typography";
import { type Entry, entriesOn, halfOn, toneOf, weekdayOf } from "@/lib/meetings/calendar";
import { halfWords, stateLabels, weekdayLabels } from "@/lib/meetings/labels";
import { shortDay } from "./entry-words";

const halves = ["MORNING", "AFTERNOON", "EVENING"] as const;

interface Props<E extends Entry> {
  days: readonly string[];
  entries: readonly E[];
  today: string;
  /** Shown after the title of an entry, for staff. */
  mark?: (entry: E) => string | null;
}

/** A week as a table of half-days: Saturday, Sunday and evening only where something stands there. The list below it says the same. */
export function WeekGrid<E extends Entry>({ days, entries, today, mark }: Props<E>) {
  const shown = days.filter((day) => weekdayOf(day) <= 5 || entriesOn(entries, day).length > 0);
  const rows = halves.filter((half) => half !== "EVENING" || shown.some((day) => entriesOn(entries, day).some((entry) => halfOn(entry, day) === half)));
  return (
    <table className="week">
      <caption className="vh">Lịch tuần theo buổi</caption>
      <thead>
        <tr>
          <th className="week__h">
            <span className="vh">Buổi</span>
          </th>
          {shown.map((day) => (
            <th key={day} scope="col" className={day === today ? "today" : undefined}>
              {weekdayLabels[weekdayOf(day)]}
              <br />
              {shortDay(day)}
              {day === today ? ", hôm nay" : ""}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((half) => (
          <tr key={half}>
            <th scope="row">{halfWords[half]}</th>
            {shown.map((day) => {
              const there = entriesOn(entries, day).filter((entry) => halfOn(entry, day) === half);
              return (
                <td key={day} className={there.length === 0 ? "off" : day === today ? "today" : undefined}>
                  {there.map((entry) => (
                    <EventBox key={entry.id} entry={entry} day={day} mark={mark?.(entry as E) ?? null} />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EventBox({ entry, day, mark }: { entry: Entry; day: string; mark: string | null }) {
  const off = entry.state === "POSTPONED" || entry.state === "CANCELLED";
  const hour = entry.allDay || entry.from < day ? "Cả ngày" : formatTime(entry.startsAt);
  return (
    <a className={`ev ev--${toneOf(entry.kind)}${off ? " ev--off" : ""}`} href={entry.href}>
      <b>
        {hour}
        {entry.state === "NEW" ? "" : `, ${stateLabels[entry.state].toLowerCase()}`}
      </b>
      <span>{keepTitleTogether(entry.title)}</span>
      {entry.place ? <small>{entry.place}</small> : null}
      {mark ? <small className="ev__m">{mark}</small> : null}
    </a>
  );
}

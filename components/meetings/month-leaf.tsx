import { formatTime } from "@/lib/core/dates";
import { calendarAddress } from "@/lib/meetings/addresses";
import { type Entry, entriesOn, toneOf, weekdayOf } from "@/lib/meetings/calendar";
import { stateLabels, weekdayLabels } from "@/lib/meetings/labels";
import { shortDay } from "./entry-words";

interface Props {
  rows: readonly (readonly string[])[];
  /** "2021-01" */
  month: string;
  entries: readonly Entry[];
  today: string;
  body?: string | undefined;
}

/** A month as a leaf of the wall calendar; each day leads to its week. */
export function MonthLeaf({ rows, month, entries, today, body }: Props) {
  return (
    <table className="week week--month">
      <caption className="vh">Lịch tháng</caption>
      <thead>
        <tr>
          {(rows[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {weekdayLabels[weekdayOf(day)]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((days) => (
          <tr key={days[0]}>
            {days.map((day) => (
              <td key={day} className={day.startsWith(month) ? (day === today ? "today" : undefined) : "off"}>
                <a className="week__d" href={calendarAddress({ day, ...(body ? { body } : {}) })} aria-label={`Tuần có ngày ${shortDay(day)}`}>
                  {Number(day.slice(8))}
                </a>
                {entriesOn(entries, day).map((entry) => {
                  const off = entry.state === "POSTPONED" || entry.state === "CANCELLED";
                  return (
                    <a key={entry.id} className={`evl evl--${toneOf(entry.kind)}${off ? " ev--off" : ""}`} href={entry.href}>
                      {entry.allDay || entry.from < day ? "" : `${formatTime(entry.startsAt)} `}
                      <span>{entry.title}</span>
                      {entry.state === "NEW" ? "" : `, ${stateLabels[entry.state].toLowerCase()}`}
                    </a>
                  );
                })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

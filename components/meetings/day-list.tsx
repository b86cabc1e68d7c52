import type { ReactNode } from "react";
import { keepTitleTogether } from "@/lib/core/typography";
import { type Entry, entriesOn, toneOf, weekdayOf } from "@/lib/meetings/calendar";
import { entryLabels, weekdayLabels } from "@/lib/meetings/labels";
import { entryTime, StateChip } from "./entry-words";

const tones = { session: "chip chip--live", committee: "chip chip--ok", routine: "chip chip--gold" } as const;

interface Props<E extends Entry> {
  days: readonly string[];
  entries: readonly E[];
  today: string;
  /** More chips of an entry, for staff. */
  more?: (entry: E) => ReactNode;
}

/** The days of a range one under the other, each with what it holds; days without anything are left out. */
export function DayList<E extends Entry>({ days, entries, today, more }: Props<E>) {
  return days.map((day) => {
    const there = entriesOn(entries, day) as E[];
    if (there.length === 0) return null;
    return (
      <section key={day} aria-labelledby={`ngay-${day}`}>
        <h2 className="dayhead" id={`ngay-${day}`}>
          {weekdayLabels[weekdayOf(day)]}, {day.slice(8)}/{day.slice(5, 7)}/{day.slice(0, 4)}{" "}
          {day === today ? <span className="chip chip--live">Hôm nay</span> : null}
        </h2>
        {there.map((entry) => {
          const off = entry.state === "POSTPONED" || entry.state === "CANCELLED";
          const meta = [entry.place, entry.line].filter(Boolean).join("; ");
          return (
            <div className="evrow" key={entry.id}>
              <p className="t">{entryTime(entry)}</p>
              <div>
                <h3 className={off ? "ev--off" : undefined}>
                  <a href={entry.href}>{keepTitleTogether(entry.title)}</a>
                </h3>
                {meta ? <p className="meta">{meta}</p> : null}
                {entry.organisers.length > 0 && entry.kind !== "SESSION" ? <p className="meta">Tổ chức: {entry.organisers.join(", ")}</p> : null}
                {entry.stateNote ? <p className="evrow__n">{entry.stateNote}</p> : null}
              </div>
              <p className="evrow__c">
                <StateChip state={entry.state} />
                <span className={tones[toneOf(entry.kind)]}>{entryLabels[entry.kind]}</span>
                {more?.(entry)}
              </p>
            </div>
          );
        })}
      </section>
    );
  });
}

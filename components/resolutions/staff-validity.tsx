import { dayOfIso, formatDay } from "@/lib/core/dates";
import { relationLabels, validityLabels } from "@/lib/resolutions/labels";
import { partName } from "@/lib/resolutions/part-names";
import type { StaffResolution } from "@/lib/resolutions/queries/detail";
import type { Forecast } from "@/lib/resolutions/queries/preview";
import { stateOnDay, type ValiditySpan } from "@/lib/resolutions/validity";

const day = (iso: string) => formatDay(dayOfIso(iso));
const length = ({ from, to }: ValiditySpan, today: string) => {
  const end = to ?? (from > today ? from : today);
  // Ten years beside ten days: the shorter one must still be seen.
  return Math.sqrt(Math.max(30, (Date.parse(end) - Date.parse(from)) / 86_400_000));
};

/** The line of validity, computed; each stretch with its first day. */
export function ValidityLine({ periods, today }: { periods: readonly ValiditySpan[]; today: string }) {
  return (
    <ol className="vline">
      {periods.map((span) => {
        const { from, to, state } = span;
        const now = from <= today && (to === null || today <= to);
        return (
          <li key={from} data-state={state} style={{ flexGrow: length(span, today) }} aria-current={now ? "date" : undefined}>
            <b>{validityLabels[state]}</b>
            <span>
              từ {day(from)}
              {to ? ` đến ${day(to)}` : ""}
              {now ? <em> hôm nay</em> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Event = StaffResolution["events"][number];

function sentenceOf({ what, by, relation, parts, because }: Event): string {
  if (what === "EFFECTIVE") return "Có hiệu lực";
  if (what === "EXPIRED") return "Hết hiệu lực theo chính văn bản";
  const where = parts.length > 0 ? `: ${parts.map(partName).join(", ")}` : "";
  const deed = relation ? relationLabels[relation].from : "Bị tác động bởi";
  if (what === "BEGINS") return `${deed} ${by}${where}`;
  if (what === "LAPSES") return `Hết thời hạn đình chỉ theo ${by}${where}`;
  const cause = because.length > 0 ? ` do ${because.join(", ")}` : "";
  return what === "FALLS" ? `Tác động của ${by} không còn${cause}${where}` : `Tác động của ${by} trở lại${cause}${where}`;
}

/** What moved the line, day by day. */
export function ValidityEvents({ events }: { events: readonly Event[] }) {
  return (
    <ul className="vevents">
      {events.map((event) => (
        <li key={`${event.day} ${sentenceOf(event)}`}>
          <b>{day(event.day)}</b> {sentenceOf(event)}
        </li>
      ))}
    </ul>
  );
}

/** "từ 20/12/2020: hết hiệu lực toàn bộ", for every stretch that is new. */
function changesOf({ before, after }: Forecast): string {
  const fresh = after.filter(({ from, state }) => stateOnDay(before, from) !== state);
  const said = fresh.map(({ from, to, state }) => `${validityLabels[state].toLowerCase()} từ ${day(from)}${to ? ` đến ${day(to)}` : ""}`);
  return said.join("; ") || "dòng hiệu lực đổi";
}

/** What a relation would do, before it is saved. */
export function ForecastList({ forecasts }: { forecasts: readonly Forecast[] }) {
  if (forecasts.length === 0) return <p className="note note--line">Quan hệ này không làm hiệu lực của nghị quyết nào đổi.</p>;
  return (
    <div className="note note--line note--wait">
      <div>
        <p>
          <b>Lưu quan hệ này sẽ làm:</b>
        </p>
        <ul>
          {forecasts.map((one) => (
            <li key={one.name?.id ?? changesOf(one)}>
              {one.name ? one.name.symbol || one.name.title : "Một nghị quyết hạn chế"} {changesOf(one)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

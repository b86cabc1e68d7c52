import { dayOfIso, formatDay } from "@/lib/core/dates";
import type { RecordRow } from "@/lib/indicators/queries/records";

/** Counted records, one a line. */
export function RecordList({ rows }: { rows: readonly RecordRow[] }) {
  return (
    <ul className="todo">
      {rows.map(({ id, symbol, title, day, kind, address }) => (
        <li key={id}>
          <span className="muted nowrap">{day ? formatDay(dayOfIso(day)) : ""}</span>
          <div>
            {address ? <a href={address}>{symbol ? `${symbol}: ${title}` : title}</a> : symbol ? `${symbol}: ${title}` : title}
            <span className="muted">{kind}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

import { dayOfIso, formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { STOCKS } from "@/lib/overview/labels";
import type { LateStock } from "@/lib/overview/queries";

/** "số nhập, đến 30/09/2026": no number of these is one that the portal counted. */
export function stockWords(last: LateStock["last"]): string {
  return last ? `${last.old ? "số cũ" : "số nhập"}, đến ${formatDay(dayOfIso(last.day))}` : "chưa nhập";
}

function Line({ definition: { code, name, unit }, last, address, enter }: LateStock) {
  const known = last && !last.old;
  return (
    <li id={`${STOCKS}-${code}`}>
      <span className={known && last.value > 0 ? "late__d" : "late__d late__d--calm"}>
        <b>{last ? formatNumber(last.value) : "–"}</b>
        {last ? unit.replace(" quá hạn", "") : ""}
      </span>
      <div>
        {last ? <a href={address}>{name}</a> : <p>{`Chưa ai nhập số ${name.toLowerCase()}.`}</p>}
        {last ? (
          <small>{`${last.old ? "Số cũ" : "Số nhập tay"}, tính đến ngày ${formatDay(dayOfIso(last.day))}. Nguồn: ${last.source.replace(/\.$/, "")}.`}</small>
        ) : null}
        {enter && !known ? (
          <a className="btn btn--sm late__b" href={enter}>
            {last ? "Nhập số mới" : "Nhập số"}
            <span className="vh">{`: ${name.toLowerCase()}`}</span>
          </a>
        ) : null}
      </div>
    </li>
  );
}

/** What is late of things that the portal has no records of: the number that was entered last, of which day and from where. */
export function LateStocks({ stocks }: { stocks: readonly LateStock[] }) {
  return (
    <section className="pan" id={STOCKS} aria-labelledby={`${STOCKS}-ten`}>
      <div className="pan__h">
        <h2 id={`${STOCKS}-ten`}>Kiến nghị, đơn thư</h2>
      </div>
      <p className="pan__b muted">Cổng chưa có hồ sơ từng việc, nên đây là số do văn phòng nhập.</p>
      <ul className="late">
        {stocks.map((stock) => (
          <Line key={stock.definition.code} {...stock} />
        ))}
      </ul>
    </section>
  );
}

import { Drawn } from "@/components/charts/drawn";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { originWords, valueWords } from "@/lib/indicators/labels";
import { holdsDaily, paceOf } from "@/lib/indicators/pace";
import type { Overview, PacedLine } from "@/lib/overview/queries";
import { bulletDrawing } from "@/lib/reports/drawings/bullets";

type Year = NonNullable<Overview["year"]>;

function aimedWords({ figure: { target, unit, value }, definition }: PacedLine): string {
  if (target === null) return "";
  const aimed = valueWords(target, unit);
  if (definition.kindOfValue === "stock") return `, đặt ra không quá ${aimed}`;
  if (definition.kindOfValue === "share") return `, chỉ tiêu ${aimed}`;
  return value === null ? `, kế hoạch cả năm ${aimed}` : ` trên ${aimed} cả năm`;
}

function Line({ line, period, before }: { line: PacedLine } & Pick<Year, "period" | "before">) {
  const { definition, figure, address } = line;
  const { code, name, unit } = definition;
  const { value, lastYear, origin, entered } = figure;
  // How much stands open is of a day, which its source names.
  const from = definition.kindOfValue === "stock" && entered ? `: ${entered.source}` : "";
  const { due, state, words } = paceOf(figure, definition, period, before);
  const spoken = [
    value === null ? "Chưa có số liệu" : valueWords(value, unit),
    ...(due === null ? [] : [`${holdsDaily(definition) ? "chỉ tiêu" : "kế hoạch đến hôm nay"} ${valueWords(due, unit)}`]),
    ...(lastYear === null ? [] : [`cùng ngày năm ${before.to.slice(0, 4)} là ${valueWords(lastYear, unit)}`]),
  ].join(", ");
  return (
    <li className="pace">
      <a href={address}>{name}</a>
      <p>
        {value === null ? "Chưa có số liệu" : <b>{valueWords(value, unit)}</b>}
        {aimedWords(line)}
        {value !== null && origin !== "COMPUTED" ? <small>{` (${originWords(figure).toLowerCase()}${from})`}</small> : null}
      </p>
      {value === null && lastYear === null ? null : (
        <Drawn
          drawing={bulletDrawing({ name, unit, value, target: due, before: lastYear }, figure.target ?? 0)}
          id={`nhip-${code}`}
          title={name}
          spoken={spoken}
        />
      )}
      {words ? <p className={state === "behind" ? "pace__s pace__s--behind" : "pace__s"}>{words}</p> : null}
    </li>
  );
}

/** The year so far: each figure beside its plan until today and beside the same day of last year, with the way to its records. */
export function PaceList({ period, before, lines }: Year) {
  const lastYear = before.to.slice(0, 4);
  return (
    <section className="pan" aria-labelledby="nhip">
      <div className="pan__h">
        <h2 id="nhip">{`Từ đầu năm đến ${formatDay(dayOfIso(period.to))}`}</h2>
        <p className="rkey">
          <span className="rkey__p">kế hoạch đến hôm nay, chia đều theo ngày</span>
          <span className="rkey__l">{`cùng ngày ${lastYear}`}</span>
        </p>
      </div>
      {lines.length === 0 ? (
        <p className="pan__b muted">Năm nay chưa có số liệu, chưa đặt chỉ tiêu nào.</p>
      ) : (
        <ul className="paces">
          {lines.map((line) => (
            <Line key={line.definition.code} line={line} period={period} before={before} />
          ))}
        </ul>
      )}
    </section>
  );
}

import { formatNumber } from "@/lib/core/numbers";
import type { Breakdown } from "@/lib/indicators/figure";

interface Props {
  breakdown: Breakdown;
  /** Where the records of a part are listed; null where none are counted. */
  addressOf: ((part: string) => string) | null;
  chosen: string | null;
}

/** The parts of a figure; each with the list of exactly its records. */
export function BreakdownTable({ breakdown: { key, name, parts, tiles }, addressOf, chosen }: Props) {
  return (
    <section className="pan mb-6" aria-labelledby={`phan-${key}`}>
      <div className="pan__h">
        <h2 id={`phan-${key}`}>{name}</h2>
      </div>
      {parts.length === 0 ? (
        <p className="pan__b muted">Chưa có số theo từng phần.</p>
      ) : (
        <table className="tbl">
          <caption className="vh">{name}</caption>
          <tbody>
            {parts.map((part) => (
              <tr key={part.key}>
                <th scope="row">
                  {addressOf && part.records.length > 0 ? (
                    <a href={addressOf(`${key}.${part.key}`)} aria-current={chosen === `${key}.${part.key}` ? "true" : undefined}>
                      {part.name}
                    </a>
                  ) : (
                    part.name
                  )}
                </th>
                <td className="r">{part.value === null ? "chưa rõ" : formatNumber(part.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {tiles ? null : <p className="pan__b small muted">Một bản ghi có thể thuộc nhiều phần, hoặc không phần nào: các phần không cộng thành số chung.</p>}
    </section>
  );
}

// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { Icon } from "@/components/ui/icon";
import { figureAddress } from "@/lib/reports/addresses";
import type { ReportContent } from "@/lib/reports/content";
import { outcomeOf } from "@/lib/reports/outcome";
import { valueWords } from "@/lib/reports/words";

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** Every figure of a report: the period before, the result, the plan, the average, and what came of it in words. */
export function FigureTable({ content, slug }: { content: ReportContent; slug: string }) {
  const { period, figures } = content;
  const [before, present] = [capital(period.before ?? "kỳ trước"), capital(period.name)];
  const averaged = figures.some(({ average }) => average !== null);
  return (
    <table className="tbl tbl--stack tbl--ind" role="table">
      <caption className="vh">{`Chỉ tiêu ${period.name} so với ${period.before ?? "kỳ trước"} và kế hoạch`}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Chỉ tiêu
          </th>
          {[before, present, "Kế hoạch", ...(averaged ? ["Trung bình nhiệm kỳ"] : [])].map((name) => (
            <th key={name} scope="col" role="columnheader" className="r">
              {name}
            </th>
          ))}
          <th scope="col" role="columnheader">
            Kết quả
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {figures.map((figure) => {
          const outcome = outcomeOf(figure);
          const { unit, average } = figure;
          return (
            <tr role="row" key={figure.indicator}>
              <th scope="row" role="rowheader">
                {figure.name}
              </th>
              <td role="cell" className="r" data-l={before}>
                {valueWords(figure.before, unit)}
              </td>
              <td role="cell" className="r" data-l={present}>
                <a href={figureAddress(slug, figure.indicator)}>{valueWords(figure.value, unit)}</a>
              </td>
              <td role="cell" className="r" data-l="Kế hoạch">
                {valueWords(figure.target, unit)}
              </td>
              {averaged && (
                <td role="cell" className="r" data-l="Trung bình nhiệm kỳ">
                  {valueWords(average === null ? null : Math.round(average * 10) / 10, unit)}
                </td>
              )}
              <td role="cell">
                {outcome && (
                  <span className={outcome.met ? "chip chip--ok" : "chip chip--wait"}>
                    <Icon name={outcome.met ? "check" : "minus"} />
                    {outcome.words}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

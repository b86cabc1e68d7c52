// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { ChoiceField } from "@/components/ui/choice-field";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { comparisonAddress, figureAddress, REPORTS, reportAddress } from "@/lib/reports/addresses";
import type { ReportContent, ReportedFigure } from "@/lib/reports/content";
import { changeWords } from "@/lib/reports/outcome";
import type { ReportCard } from "@/lib/reports/queries/published";
import { valueWords } from "@/lib/reports/words";

interface Side {
  slug: string;
  content: ReportContent;
}

function Value({ side, figure }: { side: Side; figure: ReportedFigure | undefined }) {
  if (!figure) return "–";
  return <a href={figureAddress(side.slug, figure.indicator)}>{valueWords(figure.value, figure.unit)}</a>;
}

function Table({ one, other }: { one: Side; other: Side }) {
  const known = new Map([...other.content.figures, ...one.content.figures].map((figure) => [figure.indicator, figure]));
  const [first, second] = [one, other].map(({ content }) => content.period.name.charAt(0).toLocaleUpperCase("vi") + content.period.name.slice(1)) as [
    string,
    string,
  ];
  // Two reports of one period, by two bodies: the columns are told apart by who reports.
  const [left, right] = first === second ? [`${first}, ${one.content.owner.name}`, `${second}, ${other.content.owner.name}`] : [first, second];
  return (
    <table className="tbl tbl--stack tbl--ind" role="table">
      <caption className="vh">{`${left} so với ${right}`}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Chỉ tiêu
          </th>
          {[left, right].map((name) => (
            <th key={name} scope="col" role="columnheader" className="r">
              {name}
            </th>
          ))}
          <th scope="col" role="columnheader">
            Thay đổi
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {[...known.values()].map(({ indicator, name, unit }) => {
          const [a, b] = [one, other].map(({ content }) => content.figures.find((figure) => figure.indicator === indicator));
          const change = a && b && a.unit === b.unit ? changeWords({ ...a, before: b.value }, other.content.period.name) : null;
          return (
            <tr role="row" key={indicator}>
              <th scope="row" role="rowheader">
                {unit === "%" ? `${name} (%)` : name}
              </th>
              <td role="cell" className="r" data-l={left}>
                <Value side={one} figure={a} />
              </td>
              <td role="cell" className="r" data-l={right}>
                <Value side={other} figure={b} />
              </td>
              <td role="cell">{change && keepTogether(change)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Props {
  cards: readonly ReportCard[];
  one: Side | null;
  other: Side | null;
  /** As they were asked, found or not. */
  asked: { one: string | undefined; other: string | undefined };
}

/** Any two published reports side by side: periods, terms, bodies. */
export function ComparisonView({ cards, one, other, asked }: Props) {
  const choices = cards.map(({ slug, title, owner }) => ({ value: slug, name: `${title} (${owner})` }));
  const missing = (asked.one && !one) || (asked.other && !other);
  return (
    <>
      <div className="pagehead">
        <h1>So sánh hai kỳ báo cáo</h1>
        <p className="pagehead__lede">Số liệu lấy từ bản đã công bố của mỗi báo cáo, như đã chốt khi ấy.</p>
      </div>
      <form className="box cmp__ask" action={comparisonAddress()}>
        <ChoiceField name="ky" label="Kỳ" all="Chọn báo cáo" choices={choices} value={one?.slug ?? ""} />
        <ChoiceField name="voi" label="So với" all="Chọn báo cáo" choices={choices} value={other?.slug ?? ""} />
        <button className="btn btn--primary" type="submit">
          So sánh
        </button>
      </form>
      {missing && (
        <p className="note note--line note--wait" role="status">
          Không có báo cáo này. Chọn một báo cáo trong danh sách, hoặc xem <a href={REPORTS}>các báo cáo đã công bố</a>.
        </p>
      )}
      {one && other && (
        <section className="section" aria-labelledby="so-sanh">
          <h2 className="shead__t mb-4" id="so-sanh">
            <a href={reportAddress(one.slug)}>{keepTitleTogether(one.content.title)}</a> và{" "}
            <a href={reportAddress(other.slug)}>{keepTitleTogether(other.content.title)}</a>
          </h2>
          <Table one={one} other={other} />
        </section>
      )}
    </>
  );
}

import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { comparisonAddress, reportAddress } from "@/lib/reports/addresses";
import type { ReportCard } from "@/lib/reports/queries/published";

/** By the year in which their periods end, the last first. */
function byYear(cards: readonly ReportCard[]): [year: string, cards: ReportCard[]][] {
  const years = new Map<string, ReportCard[]>();
  for (const card of cards) years.set(card.to.slice(0, 4), [...(years.get(card.to.slice(0, 4)) ?? []), card]);
  return [...years];
}

/** All published reports. */
export function ReportList({ cards }: { cards: readonly ReportCard[] }) {
  return (
    <>
      <div className="pagehead">
        <h1>Báo cáo</h1>
        <p className="pagehead__lede">
          {cards.length === 0
            ? "Chưa có báo cáo nào được công bố."
            : `${formatNumber(cards.length)} báo cáo đã công bố. Mỗi con số trong báo cáo dẫn tới đúng những hồ sơ mà nó đếm.`}
        </p>
        {cards.length > 1 && (
          <p className="btns mt-4">
            <a className="btn" href={comparisonAddress()}>
              So sánh hai kỳ báo cáo
            </a>
          </p>
        )}
      </div>
      {byYear(cards).map(([year, ofYear]) => (
        <section key={year} className="rsec" aria-labelledby={`nam-${year}`}>
          <h2 id={`nam-${year}`}>Năm {year}</h2>
          <ul className="reports">
            {ofYear.map(({ slug, title, headline, owner, publishedAt }) => (
              <li key={slug}>
                <h3>
                  <a href={reportAddress(slug)}>{keepTitleTogether(title)}</a>
                </h3>
                {headline && <p>{keepTogether(headline)}</p>}
                <p className="meta">
                  <span>{owner}</span>
                  <span>Công bố {formatDate(publishedAt)}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

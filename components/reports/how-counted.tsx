import { Icon } from "@/components/ui/icon";
import { formatNumber } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
import { figureAddress } from "@/lib/reports/addresses";
import type { ReportedFigure } from "@/lib/reports/content";
import { originWords } from "@/lib/reports/output/paper-tables";
import { countWords } from "@/lib/reports/words";

/** What a figure counts, how, and where it is from. */
export function HowItCounts({ figure }: { figure: ReportedFigure }) {
  const { definition, counting, source, ratio } = figure;
  return (
    <>
      <p>{keepTogether([ratio && `${formatNumber(ratio.part)} trên ${formatNumber(ratio.whole)}.`, definition, counting].filter(Boolean).join(" "))}</p>
      <p>{keepTogether([originWords(figure), source && `Căn cứ: ${source}.`].filter(Boolean).join(" "))}</p>
    </>
  );
}

/** The same, and what in it does not fit together. */
export function Counting({ figure }: { figure: ReportedFigure }) {
  return (
    <>
      <HowItCounts figure={figure} />
      {figure.contradictions.map((sentence) => (
        <p key={sentence} className="note note--line note--wait">
          {keepTogether(sentence)}
        </p>
      ))}
    </>
  );
}

/** "Cách tính từng con số", one tap away for each of them. */
export function HowCounted({ figures, slug }: { figures: readonly ReportedFigure[]; slug: string }) {
  return (
    <div className="howto">
      {figures.map((figure) => (
        <details key={figure.indicator} id={`cach-tinh-${figure.indicator}`}>
          <summary>
            {keepTogether(`${figure.name}: ${countWords(figure.value, figure.unit)}`)}
            <Icon name="chevron-down" />
          </summary>
          <Counting figure={figure} />
          <p>
            <a href={figureAddress(slug, figure.indicator)}>
              {figure.records > 0 ? `Xem danh sách: ${figure.name.toLocaleLowerCase("vi")}` : `Xem số liệu: ${figure.name.toLocaleLowerCase("vi")}`}
            </a>
          </p>
        </details>
      ))}
    </div>
  );
}

import { Drawn } from "@/components/charts/drawn";
import { keepTogether } from "@/lib/core/typography";
import { figureAddress } from "@/lib/reports/addresses";
import type { ReportContent, ReportedFigure } from "@/lib/reports/content";
import { bulletDrawing } from "@/lib/reports/drawings/bullets";
import { besideWords, outcomeOf } from "@/lib/reports/outcome";
import { countWords, insideWords, partsWords, valueWords } from "@/lib/reports/words";

/** "93,9" with a small "%". */
function Big({ value, unit }: Pick<ReportedFigure, "value" | "unit">) {
  const words = valueWords(value, unit);
  return words.endsWith("%") ? (
    <b>
      {words.slice(0, -1)}
      <small>%</small>
    </b>
  ) : (
    <b>{words}</b>
  );
}

function Highlight({ figure, slug, before }: { figure: ReportedFigure; slug: string; before: string | null }) {
  const parts = figure.breakdowns.find(({ tiles, parts: all }) => tiles && all.filter(({ value }) => value).length <= 3);
  const beside = besideWords(figure, before);
  const outcome = outcomeOf(figure);
  const spoken = [countWords(figure.value, figure.unit), beside].filter(Boolean).join(", ");
  return (
    <div className="fig">
      <Big {...figure} />
      <span>
        <a href={figureAddress(slug, figure.indicator)}>{keepTogether(insideWords(figure.name))}</a>
        {parts && `: ${partsWords(figure, parts.key)}`}
      </span>
      {(figure.target !== null || figure.before !== null) && figure.value !== null && (
        <Drawn drawing={bulletDrawing(figure)} id={`nhip-${figure.indicator}`} title={figure.name} spoken={spoken} />
      )}
      {beside && <span className="fig__beside">{keepTogether(beside)}</span>}
      {outcome && <span className="fig__beside fig__beside--strong">{keepTogether(outcome.words)}</span>}
    </div>
  );
}

/** The figures that a report puts first, each beside its plan, the period before and the average. */
export function Highlights({ content, slug }: { content: ReportContent; slug: string }) {
  const figures = content.highlights.flatMap((code) => content.figures.find(({ indicator }) => indicator === code) ?? []);
  if (figures.length === 0) return null;
  const { period } = content;
  return (
    <section className="section--sunken rfigs" aria-labelledby="con-so">
      <div className="wrap">
        <h2 className="vh" id="con-so">
          {`${period.name.charAt(0).toLocaleUpperCase("vi")}${period.name.slice(1)} qua con số`}
        </h2>
        <div className="figs figs--report">
          {figures.map((figure) => (
            <Highlight key={figure.indicator} figure={figure} slug={slug} before={period.before} />
          ))}
        </div>
        <p className="rfigs__key">Vạch đứng là kế hoạch, chấm tròn là {period.before ?? "kỳ trước"}; thanh đổi màu khi chưa tới kế hoạch.</p>
      </div>
    </section>
  );
}

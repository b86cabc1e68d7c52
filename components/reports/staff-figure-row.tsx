import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { Drawn } from "@/components/charts/drawn";
import type { ReportedFigure } from "@/lib/reports/content";
import { bulletDrawing } from "@/lib/reports/drawings/bullets";
import { besideWords } from "@/lib/reports/outcome";
import type { ReportRemark } from "@/lib/reports/queries/comments";
import { countWords, valueWords } from "@/lib/reports/words";
import { HowItCounts } from "./how-counted";

/** Where a place of a report stands on the page: "figure-nghi-quyet". */
export const placeId = (anchor: ReportRemark["anchor"], key: string) => `${anchor.toLowerCase()}-${key}`;

interface Props {
  figure: ReportedFigure;
  before: string | null;
  /** What it was at the last visit; undefined where it is the same. */
  was: number | null | undefined;
  href: string;
  children: ReactNode;
}

/** A figure in its row: the number leads to the records that it counts. */
export function FigureRow({ figure, before, was, href, children }: Props) {
  const beside = besideWords(figure, before);
  return (
    <div className={was === undefined ? "mrow" : "mrow mrow--chg"} id={placeId("FIGURE", figure.indicator)}>
      <div className="mrow__m rk">
        <h3>{figure.name}</h3>
        <p>
          <a href={href}>
            <b>{valueWords(figure.value, figure.unit)}</b> <span className="vh">{figure.unit === "%" ? figure.name : figure.unit}, xem danh sách</span>
          </a>
          {beside ? ` ${beside}` : ""}
        </p>
        {was === undefined ? null : (
          <p className="blk__l">
            <b className="blk__new">
              <Eye className="icon" aria-hidden="true" />
              {`đã thay đổi từ lần xem trước, khi đó là ${valueWords(was, figure.unit)}`}
            </b>
          </p>
        )}
        {figure.value !== null && (figure.target !== null || figure.before !== null) ? (
          <Drawn
            drawing={bulletDrawing(figure)}
            id={`nhip-${figure.indicator}`}
            title={figure.name}
            spoken={[countWords(figure.value, figure.unit), beside].filter(Boolean).join(", ")}
          />
        ) : null}
        {figure.entered && figure.computed !== null ? (
          <p className="muted">{`Hồ sơ trên cổng đếm được ${valueWords(figure.computed, figure.unit)}. ${figure.entered.note}`}</p>
        ) : null}
        {figure.contradictions.map((sentence) => (
          <p key={sentence} className="note note--line note--wait">
            {sentence}
          </p>
        ))}
        <details>
          <summary>
            Cách tính<span className="vh">: {figure.name}</span>
          </summary>
          <HowItCounts figure={figure} />
        </details>
      </div>
      {children}
    </div>
  );
}

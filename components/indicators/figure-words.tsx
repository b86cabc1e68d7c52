import { formatNumber } from "@/lib/core/numbers";
import type { IndicatorDefinition } from "@/lib/indicators/definition";
import type { Figure } from "@/lib/indicators/figure";
import { originWords, valueWords } from "@/lib/indicators/labels";

/** What an indicator is and how it is counted. */
export function DefinitionWords({ definition: { definition, counting, source } }: { definition: IndicatorDefinition }) {
  return (
    <dl className="facts">
      <div>
        <dt>Định nghĩa</dt>
        <dd>{definition}</dd>
      </div>
      <div>
        <dt>Cách tính</dt>
        <dd>{counting}</dd>
      </div>
      <div>
        <dt>Căn cứ</dt>
        <dd>{source}</dd>
      </div>
    </dl>
  );
}

/** Where a figure comes from, and what in it does not fit together. */
export function FigureNotes({ figure }: { figure: Figure }) {
  const { origin, computed, entered, unit, ratio, contradictions } = figure;
  return (
    <>
      <span className={origin === "OFFICIAL" ? "chip chip--wait" : "chip"}>{originWords(figure)}</span>
      {ratio ? (
        <span className="small muted">
          {" "}
          {formatNumber(ratio.part)} trên {formatNumber(ratio.whole)}
        </span>
      ) : null}
      {origin === "OFFICIAL" && computed !== null ? <p className="small">Tính từ hồ sơ: {valueWords(computed, unit)}.</p> : null}
      {entered ? <p className="small muted">Nguồn: {entered.source}</p> : null}
      {entered?.note ? <p className="small muted">Ghi chú: {entered.note}</p> : null}
      {contradictions.map((sentence) => (
        <p className="note note--line note--wait" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

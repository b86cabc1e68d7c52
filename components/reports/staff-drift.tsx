import { CircleAlert } from "lucide-react";
import { VerbButton } from "@/components/ui/verb-button";
import { formatDateTimeInside } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { figureAdminAddress } from "@/lib/reports/addresses";
import type { ReportedFigure } from "@/lib/reports/content";
import type { DriftLine } from "@/lib/reports/queries/review";
import { partValueWords, valueWords } from "@/lib/reports/words";
import type { ReportAction } from "./staff-remarks";

interface Props {
  report: { id: string; version: number };
  frozen: { takenAt: Date; by: string };
  drifts: readonly DriftLine[];
  figures: readonly ReportedFigure[];
  /** Null for whoever does not decide about the figures, or not now. */
  actions: { keep: ReportAction; refreeze: ReportAction } | null;
}

/** "thêm 1; Lê Hồng Vân sửa 1 hồ sơ, 8 giờ 05 ngày 04/01/2021" */
function reasonOf({ added, removed, changes }: DriftLine): string {
  const counted = (word: string, ids: readonly string[]) => (ids.length > 0 ? [`${word} ${formatNumber(ids.length)}`] : []);
  const by = changes.slice(0, 3).map((change) => `${change.by} sửa ${formatNumber(change.records)} hồ sơ, ${formatDateTimeInside(change.at)}`);
  return [[...counted("thêm", added), ...counted("bớt", removed)].join(", "), ...by].filter(Boolean).join("; ");
}

function Line({ drift, figure, report, actions }: Pick<Props, "report" | "actions"> & { drift: DriftLine; figure: ReportedFigure }) {
  const { unit, name } = figure;
  const reason = reasonOf(drift);
  const moved = drift.parts.map((part) => `${part.name} ${partValueWords(part.frozen, unit)} thành ${partValueWords(part.now, unit)}`);
  const inside = drift.frozen === drift.now && moved.length > 0 ? ` (${moved.slice(0, 4).join("; ")})` : "";
  const named = { ...report, indicator: drift.indicator };
  return (
    <li>
      <p>
        {`${name}: chốt ${valueWords(drift.frozen, unit)}, nay ${valueWords(drift.now, unit)}${inside}${reason ? `; ${reason}` : ""}.`}
        {drift.kept ? ` ${drift.kept.by} giữ số đã chốt ${formatDateTimeInside(drift.kept.at)}.` : null}
      </p>
      <div className="frozen__do">
        {actions && !drift.kept ? (
          <VerbButton action={actions.keep} hidden={named}>
            Giữ số đã chốt<span className="vh">: {name}</span>
          </VerbButton>
        ) : null}
        {actions ? (
          <VerbButton action={actions.refreeze} hidden={named}>
            Chốt lại riêng số này<span className="vh">: {name}</span>
          </VerbButton>
        ) : null}
        <a href={figureAdminAddress(report.id, drift.indicator)}>
          Xem danh sách<span className="vh">: {name}</span>
        </a>
      </div>
    </li>
  );
}

/** When the figures were frozen, which of them moved since, and the ways out. Nothing updates by itself. */
export function FrozenNote({ report, frozen, drifts, figures, actions }: Props) {
  const waiting = drifts.filter(({ kept }) => kept === null).length;
  const when = `Số liệu do ${frozen.by} chốt ${formatDateTimeInside(frozen.takenAt)}.`;
  if (drifts.length === 0) return <p className="note note--line mb-6">{when}</p>;
  const moved = waiting > 0 ? `${formatNumber(waiting)} số liệu đã thay đổi từ khi chốt.` : "Những số liệu đã thay đổi được giữ như đã chốt.";
  return (
    <section className={waiting > 0 ? "note note--wait note--line frozen" : "note note--line frozen"} aria-label="Số liệu đã chốt">
      <CircleAlert className="icon" aria-hidden="true" />
      <div>
        <b>{`${when} ${moved}`}</b>
        <ul className="frozen__l">
          {drifts.map((drift) => {
            const figure = figures.find(({ indicator }) => indicator === drift.indicator);
            return figure ? <Line key={drift.indicator} drift={drift} figure={figure} report={report} actions={actions} /> : null;
          })}
        </ul>
      </div>
    </section>
  );
}

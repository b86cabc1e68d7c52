import type { ReportContent, ReportedFigure } from "../content";
import { outcomeOf } from "../outcome";
import { partValueWords, valueWords } from "../words";

/** A table on paper. The first column names the row. */
export interface PaperTable {
  caption: string;
  head: string[];
  rows: string[][];
  /** Shares of the width, adding up to 100. */
  widths: number[];
  /** Columns that hold numbers. */
  numbers: number[];
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
const paper = (value: number | null, { unit }: Pick<ReportedFigure, "unit">) => valueWords(value, unit, "document");
const average = ({ average: value }: ReportedFigure) => (value === null ? null : Math.round(value * 10) / 10);

/** Every figure beside the period before, the plan and the average of the term. */
export function figureTable({ figures, period }: ReportContent): PaperTable {
  return {
    caption: `Chỉ tiêu ${period.name} so với kỳ trước và kế hoạch`,
    head: ["Chỉ tiêu", "Đơn vị", capital(period.before ?? "kỳ trước"), capital(period.name), "Kế hoạch", "TB nhiệm kỳ", "So với kế hoạch"],
    rows: figures.map((figure) => [
      figure.name,
      figure.unit,
      paper(figure.before, figure),
      paper(figure.value, figure),
      paper(figure.target, figure),
      paper(average(figure), figure),
      outcomeOf(figure)?.words ?? "",
    ]),
    widths: [28, 12, 11, 11, 11, 11, 16],
    numbers: [2, 3, 4, 5],
  };
}

/** The parts of every figure; null where there are none. */
export function breakdownTable({ figures }: ReportContent): PaperTable | null {
  const rows = figures.flatMap((figure) =>
    figure.breakdowns.flatMap(({ name, parts }) => parts.map((part) => [figure.name, name, part.name, partValueWords(part.value, figure.unit, "document")])),
  );
  if (rows.length === 0) return null;
  return { caption: "Số liệu chi tiết", head: ["Chỉ tiêu", "Cách chia", "Phần", "Số liệu"], rows, widths: [28, 20, 38, 14], numbers: [3] };
}

/** What is aimed at next; null where nothing is. */
export function targetTable({ targets }: ReportContent): PaperTable | null {
  if (targets.length === 0) return null;
  const rows = targets.map((target) => [target.name, target.unit, paper(target.value, target), target.source]);
  return { caption: "Chỉ tiêu kế hoạch kỳ sau", head: ["Chỉ tiêu", "Đơn vị", "Kế hoạch", "Căn cứ"], rows, widths: [34, 16, 14, 36], numbers: [2] };
}

/** Where a figure is from, as one sentence. */
export function originWords({ origin, entered, computed, unit }: ReportedFigure): string {
  if (origin === "COMPUTED" || entered === null) return "Tính từ hồ sơ trên cổng.";
  const source = `Số nhập theo ${entered.source}.`;
  if (origin === "ENTERED") return source;
  return [source, `Tính từ hồ sơ là ${valueWords(computed, unit)}.`, ...(entered.note ? [entered.note] : [])].join(" ");
}

/** What each figure counts, how, and where it is from. */
export function definitionTable({ figures }: ReportContent): PaperTable {
  const rows = figures.map((figure) => {
    const how = [figure.definition, figure.counting, ...figure.contradictions].filter(Boolean).join(" ");
    return [figure.name, how, [originWords(figure), figure.source].filter(Boolean).join(" ")];
  });
  return { caption: "Cách tính từng con số", head: ["Chỉ tiêu", "Cách tính", "Nguồn"], rows, widths: [24, 44, 32], numbers: [] };
}

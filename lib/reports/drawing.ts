import type { BulletChart, PointChart, ReportChart } from "./content";
import { barsDrawing } from "./drawings/bars";
import { bulletsDrawing } from "./drawings/bullets";
import { columnsDrawing } from "./drawings/columns";
import { lineDrawing } from "./drawings/line";
import type { Drawing } from "./marks";
import { countWords, valueWords } from "./words";

/*
 * Charts as plain marks on a plane: pages draw them as SVG with the colours of the theme, paper in ink, the picture of a Word file with fonts of its
 * own. One drawing, three pens. Every chart also has words and a table: nobody needs to see it to know what it says. Pure.
 */

/** Columns as long as there is room for them; many, or such with long names, lie down. */
function fitsAsColumns({ points }: PointChart): boolean {
  return points.length <= 12 && points.every(({ short }) => [...short].length <= (points.length > 7 ? 4 : 6));
}

export function drawingOf(chart: ReportChart): Drawing {
  if (chart.kind === "bullets") return bulletsDrawing(chart);
  if (chart.kind === "line") return lineDrawing(chart);
  return chart.kind === "columns" && fitsAsColumns(chart) ? columnsDrawing(chart) : barsDrawing(chart);
}

const sentence = (row: BulletChart["rows"][number]) =>
  [
    `${row.name}: ${countWords(row.value, row.unit)}`,
    ...(row.target === null ? [] : [`kế hoạch ${valueWords(row.target, row.unit)}`]),
    ...(row.before === null ? [] : [`kỳ trước ${valueWords(row.before, row.unit)}`]),
  ].join(", ");

/** What somebody hears who does not see the chart: every number of it. */
export function spokenChart(chart: ReportChart): string {
  if (chart.kind === "bullets") return chart.rows.map(sentence).join("; ");
  const points = chart.points.map(({ name, value }) => `${name}: ${value === null ? "chưa có số liệu" : valueWords(value, chart.unit)}`);
  return [...points, ...(chart.target === null ? [] : [`Chỉ tiêu: ${valueWords(chart.target, chart.unit)}`])].join("; ");
}

/** The numbers of a chart as a table: its heads, and rows of words of which the first names the row. */
export function chartTable(chart: ReportChart): { head: string[]; rows: string[][] } {
  if (chart.kind === "bullets") {
    const rows = chart.rows.map((row) => [row.name, ...[row.value, row.target, row.before].map((value) => valueWords(value, row.unit))]);
    return { head: ["Chỉ tiêu", "Kết quả", "Kế hoạch", "Kỳ trước"], rows };
  }
  const rows = chart.points.map(({ name, value }) => [name, valueWords(value, chart.unit)]);
  return { head: [chart.axis, chart.measure], rows: chart.target === null ? rows : [...rows, ["Chỉ tiêu", valueWords(chart.target, chart.unit)]] };
}

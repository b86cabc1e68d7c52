import "server-only";
import { dayOfIso, formatDate } from "@/lib/core/dates";
import type { Sheet } from "@/lib/core/spreadsheet";
import type { RecordRow } from "@/lib/indicators/queries/records";
import type { ReportContent, ReportedFigure } from "../content";
import { outcomeOf } from "../outcome";
import { originWords } from "./paper-tables";

/* All figures of a version for spreadsheet programs and for machines. Numbers are numbers; what is not known is an empty cell, never a zero. */

const cell = (value: number | null): string | number => value ?? "";

const figureHead = ({ period }: ReportContent) => [
  ...["Mã", "Chỉ tiêu", "Đơn vị", period.name, period.before ?? "kỳ trước", "Kế hoạch", "Trung bình nhiệm kỳ", "So với kế hoạch"],
  ...["Phần", "Toàn bộ", "Số tính từ hồ sơ", "Nguồn", "Cách tính"],
];

function figureRow(figure: ReportedFigure): (string | number)[] {
  const { indicator, name, unit, value, before, target, average, ratio, computed, definition, counting } = figure;
  return [
    ...[indicator, name, unit, cell(value), cell(before), cell(target), cell(average), outcomeOf(figure)?.words ?? ""],
    ...[cell(ratio?.part ?? null), cell(ratio?.whole ?? null), cell(computed), originWords(figure), [definition, counting].filter(Boolean).join(" ")],
  ];
}

/** One table of all figures. */
export function figuresSheet(content: ReportContent): Sheet {
  return {
    name: "Số liệu",
    head: figureHead(content),
    rows: content.figures.map(figureRow),
    widths: [20, 36, 14, 14, 14, 14, 20, 22, 10, 10, 18, 48, 80],
  };
}

/** Names of sheets: short, and without the signs that the format refuses. */
function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const short = wanted.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
    for (let more = 1; ; more += 1) {
      const name = more === 1 ? short : `${short.slice(0, 28)} ${more}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** The workbook of a version: all figures, then every breakdown on a sheet of its own, then the plan of the period after. */
export function figureSheets(content: ReportContent): Sheet[] {
  const name = sheetNames();
  const breakdowns = content.figures.flatMap((figure) =>
    figure.breakdowns.map(
      (breakdown): Sheet => ({
        name: name(`${figure.name} ${breakdown.name.toLowerCase()}`),
        head: ["Mã", "Phần", figure.unit],
        rows: breakdown.parts.map((part) => [part.key, part.name, cell(part.value)]),
        widths: [30, 48, 14],
      }),
    ),
  );
  const plan: Sheet[] = content.targets.length
    ? [
        {
          name: name("Kế hoạch kỳ sau"),
          head: ["Mã", "Chỉ tiêu", "Đơn vị", "Từ ngày", "Đến ngày", "Kế hoạch", "Căn cứ"],
          rows: content.targets.map((target) => [target.indicator, target.name, target.unit, target.from, target.to, target.value, target.source]),
          widths: [20, 36, 14, 14, 14, 14, 60],
        },
      ]
    : [];
  return [figuresSheet(content), ...breakdowns, ...plan];
}

/** What a figure counts, as far as readers may see it. @param absolute makes an address whole */
export function recordsSheet(name: string, records: readonly RecordRow[], absolute: (path: string) => string): Sheet {
  return {
    name: name.slice(0, 31),
    head: ["STT", "Số, ký hiệu", "Ngày", "Tên", "Loại", "Đường dẫn"],
    rows: records.map(({ symbol, day, title, kind, address }, place) => [
      ...[place + 1, symbol, day ? formatDate(dayOfIso(day)) : "", title, kind],
      address ? absolute(address) : "",
    ]),
    widths: [6, 18, 14, 90, 24, 60],
  };
}

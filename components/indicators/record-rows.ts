import { dayOfIso, formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { Sheet } from "@/lib/core/spreadsheet";
import type { CountedKind } from "@/lib/indicators/figure";
import { originWords } from "@/lib/indicators/labels";
import type { RecordList } from "@/lib/indicators/queries/records";
import type { FigureLine } from "@/lib/indicators/queries/staff";

/** What the records are called, one and many alike. */
export const countedWords: Record<CountedKind, string> = {
  ...{ session: "kỳ họp", resolution: "nghị quyết", document: "văn bản", examination: "cuộc thẩm tra", question: "câu chất vấn" },
  ...{ commitment: "lời hứa", meeting: "cuộc họp", article: "tin bài" },
};

/** "1 cuộc họp nội bộ không hiển thị": what somebody is not shown, so that the list and the figure can be set beside each other. Null for nothing. */
export function hiddenWords(kind: CountedKind, { hidden }: Pick<RecordList, "hidden">): string | null {
  return hidden > 0 ? `${formatNumber(hidden)} ${countedWords[kind]} nội bộ, hạn chế hoặc không còn công khai không hiển thị ở đây.` : null;
}

const head = ["Số, ký hiệu", "Tên, trích yếu", "Ngày", "Loại", "Địa chỉ"];

/** The list behind a figure as a sheet. */
export function recordSheet(name: string, { rows }: RecordList): Sheet {
  return {
    name,
    head,
    rows: rows.map(({ symbol, title, day, kind, address }) => [symbol, title, day ? formatDay(dayOfIso(day)) : "", kind, address ?? ""]),
    widths: [18, 80, 12, 30, 50],
  };
}

/** All figures of a period as a sheet. Cells without a number stay empty: nothing is not zero. */
export function figureSheet(lines: readonly FigureLine[]): Sheet {
  const cell = (value: number | null) => value ?? "";
  return {
    name: "Số liệu",
    head: ["Mã", "Chỉ tiêu", "Đơn vị", "Số liệu", "Cách có số", "Tính từ hồ sơ", "Kỳ trước", "Chỉ tiêu kế hoạch", "Trung bình nhiệm kỳ", "Nguồn", "Ghi chú"],
    rows: lines.map(({ definition: { code, name, unit }, figure }) => [
      ...[code, name, unit, cell(figure.value), originWords(figure), cell(figure.computed), cell(figure.before), cell(figure.target)],
      ...[cell(figure.average), figure.entered?.source ?? "", [figure.entered?.note ?? "", ...figure.contradictions].filter(Boolean).join(" ")],
    ]),
    widths: [22, 36, 12, 10, 16, 14, 10, 18, 20, 50, 60],
  };
}

/** The parts of all figures as a sheet. */
export function partSheet(lines: readonly FigureLine[]): Sheet {
  return {
    name: "Từng phần",
    head: ["Mã", "Chỉ tiêu", "Phân theo", "Phần", "Số liệu"],
    rows: lines.flatMap(({ definition: { code, name }, figure }) =>
      figure.breakdowns.flatMap((breakdown) => breakdown.parts.map((part) => [code, name, breakdown.name, part.name, part.value ?? ""])),
    ),
    widths: [22, 36, 24, 60, 10],
  };
}

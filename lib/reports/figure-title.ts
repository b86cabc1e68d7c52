import type { ReportContent, ReportedFigure } from "./content";
import { tokenWords } from "./words";

/** A part of a figure as an address names it. */
export interface AskedPart {
  breakdown: string;
  key: string;
}

/** "loai:REGULAR" read back; null where the figure has no such part. */
export function partOf({ breakdowns }: Pick<ReportedFigure, "breakdowns">, asked: string): AskedPart | null {
  const [breakdown = "", key = ""] = asked.split(/:(.*)/s);
  const found = breakdowns.find((one) => one.key === breakdown)?.parts.some((part) => part.key === key);
  return found ? { breakdown, key } : null;
}

/** What a list is called: "97 nghị quyết năm 2020", "2 kỳ họp thường lệ năm 2020", "Kiến nghị đã trả lời năm 2020: 93,9%". */
export function figureTitle(figure: ReportedFigure, part: AskedPart | null, { name }: Pick<ReportContent["period"], "name">): string {
  const { indicator } = figure;
  const words = tokenWords(figure, { indicator, form: "words", ...(part ? { breakdown: part.breakdown, part: part.key } : {}) });
  return figure.unit === "%" || figure.value === null ? `${figure.name} ${name}: ${words}` : `${words} ${name}`;
}

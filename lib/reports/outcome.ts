import { formatNumber } from "@/lib/core/numbers";
import type { ReportedFigure } from "./content";
import { valueWords } from "./words";

/* What a figure came to, beside its plan and beside the period before: in words, so that no colour has to say it. Pure. */

type Judged = Pick<ReportedFigure, "unit" | "value" | "target" | "before" | "higherIsBetter">;

const steps = (value: number) => Math.round(value * 10) / 10;
/** "7", or "1,1 điểm" for shares. */
const apart = (difference: number, unit: string) => `${formatNumber(Math.abs(steps(difference)))}${unit === "%" ? " điểm" : ""}`;

export interface Outcome {
  met: boolean;
  /** "Vượt 7", "Thiếu 1,1 điểm", "Đạt" */
  words: string;
}

/** Beside the plan; null where there is none, or no result yet. */
export function outcomeOf({ unit, value, target, higherIsBetter }: Judged): Outcome | null {
  if (value === null || target === null) return null;
  const difference = steps(value - target);
  if (difference === 0) return { met: true, words: "Đạt" };
  if (higherIsBetter === false) return { met: difference < 0, words: `${difference < 0 ? "Thấp" : "Cao"} hơn mức đặt ra ${apart(difference, unit)}` };
  return difference > 0 ? { met: true, words: `Vượt ${apart(difference, unit)}` } : { met: false, words: `Thiếu ${apart(difference, unit)}` };
}

/** "Tăng 13 so với năm 2019"; null where one of the two is not known. @param before "năm 2019" */
export function changeWords({ unit, value, before: then }: Pick<Judged, "unit" | "value" | "before">, before: string): string | null {
  if (value === null || then === null) return null;
  const difference = steps(value - then);
  if (difference === 0) return `Bằng ${before}`;
  return `${difference > 0 ? "Tăng" : "Giảm"} ${apart(difference, unit)} so với ${before}`;
}

/** The plan, the period before and the average as one line under a figure: "kế hoạch 90; năm 2019: 84; trung bình nhiệm kỳ 83,6". */
export function besideWords(figure: Judged & Pick<ReportedFigure, "average">, before: string | null): string {
  const { unit, target, before: then, average } = figure;
  return [
    ...(target === null ? [] : [`${unit === "%" ? "chỉ tiêu" : "kế hoạch"} ${valueWords(target, unit)}`]),
    ...(then === null || before === null ? [] : [`${before}: ${valueWords(then, unit)}`]),
    ...(average === null ? [] : [`trung bình nhiệm kỳ ${valueWords(steps(average), unit)}`]),
  ].join("; ");
}

import { dayOfIso } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { IndicatorDefinition } from "./definition";
import type { DateRange, Figure } from "./figure";
import { yearRange } from "./periods";

/* How a year goes, beside its plan and beside the year before. Pure. */

interface Paced extends Pick<Figure, "value" | "unit"> {
  /** Up to the same day of the year before. */
  lastYear: number | null;
  /** What is aimed at for the whole year. */
  target: number | null;
}

export interface Pace {
  /** What the plan comes to until today; null where there is no plan. */
  due: number | null;
  state: "ahead" | "behind" | null;
  /** "Hơn nhịp kế hoạch 5; nhiều hơn cùng ngày 2019 là 7"; "" where there is nothing to set beside. */
  words: string;
}

const days = (from: string, to: string) => (dayOfIso(to).getTime() - dayOfIso(from).getTime()) / 86_400_000 + 1;
const steps = (value: number) => Math.round(value * 10) / 10;

type Meant = Pick<IndicatorDefinition, "kindOfValue" | "higherIsBetter">;

/** Whether what is aimed at holds on every day: shares and what stands open do not grow day by day towards it. */
export const holdsDaily = ({ kindOfValue }: Pick<IndicatorDefinition, "kindOfValue">) => kindOfValue !== "whole";

/** A plan is taken to be carried out evenly; of a thing that is not whole yet nothing is expected. */
function dueOn({ target }: Paced, definition: Meant, { from, to }: DateRange): number | null {
  if (target === null || holdsDaily(definition)) return target;
  const year = yearRange(Number(from.slice(0, 4)));
  return Math.floor((target * days(from, to)) / days(year.from, year.to));
}

function planWords({ value, target, unit }: Paced, due: number, definition: Meant): string {
  const apart = steps(Number(value) - due);
  const by = `${formatNumber(Math.abs(apart))}${unit === "%" ? " điểm" : ""}`;
  if (definition.higherIsBetter === false) return apart === 0 ? "Đúng mức đặt ra" : `${apart > 0 ? "Cao" : "Thấp"} hơn mức đặt ra ${by}`;
  if (holdsDaily(definition)) return apart === 0 ? "Đạt chỉ tiêu" : `${apart > 0 ? "Vượt chỉ tiêu" : "Thiếu so với chỉ tiêu"} ${by}`;
  if (target !== null && Number(value) >= target) return "Đủ kế hoạch năm";
  if (apart === 0) return "Đúng nhịp kế hoạch";
  return `${apart > 0 ? "Hơn" : "Thiếu so với"} nhịp kế hoạch ${by}`;
}

function lastYearWords({ value, lastYear, unit }: Paced, year: string): string {
  const apart = steps(Number(value) - Number(lastYear));
  if (apart === 0) return `bằng cùng ngày ${year}`;
  const than = unit === "%" ? ["cao hơn", "thấp hơn"] : ["nhiều hơn", "ít hơn"];
  return `${apart > 0 ? than[0] : than[1]} cùng ngày ${year} là ${formatNumber(Math.abs(apart))}${unit === "%" ? " điểm" : ""}`;
}

/** @param period the year so far @param before the same days of the year before */
export function paceOf(figure: Paced, definition: Meant, period: DateRange, before: DateRange): Pace {
  const due = dueOn(figure, definition, period);
  if (figure.value === null) return { due, state: null, words: "" };
  const words = [
    ...(due === null ? [] : [planWords(figure, due, definition)]),
    ...(figure.lastYear === null ? [] : [lastYearWords(figure, before.to.slice(0, 4))]),
  ].join("; ");
  const apart = due === null ? null : (figure.value - due) * (definition.higherIsBetter === false ? -1 : 1);
  const state = apart === null ? null : apart < 0 ? "behind" : "ahead";
  return { due, state, words: words.charAt(0).toUpperCase() + words.slice(1) };
}

import type { Asking } from "@/lib/indicators/addresses";
import type { DateRange, Scope } from "@/lib/indicators/figure";
import { halfRange, periodBefore, periodWords, quarterRange, typedRange, yearRange, yearsAway } from "@/lib/indicators/periods";

type Params = Record<string, string | string[] | undefined>;

export const firstOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export interface AskedFigures extends Asking {
  other: DateRange | null;
  /** What was typed and is no period: a sentence for it. */
  wrong: string | null;
}

/** What an address of the figures asks for. @param usual where it says nothing */
export function askedFigures(params: Params, usual: Scope): AskedFigures {
  const at = (name: string) => firstOf(params[name]).trim().slice(0, 40);
  const period = typedRange(at("tu"), at("den"));
  const other = typedRange(at("so-tu"), at("so-den"));
  const typed = (one: string, two: string) => at(one) !== "" || at(two) !== "";
  const wrong =
    (typed("tu", "den") && !period) || (typed("so-tu", "so-den") && !other)
      ? "Nhập ngày đầu và ngày cuối theo dạng ngày/tháng/năm, ví dụ 01/01/2020 và 31/12/2020; ngày cuối không sớm hơn ngày đầu."
      : null;
  return { bodyId: at("co-quan") || usual.bodyId, period: period ?? usual.period, other, wrong };
}

const capital = (words: string) => words.replace(/^./u, (letter) => letter.toUpperCase());

export interface PeriodLink {
  word: string;
  period: DateRange;
}

/** Periods around the one that is shown. */
export function periodLinks({ from }: DateRange, terms: readonly { name: string; period: DateRange }[]): PeriodLink[] {
  const year = Number(from.slice(0, 4));
  const near = [yearRange(year - 1), yearRange(year), yearRange(year + 1)];
  const inside = [halfRange(year, 1), halfRange(year, 2), ...[1, 2, 3, 4].map((quarter) => quarterRange(year, quarter))];
  return [
    ...[...near, ...inside].map((period) => ({ word: capital(periodWords(period)), period })),
    ...terms.map(({ name, period }) => ({ word: `Cả ${name}`, period })),
  ];
}

/** What a period can be set beside. */
export function besideLinks(period: DateRange, terms: readonly { name: string; period: DateRange }[]): PeriodLink[] {
  const [before, lastYear] = [periodBefore(period), yearsAway(period, -1)];
  const same = before.from === lastYear.from && before.to === lastYear.to;
  return [
    { word: `Kỳ trước: ${periodWords(before)}`, period: before },
    ...(same ? [] : [{ word: `Cùng kỳ năm trước: ${periodWords(lastYear)}`, period: lastYear }]),
    ...terms
      .filter((term) => term.period.from !== period.from || term.period.to !== period.to)
      .map(({ name, period: whole }) => ({ word: `Cả ${name}`, period: whole })),
  ];
}

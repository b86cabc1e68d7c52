import { formatNumber } from "@/lib/core/numbers";
import type { BreakdownDefinition, IndicatorDefinition } from "@/lib/indicators/definition";
import { indicatorOf, indicatorsFor } from "@/lib/indicators/definitions";
import type { BodyKind } from "@/prisma/generated/enums";
import type { ReportChart, ReportedFigure } from "./content";
import { changeWords } from "./outcome";
import { countWords, valueWords } from "./words";

/*
 * The charts that a report can show. Each is named by its key, made from the figures of the version, and says in its title what it shows. Pure.
 */

/** All figures that have a plan, beside it. */
export const PLAN_CHART = "so-voi-ke-hoach";
const YEARS = "cac-nam";

type Named =
  | { kind: "plan" }
  | { kind: "years"; indicator: IndicatorDefinition }
  | { kind: "parts"; indicator: IndicatorDefinition; breakdown: BreakdownDefinition };

/** What a key names; null for none. */
export function chartNamed(key: string): Named | null {
  if (key === PLAN_CHART) return { kind: "plan" };
  // Codes hold hyphens themselves: the longest that fits is meant.
  for (let cut = key.lastIndexOf("-"); cut > 0; cut = key.lastIndexOf("-", cut - 1)) {
    const indicator = indicatorOf(key.slice(0, cut));
    if (!indicator) continue;
    const rest = key.slice(cut + 1);
    if (rest === YEARS) return { kind: "years", indicator };
    const breakdown = indicator.breakdowns.find((one) => one.key === rest);
    if (breakdown) return { kind: "parts", indicator, breakdown };
  }
  return null;
}

export const isChartKey = (key: string): boolean => chartNamed(key) !== null;

/** The charts that somebody who writes a report of such a body chooses from. */
export function chartChoices(kind: BodyKind): { key: string; name: string }[] {
  return [
    { key: PLAN_CHART, name: "So với kế hoạch" },
    ...indicatorsFor(kind).flatMap(({ code, name, breakdowns }) => [
      { key: `${code}-${YEARS}`, name: `${name} qua các năm` },
      ...breakdowns.map((breakdown) => ({ key: `${code}-${breakdown.key}`, name: `${name} ${lower(breakdown.name)}` })),
    ]),
  ];
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** What a chart is made from. */
export interface ChartFacts {
  figures: readonly ReportedFigure[];
  /** "năm 2020" */
  period: string;
  /** Values of years, the last one that of the report, by indicator. */
  years: ReadonlyMap<string, readonly { year: number; value: number | null }[]>;
}

function planChart({ figures, period }: ChartFacts): ReportChart {
  const rows = figures.filter(({ target, value }) => target !== null && value !== null);
  const met = rows.filter(({ value, target, higherIsBetter }) =>
    higherIsBetter === false ? Number(value) <= Number(target) : Number(value) >= Number(target),
  );
  const title = rows.length === 0 ? "Chưa đặt chỉ tiêu nào" : `${formatNumber(met.length)} trên ${formatNumber(rows.length)} chỉ tiêu đạt kế hoạch`;
  const drawn = rows.slice(0, 40).map(({ name, unit, value, target, before }) => ({ name, unit, value, target, before }));
  return { key: PLAN_CHART, title, detail: `Thực hiện so với kế hoạch, ${period}`, kind: "bullets", rows: drawn };
}

function yearsChart(key: string, indicator: IndicatorDefinition, { figures, years }: ChartFacts): ReportChart {
  const points = years.get(indicator.code) ?? [];
  const known = points.filter((point): point is { year: number; value: number } => point.value !== null);
  const last = known.at(-1);
  const before = known.at(-2);
  const { unit, name, kindOfValue } = indicator;
  const change = last && before ? changeWords({ unit, value: last.value, before: before.value }, `năm ${before.year}`) : null;
  const title = last ? `${countWords(last.value, unit)} năm ${last.year}${change ? `, ${lower(change)}` : ""}` : `${name}: chưa có số liệu`;
  const [first, end] = [points[0]?.year, points.at(-1)?.year];
  return {
    ...{
      key,
      title,
      detail: `${name}${kindOfValue === "stock" ? " đến cuối mỗi năm" : ""}, ${first}–${end}`,
      kind: "line" as const,
      unit,
      axis: "Năm",
      measure: name,
    },
    points: points.map(({ year, value }) => ({ name: `Năm ${year}`, short: String(year), value, strong: year === last?.year })),
    target: figures.find((figure) => figure.indicator === indicator.code)?.target ?? null,
  };
}

/** "Kỳ họp thứ 18 (thường lệ cuối năm 2020)" has room as "18". */
const shortSession = (name: string) => (/^Kỳ họp thứ nhất/.test(name) ? "1" : (/thứ (\d+)/.exec(name)?.[1] ?? name));

function partsChart(key: string, { indicator, breakdown }: Extract<Named, { kind: "parts" }>, { figures, period }: ChartFacts): ReportChart {
  const figure = figures.find((one) => one.indicator === indicator.code);
  const parts = figure?.breakdowns.find((one) => one.key === breakdown.key)?.parts ?? [];
  const known = parts.filter((part) => part.value !== null && part.value > 0);
  const most = known.toSorted((a, b) => Number(b.value) - Number(a.value))[0];
  const { unit, name } = indicator;
  const title =
    most && figure && figure.value !== null
      ? `${most.name}: ${valueWords(most.value, unit)} trên ${countWords(figure.value, unit)}`
      : `${name} ${lower(breakdown.name)}: chưa có số liệu`;
  // Sessions follow each other; other parts stand by themselves.
  const inTime = breakdown.parts === "session";
  return {
    ...{ key, title, detail: `${name} ${lower(breakdown.name)}, ${period}`, kind: inTime ? ("columns" as const) : ("bars" as const) },
    ...{ unit, axis: breakdown.name.replace(/^Theo /, "").replace(/^./, (sign) => sign.toUpperCase()), measure: name },
    points: known.slice(0, 200).map((part) => ({
      name: part.name,
      short: inTime ? shortSession(part.name) : part.name,
      value: part.value,
      strong: part === most,
    })),
    target: null,
  };
}

/** The chart that a key names, from the figures of a version; null for a key that names none. */
export function chartOf(key: string, facts: ChartFacts): ReportChart | null {
  const named = chartNamed(key);
  if (!named) return null;
  if (named.kind === "plan") return planChart(facts);
  return named.kind === "years" ? yearsChart(key, named.indicator, facts) : partsChart(key, named, facts);
}

/** Codes of the indicators whose years these charts draw. */
export function yearsAsked(keys: readonly string[]): string[] {
  return [
    ...new Set(
      keys.flatMap((key) => {
        const named = chartNamed(key);
        return named?.kind === "years" ? [named.indicator.code] : [];
      }),
    ),
  ];
}

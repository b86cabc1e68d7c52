import { formatNumber, padCount } from "@/lib/core/numbers";
import type { Unit } from "@/lib/indicators/figure";
import type { FigureToken } from "./body";

/*
 * Figures in words. On screens 7 is "7", in documents "07" (Nghị định 30/2020/NĐ-CP); shares carry their sign. What is not known is said, never
 * left out and never a zero. Pure.
 */

/** Where words stand: documents print counts under ten with a zero. */
export type Manner = "screen" | "document";

/** What words need of a figure; a live one and a frozen one have it alike. */
export interface SpokenFigure {
  unit: Unit;
  value: number | null;
  breakdowns: readonly { key: string; parts: readonly { key: string; name: string; value: number | null }[] }[];
}

/** A figure as somebody who writes chooses it. */
export interface ChosenFigure extends SpokenFigure {
  indicator: string;
  name: string;
  breakdowns: { key: string; name: string; parts: { key: string; name: string; value: number | null }[] }[];
}

/** What choosing needs of figures, and nothing besides: it goes to the browser. */
export function chosenFigures(figures: readonly ChosenFigure[]): ChosenFigure[] {
  return figures.map(({ indicator, name, unit, value, breakdowns }) => ({
    ...{ indicator, name, unit, value },
    breakdowns: breakdowns.map((breakdown) => ({
      ...{ key: breakdown.key, name: breakdown.name },
      parts: breakdown.parts.map((part) => ({ key: part.key, name: part.name, value: part.value })),
    })),
  }));
}

const UNKNOWN = "chưa có số liệu";

/** "7", "07", "93,9%"; a dash where it is not known, for cells of tables. */
export function valueWords(value: number | null, unit: Unit, manner: Manner = "screen"): string {
  if (value === null) return "–";
  if (unit === "%") return `${formatNumber(Math.round(value * 10) / 10)}%`;
  return manner === "document" && Number.isInteger(value) ? padCount(value) : formatNumber(value);
}

/** "97 nghị quyết", "93,9%". */
export function countWords(value: number | null, unit: Unit, manner: Manner = "screen"): string {
  if (value === null) return UNKNOWN;
  return unit === "%" ? valueWords(value, unit, manner) : `${valueWords(value, unit, manner)} ${unit}`;
}

/** Of a part: what a share counts is a number of records, no share of its own. */
export const partValueWords = (value: number | null, unit: Unit, manner: Manner = "screen"): string =>
  value === null || unit !== "%" ? valueWords(value, unit, manner) : manner === "document" && Number.isInteger(value) ? padCount(value) : formatNumber(value);

/** Inside a sentence a kind is written small, "thường lệ"; a name keeps its letters, "Ban Pháp chế". */
export function insideWords(name: string): string {
  const rest = name.slice(1);
  return rest === rest.toLowerCase() ? name.charAt(0).toLowerCase() + rest : name;
}

/** "2 thường lệ; 5 chuyên đề và bất thường": the parts that are known and not nothing. */
export function partsWords(figure: SpokenFigure, breakdown: string, manner: Manner = "screen"): string {
  const parts = figure.breakdowns.find(({ key }) => key === breakdown)?.parts ?? [];
  return parts
    .filter(({ value }) => value !== null && value !== 0)
    .map(({ name, value }) => `${partValueWords(value, figure.unit, manner)} ${insideWords(name)}`)
    .join("; ");
}

/**
 * What stands in the text where a figure is named.
 * @param figure undefined where the report has no such figure
 */
export function tokenWords(figure: SpokenFigure | undefined, { breakdown, part, form }: FigureToken, manner: Manner = "screen"): string {
  if (!figure) return UNKNOWN;
  if (breakdown !== undefined && part !== undefined) {
    const found = figure.breakdowns.find(({ key }) => key === breakdown)?.parts.find(({ key }) => key === part);
    if (!found || found.value === null) return UNKNOWN;
    const number = partValueWords(found.value, figure.unit, manner);
    return form === "number" ? number : [number, figure.unit === "%" ? "" : figure.unit, insideWords(found.name)].filter(Boolean).join(" ");
  }
  if (figure.value === null) return UNKNOWN;
  const words = form === "number" ? valueWords(figure.value, figure.unit, manner) : countWords(figure.value, figure.unit, manner);
  const parts = breakdown === undefined ? "" : partsWords(figure, breakdown, manner);
  return parts ? `${words} (${parts})` : words;
}

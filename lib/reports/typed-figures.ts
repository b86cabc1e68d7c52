import { brokenBreakdowns } from "@/lib/news/figures";
import { type ReportBody, runsOf } from "./body";

/*
 * Numbers that were typed where a figure could stand. Advice to whoever writes, never a refusal: "3 nghị quyết chậm ban hành" is no figure of the
 * report, though it looks like one. Pure.
 */

interface Named {
  indicator: string;
  unit: string;
}

export interface TypedFigure {
  /** As written: "97 nghị quyết". */
  text: string;
  /** Indicators of that unit; empty where parts do not add up. */
  indicators: string[];
}

const NUMBER = String.raw`(?<![\p{L}\p{N}.,/–-])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`;
/** Words before a number that make it a name: "kỳ họp thứ 18", "năm 2020", "Điều 3". */
const NAMED = /(?:năm|số|khóa|thứ|quý|tháng|ngày|điều|khoản|lần|kỳ|đợt)\s+$/iu;
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Words that stand where nobody chose a figure. */
export function typedFigures(body: ReportBody, figures: readonly Named[]): TypedFigure[] {
  const units = [...new Set(figures.map(({ unit }) => unit))].toSorted((a, b) => b.length - a.length);
  const runs = runsOf(body).map((run) => run.map((node) => (node.type === "text" ? node.text : node.type === "figure" ? "\uFFFC" : "\n")).join(""));
  const pattern = units.length > 0 ? new RegExp(`(${NUMBER})\\s*(${units.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "giu") : null;
  const found = runs.flatMap((text) => [
    ...[...text.matchAll(pattern ?? /(?!)/gu)].flatMap(({ 0: written, 2: unit = "", index: place }) => {
      if (NAMED.test(text.slice(Math.max(0, place - 8), place))) return [];
      return [{ text: written.trim(), indicators: figures.filter((one) => one.unit.toLowerCase() === unit.toLowerCase()).map(({ indicator }) => indicator) }];
    }),
    ...brokenBreakdowns(text).map((broken) => ({ text: broken.text, indicators: [] })),
  ]);
  return found.filter((one, at) => found.findIndex((other) => other.text === one.text) === at).slice(0, 20);
}

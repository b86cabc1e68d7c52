import { type ReportBody, runsOf } from "@/lib/reports/body";
import { type SpokenFigure, tokenWords } from "@/lib/reports/words";

/** The words of a text, a paragraph a line, figures as they read now: for comparing. */
export function plainSection(body: ReportBody, figures: readonly (SpokenFigure & { indicator: string })[]): string {
  const words = (node: ReturnType<typeof runsOf>[number][number]) =>
    node.type === "text"
      ? node.text
      : node.type === "hardBreak"
        ? "\n"
        : tokenWords(
            figures.find(({ indicator }) => indicator === node.attrs.indicator),
            node.attrs,
          );
  return runsOf(body)
    .map((run) => run.map(words).join(""))
    .filter(Boolean)
    .join("\n");
}

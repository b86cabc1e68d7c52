import type { ReportInline } from "../body";
import type { ReportContent } from "../content";
import { type Manner, tokenWords } from "../words";

/** Words of one look; "\n" alone is a line's end. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** Inline text with its figures in words, as paper has it. Pure. */
export function spokenRuns(content: readonly ReportInline[] | undefined, { figures }: Pick<ReportContent, "figures">, manner: Manner): Run[] {
  const plain = { bold: false, italic: false, href: null };
  return (content ?? []).map((node): Run => {
    if (node.type === "hardBreak") return { ...plain, text: "\n" };
    if (node.type === "figure") {
      const figure = figures.find(({ indicator }) => indicator === node.attrs.indicator);
      return { ...plain, text: tokenWords(figure, node.attrs, manner) };
    }
    const marks = node.marks ?? [];
    const link = marks.find((mark) => mark.type === "link");
    return {
      text: node.text,
      bold: marks.some(({ type }) => type === "bold"),
      italic: marks.some(({ type }) => type === "italic"),
      href: link?.attrs.href ?? null,
    };
  });
}

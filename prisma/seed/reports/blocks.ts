import type { FigureToken, ReportBlock, ReportBody, ReportInline } from "@/lib/reports/body";

/* How the reports of the demo are written down: a few words for blocks. Figures are named, never typed. */

type Words = string | ReportInline;

const inline = (parts: readonly Words[]): ReportInline[] => parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part));
const token = (attrs: FigureToken): ReportInline => ({ type: "figure", attrs });
const paragraph = (...parts: Words[]) => ({ type: "paragraph" as const, content: inline(parts) });

/** "97 nghị quyết"; with a breakdown its parts in brackets. */
export const count = (indicator: string, breakdown?: string): ReportInline => token({ indicator, ...(breakdown ? { breakdown } : {}), form: "words" });
/** "97" */
export const bare = (indicator: string): ReportInline => token({ indicator, form: "number" });
/** One part: "52 kiến nghị đang giải quyết". */
export const part = (indicator: string, breakdown: string, key: string): ReportInline => token({ indicator, breakdown, part: key, form: "words" });

export const text: (...parts: Words[]) => ReportBlock = paragraph;
export const heading = (words: string): ReportBlock => ({ type: "heading", attrs: { level: 3 }, content: inline([words]) });
export const chart = (key: string): ReportBlock => ({ type: "chart", attrs: { key } });
export const items = (lines: readonly (readonly Words[])[]): ReportBlock => ({
  type: "bulletList",
  content: lines.map((words) => ({ type: "listItem", content: [paragraph(...words)] })),
});
export const body = (...content: ReportBlock[]): ReportBody => ({ type: "doc", content });

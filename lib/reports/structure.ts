import type { ReportSectionKind } from "@/prisma/generated/enums";
import type { ReportBlock, ReportBody } from "./body";

/* What a new report begins with. Pure. */

export const emptyReportBody: ReportBody = { type: "doc", content: [{ type: "paragraph" }] };

export interface SectionDraft {
  kind: ReportSectionKind;
  title: string;
  body: ReportBody;
}

/** The usual parts of a report. @param after the period that follows: "năm 2021"; null where none does */
export function standardSections(after: string | null): SectionDraft[] {
  const titles: [ReportSectionKind, string][] = [
    ["RESULTS", "Kết quả đạt được"],
    ["LIMITS", "Hạn chế"],
    ["CAUSES", "Nguyên nhân"],
    ["LESSONS", "Bài học kinh nghiệm"],
    ["DIRECTIONS", after ? `Phương hướng ${after}` : "Phương hướng"],
    ["APPENDIX", "Phụ lục"],
  ];
  return titles.map(([kind, title]) => ({ kind, title, body: emptyReportBody }));
}

const names = (block: ReportBlock): boolean => block.type === "chart" || JSON.stringify(block).includes('"type":"figure"');

/** The headings that have something below them. */
function withoutBareHeadings(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.filter((block, at) => block.type !== "heading" || (blocks[at + 1] !== undefined && blocks[at + 1]?.type !== "heading"));
}

/**
 * What the next report takes over of a section: sentences and charts that the record fills anew, and of the directions every word, as a hint of
 * what was promised. What was only said of that year stays with it.
 */
export function carriedOver(kind: ReportSectionKind, body: ReportBody): ReportBody {
  if (kind === "DIRECTIONS") return body;
  const content = withoutBareHeadings(body.content.filter((block) => block.type === "heading" || names(block)));
  return content.length > 0 ? { type: "doc", content } : emptyReportBody;
}

/** A title that names a period names the next one: "Phương hướng năm 2021" becomes "Phương hướng năm 2022". */
export function renamed(title: string, from: readonly string[], to: readonly string[]): string {
  const at = from.findIndex((name) => name !== "" && title.includes(name));
  return at < 0 ? title : title.replaceAll(from[at] ?? "", to[at] ?? "");
}

export const REPORTS = "/bao-cao";
export const REPORTS_ADMIN = "/quan-tri/bao-cao";

/** "/bao-cao/bao-cao-cong-tac-nam-2020" */
export function reportAddress(slug: string): string {
  return `${REPORTS}/${slug}`;
}

/** Where a report is read, spoken about and decided. */
export function reportAdminAddress(id: string): string {
  return `${REPORTS_ADMIN}/${id}`;
}

/** Where it is written. */
export function writeReportAddress(id: string): string {
  return `${REPORTS_ADMIN}/${id}/soan`;
}

/** Where the page on which it is written says that it is open, and hears who else is at work and which figures were frozen anew. */
export function openReportAddress(id: string): string {
  return `${writeReportAddress(id)}/dang-mo`;
}

/** The route that takes what is typed in a section. */
export function saveSectionAddress(id: string, sectionId: string): string {
  return `${writeReportAddress(id)}/${sectionId}/luu`;
}

/** A version of it beside the one before. */
export function reportVersionAddress(id: string, number: number): string {
  return `${REPORTS_ADMIN}/${id}/ban/${number}`;
}

/** The files of a version: the whole text, the whole text for Word, its figures as a workbook. */
export const versionFormats = ["pdf", "docx", "xlsx"] as const;
export type VersionFormat = (typeof versionFormats)[number];

export function reportFileAddress(slug: string, format: VersionFormat): string {
  return `${reportAddress(slug)}/tai-ve/${format}`;
}

/** The same of any version, for staff. */
export function versionFileAddress(id: string, number: number, format: VersionFormat): string {
  return `${reportVersionAddress(id, number)}/tai-ve/${format}`;
}

/** All figures as open data. */
export function openDataAddress(slug: string, kind: "csv" | "xlsx" | "json"): string {
  return `${reportAddress(slug)}/so-lieu.${kind}`;
}

/** One part of a figure as an address names it: "loai:REGULAR". */
export function partName(breakdown: string, part: string): string {
  return `${breakdown}:${part}`;
}

/** What a figure counts, or one part of it: a list. */
export function figureAddress(slug: string, indicator: string, part?: string): string {
  return `${reportAddress(slug)}/so-lieu/${indicator}${part ? `?${new URLSearchParams({ phan: part })}` : ""}`;
}

/** That list as a file. */
export function figureFileAddress(slug: string, indicator: string, kind: "csv" | "xlsx", part?: string): string {
  return `${reportAddress(slug)}/so-lieu/${indicator}/danh-sach.${kind}${part ? `?${new URLSearchParams({ phan: part })}` : ""}`;
}

/** Two published reports side by side. */
export function comparisonAddress(one?: string, other?: string): string {
  const asked = new URLSearchParams({ ...(one ? { ky: one } : {}), ...(other ? { voi: other } : {}) });
  return `${REPORTS}/so-sanh${asked.size > 0 ? `?${asked}` : ""}`;
}

/** What a figure of a report counts, for staff. @param part "loai:REGULAR" */
export function figureAdminAddress(id: string, indicator: string, part?: string): string {
  return `${REPORTS_ADMIN}/${id}/so-lieu/${indicator}${part ? `?${new URLSearchParams({ phan: part })}` : ""}`;
}

/** That list as a file. */
export function figureFileAdminAddress(id: string, indicator: string, form: "csv" | "xlsx", part: string): string {
  return `${REPORTS_ADMIN}/${id}/so-lieu/${indicator}/xuat?${new URLSearchParams({ dang: form, ...(part ? { phan: part } : {}) })}`;
}

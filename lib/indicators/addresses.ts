import type { Scope } from "./figure";

export const FIGURES_ADMIN = "/quan-tri/so-lieu";

/** Another period that a page sets beside the first. */
export interface Asking extends Scope {
  other?: Scope["period"] | null;
}

function asking({ period, bodyId, other }: Asking): URLSearchParams {
  const beside: Record<string, string> = other ? { "so-tu": other.from, "so-den": other.to } : {};
  return new URLSearchParams({ "co-quan": bodyId, tu: period.from, den: period.to, ...beside });
}

/** All figures of a period and a body. */
export function figuresAdminAddress(asked: Asking): string {
  return `${FIGURES_ADMIN}?${asking(asked)}`;
}

/** One figure with the records behind it. @param part "loai.REGULAR": only the records of one part */
export function figureAdminAddress(code: string, asked: Asking, more: { part?: string; page?: number } = {}): string {
  const params = asking(asked);
  if (more.part) params.set("phan", more.part);
  if (more.page && more.page > 1) params.set("trang", String(more.page));
  return `${FIGURES_ADMIN}/${code}?${params}`;
}

/** The list behind a figure as a spreadsheet. */
export function figureFileAddress(code: string, asked: Scope, form: "csv" | "xlsx", part?: string): string {
  const params = asking(asked);
  params.set("dang", form);
  if (part) params.set("phan", part);
  return `${FIGURES_ADMIN}/${code}/xuat?${params}`;
}

/** All figures of a period and a body as a spreadsheet. */
export function figuresFileAddress(asked: Scope, form: "csv" | "xlsx"): string {
  const params = asking(asked);
  params.set("dang", form);
  return `${FIGURES_ADMIN}/xuat?${params}`;
}

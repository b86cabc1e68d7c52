import { pageOf } from "@/lib/core/pagination";
import { nfc } from "@/lib/core/vietnamese";
import { type SearchParams, yearParam } from "../tin-tuc/list-address";

/** What a reader asks for. */
export interface Question {
  q: string;
  /** Slug, or null for all. */
  category: string | null;
  year: number | null;
  page: number;
}

/** Longer questions are pasted paragraphs; the field holds no more either. */
const MAX_LENGTH = 200;

/** Reads the parameters of the search page; whatever is malformed counts as not given. */
export function questionOf(params: SearchParams): Question {
  const one = (name: string) => [params[name]].flat()[0] ?? "";
  const category = one("chuyen-muc");
  return {
    q: nfc(one("q")).replace(/\s+/g, " ").trim().slice(0, MAX_LENGTH),
    category: /^[a-z0-9-]{1,120}$/.test(category) ? category : null,
    year: yearParam(params.nam),
    page: pageOf(params.trang),
  };
}

/** The one address of a question. */
export function searchAddress({ q, category, year, page }: Question): string {
  const params = new URLSearchParams({ q });
  if (category) params.set("chuyen-muc", category);
  if (year) params.set("nam", String(year));
  if (page > 1) params.set("trang", String(page));
  return `/tim-kiem?${params}`;
}

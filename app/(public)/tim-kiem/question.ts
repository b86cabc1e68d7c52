import { pageOf } from "@/lib/core/pagination";
import { oneAsked, slugMeant, wordsAsked } from "@/lib/search/question";
import { type SearchParams, yearParam } from "../tin-tuc/list-address";

/** What a reader asks for. */
export interface Question {
  q: string;
  /** Slug, or null for all. */
  category: string | null;
  year: number | null;
  page: number;
}

/** Reads the parameters of the search page; whatever is malformed counts as not given. */
export function questionOf(params: SearchParams): Question {
  const category = oneAsked(params, "chuyen-muc");
  return {
    q: wordsAsked(params),
    category: slugMeant.test(category) ? category : null,
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

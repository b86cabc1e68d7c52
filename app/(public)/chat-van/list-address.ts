import { QUESTIONS } from "@/lib/questions/addresses";
import type { AnswerState, AskedAt, QuestionFilter } from "@/lib/questions/queries/list";
import { type SearchParams, yearParam } from "../tin-tuc/list-address";

/** What states and places are called in an address. */
const stateSlugs: Record<AnswerState, string> = { unanswered: "chua-tra-loi", promised: "con-loi-hua", overdue: "qua-han", kept: "da-thuc-hien" };
const askedSlugs: Record<AskedAt, string> = { session: "tai-ky-hop", between: "giua-hai-ky-hop" };

function meant<T extends string>(slugs: Record<T, string>, given: string | string[] | undefined): T | null {
  const first = Array.isArray(given) ? given[0] : given;
  return (Object.keys(slugs) as T[]).find((key) => slugs[key] === first) ?? null;
}

/** What an address asks for; what it cannot mean is left out. */
export function filterOf({ loai, nam, "trang-thai": state }: SearchParams): QuestionFilter {
  return { state: meant(stateSlugs, state), asked: meant(askedSlugs, loai), year: yearParam(nam) };
}

/** The one address of a page of the list: defaults are left out, parameters stand in one order. */
export function listAddress({ state, asked, year }: QuestionFilter, page = 1): string {
  const params = new URLSearchParams();
  if (asked) params.set("loai", askedSlugs[asked]);
  if (year) params.set("nam", String(year));
  if (page > 1) params.set("trang", String(page));
  if (state) params.set("trang-thai", stateSlugs[state]);
  return params.size > 0 ? `${QUESTIONS}?${params}` : QUESTIONS;
}

import { QUESTIONS } from "@/lib/questions/addresses";
import { type AnswerState, type AskedAt, everyQuestion, type QuestionFilter } from "@/lib/questions/queries/list";
import { oneAsked, ordinalMeant, slugMeant, withParams, wordsAsked } from "@/lib/search/question";
import { type SearchParams, yearParam } from "../tin-tuc/list-address";

/** What states and places are called in an address. */
const stateSlugs: Record<AnswerState, string> = { unanswered: "chua-tra-loi", promised: "con-loi-hua", overdue: "qua-han", kept: "da-thuc-hien" };
const askedSlugs: Record<AskedAt, string> = { session: "tai-ky-hop", between: "giua-hai-ky-hop" };

function meant<T extends string>(slugs: Record<T, string>, given: string | string[] | undefined): T | null {
  const first = Array.isArray(given) ? given[0] : given;
  return (Object.keys(slugs) as T[]).find((key) => slugs[key] === first) ?? null;
}

/** What an address asks for; what it cannot mean is left out. */
export function filterOf(params: SearchParams): QuestionFilter {
  const slug = (name: string) => (slugMeant.test(oneAsked(params, name)) ? oneAsked(params, name) : null);
  const term = oneAsked(params, "khoa");
  return {
    q: wordsAsked(params),
    state: meant(stateSlugs, params["trang-thai"]),
    asked: meant(askedSlugs, params.loai),
    year: yearParam(params.nam),
    field: slug("linh-vuc"),
    agency: slug("co-quan"),
    session: slug("ky-hop"),
    term: ordinalMeant.test(term) ? Number(term) : null,
  };
}

/** What the form of words and fields carries along: the other choices are links. */
export function keptFields({ state, asked, year }: QuestionFilter): { name: string; value: string }[] {
  return [...new URLSearchParams(listAddress({ ...everyQuestion, state, asked, year }).split("?")[1])].map(([name, value]) => ({ name, value }));
}

/** The one address of a page of the list: defaults are left out, parameters stand in one order. */
export function listAddress({ q, state, asked, year, field, agency, session, term }: QuestionFilter, page = 1): string {
  const params = {
    "co-quan": agency,
    khoa: term,
    "ky-hop": session,
    "linh-vuc": field,
    loai: asked && askedSlugs[asked],
    nam: year,
    q,
    trang: page > 1 ? page : null,
    "trang-thai": state && stateSlugs[state],
  };
  const said = Object.entries(params).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return withParams(QUESTIONS, new URLSearchParams(said).toString());
}

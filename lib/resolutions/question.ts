import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { pageOf } from "@/lib/core/pagination";
import { type Asked, type Chosen, chosenIn, oneAsked, oneOfMeant, paramsOf, slugMeant, withParams, wordsAsked, yearMeant } from "@/lib/search/question";
import type { ValidityState } from "@/prisma/generated/enums";
import { RESOLUTIONS } from "./addresses";

/* What the list of resolutions is asked, and how an address says it. The list, its pages and its files speak of the same question. */

/** What the list can be narrowed by, in the order in which it is offered, and its word in an address. */
export const facetParams = {
  term: "khoa",
  state: "trang-thai",
  field: "linh-vuc",
  year: "nam",
  series: "loai",
  session: "ky-hop",
  issuer: "co-quan",
  signer: "nguoi-ky",
} as const;
export type Facet = keyof typeof facetParams;
export const facets = Object.keys(facetParams) as Facet[];

export type Sort = "newest" | "oldest" | "symbol" | "fit";

export const stateWords: Record<ValidityState, string> = {
  IN_FORCE: "con-hieu-luc",
  PARTLY_ENDED: "het-hieu-luc-mot-phan",
  NOT_YET: "chua-co-hieu-luc",
  SUSPENDED: "ngung-hieu-luc",
  ENDED: "het-hieu-luc",
};

export const seriesWords = { NORMATIVE: "quy-pham-phap-luat", INDIVIDUAL: "ca-biet" } as const;

export const sortWords = { fit: "sat-tu-khoa", newest: "moi-nhat", oldest: "cu-nhat", symbol: "so-ky-hieu" } as const satisfies Record<Sort, string>;

const meant: Record<Facet, RegExp> = {
  term: /^[1-9]\d?$/,
  state: oneOfMeant(Object.values(stateWords)),
  field: slugMeant,
  year: yearMeant,
  series: oneOfMeant(Object.values(seriesWords)),
  session: slugMeant,
  issuer: slugMeant,
  signer: slugMeant,
};

export interface ResolutionQuestion {
  q: string;
  chosen: Chosen<Facet>;
  /** The day for which validity is asked; null for today. */
  day: Date | null;
  /** What was typed for it is no day: the list is today's, and says so. */
  unclearDay: boolean;
  /** Null for the usual order. */
  sort: Sort | null;
  page: number;
}

/** The order of a list nobody has put in another: with words the best fit first, else the newest. */
export const usualSort = (q: string): Sort => (q ? "fit" : "newest");

/** The question that an address asks; what it does not know asks nothing. Pure. */
export function questionOf(asked: Asked): ResolutionQuestion {
  const q = wordsAsked(asked);
  const [sort] = Object.entries(sortWords).find(([, word]) => word === oneAsked(asked, "sap-xep")) ?? [];
  const usable = sort && sort !== usualSort(q) && (q || sort !== "fit") ? (sort as Sort) : null;
  const chosen = chosenIn(asked, facetParams, meant);
  const typed = oneAsked(asked, "hieu-luc-ngay").trim();
  const day = parseDay(typed);
  return { q, chosen, day: day && dayColumn(day), unclearDay: typed !== "" && !day, sort: usable, page: pageOf(oneAsked(asked, "trang")) };
}

/** The one spelling of a question as an address says it, without "?"; "" for the whole list. */
function spelled({ q, chosen, day, sort, page }: ResolutionQuestion): string {
  return paramsOf(chosen, facetParams, {
    "hieu-luc-ngay": day ? isoDay(day) : "",
    q,
    "sap-xep": sort && sort !== usualSort(q) ? sortWords[sort] : "",
    trang: page > 1 ? String(page) : "",
  });
}

/** The address of the list that answers a question; the first page unless it says another. Pure. */
export function listAddress(question: ResolutionQuestion): string {
  return withParams(RESOLUTIONS, spelled(question));
}

/** The same list as a file. */
export function fileAddress(question: ResolutionQuestion, kind: "csv" | "xlsx"): string {
  return withParams(`${RESOLUTIONS}/danh-sach.${kind}`, spelled({ ...question, page: 1 }));
}

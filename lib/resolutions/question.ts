import { isoDay } from "@/lib/core/dates";
import { pageOf } from "@/lib/core/pagination";
import { type Between, betweenAsked, betweenParams, dayAsked } from "@/lib/search/between";
import {
  type Asked,
  type Chosen,
  chosenIn,
  oneAsked,
  oneOfMeant,
  ordinalMeant,
  paramsOf,
  slugMeant,
  withParams,
  wordsAsked,
  yearMeant,
} from "@/lib/search/question";
import { type CommonSort, commonSortWords, sortAsked, sortParam } from "@/lib/search/sorts";
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

export type Sort = CommonSort | "symbol";

export const stateWords: Record<ValidityState, string> = {
  IN_FORCE: "con-hieu-luc",
  PARTLY_ENDED: "het-hieu-luc-mot-phan",
  NOT_YET: "chua-co-hieu-luc",
  SUSPENDED: "ngung-hieu-luc",
  ENDED: "het-hieu-luc",
};

export const seriesWords = { NORMATIVE: "quy-pham-phap-luat", INDIVIDUAL: "ca-biet" } as const;

export const sortWords = { ...commonSortWords, symbol: "so-ky-hieu" } as const satisfies Record<Sort, string>;

const meant: Record<Facet, RegExp> = {
  term: ordinalMeant,
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
  days: Between;
  /** Null for the usual order. */
  sort: Sort | null;
  page: number;
}

/** The question that an address asks; what it does not know asks nothing. Pure. */
export function questionOf(asked: Asked): ResolutionQuestion {
  const q = wordsAsked(asked);
  const chosen = chosenIn(asked, facetParams, meant);
  const { day, unclear } = dayAsked(asked, "hieu-luc-ngay");
  const sort = sortAsked(asked, sortWords, q);
  return { q, chosen, day, unclearDay: unclear, days: betweenAsked(asked), sort, page: pageOf(oneAsked(asked, "trang")) };
}

/** The one spelling of a question as an address says it, without "?"; "" for the whole list. */
function spelled({ q, chosen, day, days, sort, page }: ResolutionQuestion): string {
  return paramsOf(chosen, facetParams, {
    ...betweenParams(days),
    "hieu-luc-ngay": day ? isoDay(day) : "",
    q,
    "sap-xep": sortParam(sort, sortWords, q),
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

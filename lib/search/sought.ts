import { pageOf } from "@/lib/core/pagination";
import type { SearchKind } from "@/prisma/generated/enums";
import { type Between, betweenAsked, betweenParams, isBounded } from "./between";
import { type SearchFacet, facets as valueFacets } from "./entry";
import { type Asked, type Chosen, chosenIn, oneAsked, ordinalMeant, paramsOf, slugMeant, withParams, wordsAsked, yearMeant } from "./question";
import { type CommonSort, commonSortWords, sortAsked, sortParam } from "./sorts";

/* What the search page is asked, and how its address says it. */

export const SEARCH = "/tim-kiem";

export const kindWords: Record<SearchKind, string> = {
  RESOLUTION: "nghi-quyet",
  DOCUMENT: "van-ban",
  ARTICLE: "tin-bai",
  SESSION: "ky-hop",
  QUESTION: "chat-van",
  PERSON: "dai-bieu",
  BODY: "co-quan",
  MEETING: "lich",
  REPORT: "bao-cao",
  DISCLOSURE: "cong-khai",
  PAGE: "trang",
};
/** In the order in which they are offered. */
export const kinds = Object.keys(kindWords) as SearchKind[];

export type Facet = "nam" | SearchFacet;
export const facets: readonly Facet[] = ["nam", ...valueFacets];
const params = Object.fromEntries(facets.map((facet) => [facet, facet])) as Record<Facet, string>;
const meant: Record<Facet, RegExp> = {
  nam: yearMeant,
  khoa: ordinalMeant,
  "co-quan": slugMeant,
  "linh-vuc": slugMeant,
  "trang-thai": slugMeant,
  "chuyen-muc": slugMeant,
};

export interface SearchQuestion {
  q: string;
  kind: SearchKind | null;
  chosen: Chosen<Facet>;
  days: Between;
  /** Null for the best fit first. */
  sort: CommonSort | null;
  page: number;
  /** What was typed is looked for as it is, also where nothing answers it. */
  literal: boolean;
}

/** Reads the parameters of the search page; what is malformed counts as not given. Pure. */
export function soughtIn(asked: Asked): SearchQuestion {
  const word = oneAsked(asked, "loai");
  const q = wordsAsked(asked);
  return {
    q,
    kind: kinds.find((kind) => kindWords[kind] === word) ?? null,
    chosen: chosenIn(asked, params, meant),
    days: betweenAsked(asked),
    sort: sortAsked(asked, commonSortWords, q),
    page: pageOf(asked.trang),
    literal: oneAsked(asked, "nguyen-van") === "1",
  };
}

/** The one address of a question. Pure. */
export function searchAddress({ q, kind, chosen, days, sort, page, literal }: SearchQuestion): string {
  return withParams(
    SEARCH,
    paramsOf(chosen, params, {
      q,
      loai: kind ? kindWords[kind] : "",
      ...betweenParams(days),
      "sap-xep": sortParam(sort, commonSortWords, q),
      trang: page > 1 ? String(page) : "",
      "nguyen-van": literal ? "1" : "",
    }),
  );
}

/** The whole of what words find. Pure. */
export const plainQuestion = (q: string): SearchQuestion => soughtIn({ q });

/** Whether anything narrows it besides the words. */
export const isNarrowed = ({ kind, chosen, days }: SearchQuestion) => kind !== null || isBounded(days) || facets.some((facet) => chosen[facet].length > 0);

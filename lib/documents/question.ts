import { pageOf } from "@/lib/core/pagination";
import { slugify } from "@/lib/core/slug";
import { type Between, betweenAsked, betweenParams } from "@/lib/search/between";
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
import { DocumentKind } from "@/prisma/generated/enums";
import { DOCUMENTS } from "./addresses";
import { kindLabels } from "./labels";

/* What the public list of documents is asked, and how an address says it. */

/** What the list can be narrowed by, in the order in which it is offered, and its word in an address. */
export const facetParams = { kind: "loai", year: "nam", field: "linh-vuc", issuer: "co-quan", term: "khoa", session: "ky-hop" } as const;
export type Facet = keyof typeof facetParams;
export const facets = Object.keys(facetParams) as Facet[];
export const facetWords: Record<Facet, string> = {
  kind: "Loại văn bản",
  year: "Năm",
  field: "Lĩnh vực",
  issuer: "Cơ quan ban hành",
  term: "Khóa",
  session: "Kỳ họp",
};

const kinds = Object.values(DocumentKind);
/** "to-trinh" for tờ trình. */
export const kindWord = (kind: DocumentKind): string => slugify(kindLabels[kind]);
export const kindOf = (word: string): DocumentKind | undefined => kinds.find((kind) => kindWord(kind) === word);

const meant: Record<Facet, RegExp> = {
  kind: oneOfMeant(kinds.map(kindWord)),
  year: yearMeant,
  field: slugMeant,
  issuer: slugMeant,
  term: ordinalMeant,
  session: slugMeant,
};

export interface DocumentQuestion {
  q: string;
  chosen: Chosen<Facet>;
  days: Between;
  /** Null for the usual order. */
  sort: CommonSort | null;
  page: number;
}

/** The question that an address asks; what it does not know asks nothing. Pure. */
export function questionOf(asked: Asked): DocumentQuestion {
  const q = wordsAsked(asked);
  const sort = sortAsked(asked, commonSortWords, q);
  return { q, chosen: chosenIn(asked, facetParams, meant), days: betweenAsked(asked), sort, page: pageOf(oneAsked(asked, "trang")) };
}

/** The one address of a question; defaults are left out. Pure. */
export function listAddress({ q, chosen, days, sort, page }: DocumentQuestion): string {
  const more = { ...betweenParams(days), q, "sap-xep": sortParam(sort, commonSortWords, q), trang: page > 1 ? String(page) : "" };
  return withParams(DOCUMENTS, paramsOf(chosen, facetParams, more));
}

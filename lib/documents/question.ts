import { pageOf } from "@/lib/core/pagination";
import { slugify } from "@/lib/core/slug";
import { type Asked, type Chosen, chosenIn, oneOfMeant, paramsOf, slugMeant, withParams, wordsAsked, yearMeant } from "@/lib/search/question";
import { DocumentKind } from "@/prisma/generated/enums";
import { DOCUMENTS } from "./addresses";
import { kindLabels } from "./labels";

/* What the public list of documents is asked, and how an address says it. */

/** What the list can be narrowed by, in the order in which it is offered, and its word in an address. */
export const facetParams = { kind: "loai", year: "nam", issuer: "co-quan", session: "ky-hop" } as const;
export type Facet = keyof typeof facetParams;
export const facets = Object.keys(facetParams) as Facet[];
export const facetWords: Record<Facet, string> = { kind: "Loại văn bản", year: "Năm", issuer: "Cơ quan ban hành", session: "Kỳ họp" };

const kinds = Object.values(DocumentKind);
/** "to-trinh" for tờ trình. */
export const kindWord = (kind: DocumentKind): string => slugify(kindLabels[kind]);
export const kindOf = (word: string): DocumentKind | undefined => kinds.find((kind) => kindWord(kind) === word);

const meant: Record<Facet, RegExp> = { kind: oneOfMeant(kinds.map(kindWord)), year: yearMeant, issuer: slugMeant, session: slugMeant };

export interface DocumentQuestion {
  q: string;
  chosen: Chosen<Facet>;
  page: number;
}

/** The question that an address asks; what it does not know asks nothing. Pure. */
export function questionOf(asked: Asked): DocumentQuestion {
  return { q: wordsAsked(asked), chosen: chosenIn(asked, facetParams, meant), page: pageOf(asked.trang) };
}

/** The one address of a question; defaults are left out. Pure. */
export function listAddress({ q, chosen, page }: DocumentQuestion): string {
  return withParams(DOCUMENTS, paramsOf(chosen, facetParams, { q, trang: page > 1 ? String(page) : "" }));
}

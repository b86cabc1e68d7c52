import { pageOf } from "@/lib/core/pagination";
import { slugify } from "@/lib/core/slug";
import { nfc } from "@/lib/core/vietnamese";
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

const slug = /^[a-z0-9-]{1,120}$/;
const meant: Record<Facet, (word: string) => boolean> = {
  kind: (word) => kindOf(word) !== undefined,
  year: (word) => /^(?:19|20)\d{2}$/.test(word),
  issuer: (word) => slug.test(word),
  session: (word) => slug.test(word),
};

/** More choices than that in one facet are a robot's. */
const MOST_CHOICES = 20;
const LONGEST_TEXT = 200;

export interface DocumentQuestion {
  q: string;
  /** Words of the address, sorted, each once. */
  chosen: Record<Facet, string[]>;
  page: number;
}

type Asked = Record<string, string | string[] | undefined>;
const listOf = (value: string | string[] | undefined) => [value ?? []].flat();

/** The question that an address asks; what it does not know asks nothing. Pure. */
export function questionOf(asked: Asked): DocumentQuestion {
  const q = nfc(listOf(asked.q)[0] ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_TEXT);
  const chosen = Object.fromEntries(
    facets.map((facet) => [facet, [...new Set(listOf(asked[facetParams[facet]]).filter(meant[facet]))].toSorted().slice(0, MOST_CHOICES)]),
  ) as Record<Facet, string[]>;
  return { q, chosen, page: pageOf(asked.trang) };
}

/** The one address of a question; defaults are left out. Pure. */
export function listAddress({ q, chosen, page }: DocumentQuestion): string {
  const pairs: [string, string][] = facets.flatMap((facet) => chosen[facet].map((value): [string, string] => [facetParams[facet], value]));
  if (q) pairs.push(["q", q]);
  if (page > 1) pairs.push(["trang", String(page)]);
  const params = new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  return params ? `${DOCUMENTS}?${params}` : DOCUMENTS;
}

/** The question without one of its choices. */
export function without(question: DocumentQuestion, facet: Facet, value: string): DocumentQuestion {
  return { ...question, chosen: { ...question.chosen, [facet]: question.chosen[facet].filter((choice) => choice !== value) }, page: 1 };
}

/** The whole list, keeping the words. */
export function withoutChoices(question: DocumentQuestion): DocumentQuestion {
  return { ...question, chosen: { kind: [], year: [], issuer: [], session: [] }, page: 1 };
}

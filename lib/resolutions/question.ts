import { type Day, dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { pageOf } from "@/lib/core/pagination";
import { nfc } from "@/lib/core/vietnamese";
import type { ValidityState } from "@/prisma/generated/enums";
import { RESOLUTIONS } from "./addresses";
import { type Facet, facets, type Sort } from "./selection";

/* What the list of resolutions is asked, and how an address says it. The list, its pages and its files speak of the same question. */

export const facetParams = {
  term: "khoa",
  state: "trang-thai",
  field: "linh-vuc",
  year: "nam",
  series: "loai",
  session: "ky-hop",
  issuer: "co-quan",
  signer: "nguoi-ky",
} as const satisfies Record<Facet, string>;

export const stateWords: Record<ValidityState, string> = {
  IN_FORCE: "con-hieu-luc",
  PARTLY_ENDED: "het-hieu-luc-mot-phan",
  NOT_YET: "chua-co-hieu-luc",
  SUSPENDED: "ngung-hieu-luc",
  ENDED: "het-hieu-luc",
};

export const seriesWords = { NORMATIVE: "quy-pham-phap-luat", INDIVIDUAL: "ca-biet" } as const;

export const sortWords = { fit: "sat-tu-khoa", newest: "moi-nhat", oldest: "cu-nhat", symbol: "so-ky-hieu" } as const satisfies Record<Sort, string>;

/** More choices than that in one facet are a robot's. */
const MOST_CHOICES = 20;
const LONGEST_TEXT = 200;

const meant: Record<Facet, RegExp> = {
  term: /^[1-9]\d?$/,
  state: new RegExp(`^(?:${Object.values(stateWords).join("|")})$`),
  field: /^[a-z0-9-]{1,120}$/,
  year: /^(?:19|20)\d{2}$/,
  series: new RegExp(`^(?:${Object.values(seriesWords).join("|")})$`),
  session: /^[a-z0-9-]{1,120}$/,
  issuer: /^[a-z0-9-]{1,120}$/,
  signer: /^[a-z0-9-]{1,120}$/,
};

export interface ResolutionQuestion {
  q: string;
  /** Words of the address, sorted, each once. */
  chosen: Record<Facet, string[]>;
  /** The day for which validity is asked; null for today. */
  day: Date | null;
  /** Null for the usual order. */
  sort: Sort | null;
  page: number;
}

export type Asked = Record<string, string | string[] | undefined>;

/** The order of a list nobody has put in another: with words the best fit first, else the newest. */
export const usualSort = (q: string): Sort => (q ? "fit" : "newest");

const listOf = (value: string | string[] | undefined) => [value ?? []].flat();

function dayOf(text: string): Date | null {
  const day: Day | null = parseDay(text);
  return day && dayColumn(day);
}

/** The question that an address asks; what it does not know asks nothing. Pure. */
export function questionOf(asked: Asked): ResolutionQuestion {
  const one = (name: string) => listOf(asked[name])[0] ?? "";
  const q = nfc(one("q")).replace(/\s+/g, " ").trim().slice(0, LONGEST_TEXT);
  const chosen = Object.fromEntries(
    facets.map((facet) => {
      const values = listOf(asked[facetParams[facet]]).filter((value) => meant[facet].test(value));
      return [facet, [...new Set(values)].toSorted().slice(0, MOST_CHOICES)];
    }),
  ) as Record<Facet, string[]>;
  const [sort] = Object.entries(sortWords).find(([, word]) => word === one("sap-xep")) ?? [];
  const usable = sort && sort !== usualSort(q) && (q || sort !== "fit") ? (sort as Sort) : null;
  return { q, chosen, day: dayOf(one("hieu-luc-ngay")), sort: usable, page: pageOf(one("trang")) };
}

/** The one spelling of a question as an address says it, without "?"; "" for the whole list. Pure. */
export function paramsOf({ q, chosen, day, sort, page }: ResolutionQuestion): string {
  const pairs: [string, string][] = facets.flatMap((facet) => chosen[facet].map((value): [string, string] => [facetParams[facet], value]));
  if (day) pairs.push(["hieu-luc-ngay", isoDay(day)]);
  if (q) pairs.push(["q", q]);
  if (sort && sort !== usualSort(q)) pairs.push(["sap-xep", sortWords[sort]]);
  if (page > 1) pairs.push(["trang", String(page)]);
  return new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

const withParams = (address: string, params: string) => (params ? `${address}?${params}` : address);

/** The address of the list that answers a question; the first page unless it says another. */
export function listAddress(question: ResolutionQuestion): string {
  return withParams(RESOLUTIONS, paramsOf(question));
}

/** The same list as a file. */
export function fileAddress(question: ResolutionQuestion, kind: "csv" | "xlsx"): string {
  return withParams(`${RESOLUTIONS}/danh-sach.${kind}`, paramsOf({ ...question, page: 1 }));
}

/** The question without one of its choices. */
export function without(question: ResolutionQuestion, facet: Facet, value: string): ResolutionQuestion {
  const kept = question.chosen[facet].filter((choice) => choice !== value);
  return { ...question, chosen: { ...question.chosen, [facet]: kept }, page: 1 };
}

/** The whole list, keeping words, day and order. */
export function withoutChoices(question: ResolutionQuestion): ResolutionQuestion {
  return { ...question, chosen: Object.fromEntries(facets.map((facet) => [facet, [] as string[]])) as Record<Facet, string[]>, page: 1 };
}

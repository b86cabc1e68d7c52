import type { EditionStatus } from "./workflow";

/* What the staff list is asked, and how an address says it. The list, its export and saved lists speak of the same question. */

/** The words of the states in addresses. */
export const statusParams = {
  nhap: "DRAFT",
  "cho-duyet": "SUBMITTED",
  "tra-lai": "RETURNED",
  "da-duyet": "APPROVED",
  "hen-gio": "SCHEDULED",
  "da-dang": "PUBLISHED",
  "da-go": "WITHDRAWN",
  "thung-rac": "TRASHED",
} as const satisfies Record<string, EditionStatus>;

/** The columns by which the list can be put in order, each both ways. */
export const sortColumns = ["tieu-de", "chuyen-muc", "nguoi-viet", "thoi-diem"] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** What was changed last stands first. */
export const usualSort: Sort = { column: "thoi-diem", descending: true };

/** What somebody must look at, as an address says it: forced publications, articles past or near their day to look again. */
export const needs = ["hau-kiem", "qua-han", "sap-den-han"] as const;
export type Need = (typeof needs)[number];

export interface ListQuestion {
  status: EditionStatus | null;
  mine: boolean;
  /** Slug. */
  category: string | null;
  /** Words of the title. */
  q: string;
  sort: Sort;
  /** Only what somebody must look at. */
  need: Need | null;
}

export type Asked = Record<string, string | string[] | undefined>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

function sortOf(word: string): Sort {
  const descending = word.endsWith("-giam");
  const column = sortColumns.find((one) => one === (descending ? word.slice(0, -"-giam".length) : word));
  return column ? { column, descending } : usualSort;
}

/** The question that an address asks; what it does not know asks nothing. */
export function questionOf(asked: Asked): ListQuestion {
  return {
    status: Object.entries(statusParams).find(([word]) => word === first(asked["trang-thai"]))?.[1] ?? null,
    mine: first(asked["cua-toi"]) === "1",
    category: first(asked["chuyen-muc"]) || null,
    q: first(asked.q).slice(0, 200).trim(),
    sort: sortOf(first(asked["sap-xep"])),
    need: needs.find((need) => need === first(asked.can)) ?? null,
  };
}

/** The word of a state in addresses; undefined for those that have no list. */
export function statusParam(status: EditionStatus | null): string | undefined {
  return Object.entries(statusParams).find(([, value]) => value === status)?.[0];
}

/** The word of an order in addresses; undefined for the usual one. */
export function sortParam({ column, descending }: Sort): string | undefined {
  if (column === usualSort.column && descending === usualSort.descending) return undefined;
  return descending ? `${column}-giam` : column;
}

/** A question as an address says it, without "?"; one spelling for one question, "" for the whole list. */
export function paramsOf({ status, mine, category, q, sort, need }: ListQuestion): string {
  const params = new URLSearchParams();
  const word = statusParam(status);
  const order = sortParam(sort);
  if (word) params.set("trang-thai", word);
  if (mine) params.set("cua-toi", "1");
  if (category) params.set("chuyen-muc", category);
  if (need) params.set("can", need);
  if (q) params.set("q", q);
  if (order) params.set("sap-xep", order);
  return params.toString();
}

/** The question behind such words. */
export function questionIn(params: string): ListQuestion {
  return questionOf(Object.fromEntries(new URLSearchParams(params)));
}

const LIST = "/quan-tri/tin-bai";
const withParams = (address: string, params: string) => (params ? `${address}?${params}` : address);

/** The address of the list that answers a question. */
export function listAddress(question: ListQuestion, page = 1): string {
  const params = paramsOf(question);
  return withParams(LIST, page > 1 ? `${params}${params ? "&" : ""}trang=${page}` : params);
}

/** The same list as a spreadsheet. */
export function listExportAddress(question: ListQuestion): string {
  return withParams(`${LIST}/xuat`, paramsOf(question));
}

/** The question with another order: by this column, or the other way round where it is by this column already. */
export function sortedBy(question: ListQuestion, column: SortColumn): ListQuestion {
  const again = question.sort.column === column;
  return { ...question, sort: { column, descending: again ? !question.sort.descending : column === "thoi-diem" } };
}

import { type Asked, oneAsked } from "./question";

/* The orders of a list with words in it, and what an address and people call them. */

export type CommonSort = "fit" | "newest" | "oldest";

export const commonSortWords = { fit: "sat-tu-khoa", newest: "moi-nhat", oldest: "cu-nhat" } as const satisfies Record<CommonSort, string>;
export const commonSortLabels: Record<CommonSort, string> = { fit: "Sát từ khóa nhất", newest: "Mới nhất", oldest: "Cũ nhất" };

/** The order of a list nobody has put in another: with words the best fit first, else the newest. */
export const usualSort = (q: string): CommonSort => (q ? "fit" : "newest");

/** The order that an address asks for; null for the usual one, and for one that says nothing here. Pure. */
export function sortAsked<Sort extends string>(asked: Asked, words: Record<Sort, string>, q: string): Sort | null {
  const typed = oneAsked(asked, "sap-xep");
  const sort = (Object.keys(words) as Sort[]).find((one) => words[one] === typed);
  return sort && sort !== usualSort(q) && (q || sort !== "fit") ? sort : null;
}

/** What an address says of an order; "" for the usual one. Pure. */
export function sortParam<Sort extends string>(sort: Sort | null, words: Record<Sort, string>, q: string): string {
  return sort && sort !== usualSort(q) ? words[sort] : "";
}

/** The orders that a list offers, each with its address; the best fit only where there are words. Pure. */
export function ordersOf<Sort extends string, Question extends { q: string; sort: Sort | null; page: number }>(
  question: Question,
  labels: Record<Sort, string>,
  addressOf: (question: Question) => string,
): { name: string; href: string; here: boolean }[] {
  const current = question.sort ?? usualSort(question.q);
  const offered = (Object.keys(labels) as Sort[]).filter((sort) => sort !== "fit" || question.q);
  return offered.map((sort) => ({ name: labels[sort], href: addressOf({ ...question, sort, page: 1 }), here: sort === current }));
}

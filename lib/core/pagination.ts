/** Records on one page of a public list. */
export const PAGE_SIZE = 12;

/** No list is that long; a larger number in an address is a robot's. */
const LAST_PAGE = 9999;

/**
 * The page that an address asks for (`?trang=3`).
 * @returns 1 for anything that is not a whole number from 1 on
 */
export function pageOf(param: string | string[] | null | undefined): number {
  const first = Array.isArray(param) ? param[0] : param;
  if (!first || !/^[1-9]\d{0,8}$/.test(first)) return 1;
  return Math.min(Number(first), LAST_PAGE);
}

/** What a query of one page takes. */
export function rowsOf(page: number, size: number = PAGE_SIZE): { skip: number; take: number } {
  return { skip: (page - 1) * size, take: size };
}

/** So many records of a staff list are counted and leafed through: counting on would read them all for a number that nobody works with. */
const MOST_COUNTED = 10_000;

/** What a query that counts a staff list takes. */
export const countedUpTo = { take: MOST_COUNTED + 1 };

export interface CountedRows {
  /** Those that have pages. */
  rows: number;
  /** There are others behind them: the filters lead to those. */
  more: boolean;
}

/** @param count as a query with `countedUpTo` gives it */
export function countedRows(count: number): CountedRows {
  return { rows: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}

/** What a pager shows. */
export interface Pages {
  page: number;
  last: number;
  /** Null on the first page. */
  previous: number | null;
  /** Null on the last page. */
  next: number | null;
  /** Numbers in order; null stands for a gap ("…"). */
  numbers: (number | null)[];
  /** False when the address asks for a page behind the last: such an address is not found. */
  exists: boolean;
}

/** The pager of a list: first, last, and the neighbours of the current page. An empty list has one page. */
export function pages(total: number, page: number, size: number = PAGE_SIZE): Pages {
  const last = Math.max(1, Math.ceil(total / size));
  const wanted = [1, 2, page - 1, page, page + 1, last - 1, last].filter((n) => n >= 1 && n <= last);
  // At the ends the pager keeps its width, so that "Trang sau" stays under the finger.
  if (page <= 3) wanted.push(...[3, 4].filter((n) => n <= last));
  if (page >= last - 2) wanted.push(...[last - 2, last - 3].filter((n) => n >= 1));
  const sorted = [...new Set(wanted)].toSorted((a, b) => a - b);
  const numbers = sorted.flatMap((n, i) => {
    const gap = n - (sorted[i - 1] ?? n - 1);
    if (gap === 1) return [n];
    // A gap of one page is that page.
    return gap === 2 ? [n - 1, n] : [null, n];
  });
  return { page, last, previous: page > 1 ? Math.min(page - 1, last) : null, next: page < last ? page + 1 : null, numbers, exists: page >= 1 && page <= last };
}

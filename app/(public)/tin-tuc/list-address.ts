/** Parameters as Next hands them to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** A year that an address asks for (`?nam=2025`), or null. */
export function yearParam(value: string | string[] | undefined): number | null {
  const first = Array.isArray(value) ? value[0] : value;
  return first && /^(19|20)\d\d$/.test(first) ? Number(first) : null;
}

/** The one address of a page of a list: the first page and "every year" carry no parameter. */
export function listAddress(base: string, year: number | null, page: number): string {
  const params = new URLSearchParams();
  if (year) params.set("nam", String(year));
  if (page > 1) params.set("trang", String(page));
  const query = params.toString();
  return query ? `${base}?${query}` : base;
}

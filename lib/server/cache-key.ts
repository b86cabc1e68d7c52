/** A public page as the cache and the renderer know it. */
export interface Address {
  /** Path and declared parameters, sorted: the key of the cache and the URL that Next renders. */
  key: string;
  /** Canonical path alone, still percent-encoded. */
  path: string;
  /** The query by which an old portal told pages at this path apart; it is part of the key, and Next never sees it. */
  old?: string;
  /** Kept in the partition for what anybody can invent in any number: free text, filters, far pages. */
  small: boolean;
}

type Kind = "page" | "year" | "slug" | "text";

interface Declared {
  path: RegExp;
  parameters: Record<string, Kind>;
}

/** Which parameters each page reads. What is not listed never reaches the cache or the page. */
const declared: Declared[] = [
  { path: /^\/tin-tuc$/, parameters: { nam: "year", trang: "page" } },
  { path: /^\/tin-tuc\/chuyen-muc\/[^/]+$/, parameters: { nam: "year", trang: "page" } },
  { path: /^\/ky-hop$/, parameters: { khoa: "slug", loai: "slug", nam: "year", trang: "page" } },
  { path: /^\/thu-vien$/, parameters: { trang: "page" } },
  { path: /^\/tim-kiem$/, parameters: { q: "text", "chuyen-muc": "slug", nam: "year", trang: "page" } },
];

const LONGEST_TEXT = 200;
/** Lists deeper than this are read by robots and by people who invent addresses. */
const DEEPEST_KEPT_PAGE = 50;

/** The value in its one spelling, or null when it says nothing or cannot be meant. */
function meantValue(kind: Kind, given: string): string | null {
  const text = given.normalize("NFC").trim();
  switch (kind) {
    // Page 1 is the default, and the canonical address leaves defaults out.
    case "page":
      return /^[1-9]\d{0,3}$/.test(text) && text !== "1" ? text : null;
    case "year":
      return /^(?:19|20)\d{2}$/.test(text) ? text : null;
    case "slug":
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 120 ? text : null;
    case "text":
      return text.replace(/\s+/g, " ").slice(0, LONGEST_TEXT) || null;
  }
}

/**
 * The cache key of a public page: junk in the query cannot make new copies of it.
 * @param path canonical path
 * @param query raw query string without "?"
 */
export function addressOf(path: string, query: string): Address {
  if (query === "") return { key: path, path, small: false };
  const parameters = declared.find((entry) => entry.path.test(path))?.parameters;
  if (!parameters) return { key: path, path, small: false };
  const given = new URLSearchParams(query);
  const kept: [string, string][] = [];
  for (const name of Object.keys(parameters).sort()) {
    const kind = parameters[name];
    const first = given.get(name);
    const value = kind && first !== null ? meantValue(kind, first) : null;
    if (value !== null) kept.push([name, value]);
  }
  if (kept.length === 0) return { key: path, path, small: false };
  const small = kept.some(([name, value]) => name !== "trang" || Number(value) > DEEPEST_KEPT_PAGE);
  return { key: `${path}?${new URLSearchParams(kept)}`, path, small };
}

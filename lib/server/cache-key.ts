import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { UNCLEAR_DAY } from "@/lib/resolutions/addresses";

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

type Kind = "page" | "year" | "slug" | "text" | "day" | "number" | "asked-day" | "question" | "code";

interface Declared {
  path: RegExp;
  /** A kind in brackets: the parameter may be repeated, and the order in which it was is none. */
  parameters: Record<string, Kind | readonly [Kind]>;
}

/** Which parameters each page reads. What is not listed never reaches the cache or the page. */
const declared: Declared[] = [
  { path: /^\/tin-tuc$/, parameters: { nam: "year", trang: "page" } },
  { path: /^\/tin-tuc\/chuyen-muc\/[^/]+$/, parameters: { nam: "year", trang: "page" } },
  { path: /^\/ky-hop$/, parameters: { khoa: "number", loai: "slug", nam: "year", q: "text", trang: "page" } },
  {
    path: /^\/chat-van$/,
    parameters: {
      loai: "slug",
      nam: "year",
      "trang-thai": "slug",
      "linh-vuc": "slug",
      "co-quan": "slug",
      khoa: "number",
      "ky-hop": "slug",
      q: "text",
      trang: "page",
    },
  },
  { path: /^\/tep\/[^/]+\/ban-doc$/, parameters: { tu: "number" } },
  { path: /^\/bao-cao\/so-sanh$/, parameters: { ky: "slug", voi: "slug" } },
  { path: /^\/bao-cao\/[^/]+\/so-lieu\/[^/]+$/, parameters: { phan: "text", trang: "page" } },
  { path: /^\/thu-vien$/, parameters: { trang: "page" } },
  { path: /^\/co-cau(?:\/[^/]+)?$/, parameters: { ngay: "day" } },
  { path: /^\/dai-bieu$/, parameters: { khoa: "number", q: "text", "don-vi": "number", "co-quan": "slug", to: "slug", trang: "page" } },
  { path: /^\/dai-bieu\/[^/]+$/, parameters: { khoa: "number" } },
  { path: /^\/dai-bieu\/[^/]+\/bieu-quyet$/, parameters: { khoa: "number", trang: "page" } },
  { path: /^\/cong-khai$/, parameters: { nam: "year" } },
  { path: /^\/cong-khai\/[^/]+$/, parameters: { ban: "number" } },
  { path: /^\/lich$/, parameters: { xem: "slug", tu: "day", "co-quan": "slug" } },
  {
    path: /^\/tim-kiem$/,
    parameters: {
      q: "text",
      loai: "slug",
      nam: ["year"],
      khoa: ["number"],
      "co-quan": ["slug"],
      "linh-vuc": ["slug"],
      "trang-thai": ["slug"],
      "chuyen-muc": ["slug"],
      tu: "asked-day",
      den: "asked-day",
      "sap-xep": "slug",
      "nguyen-van": "number",
      trang: "page",
    },
  },
  { path: /^\/tim-kiem\/goi-y$/, parameters: { q: "text" } },
  {
    path: /^\/nghi-quyet$/,
    parameters: {
      khoa: ["number"],
      nam: ["year"],
      "ky-hop": ["slug"],
      "linh-vuc": ["slug"],
      loai: ["slug"],
      "trang-thai": ["slug"],
      "co-quan": ["slug"],
      "nguoi-ky": ["slug"],
      "hieu-luc-ngay": "asked-day",
      tu: "asked-day",
      den: "asked-day",
      q: "text",
      "sap-xep": "slug",
      trang: "page",
    },
  },
  { path: /^\/theo-doi$/, parameters: { loai: "slug", muc: "slug", nam: "year", cau: "question", loi: "slug" } },
  { path: /^\/theo-doi\/rss\.xml$/, parameters: { loai: "slug", muc: "slug", nam: "year", cau: "question" } },
  { path: /^\/theo-doi\/xong$/, parameters: { viec: "slug" } },
  { path: /^\/theo-doi\/(?:xac-nhan|dung)$/, parameters: { ma: "code" } },
  { path: /^\/nghi-quyet\/\d{4}\/[^/]+$/, parameters: { ban: "slug", "hieu-luc-ngay": "asked-day" } },
  { path: /^\/nghi-quyet\/\d{4}\/[^/]+\/so-sanh$/, parameters: { "ban-a": "slug", "ban-b": "slug" } },
  {
    path: /^\/van-ban$/,
    parameters: {
      loai: ["slug"],
      nam: ["year"],
      "linh-vuc": ["slug"],
      "co-quan": ["slug"],
      khoa: ["number"],
      "ky-hop": ["slug"],
      tu: "asked-day",
      den: "asked-day",
      q: "text",
      "sap-xep": "slug",
      trang: "page",
    },
  },
];

const LONGEST_TEXT = 200;
/** Lists deeper than this are read by robots and by people who invent addresses. */
const DEEPEST_KEPT_PAGE = 50;
/** Values of one repeated parameter. */
const MOST_VALUES = 20;

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
    case "number":
      return /^[1-9]\d{0,3}$/.test(text) ? text : null;
    // A browser's own field for days sends "2020-01-31"; typed as "31/01/2020" it is the same day.
    case "day": {
      const day = parseDay(text);
      return day && isoDay(dayColumn(day));
    }
    // Nobody is told what holds today when they asked about a day that is none: the page says so, once for all such values.
    case "asked-day":
      return text === "" ? null : (meantValue("day", text) ?? UNCLEAR_DAY);
    // The parameters of another page: cut, they would ask something else.
    case "question":
      return text.length <= 500 ? text || null : null;
    case "code":
      return /^[\w-]{1,100}$/.test(text) ? text : null;
    case "text":
      return text.replace(/\s+/g, " ").slice(0, LONGEST_TEXT) || null;
  }
}

/** What the values of one parameter say, each in its one spelling: the first, or all of them, sorted. */
function meantValues(kind: Kind | readonly [Kind], given: string[]): string[] {
  if (typeof kind === "string") return given.slice(0, 1).flatMap((value) => meantValue(kind, value) ?? []);
  const values = given.slice(0, MOST_VALUES).flatMap((value) => meantValue(kind[0], value) ?? []);
  return [...new Set(values)].toSorted();
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
    if (kind) kept.push(...meantValues(kind, given.getAll(name)).map((value): [string, string] => [name, value]));
  }
  if (kept.length === 0) return { key: path, path, small: false };
  const small = kept.some(([name, value]) => name !== "trang" || Number(value) > DEEPEST_KEPT_PAGE);
  return { key: `${path}?${new URLSearchParams(kept)}`, path, small };
}

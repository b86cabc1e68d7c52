/**
 * The parts of the address space, each with its own rules at the door:
 * `page` public pages, feeds, sitemaps (cached); `file` pictures, documents and bundles of the public site; `staff` the administration;
 * `account` next-auth; `form` where forms of readers go; `one-click` where mail programs send a reader's "no more of it"; `static` what the
 * build and `public/` hold; the rest belongs to the server itself.
 */
export type Area = "page" | "file" | "staff" | "account" | "form" | "one-click" | "static" | "health" | "preferences" | "rules";

export const PREFERENCES_PATH = "/tuy-chon-hien-thi";
export const RULES_PATH = "/quy-tac-tai-truoc.json";
export const LIVE_PATH = "/suc-khoe/song";
export const READY_PATH = "/suc-khoe/san-sang";

/** Pages that only the server asks for. Asked for by people they answer 404, so that none of them is found by a search engine. */
export const MISSING_PAGE = "/khong-co-trang";
export const ERROR_PAGE = "/loi";
export const GONE_PAGE = "/da-go";
export const SPECIAL_PAGES: ReadonlySet<string> = new Set([MISSING_PAGE, ERROR_PAGE, GONE_PAGE]);

/** Pages whose address carries a code from a letter: kept by nobody, not even for a moment, counted by nobody, and told to no other site. */
const CODED = /^\/theo-doi\/(?:xac-nhan|dung)$/;

/** @param path canonical */
export function carriesCode(path: string): boolean {
  return CODED.test(path);
}

/** A list as a spreadsheet: streamed as it is read, longer than a page may be, and never kept. */
const LIST_FILES = /^\/(?:nghi-quyet\/danh-sach\.(?:csv|xlsx)|cong-khai\/[^/]+\/bang\.(?:csv|xlsx)|co-cau\/danh-ba\.csv)$/;

const own = new Map<string, Area>([
  ["/theo-doi/gui", "form"],
  ["/theo-doi/xac-nhan/gui", "form"],
  ["/theo-doi/dung/gui", "form"],
  ["/theo-doi/dung/mot-cham", "one-click"],
  [PREFERENCES_PATH, "preferences"],
  [RULES_PATH, "rules"],
  [LIVE_PATH, "health"],
  [READY_PATH, "health"],
]);

/** All papers of a session in one file: made while it is sent, far too large for the cache of pages. */
const BUNDLES = /^\/ky-hop\/[^/]+\/tai-lieu\.(?:zip|pdf)$/;

/** A resolution or another document in the form of an official paper; a PDF is printed on demand and kept by its text (lib/printing). */
const OFFICIAL = /^\/(?:nghi-quyet\/\d{4}\/[^/]+|van-ban\/[^/]+)\/van-ban\.(?:docx|pdf)$/;

/** A report as a file, all its figures for programs, and what one of them counts. */
const REPORT_FILES = /^\/bao-cao\/[^/]+\/(?:tai-ve\/(?:pdf|docx|xlsx)|so-lieu\.(?:csv|xlsx|json)|so-lieu\/[^/]+\/danh-sach\.(?:csv|xlsx))$/;

/** The words that were read of a document: a page like any other, under the address of the document. */
const READINGS = /^\/tep\/[0-9a-f-]{36}\/ban-doc$/;
const FILES = [LIST_FILES, BUNDLES, OFFICIAL, REPORT_FILES];

/** @param path canonical path (see request-address.ts): another spelling of it must never be judged */
export function areaOf(path: string): Area {
  if (path === "/quan-tri" || path.startsWith("/quan-tri/")) return "staff";
  if (path === "/api/auth" || path.startsWith("/api/auth/")) return "account";
  if (READINGS.test(path)) return "page";
  if (path.startsWith("/anh/") || path.startsWith("/tep/") || FILES.some((files) => files.test(path))) return "file";
  if (path.startsWith("/_next/")) return "static";
  return own.get(path) ?? "page";
}

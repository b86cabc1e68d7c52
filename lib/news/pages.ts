/*
 * The standing pages of the portal: addresses that never change, texts that go the way of every other text. The law asks for most of them
 * (Nghị định 42/2022/NĐ-CP: about, contacts, site map, and in English organisation, functions and contacts).
 */

export type Language = "vi" | "en";

export interface StandingPage {
  path: string;
  language: Language;
  /** In the page's own language, as navigation and the staff list name it. */
  name: string;
  /** The same page in the other language; null where there is none. */
  pair: string | null;
}

const pages = [
  { path: "/gioi-thieu", language: "vi", name: "Giới thiệu", pair: "/en/about" },
  { path: "/lien-he", language: "vi", name: "Liên hệ", pair: "/en/contact" },
  { path: "/tro-nang", language: "vi", name: "Tiếp cận", pair: "/en/accessibility" },
  { path: "/so-do-trang", language: "vi", name: "Sơ đồ trang", pair: "/en/site-map" },
  { path: "/en", language: "en", name: "Home", pair: "/" },
  { path: "/en/about", language: "en", name: "About", pair: "/gioi-thieu" },
  { path: "/en/organisation", language: "en", name: "Organisation", pair: "/co-cau" },
  { path: "/en/functions", language: "en", name: "Functions and powers", pair: null },
  { path: "/en/contact", language: "en", name: "Contact", pair: "/lien-he" },
  { path: "/en/accessibility", language: "en", name: "Accessibility", pair: "/tro-nang" },
  { path: "/en/site-map", language: "en", name: "Site map", pair: "/so-do-trang" },
] as const satisfies StandingPage[];

/** The address of a standing page. */
export type PagePath = (typeof pages)[number]["path"];

export const standingPages: readonly (StandingPage & { path: PagePath })[] = pages;

/** The standing page at an address; undefined where none can be. */
export function standingPage(path: string): (StandingPage & { path: PagePath }) | undefined {
  return standingPages.find((page) => page.path === path);
}

/** The language of a public address. */
export function languageOf(path: string | null): Language {
  return path === "/en" || path?.startsWith("/en/") ? "en" : "vi";
}

/** The same page in the other language: of a standing page its own, of any other page the standing page that names it. */
function pairOf(path: string): string | null {
  return standingPage(path)?.pair ?? standingPages.find(({ pair }) => pair === path)?.path ?? null;
}

/**
 * Where a reader of a page finds it in each language: its pair where there is one, else the front page of the other language.
 * @param path canonical public path
 */
export function languagesOf(path: string): Record<Language, string> {
  const pair = pairOf(path);
  return languageOf(path) === "en" ? { vi: pair ?? "/", en: path } : { vi: path, en: pair ?? "/en" };
}

/** The same page in both languages, for `hreflang`; null where it exists in one alone. */
export function translationsOf(path: string): Record<Language, string> | null {
  return pairOf(path) ? languagesOf(path) : null;
}

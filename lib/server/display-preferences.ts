import { PREFERENCES_PATH } from "./areas";

/** What a reader may choose. The values are closed: the cookie is input, and what is not listed here is nothing. */
const choices = { theme: ["light", "dark"], contrast: ["high"], text: ["lg", "xl"] } as const;
const names = ["theme", "contrast", "text"] as const;
type Name = (typeof names)[number];

export const PREFERENCES_COOKIE = "hien-thi";

/** Chosen values by name; a name that is missing means the default. */
export type Preferences = Partial<Record<Name, string>>;

function allowed(name: Name, value: string): boolean {
  return (choices[name] as readonly string[]).includes(value);
}

/** Reads the cookie header. Returns null when the reader has chosen nothing. */
export function readPreferences(cookie: string | undefined): Preferences | null {
  const found = cookie && /(?:^|;\s*)hien-thi=([a-z.]{0,32})(?:;|$)/.exec(cookie);
  if (!found) return null;
  const chosen: Preferences = {};
  for (const word of (found[1] ?? "").split(".")) {
    const name = names.find((candidate) => allowed(candidate, word));
    if (name) chosen[name] = word;
  }
  return names.some((name) => chosen[name]) ? chosen : null;
}

/** The value of the cookie, and the key under which a stamped copy of a page is kept: "dark.high.lg". */
export function preferenceKey(chosen: Preferences): string {
  return names.flatMap((name) => chosen[name] ?? []).join(".");
}

/** The choices after a form was sent. A field that is missing or unknown leaves its choice as it was; an empty one resets it. */
export function changedPreferences(before: Preferences | null, form: URLSearchParams): Preferences {
  const after: Preferences = { ...before };
  for (const name of names) {
    const value = form.get(name);
    if (value === "") delete after[name];
    else if (value !== null && allowed(name, value)) after[name] = value;
  }
  return after;
}

/** Set-Cookie for these choices; choosing the defaults removes the cookie. Holds no identity: 18 values for all readers. */
export function preferenceCookie(chosen: Preferences, secure: boolean): string {
  const value = preferenceKey(chosen);
  const life = value === "" ? 0 : 31_536_000;
  return `${PREFERENCES_COOKIE}=${value}; Path=/; Max-Age=${life}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

/** Writes the choices on `<html>` of a rendered page. */
export function stampRoot(html: string, chosen: Preferences): string {
  const data = names.flatMap((name) => (chosen[name] ? [` data-${name}="${chosen[name]}"`] : [])).join("");
  return html.replace(/<html\b/, `<html${data}`);
}

/** Writes the choices on `<html>` and says on the buttons of the preferences form which of them are on. */
export function stampPage(html: string, chosen: Preferences): string {
  const stamped = stampRoot(html, chosen);
  const start = stamped.indexOf(`action="${PREFERENCES_PATH}"`);
  if (start === -1) return stamped;
  const end = stamped.indexOf("</form>", start);
  const form = stamped.slice(start, end).replace(/<button\b[^>]*>/g, (button) => {
    const name = names.find((candidate) => button.includes(`name="${candidate}"`));
    const value = /\bvalue="([^"]*)"/.exec(button)?.[1];
    if (!name || value === undefined) return button;
    return button.replace(/aria-pressed="(?:true|false)"/, `aria-pressed="${value === (chosen[name] ?? "")}"`);
  });
  return stamped.slice(0, start) + form + stamped.slice(end);
}

/**
 * Where to send a reader back after a choice: the page they were on. Only path and query are taken from the Referer, so that
 * the redirect stays on this site whatever it says.
 */
export function pathToReturnTo(referer: string | undefined, origins: ReadonlySet<string>): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const url = new URL(referer);
  const path = url.pathname.replace(/^\/+/, "/");
  return origins.has(url.origin) && path !== PREFERENCES_PATH ? path + url.search : "/";
}

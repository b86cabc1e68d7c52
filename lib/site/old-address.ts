/*
 * How an address of an old portal is written in the table of old addresses: "/Default.aspx?id=12". Pure, because two sides must
 * agree: what an import writes there and what the server looks for.
 */

/** Parameters that newsletters and social networks hang on an address; they never say which page is meant. */
const TRACKERS = /^(utm_\w+|fbclid|gclid|zarsrc|gidzl|mibextid|_ga)$/;

/**
 * The query of an address in its one spelling: names in lower case and in order, because the portals of the time did not tell
 * capitals apart.
 * @param names only these parameters count; left out, all but the trackers do
 * @returns "" when nothing is left
 */
export function querySpelling(query: string, names?: ReadonlySet<string>): string {
  const kept = [...new URLSearchParams(query)].map(([name, value]): [string, string] => [name.toLowerCase(), value.normalize("NFC")]);
  const wanted = kept.filter(([name]) => (names ? names.has(name) : !TRACKERS.test(name)));
  return new URLSearchParams(wanted.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

/** A path as the table holds it: decoded, in NFC, without empty segments; null when it cannot be decoded or names no place. */
export function pathSpelling(path: string): string | null {
  try {
    const segments = path
      .split("/")
      .filter(Boolean)
      .map((segment) => decodeURIComponent(segment).normalize("NFC"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    if (segments.some((segment) => segment === "." || segment === ".." || /[\u0000-\u001f\u007f/\\?#]/.test(segment))) return null;
    return `/${segments.join("/")}`;
  } catch {
    return null;
  }
}

/** An address of an old portal in its one spelling, without its host; null when it is none. */
export function addressSpelling(url: URL): string | null {
  const path = pathSpelling(url.pathname);
  const query = querySpelling(url.search);
  return path === null ? null : query ? `${path}?${query}` : path;
}

const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
const script = new RegExp(`<script\\b(${attributes})>[\\s\\S]*?</script\\s*>`, "gi");
const link = new RegExp(`<link\\b(${attributes})>`, "gi");

function attribute(text: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(text);
  return match ? (match[1] ?? match[2] ?? match[3] ?? "") : null;
}

/**
 * Takes Next's scripts and script preloads out of a rendered page. Kept: JSON-LD, and the site's own small scripts under /js/.
 * React escapes "<" in text and attributes, so that every "<script" in its output is a script.
 */
export function withoutFrameworkScripts(html: string): string {
  return html
    .replace(script, (whole, text: string) => {
      const source = attribute(text, "src");
      if (source !== null) return source.startsWith("/js/") ? whole : "";
      return attribute(text, "type")?.toLowerCase() === "application/ld+json" ? whole : "";
    })
    .replace(link, (whole, text: string) => {
      const relation = attribute(text, "rel")?.toLowerCase();
      if (relation === "modulepreload") return "";
      const preloaded = relation === "preload" || relation === "prefetch";
      return preloaded && attribute(text, "as")?.toLowerCase() === "script" ? "" : whole;
    });
}

const form = new RegExp(`<form\\b(${attributes})>`, "gi");

/**
 * Whether a page holds a form that writes. Such a page carries something meant for one reader (an idempotency key): kept or
 * shared, it would merge two citizens into one. The form of the display preferences says the same to everybody.
 */
export function hasWritingForm(html: string, exceptAction: string): boolean {
  for (const [, text = ""] of html.matchAll(form)) {
    if (attribute(text, "method")?.toLowerCase() === "post" && attribute(text, "action") !== exceptAction) return true;
  }
  return false;
}

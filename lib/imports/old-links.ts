import type { Body } from "@/lib/news/body";
import * as links from "@/lib/news/links";

/* Links of an article that lead to the portal it came from. Pure. */

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : null);

/** The addresses of the old portal that an article links to, each once. @param base address of the old portal */
export function linksIn(body: Body, base: string): string[] {
  const host = hostOf(base);
  const found = [...links.linksIn(body)].flatMap((attrs) => ("href" in attrs && hostOf(attrs.href) === host ? [attrs.href] : []));
  return [...new Set(found)];
}

/** The same article with these links led elsewhere. @param targets by the address that is written in the article */
export function relinked(body: Body, targets: ReadonlyMap<string, string>): Body {
  return links.withLinks(body, (attrs) => {
    const target = "href" in attrs ? targets.get(attrs.href) : undefined;
    return target === undefined ? attrs : { href: target };
  });
}

import "server-only";
import { db } from "@/lib/core/db";
import { absoluteUrl } from "@/lib/core/public-url";
import { publicAddress } from "../addresses";
import type { Body } from "../body";
import { type Links, linksIn, ownAddress } from "../links";
import { readableSql } from "./published";

/**
 * Where the links of a text lead today, in one question: articles that are named by their record, and addresses that have moved.
 * Nothing is asked for a text without such links.
 */
export async function linksOf(body: Body, at: Date): Promise<Links> {
  const origin = absoluteUrl("/");
  const ids = new Set<string>();
  /** Written addresses of this portal, by path: the same page may be written in two ways. */
  const written = new Map<string, { href: string; anchor: string | null }[]>();
  for (const attrs of linksIn(body)) {
    if ("articleId" in attrs) ids.add(attrs.articleId);
    else {
      const own = ownAddress(attrs.href, origin);
      if (own) written.set(own.path, [...(written.get(own.path) ?? []), { href: attrs.href, anchor: own.anchor }]);
    }
  }
  if (ids.size === 0 && written.size === 0) return {};
  const rows = await db.$queryRaw<{ key: string; slug: string | null; pagePath: string | null; target: string | null }[]>`
    SELECT a.id::text AS key, a.slug, a."pagePath", NULL AS target FROM articles a WHERE ${readableSql(at)} AND a.id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT o.path, NULL, NULL, o.target FROM old_addresses o WHERE o.path = ANY(${[...written.keys()]}::text[])`;
  const links: Record<string, string | null> = {};
  for (const { key, slug, pagePath, target } of rows) {
    if (slug !== null) links[key] = publicAddress({ slug, pagePath });
    for (const { href, anchor } of written.get(key) ?? []) links[href] = target !== null && anchor !== null ? `${target}#${anchor}` : target;
  }
  return links;
}

import "server-only";
import type { Tx } from "@/lib/core/db";
import { absoluteUrl } from "@/lib/core/public-url";
import { navigationEntry } from "@/lib/site/schema";
import type { Prisma } from "@/prisma/generated/client";
import { articleAddress } from "../addresses";
import { type Body, bodySchema } from "../body";
import { linksIn, linkTo, type OwnAddress, ownAddress, slugIn, withLinks } from "../links";

/** The edition in a staff address of it, which people copy as readily as the public one. */
const editionIn = (path: string) => /^\/quan-tri\/tin-bai\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1] ?? null;

/** Articles by the paths that lead to them, present and old ones and their editions' staff pages. */
async function articlesAt(tx: Tx, paths: string[]): Promise<Map<string, string>> {
  const old = await tx.oldAddress.findMany({ where: { path: { in: paths }, target: { not: null } }, select: { path: true, target: true } });
  const moved = new Map(old.map(({ path, target }) => [path, target as string]));
  const slugs = paths.flatMap((path) => slugIn(moved.get(path) ?? path) ?? []);
  const editions = paths.flatMap((path) => editionIn(path) ?? []);
  const articles = slugs.length > 0 ? await tx.article.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } }) : [];
  const opened = editions.length > 0 ? await tx.edition.findMany({ where: { id: { in: editions } }, select: { id: true, articleId: true } }) : [];
  const bySlug = new Map(articles.map(({ id, slug }) => [slug, id]));
  const byEdition = new Map(opened.map(({ id, articleId }) => [id, articleId]));
  return new Map(
    paths.flatMap((path): [string, string][] => {
      const id = bySlug.get(slugIn(moved.get(path) ?? path) ?? "") ?? byEdition.get(editionIn(path) ?? "");
      return id ? [[path, id]] : [];
    }),
  );
}

/**
 * A text whose links to articles of this portal name the article instead of an address, and whose other links to this portal name
 * no host: neither breaks when something moves. A text without such links is returned as it is.
 */
export async function withRecordLinks(tx: Tx, body: Body): Promise<Body> {
  const origin = absoluteUrl("/");
  const own = new Map<string, OwnAddress>();
  for (const attrs of linksIn(body)) {
    const address = "href" in attrs ? ownAddress(attrs.href, origin) : null;
    if (address && "href" in attrs) own.set(attrs.href, address);
  }
  if (own.size === 0) return body;
  const articles = await articlesAt(tx, [...new Set([...own.values()].map(({ path }) => path))]);
  return withLinks(body, (attrs) => {
    const address = "href" in attrs ? own.get(attrs.href) : undefined;
    if (!address || !("href" in attrs)) return attrs;
    const id = articles.get(address.path);
    if (id !== undefined) return linkTo(id, address.anchor);
    const { pathname, search, hash } = new URL(attrs.href, origin);
    return attrs.href.startsWith("/") ? attrs : { href: pathname + search + hash };
  });
}

/** Lets the navigation and the banner of the site lead to where an article went. @returns how many of their links were rewritten */
export async function rewriteSiteLinks(tx: Tx, from: string, to: string): Promise<number> {
  const banner = await tx.siteBanner.updateMany({ where: { linkHref: from }, data: { linkHref: to, version: { increment: 1 } } });
  const row = await tx.siteNavigation.findUnique({ where: { id: 1 }, select: { entries: true, version: true } });
  if (!row) return banner.count;
  const entries = navigationEntry.array().parse(row.entries);
  const led = entries.filter(({ href }) => href === from).length;
  if (led === 0) return banner.count;
  const next = entries.map((entry) => (entry.href === from ? { ...entry, href: to } : entry));
  const written = await tx.siteNavigation.updateMany({ where: { id: 1, version: row.version }, data: { entries: next, version: row.version + 1 } });
  return banner.count + (written.count > 0 ? led : 0);
}

/** How many links were rewritten, in how many editions. */
export interface Rewritten {
  links: number;
  editions: number;
}

/**
 * Lets the texts that are being written name the article of an address that is about to change. Their words stay, so their version
 * stays: whoever types on saves over it, and a save does the same. What was sent up, approved or published is left alone: it is
 * bound to what was read, and old addresses are led on when it is printed (decision 0109).
 */
export async function rewriteLinksTo(tx: Tx, slug: string): Promise<Rewritten> {
  const path = articleAddress(slug);
  const drafts = await tx.$queryRaw<{ id: string; version: number; body: Prisma.JsonValue }[]>`
    SELECT id, version, body FROM editions WHERE state IN ('DRAFT', 'RETURNED') AND position(${path} IN body::text) > 0`;
  const count = (body: Body) => linksIn(body).filter((attrs) => "articleId" in attrs).length;
  const done: Rewritten = { links: 0, editions: 0 };
  for (const { id, version, body } of drafts) {
    const before = bodySchema.parse(body);
    const after = await withRecordLinks(tx, before);
    if (after === before) continue;
    // A save that came in between has seen to its own links.
    const written = await tx.edition.updateMany({ where: { id, version }, data: { body: after as Prisma.InputJsonValue } });
    if (written.count === 0) continue;
    done.editions += 1;
    done.links += count(after) - count(before);
  }
  return done;
}

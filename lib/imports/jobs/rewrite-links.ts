import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { articleAddress } from "@/lib/news/addresses";
import { bodySchema } from "@/lib/news/body";
import { saveEdition } from "@/lib/news/commands/save";
import { contentHash, contentOf, contentSelect } from "@/lib/news/content";
import { addressSpelling } from "@/lib/site/old-address";
import type { Prisma } from "@/prisma/generated/client";
import { type PageOutcome, pageOutcome } from "../move";
import { linksIn, relinked } from "../old-links";
import type { WorkedPage } from "./take-page";

/** New addresses by the links that are written in an article: those whose page is here, from this move or an earlier one. */
async function targetsOf(links: string[]): Promise<Map<string, string>> {
  const paths = new Map(links.map((link) => [link, addressSpelling(new URL(link))]));
  const rows = await db.oldAddress.findMany({
    where: { path: { in: [...paths.values()].filter((path): path is string => path !== null) }, articleId: { not: null } },
    select: { path: true, article: { select: { slug: true } } },
  });
  const slugs = new Map(rows.map(({ path, article }) => [path, article?.slug]));
  return new Map(
    [...paths].flatMap(([link, path]): [string, string][] => {
      const slug = path === null ? undefined : slugs.get(path);
      return slug ? [[link, `${articleAddress(slug)}${new URL(link).hash}`]] : [];
    }),
  );
}

const outcomeWith = (page: WorkedPage, links: PageOutcome["links"]) => ({ ...pageOutcome.parse(page.outcome), links }) as unknown as Prisma.InputJsonObject;

async function rewrite(actor: Actor, page: WorkedPage, base: string): Promise<void> {
  await db.$transaction(async (tx) => {
    // Claimed first: a second worker at the same page waits here, and then finds nothing to do.
    const { count } = await tx.movedPage.updateMany({ where: { id: page.id, linked: true }, data: { linked: false } });
    const select = { ...contentSelect, id: true, version: true, state: true };
    const edition = count && page.editionId ? await tx.edition.findUnique({ where: { id: page.editionId }, select }) : null;
    const untouched = edition?.state === "DRAFT" && page.editionHash && contentHash(contentOf(edition)).equals(Buffer.from(page.editionHash));
    if (!edition || !untouched) return;
    const body = bodySchema.parse(edition.body);
    const links = linksIn(body, base);
    const targets = await targetsOf(links);
    if (targets.size) await saveEdition(actor, { id: edition.id, version: edition.version, body: relinked(body, targets) }, tx);
    const made = await tx.edition.findUniqueOrThrow({ where: { id: edition.id }, select: contentSelect });
    const outcome = outcomeWith(page, { rewritten: targets.size, left: links.length - targets.size });
    await tx.movedPage.updateMany({ where: { id: page.id }, data: { editionHash: contentHash(contentOf(made)), outcome } });
  });
}

/** A draft that the worker may not write into keeps its links, and the report says why: it must not hold up the whole move. */
async function leaveLinks(page: WorkedPage, base: string, why: string): Promise<void> {
  const edition = page.editionId ? await db.edition.findUnique({ where: { id: page.editionId }, select: { body: true } }) : null;
  const left = edition ? linksIn(bodySchema.parse(edition.body), base).length : 0;
  const data = { linked: false, outcome: outcomeWith(page, { rewritten: 0, left, why }) };
  await db.movedPage.updateMany({ where: { id: page.id, linked: true }, data });
}

/**
 * Leads the links of a draft to the new addresses of the pages they name. A draft that somebody has edited by now is left as it
 * is, and so is one that lies in the trash or stands in the name of an earlier starter; links to pages that did not come along keep
 * the old portal's address.
 */
export async function rewriteLinks(actor: Actor, page: WorkedPage, base: string): Promise<void> {
  try {
    await rewrite(actor, page, base);
  } catch (error) {
    if (!(error instanceof AppError && (error.code === "FORBIDDEN" || error.code === "NOT_FOUND"))) throw error;
    await leaveLinks(page, base, error.reason ?? "draft-gone");
  }
}

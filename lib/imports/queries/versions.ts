import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Body } from "@/lib/news/body";
import { contentInput } from "@/lib/news/schema";
import { whyNotImport } from "../policy";
import { isAlike, nameKey, titleKey, withKnownWords } from "../versions";
import { confirmedPictures } from "./pictures";

/** How far back a file is compared with what was brought in before. */
const RECENT = 500;
/** How many texts are compared word by word. */
const CLOSEST = 5;

const newest = { orderBy: { number: "desc" }, take: 1 } as const;

/**
 * The article of which a file is most likely a newer version: brought in under the same name or with the same title, half of the text
 * the same, and neither taken off the portal nor thrown away. Null when there is none.
 */
export async function likelyOriginal(file: { name: string; title: string; text: string }): Promise<string | null> {
  const recent = await db.import.findMany({
    where: { article: { withdrawnAt: null, trashedAt: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: RECENT,
    select: { articleId: true, fileName: true, article: { select: { editions: { ...newest, select: { title: true } } } } },
  });
  const [name, title] = [nameKey(file.name), titleKey(file.title)];
  const near = recent.filter(({ fileName, article }) => nameKey(fileName) === name || titleKey(article.editions[0]?.title ?? "") === title);
  const ids = [...new Set(near.map(({ articleId }) => articleId))].slice(0, CLOSEST);
  const editions = await Promise.all(
    ids.map((articleId) => db.edition.findFirst({ where: { articleId }, ...newest, select: { articleId: true, standfirst: true, bodyText: true } })),
  );
  return editions.find((edition) => edition && isAlike(`${edition.standfirst}\n${edition.bodyText}`, file.text))?.articleId ?? null;
}

/** What a newer version of a file would make of an edition. */
export interface Proposal {
  title: string;
  standfirst: string;
  /** With the words that people already gave to the pictures of the edition. */
  body: Body;
  /** Captions that were confirmed and that the file words otherwise; the confirmed ones stay. */
  kept: { number: number; confirmed: string; wanted: string }[];
}

/**
 * The proposal of an import against a text, or null when it has none or somebody has decided about it.
 * @throws AppError FORBIDDEN
 */
export async function findProposal(actor: Actor, importId: string, current: Body): Promise<Proposal | null> {
  const refusal = whyNotImport(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const found = await db.import.findUnique({ where: { id: importId }, select: { articleId: true, proposal: true, settledAt: true } });
  if (!found?.proposal || found.settledAt) return null;
  const { title = "", standfirst = "", body } = contentInput.parse(found.proposal);
  if (!body) throw new Error(`the proposal of import ${importId} has no text`);
  return { title, standfirst, ...withKnownWords(body, current, await confirmedPictures(found.articleId)) };
}

/** The article that somebody names as the older version, with the title of its newest edition; null when there is none. @throws AppError FORBIDDEN */
export async function findOriginal(actor: Actor, articleId: string): Promise<{ id: string; title: string } | null> {
  const refusal = whyNotImport(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (!z.uuid().safeParse(articleId).success) return null;
  const edition = await db.edition.findFirst({ where: { articleId }, ...newest, select: { title: true } });
  return edition && { id: articleId, title: edition.title };
}

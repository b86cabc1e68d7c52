import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { contentOf, contentSelect } from "../content";
import { articleInput } from "../schema";
import { whyNotStart } from "../standing";
import { columnsOf, writeParts } from "./content";
import { loadArticle, refuse, writeArticle } from "./guard";

/**
 * Opens a new edition of a published article, with the text as readers see it; the actor becomes its author.
 * Names the article and the version of the article.
 * @returns the new edition
 */
export async function startEdition(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const seen = articleInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, seen);
    refuse(whyNotStart(actor, article));
    const live = await tx.edition.findUnique({ where: { id: article.publishedEditionId as string }, select: contentSelect });
    if (!live) throw new AppError("NOT_FOUND");
    // Raising the article's version first lets exactly one of two people open the edition.
    await writeArticle(tx, article, {});
    const content = { ...contentOf(live), proposedPublishAt: null, change: null, changeNote: "" };
    const number = (article.editions[0]?.number ?? 0) + 1;
    const { body, ...columns } = columnsOf(content);
    if (body === undefined || columns.title === undefined) throw new AppError("NOT_FOUND");
    const edition = await tx.edition.create({
      data: { ...columns, title: columns.title, body, articleId: article.id, number, authorId: actor.id as string },
      select: { id: true, version: true },
    });
    await writeParts(tx, edition.id, content);
    await record(tx, actor, "edition.start", { type: "edition", id: edition.id, detail: { articleId: article.id, number, from: article.publishedEditionId } });
    return edition;
  });
}

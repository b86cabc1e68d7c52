import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { emptyBody } from "../body";
import { emptyContent, type FullContent } from "../content";
import { whyNotCreate } from "../policy";
import { contentInput } from "../schema";
import { columnsOf, refuseUnknown, slugFor, writeParts } from "./content";
import { refuse } from "./guard";
import { withRecordLinks } from "./own-links";
import { rememberSave } from "./remember-save";

/**
 * A new article with its first edition, a draft of the actor. Nothing is demanded yet.
 * @param inside the transaction of something larger (an import and its article are kept or dropped together)
 * @throws ZodError; AppError FORBIDDEN, INVALID
 */
export async function createArticle(actor: Actor, input: unknown, inside?: Tx): Promise<{ articleId: string; editionId: string; version: number }> {
  const typed = contentInput.parse(input);
  refuse(whyNotCreate(actor));
  const authorId = actor.id as string;
  const work = async (tx: Tx) => {
    const content = typed.body ? { ...typed, body: await withRecordLinks(tx, typed.body) } : typed;
    await refuseUnknown(tx, content);
    const { id: articleId } = await tx.article.create({ data: { slug: await slugFor(tx, content.title ?? "") }, select: { id: true } });
    const { id: editionId, version } = await tx.edition.create({
      data: { title: "", body: emptyBody as Prisma.InputJsonValue, ...columnsOf(content), articleId, number: 1, authorId },
      select: { id: true, version: true },
    });
    await writeParts(tx, editionId, content);
    await rememberSave(tx, actor, { id: editionId, version, content: { ...emptyContent, ...content } as FullContent, at: await now(tx) });
    await record(tx, actor, "article.create", { type: "edition", id: editionId, detail: { articleId, fields: Object.keys(content) } });
    return { articleId, editionId, version };
  };
  return inside ? work(inside) : db.$transaction(work);
}

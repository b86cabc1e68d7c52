import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { editionAdminAddress, reviewAddress } from "../addresses";
import { emptyBody } from "../body";
import { whyNotRestore, whyNotTrash } from "../policy";
import { editionInput } from "../schema";
import { loadAnyEdition, refuse, writeEdition } from "./guard";

/** How long what was thrown away can be taken out again, in milliseconds. The database has the same bound. */
export const TRASH_TIME = 30 * 86_400_000;

async function move(actor: Actor, input: unknown, why: typeof whyNotTrash, action: "article.trash" | "article.restore") {
  const { id, version } = editionInput.parse(input);
  return db.$transaction(async (tx) => {
    const edition = await loadAnyEdition(tx, actor, { id, version });
    refuse(why(actor, edition));
    // Raising the edition's version stops a save that is under way.
    const saved = await writeEdition(tx, { id, version }, {});
    const trashedAt = action === "article.trash" ? await now(tx) : null;
    await tx.article.update({ where: { id: edition.articleId }, data: { trashedAt, version: { increment: 1 } }, select: { id: true } });
    const detail = { articleId: edition.articleId, version: saved };
    if (action === "article.trash") await record(tx, actor, "article.trash", { type: "edition", id, detail });
    else await record(tx, actor, "article.restore", { type: "edition", id, detail });
    return { id, version: saved };
  });
}

/**
 * Puts an article that readers never had into the trash: it leaves every list, and can be taken out for 30 days. Names its edition.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function trashArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  return move(actor, input, whyNotTrash, "article.trash");
}

/** Takes it out again, as it was. @throws as `trashArticle` */
export async function restoreArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  return move(actor, input, whyNotRestore, "article.restore");
}

/**
 * Empties an article whose time in the trash is over: what was written goes, the row, its number and its trail stay.
 * @throws AppError CONFLICT when it was restored or emptied meanwhile
 */
export async function emptyInside(tx: Tx, actor: Actor, articleId: string, at: Date): Promise<void> {
  const due = { id: articleId, emptiedAt: null, trashedAt: { lte: new Date(at.getTime() - TRASH_TIME) } };
  const { count } = await tx.article.updateMany({ where: due, data: { emptiedAt: at, slug: `da-xoa-${articleId}`, version: { increment: 1 } } });
  if (count === 0) throw new AppError("CONFLICT", "not-in-trash");
  const editions = await tx.edition.findMany({ where: { articleId }, select: { id: true } });
  const ids = editions.map(({ id }) => id);
  const of = { editionId: { in: ids } };
  await tx.editionByline.deleteMany({ where: of });
  await tx.editionPerson.deleteMany({ where: of });
  await tx.editionFile.deleteMany({ where: of });
  await tx.editionComment.deleteMany({ where: of });
  await tx.reviewLook.deleteMany({ where: of });
  await tx.editionSnapshot.deleteMany({ where: of });
  await tx.opening.deleteMany({ where: of });
  await tx.notification.deleteMany({ where: { address: { in: ids.flatMap((id) => [editionAdminAddress(id), reviewAddress(id)]) } } });
  const nothing = {
    title: "",
    standfirst: "",
    body: emptyBody as Prisma.InputJsonValue,
    bodyText: "",
    leadFileId: null,
    leadAlt: "",
    returnReason: null,
    changeNote: "",
  };
  await tx.edition.updateMany({ where: { articleId }, data: { ...nothing, eventDate: null, version: { increment: 1 } } });
  for (const id of ids) await record(tx, actor, "article.empty", { type: "edition", id, detail: { articleId } });
}

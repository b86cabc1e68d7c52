import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { createArticle } from "@/lib/news/commands/create";
import { saveEdition } from "@/lib/news/commands/save";
import { Prisma } from "@/prisma/generated/client";
import { whyNotImport } from "../policy";
import { separateInput, takeInput } from "../schema";

function refuseOthers(actor: Actor): void {
  const refused = whyNotImport(actor);
  if (refused) throw new AppError("FORBIDDEN", refused);
}

async function openProposal(tx: Tx, id: string) {
  const found = await tx.import.findUnique({ where: { id }, select: { articleId: true, proposal: true, settledAt: true } });
  if (!found) throw new AppError("NOT_FOUND");
  if (!found.proposal || found.settledAt) throw new AppError("CONFLICT", "already-settled");
  return found;
}

/** Check and write are one step: of two people who decide at once, one is told. */
async function settle(tx: Tx, id: string, data: Prisma.ImportUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.import.updateMany({ where: { id, settledAt: null, proposal: { not: Prisma.AnyNull } }, data });
  if (count === 0) throw new AppError("CONFLICT", "already-settled");
}

/**
 * Saves what somebody chose from a newer version of a file, place by place, and closes the proposal. Choosing nothing of it saves
 * nothing. Input: {id, editionId, version, title, standfirst, body}.
 * @returns the edition with the version to name next
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "already-settled" or {changedBy, changedAt, what}
 */
export async function takeProposal(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, editionId, version, ...content } = takeInput.parse(input);
  refuseOthers(actor);
  return db.$transaction(async (tx) => {
    const { articleId } = await openProposal(tx, id);
    // The choice was made against this edition of this article, and no other.
    if ((await tx.edition.count({ where: { id: editionId, articleId } })) === 0) throw new AppError("NOT_FOUND");
    const saved = await saveEdition(actor, { id: editionId, version, ...content }, tx);
    await settle(tx, id, { settledAt: await now() });
    await record(tx, actor, "import.take", { type: "import", id, detail: { editionId, version: saved.version } });
    return saved;
  });
}

/**
 * Makes an article of its own from a file that only looked like a newer version of another. Input: {id}.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "already-settled"
 */
export async function separateProposal(actor: Actor, input: unknown): Promise<{ articleId: string; editionId: string }> {
  const { id } = separateInput.parse(input);
  refuseOthers(actor);
  return db.$transaction(async (tx) => {
    const { articleId: original, proposal } = await openProposal(tx, id);
    const { articleId, editionId } = await createArticle(actor, proposal, tx);
    await settle(tx, id, { articleId, proposal: Prisma.DbNull });
    await record(tx, actor, "import.separate", { type: "import", id, detail: { articleId, editionId, original } });
    return { articleId, editionId };
  });
}

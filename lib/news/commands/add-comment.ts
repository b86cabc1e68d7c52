import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { blockHash, quoteOf } from "../anchors";
import { bodySchema } from "../body";
import { whyNotComment } from "../policy";
import { commentInput } from "../schema";
import { tellWriters } from "./announce";
import { loadEdition, refuse } from "./guard";

/**
 * Says something about a block of an edition, or about the whole. The edition keeps its version: a comment is no part of the text.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT; INVALID "unknown-block"
 */
export async function addComment(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { id: editionId, version, place, text } = commentInput.parse(input);
  return db.$transaction(async (tx) => {
    const edition = await loadEdition(tx, actor, { id: editionId, version });
    refuse(whyNotComment(actor, edition));
    const block = place === null ? null : bodySchema.parse(edition.body).content[place];
    if (block === undefined) throw new AppError("INVALID", "unknown-block");
    const pin = block === null ? {} : { place, blockHash: blockHash(block), quote: quoteOf(block) };
    const comment = await tx.editionComment.create({ data: { editionId, authorId: actor.id as string, text, ...pin }, select: { id: true } });
    // What was said stands in its own row; the trail says that, where and by whom.
    await record(tx, actor, "edition.comment", { type: "edition", id: editionId, detail: { commentId: comment.id, place, version } });
    await tellWriters(tx, actor, "edition.commented", edition, comment.id, text);
    return comment;
  });
}

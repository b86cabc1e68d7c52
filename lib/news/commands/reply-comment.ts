import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotComment, whyNotRead } from "../policy";
import { replyInput } from "../schema";
import { tellThread } from "./announce";
import { refuse, writerSelect } from "./guard";

/**
 * Answers a comment. Replies have no replies; the thread ends when its comment is dealt with.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND
 */
export async function replyToComment(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { id: commentId, text } = replyInput.parse(input);
  return db.$transaction(async (tx) => {
    refuse(whyNotRead(actor));
    // Whoever closes the thread at this moment waits, or was first: nothing is said into a closed one.
    await tx.$queryRaw`SELECT 1 FROM edition_comments WHERE id = ${commentId}::uuid FOR SHARE`;
    const comment = await tx.editionComment.findUnique({
      where: { id: commentId },
      select: {
        editionId: true,
        authorId: true,
        resolvedAt: true,
        replies: { select: { authorId: true } },
        edition: { select: { id: true, title: true, state: true, authorId: true, writers: { select: writerSelect } } },
      },
    });
    if (!comment) throw new AppError("NOT_FOUND");
    refuse(whyNotComment(actor, comment.edition, comment));
    const reply = await tx.commentReply.create({ data: { commentId, authorId: actor.id as string, text }, select: { id: true } });
    await record(tx, actor, "edition.reply-comment", { type: "edition", id: comment.editionId, detail: { commentId, replyId: reply.id } });
    await tellThread(tx, actor, comment, { id: reply.id, text, at: await now(tx) });
    return reply;
  });
}

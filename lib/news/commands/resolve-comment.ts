import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotComment, whyNotRead } from "../policy";
import { resolveInput } from "../schema";
import { refuse, writerSelect } from "./guard";

/**
 * Says that a comment is dealt with. It stays to be read.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND; CONFLICT {changedBy, changedAt, what} when somebody has said so before
 */
export async function resolveComment(actor: Actor, input: unknown): Promise<void> {
  const { id } = resolveInput.parse(input);
  await db.$transaction(async (tx) => {
    refuse(whyNotRead(actor));
    const comment = await tx.editionComment.findUnique({
      where: { id },
      select: { editionId: true, edition: { select: { state: true, authorId: true, writers: { select: writerSelect } } } },
    });
    if (!comment) throw new AppError("NOT_FOUND");
    refuse(whyNotComment(actor, comment.edition));
    const { count } = await tx.editionComment.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: await now(tx), resolvedById: actor.id } });
    if (count === 0) {
      const first = await tx.editionComment.findUniqueOrThrow({ where: { id }, select: { resolvedAt: true, resolvedBy: { select: { displayName: true } } } });
      const faster = { changedBy: first.resolvedBy?.displayName, changedAt: first.resolvedAt, what: "đánh dấu góp ý này đã xử lý" };
      throw new AppError("CONFLICT", "edited-by-someone-else", faster);
    }
    await record(tx, actor, "edition.resolve-comment", { type: "edition", id: comment.editionId, detail: { commentId: id } });
  });
}

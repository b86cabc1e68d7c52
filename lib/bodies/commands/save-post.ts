import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { naming } from "@/lib/core/constraints";
import { db } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotWrite } from "../policy";
import { postInput } from "../schema";

/** What the database says when an office of one holder is to be made of one that several held at once. */
const refusals = {
  post_holdings_one_holder: () => new AppError("CONFLICT", "posts-of-one-holder"),
  posts_bodyId_title_key: () => new AppError("CONFLICT", "title-taken"),
};

/**
 * Adds an office of a body, or corrects it. In which body it is stays.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "title-taken", "posts-of-one-holder", or {changedBy, changedAt, what}
 */
export async function savePost(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version = 0, bodyId, ...columns } = postInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return naming(
    () =>
      db.$transaction(async (tx) => {
        if (id === undefined) {
          if (!(await tx.body.findUnique({ where: { id: bodyId }, select: { id: true } }))) throw new AppError("NOT_FOUND");
          const made = await tx.post.create({ data: { ...columns, bodyId }, select: { id: true, version: true } });
          await record(tx, actor, "post.create", { type: "post", id: made.id, detail: { name: columns.title } });
          await changed(tx);
          return made;
        }
        const before = await tx.post.findUnique({ where: { id, bodyId } });
        if (!before) throw new AppError("NOT_FOUND");
        const fields = differing(before, columns);
        if (fields.length === 0 && before.version === version) return { id, version };
        const [saved] = await tx.post.updateManyAndReturn({
          where: { id, version },
          data: { ...columns, version: { increment: 1 } },
          select: { id: true, version: true },
        });
        if (!saved) return refuseStale(tx, [id], fieldWords);
        await record(tx, actor, "post.save", { type: "post", id, detail: { fields, version: saved.version } });
        await changed(tx);
        return saved;
      }),
    refusals,
  );
}

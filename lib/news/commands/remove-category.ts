import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { categoryFieldWords } from "../labels";
import { whyNotRemoveCategory } from "../policy";
import { removeCategoryInput } from "../schema";
import { refuse } from "./guard";

/**
 * Removes a category in which nothing stands or ever stood; its address stays in the log.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function removeCategory(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = removeCategoryInput.parse(input);
  await db.$transaction(async (tx) => {
    const category = await tx.category.findUnique({ where: { id }, select: { slug: true, name: true, _count: { select: { editions: true } } } });
    refuse(whyNotRemoveCategory(actor, category?._count.editions ?? 0));
    if (!category) throw new AppError("NOT_FOUND");
    // An edition that came in meanwhile holds the row: its foreign key restricts.
    const { count } = await tx.category.deleteMany({ where: { id, version, editions: { none: {} }, articles: { none: {} } } });
    if (count === 0) await refuseStale(tx, [id], categoryFieldWords);
    await record(tx, actor, "category.remove", { type: "category", id, detail: { slug: category.slug, removed: removal({ title: category.name }) } });
    await changed(tx);
  });
}

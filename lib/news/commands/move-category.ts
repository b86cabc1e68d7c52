import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { categoryFieldWords } from "../labels";
import { whyNotManageCategories } from "../policy";
import { moveCategoryInput } from "../schema";
import { refuse } from "./guard";

/**
 * Moves a category by one place in the office's order. The others keep their versions: only who stands where has changed.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function moveCategory(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, direction } = moveCategoryInput.parse(input);
  refuse(whyNotManageCategories(actor));
  return db.$transaction(async (tx) => {
    // Two moves at once would each number the list as it saw it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('news.category'))`;
    const order = await tx.category.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true, version: true, position: true } });
    const from = order.findIndex((category) => category.id === id);
    const own = order[from];
    if (!own) throw new AppError("NOT_FOUND");
    if (own.version !== version) await refuseStale(tx, [id], categoryFieldWords);
    const to = direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= order.length) throw new AppError("FORBIDDEN", "category-at-end");
    const moved = order.toSpliced(from, 1).toSpliced(to, 0, own);
    for (const [place, category] of moved.entries()) {
      const raised = category.id === id ? { version: version + 1 } : {};
      if (category.position !== place + 1 || category.id === id)
        await tx.category.update({ where: { id: category.id }, data: { position: place + 1, ...raised }, select: { id: true } });
    }
    await record(tx, actor, "category.move", { type: "category", id, detail: { direction, version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}

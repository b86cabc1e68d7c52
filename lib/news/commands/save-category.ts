import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { freeSlug, slugify } from "@/lib/core/slug";
import { categoryFieldWords } from "../labels";
import { whyNotManageCategories } from "../policy";
import { categoryInput } from "../schema";
import { refuse } from "./guard";

/**
 * Adds a category, or changes its name and place. The address stays as it was given first: readers have it.
 * @param inside the transaction of something larger
 */
export async function saveCategory(actor: Actor, input: unknown, inside?: Tx): Promise<{ id: string; version: number }> {
  const { id, version, name, position } = categoryInput.parse(input);
  refuse(whyNotManageCategories(actor));
  const work = async (tx: Tx) => {
    if (id === undefined) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('news.category'))`;
      const base = slugify(name) || "chuyen-muc";
      const taken = await tx.category.findMany({ select: { slug: true } });
      const slug = freeSlug(
        base,
        taken.map((category) => category.slug),
      );
      const made = await tx.category.create({ data: { slug, name, position }, select: { id: true, version: true } });
      await record(tx, actor, "category.create", { type: "category", id: made.id, detail: { slug } });
      await changed(tx);
      return made;
    }
    const before = await tx.category.findUnique({ where: { id }, select: { version: true } });
    if (!before) throw new AppError("NOT_FOUND");
    const { count } = await tx.category.updateMany({ where: { id, version: version ?? 0 }, data: { name, position, version: before.version + 1 } });
    if (count === 0) await refuseStale(tx, [id], categoryFieldWords);
    await record(tx, actor, "category.save", { type: "category", id, detail: { fields: ["name", "position"], version: before.version + 1 } });
    await changed(tx);
    return { id, version: before.version + 1 };
  };
  return inside ? work(inside) : db.$transaction(work);
}

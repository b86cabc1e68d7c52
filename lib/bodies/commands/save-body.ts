import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { freeSlug, slugify } from "@/lib/core/slug";
import { bodyAddress } from "../addresses";
import { fieldWords } from "../labels";
import { whyNotWrite } from "../policy";
import { bodyInput } from "../schema";
import { isBelow } from "../tree";

/** An address of its own: two bodies of different times may bear one name. Holds the lock of bodies' addresses and of their tree until the commit. */
async function slugFor(tx: Tx, name: string): Promise<string> {
  const base = slugify(name) || "co-quan";
  const taken = await tx.body.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return freeSlug(
    base,
    taken.map(({ slug }) => slug),
  );
}

/**
 * Adds a body, or corrects what is written of it. Its address stays as it was given first; its end is `endBody`'s.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function saveBody(actor: Actor, input: unknown): Promise<{ id: string; slug: string; version: number }> {
  const { id, version = 0, ...columns } = bodyInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    // Two moves at once could put each body under the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bodies'))`;
    if (id === undefined) {
      const made = await tx.body.create({ data: { ...columns, slug: await slugFor(tx, columns.name) }, select: { id: true, slug: true, version: true } });
      await record(tx, actor, "body.create", { type: "body", id: made.id, detail: { name: columns.name } });
      await changed(tx);
      return made;
    }
    const before = await tx.body.findUnique({ where: { id } });
    if (!before) throw new AppError("NOT_FOUND");
    const fields = differing(before, columns);
    if (fields.length === 0 && before.version === version) return { id, slug: before.slug, version };
    if (columns.parentId && isBelow(await tx.body.findMany({ select: { id: true, parentId: true } }), columns.parentId, id)) {
      throw new AppError("FORBIDDEN", "own-part");
    }
    if (columns.validFrom && before.validTo && before.validTo < columns.validFrom) throw new AppError("FORBIDDEN", "ends-before-it-began");
    const [saved] = await tx.body.updateManyAndReturn({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true, slug: true, version: true },
    });
    if (!saved) return refuseStale(tx, [id], fieldWords);
    await record(tx, actor, "body.save", { type: "body", id, detail: { fields, version: saved.version } });
    await changed(tx, before.shown && !columns.shown ? [bodyAddress(before.slug)] : []);
    return saved;
  });
}

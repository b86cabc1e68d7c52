import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { moved } from "@/lib/core/order";
import { freeSlug, slugify } from "@/lib/core/slug";
import { whyNotCreate } from "../policy";
import { fieldInput, moveFieldInput, seenInput } from "../schema";
import { refuse, type Seen } from "./guard";

const words = { name: "tên lĩnh vực", position: "thứ tự" };
const lock = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('resolutions.field'))`;

/** Adds a field of activity, or renames it; its word in addresses stays as it was given first. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function saveField(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version = 0, name, position } = fieldInput.parse(input);
  refuse(whyNotCreate(actor));
  return db.$transaction(async (tx) => {
    await lock(tx);
    if (id === undefined) {
      const taken = await tx.field.findMany({ select: { slug: true } });
      const slug = freeSlug(
        slugify(name) || "linh-vuc",
        taken.map((field) => field.slug),
      );
      const made = await tx.field.create({ data: { slug, name, position }, select: { id: true, version: true } });
      await record(tx, actor, "field.create", { type: "field", id: made.id, detail: { slug } });
      await changed(tx);
      return made;
    }
    if (!(await tx.field.findUnique({ where: { id }, select: { id: true } }))) throw new AppError("NOT_FOUND");
    const { count } = await tx.field.updateMany({ where: { id, version }, data: { name, position, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], words);
    await record(tx, actor, "field.save", { type: "field", id, detail: { version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}

/** Moves a field by one place. Input: {id, version, direction}. @throws as `saveField` */
export async function moveField(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, direction } = moveFieldInput.parse(input);
  refuse(whyNotCreate(actor));
  return db.$transaction(async (tx) => {
    await lock(tx);
    const order = await tx.field.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true, version: true, position: true } });
    const at = order.findIndex((field) => field.id === id);
    if (at < 0) throw new AppError("NOT_FOUND");
    if (order[at]?.version !== version) await refuseStale(tx, [id], words);
    if (at === (direction === "up" ? 0 : order.length - 1)) refuse("field-at-end");
    for (const [place, field] of moved(order, at, direction).entries()) {
      const own = field.id === id;
      if (own || field.position !== place + 1)
        await tx.field.update({ where: { id: field.id }, data: { position: place + 1, ...(own ? { version: version + 1 } : {}) }, select: { id: true } });
    }
    await record(tx, actor, "field.move", { type: "field", id, detail: { direction, version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}

/** Removes a field that nothing names. Input: {id, version}. @throws as `saveField` */
export async function removeField(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = seenInput.parse(input);
  refuse(whyNotCreate(actor));
  await db.$transaction(async (tx) => {
    const uses = { resolutions: true, documents: true, questions: true } as const;
    const found = await tx.field.findUnique({ where: { id }, select: { slug: true, name: true, version: true, _count: { select: uses } } });
    if (!found) throw new AppError("NOT_FOUND");
    if (found.version !== version) await refuseStale(tx, [id], words);
    if (Object.values(found._count).some((count) => count > 0)) refuse("field-in-use");
    await tx.field.delete({ where: { id }, select: { id: true } });
    await record(tx, actor, "field.remove", { type: "field", id, detail: { slug: found.slug, removed: removal({ title: found.name }) } });
    await changed(tx);
  });
}

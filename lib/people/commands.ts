import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { freeSlug, slugify } from "@/lib/core/slug";
import { sortKey } from "@/lib/core/vietnamese";
import { fieldWords } from "./labels";
import { whyNotManage } from "./policy";
import { personInput } from "./schema";

/** An address of one's own: two people may carry the same name. Holds the lock of people's addresses until the commit. */
async function slugFor(tx: Tx, fullName: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('people.address'))`;
  const base = slugify(fullName) || "nguoi";
  const taken = await tx.person.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return freeSlug(
    base,
    taken.map(({ slug }) => slug),
  );
}

/**
 * Adds a person, or corrects name and title line. The address stays as it was given first.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function savePerson(actor: Actor, input: unknown): Promise<{ id: string; slug: string; version: number }> {
  const { id, version = 0, fullName, titleLine } = personInput.parse(input);
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const columns = { fullName, titleLine, sortKey: sortKey(fullName) };
  const select = { id: true, slug: true, version: true } as const;
  return db.$transaction(async (tx) => {
    if (id === undefined) {
      const made = await tx.person.create({ data: { ...columns, slug: await slugFor(tx, fullName) }, select });
      // The audit trail never holds personal fields by value.
      await record(tx, actor, "person.create", { type: "person", id: made.id, detail: { fields: ["fullName", "titleLine"] } });
      return made;
    }
    if (!(await tx.person.findUnique({ where: { id }, select }))) throw new AppError("NOT_FOUND");
    const [saved] = await tx.person.updateManyAndReturn({ where: { id, version }, data: { ...columns, version: { increment: 1 } }, select });
    if (!saved) return refuseStale(tx, [id], fieldWords);
    await record(tx, actor, "person.save", { type: "person", id, detail: { fields: ["fullName", "titleLine"], version: saved.version } });
    await changed(tx);
    return saved;
  });
}

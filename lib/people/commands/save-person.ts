import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { freeSlug, slugify } from "@/lib/core/slug";
import { sortKey } from "@/lib/core/vietnamese";
import { fieldWords } from "../labels";
import { portraitFiles, whyNotManage } from "../policy";
import { personInput, portraitInput } from "../schema";

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

const select = { id: true, slug: true, version: true } as const;

async function demandPicture(tx: Tx, actor: Actor, id: string | null | undefined): Promise<void> {
  if (id && !(await tx.storedFile.findFirst({ where: { id, ...portraitFiles(actor) }, select: { id: true } }))) throw new AppError("FORBIDDEN", "no-picture");
}

/**
 * Adds a person, or corrects what is written of one. The address stays as it was given first.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function savePerson(actor: Actor, input: unknown): Promise<{ id: string; slug: string; version: number }> {
  const { id, version = 0, ...given } = personInput.parse(input);
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  // strictUndefinedChecks: what was left out is not named at all.
  const words = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<typeof given>;
  const columns = { ...words, fullName: given.fullName, titleLine: given.titleLine, sortKey: sortKey(given.fullName) };
  return db.$transaction(async (tx) => {
    if (id === undefined) {
      await demandPicture(tx, actor, given.portraitId);
      const made = await tx.person.create({ data: { ...columns, slug: await slugFor(tx, given.fullName) }, select });
      // The audit trail never holds personal fields by value.
      await record(tx, actor, "person.create", { type: "person", id: made.id, detail: { fields: Object.keys(words) } });
      return made;
    }
    const before = await tx.person.findUnique({ where: { id } });
    if (!before) throw new AppError("NOT_FOUND");
    const fields = differing(before, words);
    if (fields.length === 0 && before.version === version) return { id, slug: before.slug, version };
    // A face that was closed to the actor since may stay.
    if (given.portraitId !== before.portraitId) await demandPicture(tx, actor, given.portraitId);
    const [saved] = await tx.person.updateManyAndReturn({ where: { id, version }, data: { ...columns, version: { increment: 1 } }, select });
    if (!saved) return refuseStale(tx, [id], fieldWords);
    await record(tx, actor, "person.save", { type: "person", id, detail: { fields, version: saved.version } });
    await changed(tx);
    return saved;
  });
}

/** Chooses a person's picture, or takes it away. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function choosePortrait(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, portraitId } = portraitInput.parse(input);
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    await demandPicture(tx, actor, portraitId);
    if (!(await tx.person.findUnique({ where: { id }, select }))) throw new AppError("NOT_FOUND");
    const { count } = await tx.person.updateMany({ where: { id, version }, data: { portraitId, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    await record(tx, actor, "person.save", { type: "person", id, detail: { fields: ["portraitId"], version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}

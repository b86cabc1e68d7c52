import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { bodyAddress } from "../addresses";
import { fieldWords } from "../labels";
import { whyNotWrite } from "../policy";
import { contactInput, contactSeenInput } from "../schema";

const select = { id: true, version: true } as const;

/**
 * Whom a contact is of: the person that was chosen from the directory, and nobody else: a name is no proof, and whoever's data are erased
 * goes from here too. Where the name was written anew under the old choice, the choice stands only if that is the person's name.
 */
async function personOf(
  tx: Tx,
  { personId, name }: { personId: string | null; name: string },
  before: { personId: string | null; name: string } | null,
): Promise<string | null> {
  if (!personId) return null;
  const person = await tx.person.findUnique({ where: { id: personId }, select: { fullName: true } });
  if (!person) throw new AppError("FORBIDDEN", "no-person");
  const renamed = before?.personId === personId && before.name !== name;
  return renamed && person.fullName !== name ? null : personId;
}

/**
 * Adds an official whom readers may turn to, or corrects what is said of them. The trail names fields, never a name or a number.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function saveContact(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version = 0, bodyId, ...words } = contactInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const body = await tx.body.findUnique({ where: { id: bodyId }, select: { slug: true } });
    if (!body) throw new AppError("NOT_FOUND");
    if (id === undefined) {
      const columns = { ...words, personId: await personOf(tx, words, null) };
      const made = await tx.bodyContact.create({ data: { ...columns, bodyId }, select });
      await record(tx, actor, "contact.create", { type: "contact", id: made.id, detail: { bodyId } });
      await changed(tx);
      return made;
    }
    const before = await tx.bodyContact.findUnique({ where: { id, bodyId } });
    if (!before) throw new AppError("NOT_FOUND");
    const columns = { ...words, personId: await personOf(tx, words, before) };
    const fields = differing(before, columns);
    if (fields.length === 0 && before.version === version) return { id, version };
    const [saved] = await tx.bodyContact.updateManyAndReturn({ where: { id, version }, data: { ...columns, version: { increment: 1 } }, select });
    if (!saved) return refuseStale(tx, [id], fieldWords);
    await record(tx, actor, "contact.save", { type: "contact", id, detail: { fields, version: saved.version } });
    // Somebody's name and number: an older copy must not answer any more.
    await changed(tx, [bodyAddress(body.slug)]);
    return saved;
  });
}

/** Takes an official off the list. The trail keeps the office and its duty; name, telephone and mail are gone. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function dropContact(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = contactSeenInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  await db.$transaction(async (tx) => {
    const contact = await tx.bodyContact.findUnique({
      where: { id },
      select: { bodyId: true, personId: true, title: true, duty: true, position: true, body: { select: { slug: true } } },
    });
    if (!contact) throw new AppError("NOT_FOUND");
    const { count } = await tx.bodyContact.deleteMany({ where: { id, version } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    const { bodyId, body, title: office, ...facts } = contact;
    await record(tx, actor, "contact.drop", { type: "contact", id, detail: { bodyId, removed: removal({ ...facts, office }) } });
    await changed(tx, [bodyAddress(body.slug)]);
  });
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotRelease, whyNotSeeProtected } from "../policy";
import { eraseInput, protectedColumns, protectedInput, releaseInput, revokeInput } from "../schema";

/** Every address that could show what is let out or taken back: the notice clears every copy, whichever is named. */
const PEOPLE_PAGES = ["/dai-bieu"];

/**
 * Writes what the law protects of a person. The trail names the fields, never a value.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function saveProtected(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { personId: id, version, ...columns } = protectedInput.parse(input);
  const refusal = whyNotSeeProtected(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id }, select: { version: true, sensitive: true } });
    if (!person) throw new AppError("NOT_FOUND");
    const before = person.sensitive ?? { birthDate: null, ethnicity: "", religion: "", partyJoinedOn: null, phone: "" };
    const fields = differing(before, columns);
    if (fields.length === 0 && person.version === version) return { id, version };
    const { count } = await tx.person.updateMany({ where: { id, version }, data: { version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    await tx.personSensitive.upsert({ where: { personId: id }, create: { personId: id, ...columns }, update: columns });
    await record(tx, actor, "person.save-protected", { type: "person", id, detail: { fields, version: version + 1 } });
    // Counts are made of them, and a field that is let out is on pages.
    await changed(tx, PEOPLE_PAGES);
    return { id, version: version + 1 };
  });
}

/** What is blanked of a person; the name stays, because the record says who held an office and how they voted. */
const blank = { sex: null, birthYear: null, hometown: "", education: "", biography: "", portraitId: null, titleLine: null };

/** The reasons of absence and the workplaces of a person's mandates; the words of their rows in tables that were imported, which are copies. */
async function blankMandates(tx: Tx, personId: string, { fullName, birthYear }: { fullName: string; birthYear: number | null }): Promise<void> {
  const mandates = { member: { personId } };
  await tx.member.updateMany({ where: { personId, NOT: { workplace: "" } }, data: { workplace: "", version: { increment: 1 } } });
  await tx.attendance.updateMany({ where: mandates, data: { reason: "" } });
  await tx.sessionReply.updateMany({ where: mandates, data: { reason: "" } });
  // A row that was not taken points at no mandate: it is known by its name and year, as the import knows it.
  await tx.$executeRaw`
    UPDATE spreadsheet_lines l SET cells = '{}', record = NULL
    FROM spreadsheet_imports i
    WHERE i.id = l."importId" AND i.kind = 'MEMBERS' AND (l."recordId" IN (SELECT m.id FROM members m WHERE m."personId" = ${personId}::uuid)
      OR (lower(l.cells->>'fullName') = lower(${fullName}) AND l.cells->>'birthYear' LIKE '%' || ${birthYear}::int::text))`;
}

/**
 * Erases the personal data of somebody whose name the record keeps (Luật 91/2025/QH15: what is no longer needed goes). It cannot be taken back.
 * Of contacts that bear the name alone go those that are named: another person may bear it too. Input: eraseInput of schema.ts.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function erasePersonalData(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, contactIds } = eraseInput.parse(input);
  const refusal = whyNotSeeProtected(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id }, select: { fullName: true, birthYear: true } });
    if (!person) throw new AppError("NOT_FOUND");
    const { count } = await tx.person.updateMany({ where: { id, version }, data: { ...blank, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    await tx.personSensitive.deleteMany({ where: { personId: id } });
    const confirmed = { id: { in: contactIds }, personId: null, name: person.fullName };
    const { count: contactsErased } = await tx.bodyContact.deleteMany({ where: { OR: [{ personId: id }, confirmed] } });
    await blankMandates(tx, id, person);
    const fields = [...Object.keys(blank), ...Object.values(protectedColumns)];
    await record(tx, actor, "person.erase", { type: "person", id, detail: { fields, contactsErased, version: version + 1 } });
    await changed(tx, PEOPLE_PAGES);
    return { id, version: version + 1 };
  });
}

/**
 * Lets one protected field of everybody out of the house, on a legal basis that is written down.
 * @throws ZodError; AppError FORBIDDEN, CONFLICT "already-released"
 */
export async function releaseField(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { field, legalBasis } = releaseInput.parse(input);
  const refusal = whyNotRelease(actor);
  if (refusal || actor.id === null) throw new AppError("FORBIDDEN", refusal ?? "may-not-release");
  const releasedById = actor.id;
  return naming(
    () =>
      db.$transaction(async (tx) => {
        const made = await tx.personalFieldRelease.create({ data: { field, legalBasis, releasedById }, select: { id: true } });
        await record(tx, actor, "person.release-field", { type: "release", id: made.id, detail: { field, legalBasis } });
        await changed(tx);
        return made;
      }),
    { personal_field_releases_one_at_a_time: () => new AppError("CONFLICT", "already-released") },
  );
}

/** The field is protected again, from this moment on and in every copy. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "not-released" */
export async function revokeField(actor: Actor, input: unknown): Promise<void> {
  const { id } = revokeInput.parse(input);
  const refusal = whyNotRelease(actor);
  if (refusal || actor.id === null) throw new AppError("FORBIDDEN", refusal ?? "may-not-release");
  const revokedById = actor.id;
  await db.$transaction(async (tx) => {
    const release = await tx.personalFieldRelease.findUnique({ where: { id }, select: { field: true } });
    if (!release) throw new AppError("NOT_FOUND");
    const { count } = await tx.personalFieldRelease.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: await now(tx), revokedById } });
    if (count === 0) throw new AppError("CONFLICT", "not-released");
    await record(tx, actor, "person.revoke-field", { type: "release", id, detail: { field: release.field } });
    await changed(tx, PEOPLE_PAGES);
  });
}

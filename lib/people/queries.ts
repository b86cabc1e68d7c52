import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { fold } from "@/lib/core/vietnamese";
import { z } from "@/lib/core/zod";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { PersonalField, Sex } from "@/prisma/generated/enums";
import { portraitFiles, whyNotManage, whyNotRelease, whyNotSee, whyNotSeeProtected } from "./policy";
import { protectedColumns } from "./schema";

export interface PersonRow {
  id: string;
  slug: string;
  fullName: string;
  titleLine: string | null;
  version: number;
}

/** Enough beside a field in which somebody types on. */
const SUGGESTED = 10;
/** Of a page on which one of them is chosen. */
export const MOST_FOUND = 50;

function refuse(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** Everybody in the record, by tên as Vietnamese readers expect. @throws AppError FORBIDDEN */
export async function listPeople(actor: Actor): Promise<PersonRow[]> {
  refuse(actor);
  return db.$queryRaw<PersonRow[]>`SELECT id, slug, "fullName", "titleLine", version FROM people ORDER BY "sortKey" COLLATE "vi-x-icu", id LIMIT 5000`;
}

/** People whose name or title contains what was typed, with or without diacritics; none for an empty question. @param most how many */
export async function suggestPeople(actor: Actor, q: string, most = SUGGESTED): Promise<PersonRow[]> {
  refuse(actor);
  const wanted = fold(q).replace(/\s+/g, " ").trim().slice(0, 100);
  if (!wanted) return [];
  return db.$queryRaw<PersonRow[]>`
    SELECT id, slug, "fullName", "titleLine", version FROM people
    WHERE position(${wanted} IN fold_text("fullName" || ' ' || coalesce("titleLine", ''))) > 0
    ORDER BY position(${wanted} IN fold_text("fullName")) = 0, "sortKey" COLLATE "vi-x-icu", id LIMIT ${most}`;
}

/** Everybody who bears one of these full names exactly; two people may bear the same. @throws AppError FORBIDDEN */
export async function findPeopleNamed(actor: Actor, names: string[]): Promise<Pick<PersonRow, "id" | "fullName">[]> {
  refuse(actor);
  return db.person.findMany({ where: { fullName: { in: names } }, select: { id: true, fullName: true }, orderBy: { id: "asc" } });
}

/** Everybody whose full name is one of these, with the marks right or wrong; for finding a name in a text. @throws AppError FORBIDDEN */
export async function findPeopleWritten(actor: Actor, names: readonly string[]): Promise<Pick<PersonRow, "id" | "fullName" | "titleLine">[]> {
  refuse(actor);
  const folded = [...new Set(names.map(fold))];
  return db.$queryRaw<Pick<PersonRow, "id" | "fullName" | "titleLine">[]>`
    SELECT id, "fullName", "titleLine" FROM people WHERE fold_text("fullName") = ANY(${folded}::text[]) ORDER BY id LIMIT 200`;
}

/** The highest office that somebody held on a day; null for none. What was said then is said under it, whatever they are today. */
export async function officeOn(tx: Pick<Tx, "postHolding">, personId: string, day: Date): Promise<string | null> {
  const held = await tx.postHolding.findFirst({
    where: { personId, fromDay: { lte: day }, OR: [{ toDay: null }, { toDay: { gte: day } }] },
    orderBy: [{ post: { protocol: "asc" } }, { id: "asc" }],
    select: { post: { select: { title: true } } },
  });
  return held?.post.title ?? null;
}

/** A person as the directory keeps them: what readers may know, besides what the law protects. */
export interface PersonDetail extends PersonRow {
  sex: Sex | null;
  birthYear: number | null;
  hometown: string;
  education: string;
  biography: string;
  portrait: Picture | null;
  mandates: { id: string; term: { name: string }; fromDay: Date; toDay: Date | null }[];
  posts: { id: string; fromDay: Date; toDay: Date | null; post: { title: string; bodyId: string } }[];
}

/** One person of the record, or null. @throws AppError FORBIDDEN */
export async function findPerson(actor: Actor, id: string): Promise<PersonDetail | null> {
  refuse(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.person.findUnique({
    where: { id },
    select: {
      ...{ id: true, slug: true, fullName: true, titleLine: true, version: true },
      ...{ sex: true, birthYear: true, hometown: true, education: true, biography: true },
      portrait: { select: pictureSelect },
      mandates: { select: { id: true, fromDay: true, toDay: true, term: { select: { name: true } } }, orderBy: { fromDay: "desc" } },
      posts: { select: { id: true, fromDay: true, toDay: true, post: { select: { title: true, bodyId: true } } }, orderBy: { fromDay: "desc" } },
    },
  });
  return row && { ...row, portrait: row.portrait && pictureOf(row.portrait) };
}

/** Pictures of the library that may become somebody's face, the newest first. @param q part of the name or of its words @throws AppError FORBIDDEN */
export async function pickablePortraits(actor: Actor, q: string): Promise<{ id: string; name: string; picture: Picture }[]> {
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const words = q.normalize("NFC").trim().slice(0, 100);
  const holds = { contains: words, mode: "insensitive" as const };
  const rows = await db.storedFile.findMany({
    where: { AND: [portraitFiles(actor), words ? { OR: [{ name: holds }, { alt: holds }, { caption: holds }] } : {}] },
    select: { ...pictureSelect, name: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 12,
  });
  return rows.map((file) => ({ id: file.id, name: file.name, picture: pictureOf(file) }));
}

const protectedSelect = { birthDate: true, ethnicity: true, religion: true, partyJoinedOn: true, phone: true } satisfies Prisma.PersonSensitiveSelect;
export type Protected = Prisma.PersonSensitiveGetPayload<{ select: typeof protectedSelect }>;

/** What the law protects of a person, for those who keep the record. @throws AppError FORBIDDEN */
export async function findProtected(actor: Actor, personId: string): Promise<Protected> {
  const refusal = whyNotSeeProtected(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const row = await db.personSensitive.findUnique({ where: { personId }, select: protectedSelect });
  return row ?? { birthDate: null, ethnicity: "", religion: "", partyJoinedOn: null, phone: "" };
}

const namesakeSelect = { id: true, title: true, phone: true, email: true, body: { select: { name: true } } } satisfies Prisma.BodyContactSelect;
export type NamesakeContact = Prisma.BodyContactGetPayload<{ select: typeof namesakeSelect }>;

/** Contacts that bear a person's name and are nobody's: whether they are this person's, somebody must say. @throws AppError FORBIDDEN */
export async function namesakeContacts(actor: Actor, fullName: string): Promise<NamesakeContact[]> {
  const refusal = whyNotSeeProtected(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.bodyContact.findMany({ where: { personId: null, name: fullName }, select: namesakeSelect, orderBy: { id: "asc" }, take: 100 });
}

const releaseSelect = {
  id: true,
  field: true,
  legalBasis: true,
  releasedAt: true,
  revokedAt: true,
  releasedBy: { select: { displayName: true } },
  revokedBy: { select: { displayName: true } },
} satisfies Prisma.PersonalFieldReleaseSelect;
export type Release = Prisma.PersonalFieldReleaseGetPayload<{ select: typeof releaseSelect }>;

/** Every time that a protected field was let out, the latest first. @throws AppError FORBIDDEN */
export async function listReleases(actor: Actor): Promise<Release[]> {
  const refusal = whyNotRelease(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.personalFieldRelease.findMany({ select: releaseSelect, orderBy: [{ releasedAt: "desc" }, { id: "desc" }], take: 200 });
}

/** A protected field of a person that readers may see at this moment. */
export interface ReleasedFact {
  field: PersonalField;
  value: string | Date;
}

/**
 * The protected fields of a person that a release lets out now. The query itself asks for nothing else: what is not released does not
 * leave the database.
 */
export async function releasedFacts(personId: string): Promise<ReleasedFact[]> {
  const releases = await db.personalFieldRelease.findMany({ where: { revokedAt: null }, select: { field: true }, orderBy: { field: "asc" } });
  if (releases.length === 0) return [];
  const select: Prisma.PersonSensitiveSelect = Object.fromEntries(releases.map(({ field }) => [protectedColumns[field], true]));
  const row: Partial<Protected> | null = await db.personSensitive.findUnique({ where: { personId }, select });
  return releases.flatMap(({ field }) => {
    const value = row?.[protectedColumns[field]];
    return value ? [{ field, value }] : [];
  });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { fold } from "@/lib/core/vietnamese";
import { z } from "@/lib/core/zod";
import { whyNotSee } from "./policy";

export interface PersonRow {
  id: string;
  slug: string;
  fullName: string;
  titleLine: string | null;
  version: number;
}

const SUGGESTED = 10;

function refuse(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** Everybody in the record, by tên as Vietnamese readers expect. @throws AppError FORBIDDEN */
export async function listPeople(actor: Actor): Promise<PersonRow[]> {
  refuse(actor);
  return db.$queryRaw<PersonRow[]>`SELECT id, slug, "fullName", "titleLine", version FROM people ORDER BY "sortKey" COLLATE "vi-x-icu", id LIMIT 5000`;
}

/** At most ten people whose name or title contains what was typed, with or without diacritics; none for an empty question. */
export async function suggestPeople(actor: Actor, q: string): Promise<PersonRow[]> {
  refuse(actor);
  const wanted = fold(q).replace(/\s+/g, " ").trim().slice(0, 100);
  if (!wanted) return [];
  return db.$queryRaw<PersonRow[]>`
    SELECT id, slug, "fullName", "titleLine", version FROM people
    WHERE position(${wanted} IN fold_text("fullName" || ' ' || coalesce("titleLine", ''))) > 0
    ORDER BY position(${wanted} IN fold_text("fullName")) = 0, "sortKey" COLLATE "vi-x-icu", id LIMIT ${SUGGESTED}`;
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

/** One person of the record, or null. @throws AppError FORBIDDEN */
export async function findPerson(actor: Actor, id: string): Promise<PersonRow | null> {
  refuse(actor);
  if (!z.uuid().safeParse(id).success) return null;
  return db.person.findUnique({ where: { id }, select: { id: true, slug: true, fullName: true, titleLine: true, version: true } });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { yearOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { ResolutionSeries } from "@/prisma/generated/enums";
import { nextNumber, printSymbol } from "../numbering";
import { mustSee } from "./staff";

export interface Option {
  id: string;
  word: string;
}

/** A field of activity as staff arrange it. */
export interface FieldRow {
  id: string;
  slug: string;
  name: string;
  position: number;
  version: number;
  /** Records that name it. */
  uses: number;
}

/** Fields of activity as a choice. @throws AppError FORBIDDEN */
export async function fieldOptions(actor: Actor): Promise<Option[]> {
  mustSee(actor);
  const rows = await db.field.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true, name: true } });
  return rows.map(({ id, name }) => ({ id, word: name }));
}

/** Fields of activity in the office's order, with what names them: that counts whole tables. @throws AppError FORBIDDEN */
export async function staffFields(actor: Actor): Promise<FieldRow[]> {
  mustSee(actor);
  const rows = await db.field.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, slug: true, name: true, position: true, version: true, _count: { select: { resolutions: true, documents: true, questions: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, uses: _count.resolutions + _count.documents + _count.questions }));
}

/** Councils and terms, the present ones first. @throws AppError FORBIDDEN */
export async function placeOptions(actor: Actor): Promise<{ councils: Option[]; terms: Option[] }> {
  mustSee(actor);
  const [councils, terms] = await Promise.all([
    db.body.findMany({
      where: { kind: "COUNCIL" },
      orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { id: "desc" }],
      select: { id: true, name: true },
    }),
    db.term.findMany({ where: { body: { kind: "COUNCIL" } }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], select: { id: true, name: true } }),
  ]);
  return { councils: councils.map(({ id, name }) => ({ id, word: name })), terms: terms.map(({ id, name }) => ({ id, word: name })) };
}

/** Sessions of a term, the last first. @throws AppError FORBIDDEN */
export async function sessionOptions(actor: Actor, termId: string | null): Promise<Option[]> {
  mustSee(actor);
  const rows = await db.councilSession.findMany({
    where: { trashedAt: null, ...(termId ? { termId } : {}) },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, title: true, startsOn: true, term: { select: { name: true } } },
  });
  return rows.map(({ id, title, startsOn, term }) => ({ id, word: `${title}, ${term.name}, ${startsOn.getUTCFullYear()}` }));
}

/** Who may have signed: those who held an office of the council or its standing committee, by protocol. @throws AppError FORBIDDEN */
export async function signerOptions(actor: Actor): Promise<Option[]> {
  mustSee(actor);
  const rows = await db.postHolding.findMany({
    where: { post: { body: { kind: { in: ["COUNCIL", "STANDING_COMMITTEE"] } } } },
    orderBy: [{ fromDay: "desc" }, { post: { protocol: "asc" } }],
    take: 200,
    select: { personId: true, person: { select: { fullName: true } }, post: { select: { title: true } } },
  });
  const first = new Map<string, string>();
  for (const { personId, person, post } of rows) if (!first.has(personId)) first.set(personId, `${person.fullName}, ${post.title}`);
  return [...first].map(([id, word]) => ({ id, word }));
}

/** The symbol that comes next for an issuer in a series: in the year of the day, or in this year. @throws AppError FORBIDDEN */
export async function suggestSymbol(actor: Actor, of: { issuerId: string; series: ResolutionSeries; adoptedOn: Date | null }): Promise<string> {
  mustSee(actor);
  const { issuerId, series, adoptedOn } = of;
  const year = adoptedOn ? adoptedOn.getUTCFullYear() : yearOf(await now());
  const { _max } = await db.resolution.aggregate({ where: { issuerId, series, year, trashedAt: null }, _max: { number: true } });
  return printSymbol({ series, number: nextNumber(_max.number === null ? [] : [_max.number]), year }, year);
}

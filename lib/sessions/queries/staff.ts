import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { formatDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import type { DatePrecision, SessionKind, SessionSeries, SessionState } from "@/prisma/generated/enums";
import { nextOrdinal } from "../numbering";
import { whyNotSee, whyNotWrite } from "../policy";

export function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** What can be asked of the list. */
export interface SessionFilter {
  termId: string | null;
  state: SessionState | null;
  trashed: boolean;
}

export interface StaffSessionRow {
  id: string;
  title: string;
  kind: SessionKind;
  state: SessionState;
  startsOn: Date;
  endsOn: Date | null;
  precision: DatePrecision;
  place: string;
  published: boolean;
  term: string;
  council: string;
  items: number;
}

/** Sessions on one page of the staff list. */
export const STAFF_SESSIONS = 50;

/** Sessions, the newest first. @throws AppError FORBIDDEN */
export async function staffSessions(
  actor: Actor,
  { termId, state, trashed }: SessionFilter,
  page: number,
): Promise<{ items: StaffSessionRow[]; total: number }> {
  mustSee(actor);
  const where: Prisma.CouncilSessionWhereInput = {
    trashedAt: trashed ? { not: null } : null,
    ...(termId && z.uuid().safeParse(termId).success ? { termId } : {}),
    ...(state ? { state } : {}),
  };
  const [rows, total] = await Promise.all([
    db.councilSession.findMany({
      where,
      select: {
        ...{ id: true, title: true, kind: true, state: true, startsOn: true, endsOn: true, precision: true, place: true, publishedAt: true },
        term: { select: { name: true } },
        council: { select: { name: true } },
        _count: { select: { items: true } },
      },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      ...rowsOf(page, STAFF_SESSIONS),
    }),
    db.councilSession.count({ where }),
  ]);
  const items = rows.map(({ publishedAt, term, council, _count, ...row }) => ({
    ...row,
    published: publishedAt !== null,
    term: term.name,
    council: council.name,
    items: _count.items,
  }));
  return { items, total };
}

/** Terms of councils, the newest first, for the filter. @throws AppError FORBIDDEN */
export async function councilTerms(actor: Actor): Promise<{ id: string; name: string }[]> {
  mustSee(actor);
  return db.term.findMany({ where: { body: { kind: "COUNCIL" } }, select: { id: true, name: true }, orderBy: { startsOn: "desc" } });
}

export interface NewSessionChoices {
  councils: { id: string; name: string }[];
  terms: { id: string; name: string; startsOn: Date; endsOn: Date }[];
  /** Which term and council a new session has unless somebody says otherwise, and the next number of each series there. */
  proposed: { councilId: string; termId: string; ordinals: Record<SessionSeries, number> } | null;
  /** Sessions whose agenda may be taken over, the newest first. */
  models: { id: string; title: string; term: string; startsOn: Date; items: number }[];
}

interface Lasting {
  name: string;
  validFrom: Date | null;
  validTo: Date | null;
}

/** A council by its name, with its days where another one has the same: before and after a merger. */
function namedApart({ name, validFrom, validTo }: Lasting, all: readonly Lasting[]): string {
  if (all.filter((other) => other.name === name).length === 1) return name;
  const days = [validFrom && `từ ${formatDay(validFrom)}`, validTo && `đến ${formatDay(validTo)}`].filter((part) => part !== null);
  return days.length ? `${name} (${days.join(" ")})` : name;
}

/** What a new session is chosen from. @throws AppError FORBIDDEN */
export async function newSessionChoices(actor: Actor): Promise<NewSessionChoices> {
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const today = await now();
  const [councils, terms, models] = await Promise.all([
    db.body.findMany({
      where: { kind: "COUNCIL" },
      select: { id: true, name: true, validFrom: true, validTo: true },
      orderBy: [{ validFrom: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    }),
    db.term.findMany({
      where: { body: { kind: "COUNCIL" } },
      select: { id: true, name: true, startsOn: true, endsOn: true, bodyId: true },
      orderBy: { startsOn: "desc" },
    }),
    db.councilSession.findMany({
      where: { trashedAt: null },
      select: { id: true, title: true, startsOn: true, term: { select: { name: true } }, _count: { select: { items: true } } },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      take: 30,
    }),
  ]);
  const term = terms.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? terms[0];
  // A term may go on in another council after a merger: its last session says where it stands.
  const last = term && (await db.councilSession.findFirst({ where: { termId: term.id }, select: { councilId: true }, orderBy: { startsOn: "desc" } }));
  const council = councils.find(({ id }) => id === (last?.councilId ?? term?.bodyId));
  const taken =
    council && term ? await db.councilSession.findMany({ where: { councilId: council.id, termId: term.id }, select: { series: true, ordinal: true } }) : [];
  const next = (series: SessionSeries) => nextOrdinal(taken.filter((other) => other.series === series).map(({ ordinal }) => ordinal));
  return {
    councils: councils.map((row) => ({ id: row.id, name: namedApart(row, councils) })),
    terms: terms.map(({ bodyId: _, ...row }) => row),
    proposed: council && term ? { councilId: council.id, termId: term.id, ordinals: { COMMON: next("COMMON"), THEMATIC: next("THEMATIC") } } : null,
    models: models.map(({ term: { name }, _count, ...row }) => ({ ...row, term: name, items: _count.items })),
  };
}

import "server-only";
import { now } from "@/lib/core/clock";
import { isoDate, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { namedSelect, sessionFor } from "@/lib/sessions/queries/shown";
import type { Prisma } from "@/prisma/generated/client";
import type { RelationKind, ValidityState } from "@/prisma/generated/enums";
import { standingOn } from "../catalogue";
import type { NamedText } from "../named-text";
import { readable, relationsOf } from "./relations";

/** What somebody who typed a number wants to know at once. */
export interface ResolutionAnswer {
  year: number;
  slug: string;
  symbol: string;
  title: string;
  /** Today, in Viet Nam. */
  today: string;
  state: ValidityState | null;
  issuedOn: Date | null;
  effectiveOn: Date | null;
  adoptedOn: Date | null;
  session: { title: string; slug: string } | null;
  /** Texts that change, end or correct it. */
  actedOnBy: { kind: RelationKind; text: NamedText }[];
}

const acting: readonly RelationKind[] = ["AMENDMENT", "REPLACEMENT", "REPEAL", "SUSPENSION", "CORRECTION"];

const standingSelect = {
  ...{ issuedOn: true, effectiveOn: true, expiresOn: true },
  validity: { select: { fromDay: true, toDay: true, state: true } },
} satisfies Prisma.ResolutionSelect;

const select = {
  ...{ id: true, year: true, slug: true, symbol: true, title: true, adoptedOn: true, session: { select: namedSelect } },
  ...standingSelect,
} satisfies Prisma.ResolutionSelect;

/** A resolution as an answer to its number; null where readers may not open it. */
export async function answerOf(id: string): Promise<ResolutionAnswer | null> {
  const at = await now();
  const row = await db.resolution.findFirst({ where: { id, ...readable(at) }, select });
  if (!row || row.year === null || row.slug === null) return null;
  const { related } = await relationsOf(id, at);
  const { year, slug, symbol, title, issuedOn, effectiveOn, adoptedOn } = row;
  return {
    ...{ year, slug, symbol, title, issuedOn, effectiveOn, adoptedOn, today: isoDate(at) },
    state: standingOn(row, todayOf(at)),
    session: sessionFor(row.session, at),
    actedOnBy: related.filter(({ direction, kind }) => direction === "from" && acting.includes(kind)).map(({ kind, text }) => ({ kind, text })),
  };
}

/** How some resolutions stand today, by their ids; those that readers may not open are left out. */
export async function standingToday(ids: string[]): Promise<Map<string, ValidityState | null>> {
  if (ids.length === 0) return new Map();
  const at = await now();
  const rows = await db.resolution.findMany({ where: { AND: [readable(at), { id: { in: ids } }] }, select: { id: true, ...standingSelect } });
  return new Map(rows.map(({ id, ...row }) => [id, standingOn(row, todayOf(at))]));
}

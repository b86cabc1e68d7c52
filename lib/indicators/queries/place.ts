import "server-only";
import { now } from "@/lib/core/clock";
import { isoDate, isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { BodyKind } from "@/prisma/generated/enums";
import type { DateRange } from "../figure";

/** Whose figures are asked for, and when. */
export interface Place {
  id: string;
  kind: BodyKind;
  name: string;
  /** The body and what belongs to it: what a council's committees and groups did is the council's, what a department did its office's. */
  bodies: string[];
  valid: { from: string | null; to: string | null };
  today: string;
  at: Date;
}

/** The bodies themselves, and what belongs to them. */
async function withParts(ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE own AS (
      SELECT id, kind, kind AS top FROM bodies WHERE id = ANY(${ids}::uuid[])
      UNION
      SELECT b.id, b.kind, own.top FROM own JOIN bodies b ON b."parentId" = own.id
      WHERE (own.top = 'COUNCIL' AND b.kind IN ('STANDING_COMMITTEE', 'COMMITTEE', 'MEMBERS_GROUP'))
        OR (own.top IN ('OFFICE', 'DEPARTMENT') AND b.kind = 'DEPARTMENT')
    ) SELECT DISTINCT id FROM own`;
  return rows.map(({ id }) => id);
}

/** @throws AppError NOT_FOUND for a body that the record does not have */
export async function placeOf(bodyId: string): Promise<Place> {
  if (!z.uuid().safeParse(bodyId).success) throw new AppError("NOT_FOUND");
  const [body, bodies, at] = await Promise.all([
    db.body.findUnique({ where: { id: bodyId }, select: { id: true, kind: true, name: true, validFrom: true, validTo: true } }),
    withParts([bodyId]),
    now(),
  ]);
  if (!body) throw new AppError("NOT_FOUND");
  const { validFrom, validTo, ...rest } = body;
  return { ...rest, bodies, valid: { from: validFrom && isoDay(validFrom), to: validTo && isoDay(validTo) }, today: isoDate(at), at };
}

/** Whether the body was there the whole time. */
export const wasThere = ({ valid: { from, to } }: Pick<Place, "valid">, period: DateRange) =>
  (from === null || from <= period.from) && (to === null || period.to <= to);

/**
 * The same together with what it took the place of, so that a year of a council that came of a merger can be set beside the year before.
 * Null where it took the place of nothing.
 */
export async function withPredecessors(place: Place): Promise<Place | null> {
  const rows = await db.$queryRaw<{ id: string; from: Date | null }[]>`
    WITH RECURSIVE line AS (
      SELECT ${place.id}::uuid AS id
      UNION SELECT s."predecessorId" FROM line JOIN body_successions s ON s."successorId" = line.id
    ) SELECT b.id, b."validFrom" AS "from" FROM line JOIN bodies b ON b.id = line.id WHERE b.id <> ${place.id}::uuid`;
  if (rows.length === 0) return null;
  const since = rows.every(({ from }) => from) ? rows.map(({ from }) => isoDay(from as Date)).toSorted()[0] : null;
  return {
    ...place,
    bodies: [...new Set([...place.bodies, ...(await withParts(rows.map(({ id }) => id)))])],
    valid: { from: since ?? null, to: place.valid.to },
  };
}

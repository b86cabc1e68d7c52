import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";

/*
 * What a seal is computed from. Times and detail are taken as text from PostgreSQL: JavaScript would lose the microseconds and
 * rewrite numbers, and jsonb has one text form for one value.
 */

/** An audit row in the form that is sealed: every column as text. */
export interface SealedForm {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: string;
  requestId: string | null;
}

/** The columns of SealedForm, of `audit_entries` under the alias `e`. */
export const sealedForm = Prisma.sql`
  e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, e."actorId"::text AS "actorId",
  e."actorName", e.action, e."subjectType", e."subjectId", e.detail::text AS detail, e."requestId"`;

/**
 * How far back a round looks for rows that got their number early and were committed late. A transaction lives ten seconds at
 * most, so nothing that is older than this many rows can still be on its way; the first round of a process looks at everything.
 */
export const WINDOW = 2000;

/** What stands before the first row. */
export const BEGINNING: Uint8Array<ArrayBuffer> = new Uint8Array(32);

/**
 * The seal of a row: HMAC-SHA256 over the previous seal, the position and the row.
 * @param key AUDIT_KEY, 64 hexadecimal digits
 */
export function macOf(key: string, previous: Uint8Array, position: bigint, row: SealedForm): Uint8Array<ArrayBuffer> {
  // A JSON list of texts is unambiguous: no value can pose as the border between two others.
  const text = JSON.stringify([
    position.toString(),
    row.id,
    row.at,
    row.actorId,
    row.actorName,
    row.action,
    row.subjectType,
    row.subjectId,
    row.detail,
    row.requestId,
  ]);
  return new Uint8Array(createHmac("sha256", Buffer.from(key, "hex")).update(previous).update(text).digest());
}

export function sameMac(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

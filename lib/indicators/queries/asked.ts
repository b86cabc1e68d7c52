import "server-only";
import { Prisma } from "@/prisma/generated/client";

/* What the query of an indicator is asked. */

/** Whose records, and from which day to which; days to come are never asked for. */
export interface Asked {
  /** The body and what belongs to it. */
  bodies: readonly string[];
  from: string;
  to: string;
  /** The present day in Việt Nam. */
  today: string;
  /** The present moment by the database's clock. */
  at: Date;
  /** Since when and until when the body was there; null where the record has no bound. What bears no body counts for whoever was there. */
  valid: { from: string | null; to: string | null };
}

/**
 * Rows of what counts: `id`, `day`, `hit` (of a share: whether it is of the part), and under the key of each breakdown the part that it
 * stands in, as text or text[].
 */
export type Source = (asked: Asked) => Prisma.Sql;

/** Whether a column of days lies in what is asked. */
export const inDays = (day: Prisma.Sql, { from, to }: Pick<Asked, "from" | "to">) => Prisma.sql`${day} BETWEEN ${from}::date AND ${to}::date`;

/** The same for a column of instants, by the days of Việt Nam. */
export const inDaysOf = (instant: Prisma.Sql, { from, to }: Pick<Asked, "from" | "to">) =>
  Prisma.sql`${instant} >= ${from}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
    AND ${instant} < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

/** The day of an instant in Việt Nam. */
export const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Whether a column of bodies is one of those asked for. */
export const ofBodies = (body: Prisma.Sql, { bodies }: Pick<Asked, "bodies">) => Prisma.sql`${body} = ANY(${bodies}::uuid[])`;

/** Whether the body was there on a day. */
export const whileValid = (day: Prisma.Sql, { valid: { from, to } }: Pick<Asked, "valid">) =>
  Prisma.sql`${day} BETWEEN coalesce(${from}::date, '-infinity') AND coalesce(${to}::date, 'infinity')`;

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";

/**
 * Keeps when somebody looked at a report, for whoever found it for them. Looking again within half an hour is the same visit.
 * @returns the visit before this one; null at the first
 */
export async function visitReport(actor: Actor, reportId: string): Promise<Date | null> {
  if (actor.id === null) return null;
  const rows = await db.$queryRaw<{ before: Date; first: boolean }[]>`
    INSERT INTO report_visits ("reportId", "accountId", "before", at) VALUES (${reportId}::uuid, ${actor.id}::uuid, now(), now())
    ON CONFLICT ("reportId", "accountId") DO UPDATE SET
      "before" = CASE WHEN now() - report_visits.at > interval '30 minutes' THEN report_visits.at ELSE report_visits."before" END,
      at = greatest(now(), report_visits.at)
    RETURNING "before", "before" = at AS first`;
  const [row] = rows;
  return row && !row.first ? row.before : null;
}

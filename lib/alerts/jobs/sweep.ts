import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";

const HOUR = 3_600_000;
/** How long an address that nobody confirmed is kept. */
const UNCONFIRMED = 48 * HOUR;
/** How long it is known that a letter went. */
const LETTERS = 30 * 24 * HOUR;

/** A box that took nothing for so long, and refused so many letters, is nobody's any more. */
const SILENT = 14 * 24 * HOUR;
const REFUSED = 3;

/**
 * Erases what is not needed any more: subscriptions that nobody confirmed (a reader's address goes with the last one, by a trigger), those of
 * boxes that are gone, subjects that nobody follows, letters that went long ago. @returns how many subscriptions
 */
export async function sweepAlerts(): Promise<number> {
  const at = await now();
  const before = (age: number) => ({ lt: new Date(at.getTime() - age) });
  const { count } = await db.subscription.deleteMany({ where: { confirmedAt: null, askedAt: before(UNCONFIRMED) } });
  const gone = await db.$executeRaw`
    DELETE FROM subscriptions WHERE "subscriberId" IN (
      SELECT "subscriberId" FROM alert_letters WHERE state IN ('SENT', 'FAILED') GROUP BY "subscriberId"
      HAVING bool_and(state = 'FAILED') AND count(*) >= ${REFUSED} AND min("createdAt") < ${new Date(at.getTime() - SILENT)})`;
  await db.followedSubject.deleteMany({ where: { subscriptions: { none: {} }, createdAt: before(HOUR) } });
  await db.alertLetter.deleteMany({ where: { state: { in: ["SENT", "FAILED", "DROPPED"] }, createdAt: before(LETTERS) } });
  return count + gone;
}

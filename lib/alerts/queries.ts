import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { AlertPace, SubjectKind } from "@/prisma/generated/enums";
import { whyNotSeeSubscriptions } from "./policy";
import { nameSubject } from "./queries/subjects";
import { idIn } from "./tokens";

export { pictureOf } from "./queries/picture";
export { findSubject } from "./queries/subjects";

/** What a link that confirms leads to. */
export interface Confirmation {
  title: string;
  address: string;
  pace: AlertPace;
}

/** What the link of a letter would confirm; null where there is nothing to confirm (any more). */
export async function findConfirmation(token: string): Promise<Confirmation | null> {
  const id = idIn("confirm", token);
  if (id === null) return null;
  const row = await db.subscription.findUnique({
    where: { id },
    select: { pace: true, wantedPace: true, confirmedAt: true, followed: { select: { kind: true, subject: true } } },
  });
  if (!row || (row.confirmedAt !== null && row.wantedPace === null)) return null;
  const named = await nameSubject(row.followed);
  return named && { title: named.title, address: named.address, pace: row.wantedPace ?? row.pace };
}

/** What the link of a letter would stop. */
export interface Stopping {
  /** The one subject of the link; null where it is for everything. Its title is null once readers do not see it any more. */
  one: { title: string | null } | null;
  /** How many the owner of the address follows. */
  all: number;
}

/** What the link of a letter would stop; null where nothing is followed (any more). */
export async function findStopping(token: string): Promise<Stopping | null> {
  const subscriptionId = idIn("stop", token);
  const subscriberId = idIn("stop-all", token);
  if (subscriptionId !== null) {
    const row = await db.subscription.findUnique({
      where: { id: subscriptionId },
      select: { followed: { select: { kind: true, subject: true } }, subscriber: { select: { _count: { select: { subscriptions: true } } } } },
    });
    return row && { one: { title: (await nameSubject(row.followed))?.title ?? null }, all: row.subscriber._count.subscriptions };
  }
  const all = subscriberId === null ? 0 : await db.subscription.count({ where: { subscriberId } });
  return all > 0 ? { one: null, all } : null;
}

/** How many follow what, without anybody's address. */
export interface SubscriptionCounts {
  kinds: Record<SubjectKind, number>;
  subscribers: number;
  /** Asked for and not confirmed yet. */
  unconfirmed: number;
  /** Letters on their way, and such that could not be sent. */
  letters: { waiting: number; failed: number };
}

/** @throws AppError FORBIDDEN */
export async function countSubscriptions(actor: Actor): Promise<SubscriptionCounts> {
  const refusal = whyNotSeeSubscriptions(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const [subjects, subscribers, unconfirmed, letters] = await Promise.all([
    db.$queryRaw<{ kind: SubjectKind; count: number }[]>`
      SELECT f.kind, count(*)::int AS count FROM subscriptions s JOIN followed_subjects f ON f.id = s."followedId"
      WHERE s."confirmedAt" IS NOT NULL GROUP BY f.kind`,
    db.subscriber.count({ where: { subscriptions: { some: { confirmedAt: { not: null } } } } }),
    db.subscription.count({ where: { confirmedAt: null } }),
    db.alertLetter.groupBy({ by: ["state"], _count: { id: true } }),
  ]);
  const none = { SEARCH: 0, RESOLUTION: 0, SESSION: 0, MEMBER: 0, CATEGORY: 0 };
  const kinds = { ...none, ...Object.fromEntries(subjects.map(({ kind, count }) => [kind, count])) };
  const inState = (...states: string[]) => letters.reduce((sum, { state, _count }) => sum + (states.includes(state) ? _count.id : 0), 0);
  return { kinds, subscribers, unconfirmed, letters: { waiting: inState("QUEUED", "WAITING"), failed: inState("FAILED") } };
}

import "server-only";
import { countAttempt } from "@/lib/auth/attempts";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { promise } from "@/lib/jobs/outbox";
import { mailServer } from "@/lib/mail/smtp";
import { followableOf } from "../addresses";
import { digestDue } from "../jobs/gather";
import { MOST_FOLLOWED } from "../policy";
import { findSubject } from "../queries/subjects";
import { subscribeInput } from "../schema";

/** Between two letters that ask the same: of somebody who has not answered, and of a follower who wants another pace. */
const ASK_AGAIN = { stranger: 24 * 3_600_000, follower: 3_600_000 };
/** Subscriptions of one address that wait to be confirmed: nobody can have somebody else's box filled. */
const MOST_WAITING = 5;

/**
 * Asks the owner of an address, by letter, whether they want to be told of something. Nothing is sent to it before they confirm but this
 * one letter. The answer is the same whoever follows what, so that nobody learns it here: what is not done, is not said. The same form a
 * hundred times is one subscription and one letter: that there is one for an address and a subject is its key.
 * @param from the network address that asks, for counting
 * @throws ZodError; AppError TOO_MANY "paused", NOT_FOUND, UNAVAILABLE "no-mail-server"
 */
export async function subscribe(input: unknown, from: string): Promise<void> {
  const { email, pace, ...params } = subscribeInput.parse(input);
  await countAttempt([{ rule: "subscribe", subject: from }]);
  if (!mailServer()) throw new AppError("UNAVAILABLE", "no-mail-server");
  const asked = followableOf(params);
  const subject = asked && (await findSubject(asked));
  if (!subject) throw new AppError("NOT_FOUND");
  const { kind } = subject;
  await db.$transaction(async (tx) => {
    const at = await now(tx);
    const { day } = digestDue(at);
    // Whoever stops in the same moment waits, or is waited for.
    const [subscriber] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO subscribers (id, email, "digestOn") VALUES (gen_random_uuid(), ${email}, ${day}) ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`;
    // Two who are the first to follow something share its row.
    const [followed] = await tx.$queryRaw<{ id: string; seq: number }[]>`
      INSERT INTO followed_subjects (id, kind, subject) VALUES (gen_random_uuid(), ${kind}::"SubjectKind", ${subject.subject})
      ON CONFLICT (kind, subject) DO UPDATE SET subject = excluded.subject RETURNING id, seq`;
    if (!subscriber || !followed) throw new Error("a row that was written was not returned");
    const { id: subscriberId } = subscriber;
    const pair = { subscriberId, followedId: followed.id };
    const there = await tx.subscription.findUnique({
      where: { subscriberId_followedId: pair },
      select: { id: true, pace: true, confirmedAt: true, askedAt: true },
    });
    if (there) {
      const early = at.getTime() - there.askedAt.getTime() < ASK_AGAIN[there.confirmedAt === null ? "stranger" : "follower"];
      if (there.confirmedAt === null) await tx.subscription.update({ where: { id: there.id }, data: { pace }, select: { id: true } });
      if (early || (there.confirmedAt !== null && there.pace === pace)) return;
      const data = { askedAt: at, ...(there.confirmedAt === null ? {} : { wantedPace: pace }) };
      await tx.subscription.update({ where: { id: there.id }, data, select: { id: true } });
    } else {
      const [waiting, all] = [{ subscriberId, confirmedAt: null }, { subscriberId }];
      if ((await tx.subscription.count({ where: waiting })) >= MOST_WAITING || (await tx.subscription.count({ where: all })) >= MOST_FOLLOWED) return;
    }
    const subscription = there ?? (await tx.subscription.create({ data: { ...pair, pace, toldSeq: followed.seq }, select: { id: true } }));
    const letter = await tx.alertLetter.create({ data: { subscriberId, subscriptionId: subscription.id }, select: { id: true } });
    await promise(tx, "alerts.send", letter);
  });
}

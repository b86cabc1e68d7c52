import "server-only";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { digestDue } from "../jobs/gather";
import { lookAt } from "../jobs/look";
import { tokenInput } from "../schema";
import { idIn } from "../tokens";

/**
 * Confirms a subscription by the code of the letter: from now on its owner is told, of what happens from now on. Again changes nothing.
 * @throws ZodError; AppError NOT_FOUND where there is none (any more)
 */
export async function confirmSubscription(input: unknown): Promise<void> {
  const id = idIn("confirm", tokenInput.parse(input).token);
  const found = id && (await db.subscription.findUnique({ where: { id }, select: { subscriberId: true, followedId: true } }));
  if (!id || !found) throw new AppError("NOT_FOUND");
  // What stands there today is known, and no news tomorrow.
  await lookAt(found.followedId);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM subscribers WHERE id = ${found.subscriberId}::uuid FOR UPDATE`;
    const subscription = await tx.subscription.findUnique({
      where: { id },
      select: { confirmedAt: true, wantedPace: true, followed: { select: { kind: true, seq: true } } },
    });
    if (!subscription) throw new AppError("NOT_FOUND");
    const { confirmedAt, wantedPace, followed } = subscription;
    if (confirmedAt !== null && wantedPace === null) return;
    const at = await now(tx);
    const begin = confirmedAt === null ? { confirmedAt: at, toldSeq: followed.seq } : {};
    await tx.subscription.update({ where: { id }, data: { ...begin, ...(wantedPace && { pace: wantedPace, wantedPace: null }) }, select: { id: true } });
    // Who follows nothing else waits for the digest of tomorrow, not for one of this morning.
    const { day } = digestDue(at);
    const alone = { digestOn: { lt: day }, subscriptions: { none: { id: { not: id }, confirmedAt: { not: null } } } };
    await tx.subscriber.updateMany({ where: { id: found.subscriberId, ...alone }, data: { digestOn: day } });
    await record(tx, reader(), "subscription.confirm", { type: "subscription", id, detail: { followedKind: followed.kind } });
  });
}

/** Somebody outside, by the code of a letter: a name for the trail, and no permission. */
export const reader = () => Actor.system("Người đọc, qua liên kết trong thư", []);

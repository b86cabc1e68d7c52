import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotEraseSubscriber } from "../policy";
import { eraseInput, stopInput } from "../schema";
import { idIn } from "../tokens";
import { reader } from "./confirm";

/** Ends subscriptions; the address goes with the last one (a trigger of the database). The trail names none. */
async function end(tx: Tx, actor: Actor, where: { subscriberId: string; id?: string }): Promise<number> {
  // Whoever subscribes in the same moment waits, and finds the address gone.
  await tx.$queryRaw`SELECT id FROM subscribers WHERE id = ${where.subscriberId}::uuid FOR UPDATE`;
  const ended = await tx.subscription.findMany({ where, select: { id: true, followed: { select: { kind: true } } } });
  await tx.subscription.deleteMany({ where });
  for (const { id, followed } of ended) await record(tx, actor, "subscription.stop", { type: "subscription", id, detail: { followedKind: followed.kind } });
  return ended.length;
}

/**
 * Stops one subscription or all of its owner, by the code of any letter. What is stopped already is stopped: a code that leads nowhere
 * (any more) changes nothing and is no error, so that a click always ends well.
 * @returns how many ended
 * @throws ZodError
 */
export async function stopSubscription(input: unknown): Promise<number> {
  const { token, all } = stopInput.parse(input);
  const [one, everything] = [idIn("stop", token), idIn("stop-all", token)];
  return db.$transaction(async (tx) => {
    const subscription = one && (await tx.subscription.findUnique({ where: { id: one }, select: { subscriberId: true } }));
    const subscriberId = subscription ? subscription.subscriberId : everything;
    if (!subscriberId) return 0;
    return end(tx, reader(), { subscriberId, ...(one && !all ? { id: one } : {}) });
  });
}

/**
 * Erases an address because its owner asks for it, with everything that it follows.
 * @returns how many subscriptions ended; 0 where the address is not known
 * @throws ZodError; AppError FORBIDDEN
 */
export async function eraseSubscriber(actor: Actor, input: unknown): Promise<number> {
  const { email } = eraseInput.parse(input);
  const refusal = whyNotEraseSubscriber(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const subscriber = await tx.subscriber.findUnique({ where: { email }, select: { id: true } });
    if (!subscriber) return 0;
    const count = await end(tx, actor, { subscriberId: subscriber.id });
    await record(tx, actor, "subscriber.erase", { type: "subscriber", id: subscriber.id, detail: { subscriptions: count } });
    return count;
  });
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { promise } from "@/lib/jobs/outbox";
import { whyNotSendAgain } from "./policy";
import { choiceInput, letterInput, readInput } from "./schema";

function ownId(actor: Actor): string {
  if (actor.id === null) throw new AppError("FORBIDDEN", "no-account");
  return actor.id;
}

/**
 * Marks a notification of one's own as read; again changes nothing.
 * @returns where it leads
 * @throws ZodError; AppError NOT_FOUND also for somebody else's
 */
export async function markRead(actor: Actor, input: unknown): Promise<{ address: string }> {
  const { id } = readInput.parse(input);
  const own = { id, accountId: ownId(actor) };
  const found = await db.notification.findFirst({ where: own, select: { address: true } });
  if (!found) throw new AppError("NOT_FOUND");
  await db.notification.updateMany({ where: { ...own, readAt: null }, data: { readAt: await now() } });
  return found;
}

/** Marks everything that the actor was told as read. @returns how many */
export async function markAllRead(actor: Actor): Promise<number> {
  const { count } = await db.notification.updateMany({ where: { accountId: ownId(actor), readAt: null }, data: { readAt: await now() } });
  return count;
}

/** Chooses what comes by e-mail. @throws ZodError; AppError CONFLICT */
export async function chooseMail(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { version, kinds } = choiceInput.parse(input);
  const accountId = ownId(actor);
  return db.$transaction(async (tx) => {
    const saved = version + 1;
    const { count } =
      version === 0
        ? await tx.mailChoice.createMany({ data: { accountId, kinds, version: saved }, skipDuplicates: true })
        : await tx.mailChoice.updateMany({ where: { accountId, version }, data: { kinds, version: saved } });
    if (count === 0) await refuseStale(tx, [accountId], {});
    await record(tx, actor, "account.choose-mail", { type: "account", id: accountId, detail: { mailKinds: kinds, version: saved } });
    return { version: saved };
  });
}

/** Sends a letter again that was given up. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function sendAgain(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = letterInput.parse(input);
  await db.$transaction(async (tx) => {
    const letter = await tx.letter.findUnique({ where: { id }, select: { state: true, version: true } });
    if (!letter) throw new AppError("NOT_FOUND");
    if (letter.version !== version) await refuseStale(tx, [id], {});
    const refusal = whyNotSendAgain(actor, letter);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const { count } = await tx.letter.updateMany({
      where: { id, version, state: "FAILED" },
      data: { state: "QUEUED", tries: 0, problem: null, version: version + 1 },
    });
    if (count === 0) await refuseStale(tx, [id], {});
    await promise(tx, "mail.send", { id });
    await record(tx, actor, "letter.send-again", { type: "letter", id, detail: { version: version + 1 } });
  });
}

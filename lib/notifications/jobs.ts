import "server-only";
import { standingOf } from "@/lib/auth/standing";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { promise } from "@/lib/jobs/outbox";
import { retried } from "@/lib/jobs/queue";
import { type MailServer, mailServer, sendMail } from "@/lib/mail/smtp";
import type { Prisma } from "@/prisma/generated/client";
import { letterText, subjectOf } from "./letter";
import { mayBeTold } from "./policy";
import { sendPayload } from "./schema";

/** How often the queue tries at most; the last time a letter is given up. */
const TRIES = retried.retryLimit + 1;
/** Longer than a mail server is waited for; after it a letter whose worker died may be taken by another. */
const CLAIM = 2 * 60_000;

const letter = {
  state: true,
  tries: true,
  notification: { select: { accountId: true, kind: true, byName: true, about: true, text: true, address: true, needs: true } },
} satisfies Prisma.LetterSelect;

/**
 * Sends one letter. Idempotent: a letter that has gone is left alone, one that is being sent too, and a second copy carries the same
 * Message-ID. Without a mail server it waits.
 * @throws Error when the mail server could not take it now: the queue tries again
 */
export async function sendLetter(payload: unknown, server: MailServer | null = mailServer()): Promise<void> {
  const { id } = sendPayload.parse(payload);
  const at = await now();
  const unsent = { id, state: "QUEUED" } satisfies Prisma.LetterWhereInput;
  if (!server) {
    await db.letter.updateMany({ where: unsent, data: { state: "WAITING" } });
    return;
  }
  const { count } = await db.letter.updateMany({
    where: { ...unsent, OR: [{ claimedUntil: null }, { claimedUntil: { lt: at } }] },
    data: { claimedUntil: new Date(at.getTime() + CLAIM), tries: { increment: 1 } },
  });
  if (count === 0) return;
  const { notification, tries } = await db.letter.findUniqueOrThrow({ where: { id }, select: letter });
  const [reader] = await standingOf(db, [notification.accountId], at);
  if (!reader || !mayBeTold(reader.actor, notification.needs)) {
    await db.letter.updateMany({ where: unsent, data: { state: "DROPPED", claimedUntil: null } });
    return;
  }
  const { PUBLIC_URL } = env();
  const { host, origin } = new URL(PUBLIC_URL);
  const site = (await db.siteProfile.findUnique({ where: { id: 1 }, select: { shortName: true } }))?.shortName ?? "Hội đồng nhân dân";
  const sent = await sendMail(server, {
    messageId: `${id}@${host.replace(/:\d+$/, "")}`,
    to: { name: reader.actor.name, address: reader.email },
    subject: subjectOf(notification, site),
    text: letterText(notification, reader.actor.name, site, origin),
  });
  if (sent.ok) {
    await db.letter.updateMany({ where: unsent, data: { state: "SENT", sentAt: await now(), problem: null, claimedUntil: null } });
    return;
  }
  const over = sent.final || tries >= TRIES;
  await db.letter.updateMany({ where: unsent, data: { state: over ? "FAILED" : "QUEUED", problem: sent.problem, claimedUntil: null } });
  log.warn({ letter: id, tries, problem: sent.problem }, "a letter could not be sent");
  if (!over) throw new Error(sent.problem);
}

/** Once a mail server is set, promises the letters that waited for one. @returns how many */
export async function wakeLetters(server: MailServer | null = mailServer()): Promise<number> {
  if (!server) return 0;
  return db.$transaction(async (tx) => {
    const waiting = await tx.letter.findMany({ where: { state: "WAITING" }, orderBy: { createdAt: "asc" }, take: 100, select: { id: true } });
    for (const { id } of waiting) {
      const { count } = await tx.letter.updateMany({ where: { id, state: "WAITING" }, data: { state: "QUEUED" } });
      if (count > 0) await promise(tx, "mail.send", { id });
    }
    return waiting.length;
  });
}

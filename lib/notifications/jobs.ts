import "server-only";
import { standingOf } from "@/lib/auth/standing";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { promise } from "@/lib/jobs/outbox";
import { deliver } from "@/lib/mail/delivery";
import { type MailServer, mailServer } from "@/lib/mail/smtp";
import { senderOf } from "@/lib/site/queries";
import type { Prisma } from "@/prisma/generated/client";
import { letterText, subjectOf } from "./letter";
import { mayBeTold } from "./policy";
import { sendPayload } from "./schema";

const letter = {
  state: true,
  tries: true,
  notification: { select: { accountId: true, kind: true, byName: true, about: true, text: true, address: true, needs: true } },
} satisfies Prisma.LetterSelect;

/**
 * Sends one letter of the staff's; who may not be told any more gets none.
 * @throws Error when the mail server could not take it now: the queue tries again
 */
export async function sendLetter(payload: unknown, server: MailServer | null = mailServer()): Promise<void> {
  const { id } = sendPayload.parse(payload);
  const compose = async () => {
    const { notification, tries } = await db.letter.findUniqueOrThrow({ where: { id }, select: letter });
    const [reader] = await standingOf(db, [notification.accountId], await now());
    if (!reader || !mayBeTold(reader.actor, notification.needs)) return null;
    const { site, host, origin } = await senderOf();
    const mail = {
      to: { name: reader.actor.name, address: reader.email },
      subject: subjectOf(notification, site),
      text: letterText(notification, reader.actor.name, site, origin),
    };
    return { mail, host, tries };
  };
  await deliver({ id, confidential: false, change: (where, data) => db.letter.updateMany({ where, data }), compose }, server);
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

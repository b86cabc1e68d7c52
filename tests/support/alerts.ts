import { randomUUID } from "node:crypto";
import { confirmSubscription } from "@/lib/alerts/commands/confirm";
import { subscribe } from "@/lib/alerts/commands/subscribe";
import { feedEntries } from "@/lib/alerts/facts";
import { tellSubscribers } from "@/lib/alerts/jobs/gather";
import { sendAlertLetter } from "@/lib/alerts/jobs/send";
import { pictureOf } from "@/lib/alerts/queries";
import { db } from "@/lib/core/db";
import type { MailServer } from "@/lib/mail/smtp";
import { followChanges } from "@/lib/search/jobs/follow";
import { codeIn, type mailbox, type Received } from "./mailbox";
import { make } from "./make";

/** Opens a mail server and makes it the portal's. */
export async function openPost(box: ReturnType<typeof mailbox>): Promise<MailServer> {
  const server = await box.open();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: server.from });
  return server;
}

/** An address nobody else has. */
export const someone = (name = "hoa") => `${name}-${randomUUID()}@nguoi-doc.example`;

/** Sends every letter that was promised and has not gone. */
export async function sendWaiting(): Promise<void> {
  const letters = await db.alertLetter.findMany({ where: { state: "QUEUED", claimedUntil: null }, orderBy: { createdAt: "asc" }, select: { id: true } });
  for (const letter of letters) await sendAlertLetter(letter);
}

/** Somebody who asked, got the letter and confirmed. @returns the address and the subscription */
export async function follow(received: Received[], params: Record<string, string>, overrides: { email?: string; pace?: "DAILY" | "AT_ONCE" } = {}) {
  const { email = someone(), pace = "AT_ONCE" } = overrides;
  await subscribe({ ...params, email, pace }, randomUUID());
  await sendWaiting();
  const letter = received.findLast(({ to }) => to === email);
  await confirmSubscription({ token: codeIn(letter, "/theo-doi/xac-nhan") });
  const subscription = await db.subscription.findFirstOrThrow({ where: { subscriber: { email } }, orderBy: { createdAt: "desc" } });
  return { email, subscription, letter };
}

const MINUTE = 60_000;
let turns = 0;
/** A moment some time after every one before it, so that nobody rests. */
export const laterTurn = () => new Date(Date.now() + ++turns * 11 * MINUTE);

/** One turn of the worker, which reads what changed for the search too, and its letters. @returns what came to an address since it was last asked */
export async function lettersTo({ received }: ReturnType<typeof mailbox>, email: string): Promise<string[]> {
  await followChanges();
  await tellSubscribers(laterTurn());
  await sendWaiting();
  return received
    .splice(0)
    .filter(({ to }) => to === email)
    .map(({ words }) => words);
}

/** What the feed of a subject says; null where readers do not see it. */
export async function feedOf({ followedId }: { followedId: string }): Promise<string[] | null> {
  const picture = await pictureOf(await db.followedSubject.findUniqueOrThrow({ where: { id: followedId } }));
  return picture && feedEntries(picture).map(({ words }) => words);
}

/** A category that readers can open, as the form names it. */
export async function openCategory() {
  const made = await make.category();
  await make.published({ content: { title: "Bài đã có từ trước", categoryId: made.id } });
  return { ...made, params: { loai: "chuyen-muc", muc: made.slug } };
}

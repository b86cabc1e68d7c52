import "server-only";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { retried } from "@/lib/jobs/queue";
import { type Mail, type MailServer, sendMail } from "./smtp";

/** How often the queue tries at most; the last time a letter is given up. */
const TRIES = retried.retryLimit + 1;
/** Longer than a mail server is waited for; after it a letter whose worker died may be taken by another. */
const CLAIM = 2 * 60_000;

/** What delivering changes of a letter's row. */
interface Standing {
  state?: "QUEUED" | "WAITING" | "SENT" | "FAILED" | "DROPPED";
  tries?: { increment: 1 };
  problem?: string | null;
  claimedUntil?: Date | null;
  sentAt?: Date;
}

/** A letter of any kind on its way. */
export interface Delivery {
  id: string;
  /** What a server says may repeat the address; of a reader's it stays in the row, and goes with it. */
  confidential: boolean;
  /** Changes the row where it stands as said; tells how many rows did. */
  change(where: { id: string; state: "QUEUED"; OR?: ({ claimedUntil: null } | { claimedUntil: { lt: Date } })[] }, data: Standing): Promise<{ count: number }>;
  /** Called once the letter is claimed: what goes, or null where nobody may be told any more. */
  compose(): Promise<{ mail: Omit<Mail, "messageId">; host: string; tries: number } | null>;
}

/**
 * Sends one letter. Idempotent: a letter that has gone is left alone, one that is being sent too, and a second copy carries the same
 * Message-ID. Without a mail server it waits.
 * @returns how it ended; null where there was nothing to do
 * @throws Error when it could not go now: the queue tries again
 */
export async function deliver(
  { id, confidential, change, compose }: Delivery,
  server: MailServer | null,
): Promise<"sent" | "dropped" | "waiting" | "failed" | null> {
  const unsent = { id, state: "QUEUED" } as const;
  if (!server) return (await change(unsent, { state: "WAITING" })).count > 0 ? "waiting" : null;
  const at = await now();
  const free = { OR: [{ claimedUntil: null }, { claimedUntil: { lt: at } }] };
  const { count } = await change({ ...unsent, ...free }, { claimedUntil: new Date(at.getTime() + CLAIM), tries: { increment: 1 } });
  if (count === 0) {
    // Whoever holds it may have died: a job that ended here would be the last that knew of it.
    if ((await change(unsent, { state: "QUEUED" })).count > 0) throw new Error("a letter is held by another sender");
    return null;
  }
  const composed = await compose().catch(async (error: unknown) => {
    await change(unsent, { claimedUntil: null });
    throw error;
  });
  if (!composed) {
    await change(unsent, { state: "DROPPED", claimedUntil: null });
    return "dropped";
  }
  const { mail, host, tries } = composed;
  const sent = await sendMail(server, { ...mail, messageId: `${id}@${host.replace(/:\d+$/, "")}` });
  if (sent.ok) {
    await change(unsent, { state: "SENT", sentAt: await now(), problem: null, claimedUntil: null });
    return "sent";
  }
  const over = sent.final || tries >= TRIES;
  await change(unsent, { state: over ? "FAILED" : "QUEUED", problem: sent.problem, claimedUntil: null });
  log.warn({ letter: id, tries, ...(confidential ? {} : { problem: sent.problem }) }, "a letter could not be sent");
  if (!over) throw new Error(confidential ? "a reader's letter could not be sent" : sent.problem);
  return "failed";
}

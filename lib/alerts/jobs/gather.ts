import "server-only";
import { now } from "@/lib/core/clock";
import { dayOf, instantVn, todayOf } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { promise } from "@/lib/jobs/outbox";
import { type MailServer, mailServer } from "@/lib/mail/smtp";
import type { AlertPace } from "@/prisma/generated/enums";
import { lookAt } from "./look";

/** At seven in the morning in Việt Nam. */
const DIGEST_HOUR = 7;
/** Between two letters of the pace AT_ONCE to one reader: whoever corrects an agenda saves thirty times. */
const REST_MINUTES = 10;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The last day whose digest is due at a moment, and the moment from which it was. */
export function digestDue(at: Date): { day: Date; since: Date } {
  const today = todayOf(at);
  const seven = instantVn(dayOf(at), DIGEST_HOUR);
  return at >= seven ? { day: today, since: seven } : { day: new Date(today.getTime() - DAY), since: new Date(seven.getTime() - DAY) };
}

/** What this process last knew of the record: enough to tell that nothing happened. */
let known: { row: bigint; lookedAt: Date; changedAt: Date } | null = null;

/**
 * Whether readers may see something new since this process last looked: every change of the record leaves an audit row, and what opens at
 * an hour by itself is asked for. A transaction may commit behind a later row, so a change is looked for a while longer; and what follows
 * from the calendar is found by the look that comes every ten minutes anyway.
 */
async function mayHaveChanged(at: Date): Promise<boolean> {
  const [newest, opened] = await Promise.all([
    db.auditEntry.findFirst({ orderBy: { id: "desc" }, select: { id: true } }),
    known && db.article.findFirst({ where: { publishAt: { gt: known.lookedAt, lte: at } }, select: { id: true } }),
  ]);
  const row = newest?.id ?? 0n;
  const changed = !known || row !== known.row || opened !== null;
  const changedAt = changed || !known ? at : known.changedAt;
  const look = changed || at.getTime() - changedAt.getTime() < MINUTE || !known || at.getTime() - known.lookedAt.getTime() >= REST_MINUTES * MINUTE;
  known = { row, changedAt, lookedAt: look ? at : (known?.lookedAt ?? at) };
  return look;
}

const confirmed = (pace: AlertPace) => ({ confirmedAt: { not: null }, pace });

async function lookAtAll(pace: AlertPace, before?: Date): Promise<void> {
  const subjects = await db.followedSubject.findMany({
    where: { subscriptions: { some: confirmed(pace) }, ...(before && { OR: [{ lookedAt: null }, { lookedAt: { lt: before } }] }) },
    orderBy: { lookedAt: { sort: "asc", nulls: "first" } },
    select: { id: true },
  });
  for (const { id } of subjects) await apart({ followed: id }, () => lookAt(id));
}

/** What cannot be done for one must not keep the others waiting; the next turn tries it again. */
async function apart(what: { followed: string } | { subscriber: string }, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error, ...what }, "somebody could not be told");
  }
}

/** Promises one letter with everything that was not told to this reader at this pace. Told and written down in one go: a second run finds nothing. */
async function gatherLetter(tx: Tx, subscriberId: string, pace: AlertPace): Promise<boolean> {
  const subscriptions = await tx.subscription.findMany({
    where: { subscriberId, ...confirmed(pace) },
    orderBy: { createdAt: "asc" },
    select: { id: true, toldSeq: true, followed: { select: { seq: true } } },
  });
  const parts = subscriptions.filter(({ toldSeq, followed }) => followed.seq > toldSeq);
  if (parts.length === 0) return false;
  const { id } = await tx.alertLetter.create({ data: { subscriberId }, select: { id: true } });
  for (const { id: subscriptionId, toldSeq, followed } of parts) {
    await tx.alertLetterPart.create({ data: { letterId: id, subscriptionId, fromSeq: toldSeq, untilSeq: followed.seq }, select: { letterId: true } });
    await tx.subscription.update({ where: { id: subscriptionId }, data: { toldSeq: followed.seq }, select: { id: true } });
  }
  await promise(tx, "alerts.send", { id });
  return true;
}

/** Two workers, or a reader who stops in the same moment, wait for each other. */
async function lockSubscriber(tx: Tx, id: string): Promise<{ digestOn: Date; toldAt: Date | null } | undefined> {
  const [row] = await tx.$queryRaw<{ digestOn: Date; toldAt: Date | null }[]>`SELECT "digestOn", "toldAt" FROM subscribers WHERE id = ${id}::uuid FOR UPDATE`;
  return row;
}

async function gatherAtOnce(at: Date): Promise<number> {
  const rested = new Date(at.getTime() - REST_MINUTES * MINUTE);
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.id FROM subscribers r JOIN subscriptions s ON s."subscriberId" = r.id JOIN followed_subjects f ON f.id = s."followedId"
    WHERE s.pace = 'AT_ONCE' AND s."confirmedAt" IS NOT NULL AND f.seq > s."toldSeq" AND (r."toldAt" IS NULL OR r."toldAt" <= ${rested})`;
  let letters = 0;
  for (const { id } of due) {
    const told = async (tx: Tx) => {
      const reader = await lockSubscriber(tx, id);
      if (!reader || (reader.toldAt !== null && reader.toldAt > rested)) return false;
      if (!(await gatherLetter(tx, id, "AT_ONCE"))) return false;
      await tx.subscriber.update({ where: { id }, data: { toldAt: at }, select: { id: true } });
      return true;
    };
    await apart({ subscriber: id }, async () => {
      if (await db.$transaction(told)) letters++;
    });
  }
  return letters;
}

async function gatherDigests(at: Date): Promise<number> {
  const { day, since } = digestDue(at);
  const due = await db.subscriber.findMany({ where: { digestOn: { lt: day }, subscriptions: { some: confirmed("DAILY") } }, select: { id: true } });
  if (due.length === 0) return 0;
  await lookAtAll("DAILY", since);
  let letters = 0;
  for (const { id } of due) {
    const told = async (tx: Tx) => {
      const reader = await lockSubscriber(tx, id);
      if (!reader || reader.digestOn >= day) return false;
      await tx.subscriber.update({ where: { id }, data: { digestOn: day }, select: { id: true } });
      return gatherLetter(tx, id, "DAILY");
    };
    await apart({ subscriber: id }, async () => {
      if (await db.$transaction(told)) letters++;
    });
  }
  return letters;
}

/**
 * One turn of telling: looks at what is followed, and promises the letters that are due. Without a mail server nothing is gathered: what
 * happened meanwhile stands in one letter once there is one. A turn that was missed is caught up by the next.
 * @param given the moment, for tests
 * @returns how many letters were promised
 */
export async function tellSubscribers(given?: Date, server: MailServer | null = mailServer()): Promise<number> {
  if (!server) return 0;
  const at = given ?? (await now());
  if (await mayHaveChanged(at)) await lookAtAll("AT_ONCE");
  return (await gatherAtOnce(at)) + (await gatherDigests(at));
}

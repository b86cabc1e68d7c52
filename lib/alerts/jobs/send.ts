import "server-only";
import { db } from "@/lib/core/db";
import { promise } from "@/lib/jobs/outbox";
import { deliver } from "@/lib/mail/delivery";
import { type MailServer, mailServer } from "@/lib/mail/smtp";
import { senderOf } from "@/lib/site/queries";
import type { Prisma } from "@/prisma/generated/client";
import { confirmAddress, oneClickAddress, stopAddress } from "../addresses";
import { confirmLetter, type Letter, type NewsSection, newsLetter } from "../letter";
import { pictureOf } from "../queries/picture";
import { nameSubject } from "../queries/subjects";
import { letterPayload } from "../schema";
import { tokenOf } from "../tokens";

const subject = { kind: true, subject: true } satisfies Prisma.FollowedSubjectSelect;

const letterSelect = {
  tries: true,
  subscriber: { select: { id: true, email: true } },
  subscription: { select: { id: true, confirmedAt: true, wantedPace: true, followed: { select: subject } } },
  parts: {
    orderBy: { subscription: { createdAt: "asc" } },
    select: { fromSeq: true, untilSeq: true, subscription: { select: { id: true, followed: { select: { id: true, ...subject } } } } },
  },
} satisfies Prisma.AlertLetterSelect;

type Row = Prisma.AlertLetterGetPayload<{ select: typeof letterSelect }>;

/** Null where it was confirmed meanwhile, or readers do not see the subject any more. */
async function askingWords({ id, confirmedAt, wantedPace, followed }: NonNullable<Row["subscription"]>, site: string, origin: string): Promise<Letter | null> {
  if (confirmedAt !== null && wantedPace === null) return null;
  const named = await nameSubject(followed);
  // The words of a search are whoever's who typed them: nobody sends words of their own to others in the office's name.
  const title = named?.kind === "SEARCH" ? "một câu tìm kiếm, xem ở trang xác nhận" : named?.title;
  return title === undefined ? null : confirmLetter(title, `${origin}${confirmAddress(tokenOf("confirm", id))}`, { site });
}

/** What a part tells, as readers may see it at this moment: what was withdrawn since is not in it. */
async function sectionOf({ fromSeq, untilSeq, subscription: { id, followed } }: Row["parts"][number], origin: string): Promise<NewsSection | null> {
  const picture = await pictureOf(followed);
  if (!picture) return null;
  const news = await db.sighting.findMany({
    where: { followedId: followed.id, seq: { gt: fromSeq, lte: untilSeq } },
    select: { fact: true, mark: true, changed: true, firstSeq: true },
  });
  const told = new Map(news.map((one) => [one.fact, one]));
  const lines = picture.lists.flatMap(({ facts }) =>
    facts.flatMap(({ key, mark, words, address }) => {
      const one = told.get(key);
      // Changed again since: the next look finds it and the next letter tells it.
      // Found first after the last letter: to this reader it is new, however often its words changed since.
      return one && one.mark === mark ? [{ words, address: `${origin}${address}`, changed: one.changed && one.firstSeq <= fromSeq }] : [];
    }),
  );
  return lines.length === 0
    ? null
    : { title: picture.title, address: `${origin}${picture.address}`, lines, stop: `${origin}${stopAddress(tokenOf("stop", id))}` };
}

/**
 * Sends one letter to a subscriber. The words are made now, of what readers may see now.
 * @throws Error when the mail server could not take it now: the queue tries again
 */
export async function sendAlertLetter(payload: unknown, server: MailServer | null = mailServer()): Promise<void> {
  const { id } = letterPayload.parse(payload);
  const compose = async () => {
    const row = await db.alertLetter.findUnique({ where: { id }, select: letterSelect });
    if (!row) return null;
    const { site, host, origin } = await senderOf();
    const to = { name: "", address: row.subscriber.email };
    if (row.subscription) {
      const asking = await askingWords(row.subscription, site, origin);
      return asking && { mail: { to, ...asking }, host, tries: row.tries };
    }
    const sections: NewsSection[] = [];
    for (const part of row.parts) {
      const section = await sectionOf(part, origin);
      if (section) sections.push(section);
    }
    if (sections.length === 0) return null;
    const all = tokenOf("stop-all", row.subscriber.id);
    const letter = newsLetter(sections, { site, stopAll: `${origin}${stopAddress(all)}` });
    return { mail: { to, ...letter, unsubscribe: `${origin}${oneClickAddress(all)}` }, host, tries: row.tries };
  };
  const ended = await deliver({ id, confidential: true, change: (where, data) => db.alertLetter.updateMany({ where, data }), compose }, server);
  // An address that never took a letter is nobody's.
  if (ended === "failed") await db.subscription.deleteMany({ where: { confirmedAt: null, asking: { some: { id } } } });
}

/** Once a mail server is set, promises the letters that waited for one. @returns how many */
export async function wakeAlertLetters(server: MailServer | null = mailServer()): Promise<number> {
  if (!server) return 0;
  return db.$transaction(async (tx) => {
    const waiting = await tx.alertLetter.findMany({ where: { state: "WAITING" }, orderBy: { createdAt: "asc" }, take: 100, select: { id: true } });
    for (const { id } of waiting) {
      const { count } = await tx.alertLetter.updateMany({ where: { id, state: "WAITING" }, data: { state: "QUEUED" } });
      if (count > 0) await promise(tx, "alerts.send", { id });
    }
    return waiting.length;
  });
}

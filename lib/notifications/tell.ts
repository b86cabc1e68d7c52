import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/roles";
import { standingOf } from "@/lib/auth/standing";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { promise } from "@/lib/jobs/outbox";
import { alwaysByMail, type NotificationKind, proposedByMail } from "./labels";
import { mayBeTold } from "./policy";
import { TEXT_KEPT } from "./schema";

/** Something that happened and whom it concerns. */
export interface News {
  kind: NotificationKind;
  /** What tells it from every other event of its kind, for example "<edition>:<version>": each person is told once. */
  event: string;
  /** What it is about, as it is called now; empty for nothing in particular. */
  about: string;
  /** The reason, or what was said. */
  text?: string;
  /** A path of the staff area. */
  address: string;
  /** Permissions of which one is needed to be told, now and later; empty for what concerns the person alone. */
  needs: readonly Permission[];
  /** Accounts. Whoever does it is not told of it. */
  to: readonly string[];
}

/**
 * Tells people what happened, in the transaction of the change: in the portal, and by e-mail where they chose so or where it concerns the keys of their account. Closed accounts and
 * people who may not see it are left out. Telling the same event again changes nothing.
 * @returns how many were told
 */
export async function tell(tx: Tx, actor: Actor, news: News): Promise<number> {
  const { kind, about, text = "", address, needs } = news;
  const wanted = news.to.filter((id) => id !== actor.id);
  if (wanted.length === 0) return 0;
  const people = (await standingOf(tx, wanted, await now(tx))).filter((person) => mayBeTold(person.actor, needs));
  const told = await tx.notification.createManyAndReturn({
    data: people.map(({ id }) => ({
      accountId: id,
      kind,
      event: `${kind}:${news.event}`,
      byName: actor.name,
      about,
      text: text.slice(0, TEXT_KEPT),
      address,
      needs: [...needs],
    })),
    skipDuplicates: true,
    select: { id: true, accountId: true },
  });
  const choices = await tx.mailChoice.findMany({
    where: { accountId: { in: told.map(({ accountId }) => accountId) } },
    select: { accountId: true, kinds: true },
  });
  for (const { id, accountId } of told) {
    const chosen: readonly string[] = choices.find((choice) => choice.accountId === accountId)?.kinds ?? proposedByMail;
    if (!chosen.includes(kind) && !alwaysByMail.includes(kind)) continue;
    const letter = await tx.letter.create({ data: { notificationId: id }, select: { id: true } });
    await promise(tx, "mail.send", letter);
  }
  return told.length;
}

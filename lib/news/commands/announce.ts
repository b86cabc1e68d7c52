import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/roles";
import { standingOf, whoCan } from "@/lib/auth/standing";
import { formatDateTimeInside, formatDay, isoDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { NotificationKind } from "@/lib/notifications/labels";
import { tell } from "@/lib/notifications/tell";
import { editionAdminAddress, reviewAddress } from "../addresses";
import { type Forced, whyNotConfirm } from "../emergency";
import { whyNotReadComments, whyNotReturn } from "../policy";
import type { DueReview } from "../queries/reviews";
import type { Written } from "../writers";

interface Told extends Written {
  id: string;
  title: string;
}

/** Who may read editions at all (whyNotRead). */
const readers: readonly Permission[] = ["article.write", "article.approve"];
const name = (title: string) => title || "(chưa có tiêu đề)";

/** Tells those who write on an edition what became of it. @param mark tells this time from every other: the version, or the id of a comment */
export async function tellWriters(tx: Tx, actor: Actor, kind: NotificationKind, edition: Told, mark: string | number, text = ""): Promise<void> {
  const { id, title, authorId, writers } = edition;
  const to = [authorId, ...writers.filter(({ leftAt }) => leftAt === null).map(({ accountId }) => accountId)];
  await tell(tx, actor, { kind, event: `${id}:${mark}`, about: name(title), text, address: editionAdminAddress(id), needs: readers, to });
}

/** Tells those who write on an edition that readers see it, or from which hour they will. @param mark as for `tellWriters` */
export async function tellOpening(tx: Tx, actor: Actor, edition: Told, mark: string | number, { opens, at }: { opens: Date; at: Date }): Promise<void> {
  if (opens <= at) return tellWriters(tx, actor, "edition.published", edition, mark);
  await tellWriters(tx, actor, "edition.scheduled", edition, mark, `Giờ đăng: ${formatDateTimeInside(opens)}.`);
}

/** Tells everybody who can decide on a submitted edition today, in their own right or in somebody's place; never those who wrote in it. */
export async function tellDeciders(tx: Tx, actor: Actor, edition: Told, version: number, at: Date): Promise<void> {
  const { id, title } = edition;
  const deciders = (await whoCan(tx, "article.approve", at)).filter((one) => whyNotReturn(one.actor, { ...edition, state: "SUBMITTED" }) === null);
  await tell(tx, actor, {
    kind: "edition.submitted",
    event: `${id}:${version}`,
    about: name(title),
    address: reviewAddress(id),
    needs: ["article.approve"],
    to: deciders.map((one) => one.id),
  });
}

/** Tells those who spoke in a thread, and those who write on its edition, what was answered; nobody who may not read it any more. */
export async function tellThread(
  tx: Tx,
  actor: Actor,
  thread: { authorId: string; replies: readonly { authorId: string }[]; edition: Told },
  reply: { id: string; text: string; at: Date },
): Promise<void> {
  const { id, title, authorId, writers } = thread.edition;
  const writing = [authorId, ...writers.filter(({ leftAt }) => leftAt === null).map(({ accountId }) => accountId)];
  const spoke = [thread.authorId, ...thread.replies.map((one) => one.authorId)];
  const people = await standingOf(tx, [...new Set([...spoke, ...writing])], reply.at);
  const to = people.filter((one) => whyNotReadComments(one.actor, thread.edition) === null).map((one) => one.id);
  const event = `${id}:${reply.id}`;
  await tell(tx, actor, { kind: "edition.replied", event, about: name(title), text: reply.text, address: editionAdminAddress(id), needs: readers, to });
}

/** Tells everybody who can look at a forced publication afterwards. */
export async function tellConfirmers(tx: Tx, actor: Actor, edition: Told & Forced, reason: string, at: Date): Promise<void> {
  const { id, title } = edition;
  const second = (await whoCan(tx, "article.approve", at)).filter((one) => whyNotConfirm(one.actor, edition, { withdrawnAt: null }) === null);
  await tell(tx, actor, {
    kind: "edition.forced",
    event: id,
    about: name(title),
    text: reason,
    address: editionAdminAddress(id),
    needs: ["article.approve"],
    to: second.map((one) => one.id),
  });
}

/** Tells whoever answers for an article that it is to be looked at again: once when the day comes near, once when it has passed. */
export async function tellReviewer(tx: Tx, actor: Actor, { articleId, editionId, title, dueOn, state, reviewer }: DueReview): Promise<number> {
  const text = state === "overdue" ? `Đã quá hạn xem lại ${formatDay(dueOn)}.` : `Xem lại trước ${formatDay(dueOn)}.`;
  const event = `${articleId}:${isoDay(dueOn)}:${state}`;
  return tell(tx, actor, {
    kind: "article.review",
    event,
    about: title,
    text,
    address: editionAdminAddress(editionId),
    needs: ["article.write"],
    to: [reviewer.id],
  });
}

/** Tells somebody that they were asked to write along. */
export async function tellInvited(tx: Tx, actor: Actor, edition: { id: string; title: string }, accountId: string, version: number): Promise<void> {
  const { id, title } = edition;
  await tell(tx, actor, {
    kind: "edition.invited",
    event: `${id}:${version}`,
    about: name(title),
    address: editionAdminAddress(id),
    needs: ["article.write"],
    to: [accountId],
  });
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/roles";
import { standingOf, whoCan } from "@/lib/auth/standing";
import { formatDay, isoDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { NotificationKind } from "@/lib/notifications/labels";
import { tell } from "@/lib/notifications/tell";
import { reportAdminAddress } from "../addresses";
import { whyNotReadComments } from "../policy";
import { turnsOf } from "../turns";
import { type Loaded, whoMayOpen } from "./guard";

/* Who is told of a report. Of a restricted one nobody is told more than that there is something: letters and lists have more readers. */

const concerned: readonly Permission[] = ["report.write", "report.review"];
type Told = Pick<Loaded, "id" | "title" | "visibility">;

interface Occasion {
  kind: NotificationKind;
  /** What tells this time from every other: a version, the id of a comment. */
  mark: string | number;
  to: readonly string[];
  text?: string;
  needs?: readonly Permission[];
}

async function say(tx: Tx, actor: Actor, report: Told, { kind, mark, to, text = "", needs = concerned }: Occasion): Promise<number> {
  const closed = report.visibility === "RESTRICTED";
  return tell(tx, actor, {
    kind,
    event: `${report.id}:${mark}`,
    about: closed ? "một báo cáo hạn chế" : report.title,
    text: closed ? "" : text,
    address: reportAdminAddress(report.id),
    needs,
    to: await whoMayOpen(tx, report, [...new Set(to)]),
  });
}

/** Tells those whose turn it is. @param mark the version that waits for them, and its round */
export async function tellReviewers(tx: Tx, actor: Actor, report: Loaded, decisions: Loaded["decisions"], mark: string): Promise<void> {
  const to = turnsOf(report.reviewers, decisions).flatMap(({ accountId, turn }) => (turn === "now" ? [accountId] : []));
  await say(tx, actor, report, { kind: "report.submitted", mark, to });
}

/** Tells who wrote it what became of it. */
export async function tellAuthors(tx: Tx, actor: Actor, kind: NotificationKind, report: Loaded, mark: string | number, text = ""): Promise<void> {
  await say(tx, actor, report, { kind, mark, text, to: [report.authorId, ...report.writers] });
}

/** Tells who can publish it that everybody agreed. */
export async function tellPublishers(tx: Tx, actor: Actor, report: Loaded, mark: string | number, at: Date): Promise<void> {
  const to = (await whoCan(tx, "report.publish", at)).map(({ id }) => id);
  await say(tx, actor, report, { kind: "report.approved", mark, to: [...to, report.authorId, ...report.writers] });
}

/** Tells who reviews reports, and who writes them, that opinions are asked for. */
export async function tellAsked(tx: Tx, actor: Actor, report: Loaded, mark: string | number, at: Date): Promise<void> {
  const asked = [...(await whoCan(tx, "report.review", at)), ...(await whoCan(tx, "report.write", at))];
  await say(tx, actor, report, { kind: "report.consulted", mark, to: asked.map(({ id }) => id) });
}

/** Tells those who spoke in a thread, and who writes the report, what was answered; nobody who may not read it any more. */
export async function tellThread(tx: Tx, actor: Actor, report: Loaded, spoke: readonly string[], reply: { id: string; text: string; at: Date }): Promise<void> {
  const people = await standingOf(tx, [...new Set([...spoke, report.authorId])], reply.at);
  const to = people.filter((one) => whyNotReadComments(one.actor, report) === null).map(({ id }) => id);
  await say(tx, actor, report, { kind: "report.replied", mark: reply.id, text: reply.text, needs: [], to });
}

/** Reminds of a day: once when it comes near, once when it has passed. @returns how many were told */
export async function tellDue(tx: Tx, actor: Actor, report: Told, due: { to: string; dueOn: Date; mark: string; state: "soon" | "overdue" }): Promise<number> {
  const text = due.state === "overdue" ? `Đã quá hạn ${formatDay(due.dueOn)}.` : `Hạn ${formatDay(due.dueOn)}.`;
  return say(tx, actor, report, { kind: "report.due", mark: `${due.mark}:${isoDay(due.dueOn)}:${due.state}`, text, to: [due.to] });
}

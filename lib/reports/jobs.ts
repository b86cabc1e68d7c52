import "server-only";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { tellDue } from "./commands/announce";
import { turnsOf } from "./turns";

/** How many days ahead somebody is reminded. */
const AHEAD = 2;
const DAY = 86_400_000;

const stateOf = (dueOn: Date, today: Date) => (dueOn < today ? "overdue" : ("soon" as const));

/** Whose turn it is and whose day comes near or has passed. */
async function remindReviewers(actor: Actor, today: Date): Promise<number> {
  const due = new Date(today.getTime() + AHEAD * DAY);
  const reports = await db.report.findMany({
    where: { state: "SUBMITTED", trashedAt: null, reviewers: { some: { dueOn: { lte: due } } } },
    take: 100,
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, title: true, visibility: true },
      reviewers: { select: { id: true, accountId: true, position: true, dueOn: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, decisions: { select: { accountId: true, kind: true } } } },
    },
  });
  let told = 0;
  for (const report of reports) {
    const [version] = report.versions;
    const waiting = turnsOf(report.reviewers, version?.decisions ?? []).filter(({ turn, dueOn }) => turn === "now" && dueOn !== null && dueOn <= due);
    for (const { id, accountId, dueOn } of waiting) {
      if (!version || !dueOn) continue;
      told += await db.$transaction(async (tx) => {
        const count = await tellDue(tx, actor, report, { to: accountId, dueOn, mark: version.id, state: stateOf(dueOn, today) });
        if (count > 0) await tx.reportReviewer.updateMany({ where: { id }, data: { remindedAt: await now(tx) } });
        return count;
      });
    }
  }
  return told;
}

/** Whoever writes, of the day until which the office wants it finished. */
async function remindAuthors(actor: Actor, today: Date): Promise<number> {
  const due = new Date(today.getTime() + AHEAD * DAY);
  const reports = await db.report.findMany({
    where: { state: { in: ["DRAFT", "FROZEN", "CONSULTATION"] }, trashedAt: null, publishedVersionId: null, dueOn: { lte: due } },
    take: 100,
    orderBy: { id: "asc" },
    select: { id: true, title: true, visibility: true, authorId: true, dueOn: true },
  });
  let told = 0;
  for (const report of reports) {
    const { dueOn } = report;
    if (!dueOn) continue;
    told += await db.$transaction((tx) => tellDue(tx, actor, report, { to: report.authorId, dueOn, mark: "soan", state: stateOf(dueOn, today) }));
  }
  return told;
}

/**
 * Reminds of days: reviewers whose turn it is, and who writes what is not submitted yet. Idempotent: a notification is told once, however often
 * this runs; a day that was moved, or another version, is another one. @returns how many were told
 */
export async function remindOfReports(): Promise<number> {
  const actor = Actor.system("Cổng thông tin", []);
  const today = todayOf(await now());
  return (await remindReviewers(actor, today)) + (await remindAuthors(actor, today));
}

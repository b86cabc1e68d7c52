import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { tellReviewer } from "./commands/announce";
import { loadArticle, loadEdition } from "./commands/guard";
import { replaceInside } from "./commands/publish";
import { emptyInside, TRASH_TIME } from "./commands/trash";
import { withdrawInside } from "./commands/withdraw";
import { receiptAsks } from "./queries/receipts";
import { dueReviews } from "./queries/reviews";
import { type Ask, type ReceiptLine, whatIsWrong } from "./receipt";

/**
 * Does one thing after the other; one that cannot be done does not stand in the way of those after it, and is tried again by
 * the next round.
 * @returns how many were done
 */
async function each<T extends { id: string }>(due: T[], what: string, run: (seen: T) => Promise<unknown>): Promise<number> {
  let done = 0;
  for (const seen of due) {
    try {
      await run(seen);
      done += 1;
    } catch (error) {
      // Another worker was faster, or somebody decided otherwise at this very moment.
      if (!(error instanceof AppError && error.code === "CONFLICT")) log.error({ err: error, id: seen.id }, what);
    }
  }
  return done;
}

/**
 * Puts every approved correction whose hour has come in the place of what readers see. Idempotent: a run that was killed is
 * taken up by the next one, and two workers never replace twice, because the second finds another version.
 * @returns how many were replaced
 */
export async function replaceDue(): Promise<number> {
  const actor = Actor.system("Đăng theo giờ hẹn", ["article.write", "article.approve"]);
  const due = await db.edition.findMany({
    where: { state: "APPROVED", replaceAt: { lte: await now() }, article: { withdrawnAt: null } },
    orderBy: { replaceAt: "asc" },
    take: 100,
    select: { id: true, version: true },
  });
  return each(due, "a correction whose hour has come could not be published", (seen) =>
    db.$transaction(async (tx) => replaceInside(tx, actor, await loadEdition(tx, actor, seen), await now(tx))),
  );
}

/**
 * Writes down that articles are gone whose hour to go has come: their address answers 410 or leads elsewhere from then on.
 * Readers stopped seeing them at their hour. Idempotent as `replaceDue`.
 * @returns how many went
 */
export async function withdrawDue(): Promise<number> {
  const actor = Actor.system("Gỡ theo giờ hẹn", ["article.write", "article.withdraw"]);
  const due = await db.article.findMany({
    where: { withdrawDueAt: { lte: await now() }, withdrawnAt: null },
    orderBy: { withdrawDueAt: "asc" },
    take: 100,
    select: { id: true, version: true },
  });
  return each(due, "an article whose hour to go has come could not be taken away", (seen) =>
    db.$transaction(async (tx) => {
      const article = await loadArticle(tx, actor, seen);
      await withdrawInside(tx, actor, article, article.withdrawReason ?? "", article.withdrawTarget, await now(tx));
    }),
  );
}

/**
 * Empties what has lain in the trash for 30 days. Idempotent: what was restored meanwhile is left alone.
 * @returns how many were emptied
 */
export async function emptyTrash(): Promise<number> {
  const actor = Actor.system("Dọn thùng rác", ["article.write"]);
  const at = await now();
  const due = await db.article.findMany({
    where: { trashedAt: { lte: new Date(at.getTime() - TRASH_TIME) }, emptiedAt: null },
    orderBy: { trashedAt: "asc" },
    take: 100,
    select: { id: true },
  });
  return each(due, "an article in the trash could not be emptied", ({ id }) => db.$transaction((tx) => emptyInside(tx, actor, id, at)));
}

/**
 * Tells people that articles for which they answer are to be looked at again. Idempotent: a notification is told once, however
 * often this runs; a day that was moved is another one.
 * @returns how many were told
 */
export async function remindReviews(): Promise<number> {
  const actor = Actor.system("Cổng thông tin", []);
  let told = 0;
  await each(
    (await dueReviews(await now())).map((due) => ({ ...due, id: due.articleId })),
    "a reviewer could not be told",
    async (due) => {
      told += await db.$transaction((tx) => tellReviewer(tx, actor, due));
    },
  );
  return told;
}

/** How long pages may take to change before the receipt turns red, in milliseconds. */
const PATIENCE = 10_000;
const AGAIN = 250;

async function ask({ address, ...rest }: Ask, origin: string): Promise<string | null> {
  try {
    const answer = await fetch(origin + address, {
      redirect: "manual",
      headers: { "User-Agent": "council-portal-monitor" },
      signal: AbortSignal.timeout(5000),
    });
    return whatIsWrong({ address, ...rest }, { status: answer.status, location: answer.headers.get("location"), body: await answer.text() });
  } catch {
    return "không trả lời";
  }
}

/** Asks every node until all answer right, or until patience ends. @param since the event, in milliseconds of this process's clock */
async function lineOf(wanted: Ask, origins: readonly string[], since: number, patience: number): Promise<ReceiptLine> {
  const until = Date.now() + patience;
  for (;;) {
    const problems = await Promise.all(origins.map((origin) => ask(wanted, origin)));
    const problem = problems.find((found) => found !== null);
    const seconds = Math.max(0, Math.round((Date.now() - since) / 100) / 10);
    if (problem === undefined || Date.now() >= until)
      return { what: wanted.what, address: wanted.address, ok: problem === undefined, seconds, problem: problem ?? "" };
    await sleep(AGAIN);
  }
}

/**
 * Asks the public pages what they show of what was published or withdrawn, and keeps the answers as a receipt. A receipt that a
 * killed run began is simply asked again.
 * @param origins addresses of the web servers; every one of them is asked
 * @returns how many receipts were finished
 */
export async function checkReceipts(origins: readonly string[] = env().NODE_ORIGINS, patience: number = PATIENCE): Promise<number> {
  const at = await now();
  const due = await db.publishReceipt.findMany({
    where: { finishedAt: null, dueAt: { lte: at } },
    orderBy: { dueAt: "asc" },
    take: 20,
    select: { id: true, articleId: true, event: true, dueAt: true },
  });
  return each(due, "a receipt could not be made", async ({ id, articleId, event, dueAt }) => {
    const asks = await receiptAsks(articleId, event, at);
    const since = Date.now() - (at.getTime() - dueAt.getTime());
    const checks = await Promise.all(asks.map((wanted) => lineOf(wanted, origins, since, patience)));
    // Overtaken by a later event meanwhile: then there is nothing to write to.
    await db.publishReceipt.updateMany({ where: { id, finishedAt: null }, data: { checks, finishedAt: await now() } });
  });
}

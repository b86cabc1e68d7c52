import "server-only";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { loadEdition } from "./commands/guard";
import { replaceInside } from "./commands/publish";

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
  let replaced = 0;
  for (const seen of due) {
    try {
      await db.$transaction(async (tx) => replaceInside(tx, actor, await loadEdition(tx, actor, seen), await now(tx)));
      replaced += 1;
    } catch (error) {
      // Another worker was faster, or an approver took it back at this very moment.
      if (error instanceof AppError && error.code === "CONFLICT") continue;
      // One that cannot be replaced must not stand in the way of those after it; the next round tries it again.
      log.error({ err: error, editionId: seen.id }, "a correction whose hour has come could not be published");
    }
  }
  return replaced;
}

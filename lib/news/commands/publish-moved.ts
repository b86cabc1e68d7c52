import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { contentHash, contentOf } from "../content";
import { whyNotPublishMoved } from "../policy";
import { movedInput } from "../schema";
import { after } from "../workflow";
import { blockingOf, loadEdition, refuse, writeEdition } from "./guard";

/**
 * Publishes a draft that came from an old portal, by its original hour. Approving and publishing are one step, bound to the text
 * that was brought in: what somebody has edited since goes the way of every other article. Asked by the release of a whole move,
 * which tells the public pages itself and needs no receipt for pages that readers have known for years.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT
 */
export async function publishMovedInside(tx: Tx, actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, hash, publishAt } = movedInput.parse(input);
  const before = await loadEdition(tx, actor, { id, version });
  refuse(whyNotPublishMoved(actor, before, await blockingOf(tx, before)));
  const standing = contentHash(contentOf(before));
  refuse(standing.equals(hash) ? null : "changed-after-import");
  const at = await now(tx);
  const state = after("publishMoved", before.state);
  const decided = { approverId: actor.id, decidedAt: at, submittedAt: at, contentHash: standing };
  const saved = await writeEdition(tx, { id, version }, { state, ...decided, publishedAt: at });
  const { articleId, categoryId } = before;
  await tx.article.update({
    where: { id: articleId },
    data: { publishedEditionId: id, publishAt, categoryId, version: { increment: 1 } },
    select: { id: true },
  });
  const detail = { articleId, at: publishAt.toISOString(), version: saved, contentHash: standing.toString("hex") };
  await record(tx, actor, "edition.publish-moved", { type: "edition", id, detail });
  return { id, version: saved };
}

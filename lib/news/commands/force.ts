import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requireRecentProof } from "@/lib/auth/proof";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { blockingCount } from "../checks";
import { contentHash, contentOf } from "../content";
import { isForceable, whyNotConfirm, whyNotForce } from "../emergency";
import { editionInput, forceInput } from "../schema";
import { tellConfirmers, tellOpening } from "./announce";
import { findingsNow, loadEdition, refuse, writeEdition } from "./guard";
import { openInside, opensAt } from "./publish";

/**
 * Publishes at once what the ordinary way refuses: one's own edition, or one that something blocks. Only an approver in their own
 * right, with a fresh proof of who they are and a reason; the edition carries it for ever, and waits for a second person.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts, or "proof-too-old"), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function forcePublish(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reason } = forceInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await loadEdition(tx, actor, { id, version });
    const content = contentOf(before);
    const findings = await findingsNow(tx, before);
    refuse(whyNotForce(actor, before, before.article, { blocking: blockingCount(findings), forceable: isForceable(findings, content.body) }));
    await requireRecentProof(actor, tx);
    const at = await now(tx);
    const hash = contentHash(content);
    const saved = await openInside(tx, before, at, {
      approverId: actor.id,
      decidedAt: at,
      decidedForId: null,
      contentHash: hash,
      forcedAt: at,
      forcedById: actor.id,
      forceReason: reason,
    });
    await record(tx, actor, "edition.force", {
      type: "edition",
      id,
      detail: {
        articleId: before.articleId,
        before: before.state,
        ownEdition: before.authorId === actor.id,
        overridden: [...new Set(findings.filter(({ blocking }) => blocking).map(({ kind }) => kind))],
        contentHash: hash.toString("hex"),
        version: saved,
      },
    });
    await tellOpening(tx, actor, before, saved, { opens: opensAt(before.article, at), at });
    await tellConfirmers(tx, actor, { ...before, state: "PUBLISHED", forcedById: actor.id, confirmedAt: null }, reason, at);
    return { id, version: saved };
  });
}

/**
 * Says that what was forced may stand: the second person, afterwards. Whoever finds that it may not takes the article away instead.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function confirmForced(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = editionInput.parse(input);
  return db.$transaction(async (tx) => {
    const edition = await loadEdition(tx, actor, { id, version });
    const forced = await tx.edition.findUnique({ where: { id }, select: { forcedById: true, confirmedAt: true } });
    if (!forced) throw new AppError("NOT_FOUND");
    refuse(whyNotConfirm(actor, { ...edition, ...forced }, edition.article));
    const saved = await writeEdition(tx, { id, version }, { confirmedAt: await now(tx), confirmedById: actor.id });
    await record(tx, actor, "edition.confirm-forced", { type: "edition", id, lentBy: actor.lentBy("article.approve"), detail: { version: saved } });
    return { id, version: saved };
  });
}

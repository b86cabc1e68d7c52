import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { provedRecently } from "@/lib/auth/policy";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { blockingCount } from "../checks";
import { isForceable, whyNotConfirm, whyNotForce } from "../emergency";
import type { Refusal } from "../policy";
import type { EditionDetail } from "./edition";
import { type EditionRow, mustRead, rowOf, rowSelect, unconfirmed } from "./staff";

/** What is known of a forced publication, and what this actor may do about it. */
export interface Emergency {
  /** Null for an edition that went the ordinary way. */
  forced: { by: string; at: Date; reason: string; confirmed: { by: string; at: Date } | null } | null;
  /** Whether the proof of identity is fresh enough to force. */
  proved: boolean;
  why: { force: Refusal | null; confirm: Refusal | null };
}

/** The emergency side of an edition. @throws AppError FORBIDDEN "not-a-writer" */
export async function emergencyOf(actor: Actor, edition: EditionDetail): Promise<Emergency> {
  mustRead(actor);
  const row = await db.edition.findUniqueOrThrow({
    where: { id: edition.id },
    select: {
      state: true,
      authorId: true,
      writers: { select: { accountId: true, wroteAt: true, leftAt: true } },
      forcedAt: true,
      forcedById: true,
      forceReason: true,
      confirmedAt: true,
      forcedBy: { select: { displayName: true } },
      confirmedBy: { select: { displayName: true } },
    },
  });
  const { forcedAt, forcedBy, confirmedAt, confirmedBy } = row;
  const emergency = { blocking: blockingCount(edition.findings), forceable: isForceable(edition.findings, edition.body) };
  return {
    forced:
      forcedAt && forcedBy
        ? {
            by: forcedBy.displayName,
            at: forcedAt,
            reason: row.forceReason ?? "",
            confirmed: confirmedAt && confirmedBy ? { by: confirmedBy.displayName, at: confirmedAt } : null,
          }
        : null,
    proved: provedRecently(actor, await now()),
    why: { force: whyNotForce(actor, row, edition.article, emergency), confirm: whyNotConfirm(actor, row, edition.article) },
  };
}

/** What was forced and waits for a second person, the oldest first; empty for people who do not approve. @throws AppError FORBIDDEN "not-a-writer" */
export async function forcedWaiting(actor: Actor): Promise<EditionRow[]> {
  mustRead(actor);
  if (!actor.can("article.approve")) return [];
  const at = await now();
  const rows = await db.edition.findMany({ where: unconfirmed, orderBy: [{ forcedAt: "asc" }, { id: "asc" }], take: 50, select: rowSelect });
  return rows.map((row) => rowOf(row, at));
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { readContent } from "../content";
import type { EditionDetail } from "./edition";
import { type SpelledOut, spelledOut } from "./versions";

/** A text that somebody has read, in the words with which an edition is compared. */
export interface Look extends SpelledOut {
  /** Of the edition, when it was seen. */
  version: number;
  seenAt: Date;
}

/**
 * What this actor has read of an edition. `last` is the last text that was another one than the one that stands now, so that the
 * answer is the same before and after the present one is marked as read; `now` is when that was.
 */
export async function looksOf(actor: Actor, edition: EditionDetail): Promise<{ last: Look | null; now: Date | null }> {
  if (actor.id === null) return { last: null, now: null };
  const rows = await db.reviewLook.findMany({
    where: { accountId: actor.id, editionId: edition.id },
    orderBy: { seenAt: "desc" },
    select: { hash: true, version: true, content: true, seenAt: true },
  });
  const stands = (hash: Uint8Array) => Buffer.from(hash).toString("hex") === edition.fingerprint;
  const last = rows.find(({ hash }) => !stands(hash));
  return { last: last ? await lookOf(last) : null, now: rows.find(({ hash }) => stands(hash))?.seenAt ?? null };
}

async function lookOf({ version, seenAt, content }: { version: number; seenAt: Date; content: string }): Promise<Look> {
  return { ...(await spelledOut(readContent(content))), version, seenAt };
}

import type { Actor } from "@/lib/auth/actor";

/** Somebody who writes, or once wrote, on an edition besides its author. */
export interface Writer {
  accountId: string;
  /** When they first changed something; null while they have not. */
  wroteAt: Date | null;
  /** Since when they write on it no longer. */
  leftAt: Date | null;
}

/** Whose words an edition may hold. */
export interface Written {
  authorId: string;
  writers: readonly Writer[];
}

/** Whether this actor writes on an edition: its author, and whoever was asked to write along. */
export function writesOn(actor: Actor, { authorId, writers }: Written): boolean {
  return authorId === actor.id || writers.some(({ accountId, leftAt }) => accountId === actor.id && leftAt === null);
}

/** Whether this person's words may stand in it: whoever left without a word is free of it. */
export function hasHandIn(accountId: string | null | undefined, { authorId, writers }: Written): boolean {
  if (!accountId) return false;
  return authorId === accountId || writers.some((writer) => writer.accountId === accountId && (writer.leftAt === null || writer.wroteAt !== null));
}

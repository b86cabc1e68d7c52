import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { type VoteRefusal, votesForStaff } from "../policy";

export interface Seen {
  id: string;
  version: number;
}

export const sessionSelect = {
  id: true,
  termId: true,
  state: true,
  trashedAt: true,
  publishedAt: true,
  slug: true,
} satisfies Prisma.CouncilSessionSelect;

export type LoadedSession = Prisma.CouncilSessionGetPayload<{ select: typeof sessionSelect }>;

const eventSelect = {
  ...{ id: true, version: true, sittingId: true, itemId: true, resolutionId: true, title: true, subject: true, method: true, onDay: true, votedAt: true },
  ...{ eligible: true, present: true, inFavour: true, against: true, notVoting: true, open: true, note: true, recordedResult: true, provisional: true },
  session: { select: sessionSelect },
  votes: { select: { memberId: true, choice: true } },
} satisfies Prisma.VoteEventSelect;

export type LoadedEvent = Prisma.VoteEventGetPayload<{ select: typeof eventSelect }>;

export async function loadSession(tx: Tx, id: string, why: (session: LoadedSession) => VoteRefusal | null): Promise<LoadedSession> {
  const session = await tx.councilSession.findUnique({ where: { id }, select: sessionSelect });
  if (!session) throw new AppError("NOT_FOUND");
  const refusal = why(session);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return session;
}

/** A vote on what is closed to the account is not there. */
export async function loadEvent(tx: Tx, actor: Actor, { id, version }: Seen, why: (event: LoadedEvent) => VoteRefusal | null): Promise<LoadedEvent> {
  const event = await tx.voteEvent.findFirst({ where: { AND: [{ id }, votesForStaff(actor)] }, select: eventSelect });
  if (!event) throw new AppError("NOT_FOUND");
  const refusal = why(event);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (event.version !== version) await refuseStale(tx, [id], fieldWords);
  return event;
}

/** Whether a resolution may be voted on in a session: of this session or of none, and open to the account. */
export async function knowsResolution(tx: Tx, actor: Actor, sessionId: string, id: string): Promise<boolean> {
  const here = { id, trashedAt: null, OR: [{ sessionId }, { sessionId: null }] };
  return (await tx.resolution.findFirst({ where: { AND: [here, openToStaff(actor)] }, select: { id: true } })) !== null;
}

/** Check and write are one step: a stale save loses, visibly. Returns the new version. */
export async function writeEvent(tx: Tx, { id, version }: Seen, data: Prisma.VoteEventUncheckedUpdateManyInput = {}): Promise<number> {
  const { count } = await tx.voteEvent.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

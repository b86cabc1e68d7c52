import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { type SessionRefusal, whyNotEdit } from "../policy";

/** What somebody saw when they decided. */
export interface Seen {
  id: string;
  version: number;
}

const sessionSelect = {
  id: true,
  councilId: true,
  termId: true,
  series: true,
  ordinal: true,
  slug: true,
  title: true,
  kind: true,
  form: true,
  closed: true,
  precision: true,
  startsOn: true,
  endsOn: true,
  place: true,
  hotline: true,
  liveUrl: true,
  note: true,
  papersDueAt: true,
  state: true,
  publishedAt: true,
  agendaPublishedAt: true,
  minutesPublishedAt: true,
  trashedAt: true,
  version: true,
} satisfies Prisma.CouncilSessionSelect;

export type LoadedSession = Prisma.CouncilSessionGetPayload<{ select: typeof sessionSelect }>;

export function refuse(refusal: SessionRefusal | null): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** @throws AppError NOT_FOUND, CONFLICT, FORBIDDEN */
export async function loadSession(tx: Tx, { id, version }: Seen, why: (session: LoadedSession) => SessionRefusal | null): Promise<LoadedSession> {
  const session = await tx.councilSession.findUnique({ where: { id }, select: sessionSelect });
  if (!session) throw new AppError("NOT_FOUND");
  if (session.version !== version) await refuseStale(tx, [id], fieldWords);
  refuse(why(session));
  return session;
}

/**
 * Check and write are one step: a stale save loses, visibly. Readers get what is published anew.
 * @param gone addresses whose old text must never be served again, as of `changed`
 */
export async function writeSession(
  tx: Tx,
  { id, version }: Seen,
  data: Prisma.CouncilSessionUncheckedUpdateManyInput = {},
  gone: string[] = [],
): Promise<number> {
  const [row] = await tx.councilSession.updateManyAndReturn({
    where: { id, version },
    data: { ...data, version: version + 1 },
    select: { publishedAt: true },
  });
  if (!row) return refuseStale(tx, [id], fieldWords);
  if (row.publishedAt) await changed(tx, gone);
  return version + 1;
}

const itemSelect = {
  id: true,
  sessionId: true,
  sittingId: true,
  position: true,
  kind: true,
  title: true,
  speakerLine: true,
  minutes: true,
  outcome: true,
  videoStartMs: true,
  resolutionId: true,
  withdrawnAt: true,
  withdrawReason: true,
  version: true,
  session: { select: sessionSelect },
} satisfies Prisma.AgendaItemSelect;

export type LoadedItem = Prisma.AgendaItemGetPayload<{ select: typeof itemSelect }>;

/** An item that may be edited. @throws AppError NOT_FOUND, CONFLICT, FORBIDDEN */
export async function loadItem(tx: Tx, actor: Actor, { id, version }: Seen): Promise<LoadedItem> {
  const item = await tx.agendaItem.findUnique({ where: { id }, select: itemSelect });
  if (!item) throw new AppError("NOT_FOUND");
  if (item.version !== version) await refuseStale(tx, [id], fieldWords);
  refuse(whyNotEdit(actor, item.session));
  return item;
}

export async function writeItem(tx: Tx, item: LoadedItem, data: Prisma.AgendaItemUncheckedUpdateManyInput = {}): Promise<number> {
  const { id, version, session } = item;
  const { count } = await tx.agendaItem.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  if (session.publishedAt) await changed(tx);
  return version + 1;
}

const sittingSelect = {
  id: true,
  sessionId: true,
  onDay: true,
  half: true,
  startsAt: true,
  endsAt: true,
  closed: true,
  note: true,
  videoId: true,
  videoUrl: true,
  version: true,
  session: { select: sessionSelect },
} satisfies Prisma.SittingSelect;

export type LoadedSitting = Prisma.SittingGetPayload<{ select: typeof sittingSelect }>;

/** A sitting that may be edited. @throws AppError NOT_FOUND, CONFLICT, FORBIDDEN */
export async function loadSitting(tx: Tx, actor: Actor, { id, version }: Seen): Promise<LoadedSitting> {
  const sitting = await tx.sitting.findUnique({ where: { id }, select: sittingSelect });
  if (!sitting) throw new AppError("NOT_FOUND");
  if (sitting.version !== version) await refuseStale(tx, [id], fieldWords);
  refuse(whyNotEdit(actor, sitting.session));
  return sitting;
}

/** @param gone as of `writeSession` */
export async function writeSitting(tx: Tx, sitting: LoadedSitting, data: Prisma.SittingUncheckedUpdateManyInput = {}, gone: string[] = []): Promise<number> {
  const { id, version, session } = sitting;
  const { count } = await tx.sitting.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  if (session.publishedAt) await changed(tx, gone);
  return version + 1;
}

/**
 * Turns what the database refuses into a sentence of ours: two people who act at once both pass the checks before it.
 * @param taken the reason where something is there once already
 * @throws AppError FORBIDDEN, or the error itself
 */
export async function inWords<T>(taken: SessionRefusal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw new AppError("FORBIDDEN", taken);
    if (error instanceof Error && error.message.includes("own draft")) throw new AppError("FORBIDDEN", "own-draft");
    throw error;
  }
}

import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import type { MeetingRefusal } from "../policy";

export interface Seen {
  id: string;
  version: number;
}

const loadSelect = {
  ...{ id: true, version: true, kind: true, slug: true, title: true, startsAt: true, endsAt: true, allDay: true, place: true, chairId: true, chairLine: true },
  ...{ attendees: true, summary: true, state: true, stateNote: true, sequence: true, sessionId: true, visibility: true, publishedAt: true, trashedAt: true },
  organisers: { orderBy: { position: "asc" }, select: { bodyId: true } },
  participants: { orderBy: { position: "asc" }, select: { name: true, title: true, personId: true, bodyId: true } },
  papers: { orderBy: { position: "asc" }, select: { documentId: true } },
  articles: { orderBy: { articleId: "asc" }, select: { articleId: true } },
} satisfies Prisma.MeetingSelect;

export type Loaded = Prisma.MeetingGetPayload<{ select: typeof loadSelect }>;

/** A meeting that the account may open; any other is not there for it. */
export async function load(tx: Tx, actor: Actor, { id, version }: Seen, why: (meeting: Loaded) => MeetingRefusal | null): Promise<Loaded> {
  const meeting = await tx.meeting.findFirst({ where: { AND: [{ id }, openToStaff(actor)] }, select: loadSelect });
  if (!meeting) throw new AppError("NOT_FOUND");
  const refusal = why(meeting);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (meeting.version !== version) await refuseStale(tx, [id], fieldWords);
  return meeting;
}

/** Check and write are one step: a stale save loses, visibly. Returns the new version. */
export async function write(tx: Tx, { id, version }: Seen, data: Prisma.MeetingUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.meeting.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

/** Whether readers see it at this moment. */
export function isShown({ visibility, publishedAt }: Pick<Loaded, "visibility" | "publishedAt">): boolean {
  return visibility === "PUBLIC" && publishedAt !== null;
}

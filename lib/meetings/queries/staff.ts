import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { namableDocuments } from "@/lib/documents/policy";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { Visibility } from "@/prisma/generated/enums";
import { meetingAdminAddress } from "../addresses";
import type { FeedEntry } from "../calendar";
import { guestLines } from "../guests";
import { type MeetingRefusal, whyNotAnnounce, whyNotPublish, whyNotRestore, whyNotTrash, whyNotWithdraw, whyNotWrite } from "../policy";
import { entryOf, entrySelect, inRange, touching } from "../queries";
import { type Range, sessionEntries, sessionSelect, sessionsTouching } from "./sessions";

function mustEnter(actor: Actor): void {
  if (!actor.can("staff.enter")) throw new AppError("FORBIDDEN");
}

export interface StaffEntry extends FeedEntry {
  visibility: Visibility;
  published: boolean;
}

/** Every meeting of a range that the account may open, published or not, among the half-days of the sessions. @throws AppError FORBIDDEN */
export async function staffCalendar(actor: Actor, range: Pick<Range, "from" | "to">): Promise<StaffEntry[]> {
  mustEnter(actor);
  const [meetings, sessions] = await Promise.all([
    db.meeting.findMany({
      where: { AND: [{ trashedAt: null }, touching(range), openToStaff(actor)] },
      select: { ...entrySelect, visibility: true, publishedAt: true },
    }),
    db.councilSession.findMany({ where: sessionsTouching(range), select: { ...sessionSelect, publishedAt: true } }),
  ]);
  return inRange(
    [
      ...meetings.map(({ visibility, publishedAt, ...row }) => ({ ...entryOf(row, meetingAdminAddress(row.id)), visibility, published: publishedAt !== null })),
      ...sessions.flatMap(({ publishedAt, ...row }) =>
        sessionEntries(row, true, sessionAdminAddress(row.id)).map((entry) => ({ ...entry, visibility: "PUBLIC" as const, published: publishedAt !== null })),
      ),
    ],
    range,
  );
}

/** What lies in the trash, the newest first. @throws AppError FORBIDDEN */
export async function trashedMeetings(actor: Actor): Promise<{ id: string; title: string; startsAt: Date }[]> {
  mustEnter(actor);
  return db.meeting.findMany({
    where: { AND: [{ trashedAt: { not: null } }, openToStaff(actor)] },
    select: { id: true, title: true, startsAt: true },
    orderBy: [{ trashedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}

/** What the form of a meeting chooses from. */
export interface MeetingChoices {
  bodies: { id: string; name: string }[];
  sessions: { id: string; title: string }[];
}

/** What is chosen already is there to stay chosen, though the body has ended. */
type Kept = Pick<MeetingDetail, "organiserIds" | "sessionId">;

/** @throws AppError FORBIDDEN */
export async function meetingChoices(actor: Actor, kept?: Kept): Promise<MeetingChoices> {
  mustEnter(actor);
  const { organiserIds = [], sessionId = null } = kept ?? {};
  const [bodies, sessions] = await Promise.all([
    db.body.findMany({
      where: { OR: [{ validTo: null }, { id: { in: organiserIds } }] },
      select: { id: true, name: true },
      orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }, { id: "asc" }],
      take: 500,
    }),
    db.councilSession.findMany({ where: { trashedAt: null }, select: { id: true, title: true }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], take: 200 }),
  ]);
  if (sessionId && !sessions.some(({ id }) => id === sessionId)) {
    const old = await db.councilSession.findUnique({ where: { id: sessionId }, select: { id: true, title: true } });
    if (old) sessions.push(old);
  }
  return { bodies, sessions };
}

const detailSelect = (actor: Actor) =>
  ({
    ...entrySelect,
    ...{ version: true, summary: true, sessionId: true, visibility: true, publishedAt: true, trashedAt: true },
    organisers: { orderBy: { position: "asc" }, select: { body: { select: { id: true, name: true } } } },
    participants: { orderBy: { position: "asc" }, select: { name: true, title: true } },
    papers: {
      where: { document: namableDocuments(actor) },
      orderBy: { position: "asc" },
      select: { document: { select: { slug: true, symbol: true, title: true } } },
    },
    articles: { orderBy: { articleId: "asc" }, select: { article: { select: { slug: true, publishedEdition: { select: { title: true } } } } } },
  }) satisfies Prisma.MeetingSelect;

export interface MeetingDetail extends StaffEntry {
  slug: string;
  version: number;
  chairLine: string;
  attendees: string;
  summary: string;
  sessionId: string | null;
  trashed: boolean;
  organiserIds: string[];
  participants: string;
  papers: string;
  articles: string;
  /** Why each button would be refused; null where it would work. */
  why: Record<"write" | "publish" | "withdraw" | "announce" | "trash" | "restore", MeetingRefusal | null>;
}

/** One meeting as its page needs it; null where there is none for this account. @throws AppError FORBIDDEN */
export async function findStaffMeeting(actor: Actor, id: string): Promise<MeetingDetail | null> {
  mustEnter(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.meeting.findFirst({ where: { AND: [{ id }, openToStaff(actor)] }, select: detailSelect(actor) });
  if (!row) return null;
  const { participants, papers, articles, visibility, publishedAt, trashedAt, summary, sessionId, version, ...meeting } = row;
  const lines = (rows: { address: string; words: string }[]) => rows.map(({ address, words }) => `${address} ${words}`).join("\n");
  return {
    ...entryOf(meeting, meetingAdminAddress(id)),
    ...{ slug: row.slug, version, chairLine: row.chairLine, attendees: row.attendees, summary, sessionId, visibility },
    ...{ published: publishedAt !== null, trashed: trashedAt !== null },
    organiserIds: row.organisers.map(({ body }) => body.id),
    participants: guestLines(participants),
    papers: lines(papers.map(({ document }) => ({ address: `/van-ban/${document.slug}`, words: document.symbol || document.title }))),
    articles: lines(articles.map(({ article }) => ({ address: `/tin-tuc/${article.slug}`, words: article.publishedEdition?.title ?? "" }))),
    why: {
      write: whyNotWrite(actor, row),
      publish: whyNotPublish(actor, row),
      withdraw: whyNotWithdraw(actor, row),
      announce: whyNotAnnounce(actor, row),
      trash: whyNotTrash(actor, row),
      restore: whyNotRestore(actor, row),
    },
  };
}

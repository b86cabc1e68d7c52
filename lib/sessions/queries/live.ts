import "server-only";
import { now } from "@/lib/core/clock";
import { startOfDayVn, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { VoteView } from "@/lib/votes/queries";
import type { HalfDay } from "@/prisma/generated/enums";
import { daysUntil, type Period } from "../days";
import { standingOf } from "../live";
import { type Agenda, agendaOf, wasTaken } from "./agenda";
import { agendaIsShown, countAdopted, shownSessions } from "./shown";

/** How long before a session and after it the portal's front speaks of it. */
const NEAR_DAYS = 45;

interface BandHead extends Period {
  slug: string;
  title: string;
  place: string;
  liveUrl: string;
  note: string;
  /** Whether readers find the agenda on its page. */
  agenda: boolean;
}

export interface LiveVote extends VoteView {
  /** What was voted on, as the agenda calls it. */
  about: string;
}

/** What goes on in a session that is under way. */
export interface Live {
  half: { onDay: Date; half: HalfDay; startsAt: number } | null;
  /** False in a break. */
  inRoom: boolean;
  voted: LiveVote | null;
  current: { id: string; title: string; place: number; of: number } | null;
  next: { id: string; title: string } | null;
  /** When something of it was last written down. */
  updatedAt: Date;
}

export type Band =
  | (BandHead & { kind: "live"; live: Live })
  | (BandHead & { kind: "next"; days: number; halves: { onDay: Date; half: HalfDay; startsAt: number; first: string }[] })
  | (BandHead & { kind: "past"; resolutions: number });

/** The votes of a session with what each was about, the latest first; of those that were counted. */
export function votesOf(agenda: Agenda): LiveVote[] {
  const items = [...agenda.halves.flatMap((half) => half.items), ...agenda.waiting];
  return [...agenda.votes, ...items.flatMap(({ votes }) => votes)]
    .filter((vote) => vote.votedAt !== null && wasTaken(vote))
    .map((vote) => ({ ...vote, about: items.find(({ id }) => id === vote.itemId)?.title ?? vote.title }))
    .toSorted((a, b) => Number(b.votedAt) - Number(a.votedAt));
}

/** Where a session stands at a moment. @param at by the database's clock */
export async function liveOf(session: { id: string; updatedAt: Date }, agenda: Agenda, at: Date): Promise<Live> {
  const minute = Math.floor((at.getTime() - startOfDayVn(at).getTime()) / 60_000);
  const standing = standingOf(agenda.halves, todayOf(at), minute);
  const [items, votes] = await Promise.all([
    db.agendaItem.aggregate({ where: { sessionId: session.id }, _max: { updatedAt: true } }),
    db.voteEvent.aggregate({ where: { sessionId: session.id }, _max: { updatedAt: true } }),
  ]);
  const changes = [session.updatedAt, items._max.updatedAt, votes._max.updatedAt].flatMap((date) => (date ? [date.getTime()] : []));
  const { half, now: inRoom = false, progress, current, next } = standing ?? {};
  return {
    half: half ? { onDay: half.onDay, half: half.half, startsAt: half.startsAt } : null,
    inRoom,
    voted: votesOf(agenda)[0] ?? null,
    current: current && progress?.place ? { id: current.id, title: current.title, place: progress.place, of: progress.of } : null,
    next: next ? { id: next.id, title: next.title } : null,
    updatedAt: new Date(Math.max(...changes)),
  };
}

const select = {
  ...{ id: true, termId: true, slug: true, title: true, place: true, liveUrl: true, note: true, closed: true, startsOn: true, endsOn: true },
  ...{ precision: true, agendaPublishedAt: true, updatedAt: true },
} as const;

const nothing: Agenda = { halves: [], waiting: [], votes: [] };

/** The session of which the front page and the list speak: the one under way, else the next, else the last one; null when none is near. */
export async function bandSession(): Promise<Band | null> {
  const at = await now();
  const today = todayOf(at);
  const shown = shownSessions(at);
  const within = (days: number) => new Date(today.getTime() + days * 86_400_000);
  const headOf = (row: { agendaPublishedAt: Date | null } & Omit<BandHead, "agenda">): BandHead => ({
    ...{ slug: row.slug, title: row.title, place: row.place, liveUrl: row.liveUrl, note: row.note },
    ...{ startsOn: row.startsOn, endsOn: row.endsOn, precision: row.precision, agenda: agendaIsShown(row, at) },
  });
  const underWay = await db.councilSession.findFirst({ where: { ...shown, state: "IN_SESSION" }, orderBy: { startsOn: "desc" }, select });
  if (underWay) {
    const agenda = agendaIsShown(underWay, at) ? await agendaOf(underWay, at, { minutes: false }) : nothing;
    return { ...headOf(underWay), kind: "live", live: await liveOf(underWay, agenda, at) };
  }
  // Of a session that has no day yet the first of its month stands for it, and passes before the month does.
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1));
  const coming = await db.councilSession.findFirst({
    where: {
      ...shown,
      state: { in: ["PLANNED", "CONVENED"] },
      OR: [{ startsOn: { gte: today, lte: within(NEAR_DAYS) } }, { precision: "MONTH", startsOn: { gte: month, lte: within(NEAR_DAYS) } }],
    },
    orderBy: { startsOn: "asc" },
    select,
  });
  if (coming) {
    const agenda = agendaIsShown(coming, at) ? await agendaOf(coming, at, { minutes: false }) : nothing;
    const halves = agenda.halves.map(({ onDay, half, startsAt, items }) => ({
      onDay,
      half,
      startsAt,
      first: items.find((item) => item.withdrawn === null)?.title ?? "",
    }));
    return { ...headOf(coming), kind: "next", days: daysUntil(coming.startsOn, today), halves };
  }
  const past = await db.councilSession.findFirst({
    where: { ...shown, state: { in: ["CLOSED", "COMPLETE"] }, precision: "DAY", startsOn: { gte: within(-NEAR_DAYS), lte: today } },
    orderBy: { startsOn: "desc" },
    select,
  });
  return past && { ...headOf(past), kind: "past", resolutions: (await countAdopted([past.id], at)).get(past.id) ?? 0 };
}

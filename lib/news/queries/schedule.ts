import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { startOfDayVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { type Pulse, pulseOf } from "@/lib/jobs/heartbeat";
import type { Prisma } from "@/prisma/generated/client";
import { lastReceipts, type Receipt } from "./receipts";
import { mustRead } from "./staff";

/** What happens to an article at an hour. */
export type ScheduledKind = "open" | "replace" | "withdraw" | "proposed";

export interface ScheduledRow {
  /** Of the edition. */
  id: string;
  title: string;
  kind: ScheduledKind;
  at: Date;
  author: string;
  category: string | null;
}

export interface Schedule {
  at: Date;
  pulse: Pulse;
  /** Work of the worker whose hour has passed and that is not done. */
  late: ScheduledRow[];
  /** Earliest first. */
  coming: ScheduledRow[];
  /** Fourteen days from the Monday of this week: what comes, and how many were published on days past. */
  days: { at: Date; coming: ScheduledRow[]; published: number }[];
  receipts: Receipt[];
}

const DAY = 86_400_000;
/** The worker looks every two seconds; a minute without it is late. */
const GRACE = 60_000;
const SHOWN = 100;

const select = {
  id: true,
  title: true,
  proposedPublishAt: true,
  replaceAt: true,
  author: { select: { displayName: true } },
  category: { select: { name: true } },
  article: { select: { publishAt: true, withdrawDueAt: true } },
} satisfies Prisma.EditionSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof select }>;

function rowsOf(rows: Row[], kind: ScheduledKind, hour: (row: Row) => Date | null): ScheduledRow[] {
  return rows.flatMap((row) => {
    const at = hour(row);
    return at ? [{ id: row.id, title: row.title, kind, at, author: row.author.displayName, category: row.category?.name ?? null }] : [];
  });
}

const find = (where: Prisma.EditionWhereInput) => db.edition.findMany({ where, select, take: SHOWN });
const earliestFirst = (a: ScheduledRow, b: ScheduledRow) => a.at.getTime() - b.at.getTime();

/** Monday of the week of an instant, at midnight in Vietnam. */
function mondayOf(at: Date): Date {
  const today = startOfDayVn(at);
  // Noon in Vietnam is the same day everywhere that getUTCDay() could see.
  const weekday = new Date(today.getTime() + DAY / 2).getUTCDay();
  return new Date(today.getTime() - ((weekday + 6) % 7) * DAY);
}

async function publishedByDay(from: Date, until: Date): Promise<Map<number, number>> {
  const rows = await db.article.findMany({
    where: { publishedEditionId: { not: null }, publishAt: { gte: from, lt: until } },
    select: { publishAt: true },
  });
  const counts = new Map<number, number>();
  for (const { publishAt } of rows) {
    const day = startOfDayVn(publishAt ?? from).getTime();
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/**
 * What happens when: the worker's signs of life, what is late, what comes, what the last receipts say.
 * @throws AppError FORBIDDEN "not-a-writer"
 */
export async function scheduleOf(actor: Actor): Promise<Schedule> {
  mustRead(actor);
  const at = await now();
  const monday = mondayOf(at);
  const [opening, replacing, leaving, proposed, pulse, published, receipts] = await Promise.all([
    find({ state: "PUBLISHED", article: { withdrawnAt: null, publishAt: { gt: at } } }),
    find({ state: "APPROVED", replaceAt: { not: null }, article: { withdrawnAt: null } }),
    find({ state: "PUBLISHED", article: { withdrawnAt: null, withdrawDueAt: { not: null } } }),
    find({ state: { in: ["SUBMITTED", "APPROVED"] }, replaceAt: null, proposedPublishAt: { gt: at } }),
    pulseOf("worker", at),
    publishedByDay(monday, at),
    lastReceipts(actor, at, 5),
  ]);
  const rows = [
    ...rowsOf(opening, "open", ({ article }) => article.publishAt),
    ...rowsOf(replacing, "replace", ({ replaceAt }) => replaceAt),
    ...rowsOf(leaving, "withdraw", ({ article }) => article.withdrawDueAt),
    ...rowsOf(proposed, "proposed", ({ proposedPublishAt }) => proposedPublishAt),
  ].toSorted(earliestFirst);
  const coming = rows.filter((row) => row.at.getTime() > at.getTime() - GRACE);
  return {
    at,
    pulse,
    late: rows.filter((row) => row.at.getTime() <= at.getTime() - GRACE),
    coming,
    days: Array.from({ length: 14 }, (_, index) => {
      const day = new Date(monday.getTime() + index * DAY);
      const inside = coming.filter((row) => row.at >= day && row.at.getTime() < day.getTime() + DAY);
      return { at: day, coming: inside, published: published.get(day.getTime()) ?? 0 };
    }),
    receipts,
  };
}

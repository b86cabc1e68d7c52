import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { isoDay, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { ReportPeriod, ReportState, Visibility } from "@/prisma/generated/enums";
import { periodName } from "../period";
import { whyNotSecond, whyNotSee } from "../policy";
import { turnsOf } from "../turns";

export function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** What the list can be narrowed to. */
export const reportLists = ["tat-ca", "dang-soan", "cho-duyet", "da-cong-bo", "thung-rac"] as const;
export type ReportList = (typeof reportLists)[number];

const inList: Record<ReportList, Prisma.ReportWhereInput> = {
  "tat-ca": { trashedAt: null },
  "dang-soan": { trashedAt: null, state: { in: ["DRAFT", "FROZEN", "CONSULTATION"] } },
  "cho-duyet": { trashedAt: null, state: { in: ["SUBMITTED", "APPROVED"] } },
  "da-cong-bo": { trashedAt: null, publishedVersionId: { not: null } },
  "thung-rac": { trashedAt: { not: null } },
};

const lineSelect = {
  ...{ id: true, title: true, state: true, period: true, periodFrom: true, periodTo: true, visibility: true, dueOn: true, publishedVersionId: true },
  ...{ authorId: true, updatedAt: true, trashedAt: true },
  owner: { select: { name: true } },
  author: { select: { displayName: true } },
  reviewers: { select: { accountId: true, position: true, dueOn: true, account: { select: { displayName: true } } } },
  versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, madeAt: true, decisions: { select: { accountId: true, kind: true } } } },
} satisfies Prisma.ReportSelect;

type LineRow = Prisma.ReportGetPayload<{ select: typeof lineSelect }>;

/** A report as a list shows it: where it stands, who is next, until when. */
export interface ReportLine {
  id: string;
  title: string;
  state: ReportState;
  period: ReportPeriod;
  periodName: string;
  owner: string;
  author: string;
  visibility: Visibility;
  published: boolean;
  /** Who is waited for. */
  next: string[];
  dueOn: Date | null;
  /** By the day in Viet Nam. */
  late: boolean;
  /** When it was submitted last; null before. */
  submittedAt: Date | null;
}

function lineOf(row: LineRow, today: Date): ReportLine {
  const { id, title, state, period, visibility } = row;
  const [last] = row.versions;
  const now = state === "SUBMITTED" ? turnsOf(row.reviewers, last?.decisions ?? []).filter(({ turn }) => turn === "now") : [];
  const days = now.flatMap((one) => one.dueOn ?? []).toSorted((a, b) => a.getTime() - b.getTime());
  const writing = state === "DRAFT" || state === "FROZEN" || state === "CONSULTATION";
  const dueOn = state === "SUBMITTED" ? (days[0] ?? null) : writing ? row.dueOn : null;
  return {
    ...{ id, title, state, period, visibility, dueOn },
    periodName: periodName(period, { from: isoDay(row.periodFrom), to: isoDay(row.periodTo) }),
    owner: row.owner.name,
    author: row.author.displayName,
    published: row.publishedVersionId !== null,
    next: writing ? [row.author.displayName] : now.map(({ account }) => account.displayName),
    late: dueOn !== null && dueOn < today,
    submittedAt: last?.madeAt ?? null,
  };
}

/** Reports that the account may open, the latest period first. @throws AppError FORBIDDEN */
export async function staffReports(actor: Actor, list: ReportList, page: number): Promise<{ items: ReportLine[]; total: number }> {
  mustSee(actor);
  const where = { AND: [inList[list], openToStaff(actor)] } satisfies Prisma.ReportWhereInput;
  const [rows, total, at] = await Promise.all([
    db.report.findMany({ where, select: lineSelect, orderBy: [{ periodTo: "desc" }, { id: "desc" }], ...rowsOf(page, 50) }),
    db.report.count({ where }),
    now(),
  ]);
  return { items: rows.map((row) => lineOf(row, todayOf(at))), total };
}

/** Reports that are late, with whoever writes them or with whoever decides, as far as the account may open them. @throws AppError FORBIDDEN */
export async function lateReports(actor: Actor): Promise<ReportLine[]> {
  mustSee(actor);
  const today = todayOf(await now());
  const writing = { state: { in: ["DRAFT", "FROZEN", "CONSULTATION"] }, dueOn: { lt: today } } satisfies Prisma.ReportWhereInput;
  const deciding = { state: "SUBMITTED", reviewers: { some: { dueOn: { lt: today } } } } satisfies Prisma.ReportWhereInput;
  const where = { AND: [{ trashedAt: null, OR: [writing, deciding] }, openToStaff(actor)] };
  const rows = await db.report.findMany({ where, select: lineSelect, orderBy: [{ periodTo: "desc" }, { id: "desc" }] });
  return rows.map((row) => lineOf(row, today)).filter(({ late }) => late);
}

/** What waits for this person: reports to decide on, and their own that came back or are due. */
export interface ReportsWaiting {
  toDecide: ReportLine[];
  toPublish: ReportLine[];
  own: ReportLine[];
}

/** For the desk. Nothing for whoever has nothing to do with reports. */
export async function reportsWaiting(actor: Actor): Promise<ReportsWaiting> {
  const none: ReportsWaiting = { toDecide: [], toPublish: [], own: [] };
  if (actor.id === null || !(actor.can("report.review") || actor.can("report.write"))) return none;
  const accountId = actor.id;
  const mine = { authorId: accountId, state: { in: ["DRAFT", "FROZEN", "CONSULTATION"] } } satisfies Prisma.ReportWhereInput;
  const asked = { state: "SUBMITTED", reviewers: { some: { accountId } } } satisfies Prisma.ReportWhereInput;
  // What is never published stays approved for ever, and must not push away what waits.
  const ready = { state: "APPROVED", visibility: "PUBLIC" } satisfies Prisma.ReportWhereInput;
  const todo = actor.can("report.publish") ? [mine, asked, ready] : [mine, asked];
  const [rows, at] = await Promise.all([
    db.report.findMany({
      where: { AND: [{ trashedAt: null, OR: todo }, openToStaff(actor)] },
      select: lineSelect,
      orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
      take: 100,
    }),
    now(),
  ]);
  const today = todayOf(at);
  const own = (row: LineRow) => turnsOf(row.reviewers, row.versions[0]?.decisions ?? []).some((one) => one.accountId === accountId && one.turn === "now");
  const lines = (of: LineRow[]) => of.map((row) => lineOf(row, today));
  return {
    toDecide: actor.can("report.review")
      ? lines(rows.filter((row) => row.state === "SUBMITTED" && own(row) && whyNotSecond(accountId, { authorId: row.authorId, writers: [] }) === null))
      : [],
    toPublish: actor.can("report.publish") ? lines(rows.filter((row) => row.state === "APPROVED")) : [],
    own: lines(rows.filter((row) => row.authorId === accountId && row.state !== "SUBMITTED" && row.state !== "APPROVED")),
  };
}

/** How many that are in all. */
export const waitingReports = ({ toDecide, toPublish, own }: ReportsWaiting): number => toDecide.length + toPublish.length + own.length;

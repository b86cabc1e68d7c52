import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import { answersListed } from "@/lib/search/queries/listed";
import type { Prisma } from "@/prisma/generated/client";
import type { SessionForm, SessionKind, SessionState } from "@/prisma/generated/enums";
import type { Period } from "../days";
import { countAdopted, minutesAreShown, shownSessions } from "./shown";

/** Sessions on one page of the list: about a year and a half of them. */
export const SESSIONS_PAGE = 20;

export interface SessionCard extends Period {
  id: string;
  slug: string;
  title: string;
  kind: SessionKind;
  form: SessionForm;
  closed: boolean;
  state: SessionState;
  termName: string;
  /** Of those that readers may see. */
  resolutions: number;
}

export interface SessionFilter {
  /** Words of the name, the place, the term, the agenda or a paper. */
  q: string;
  /** Of the term: 14 for khóa XIV. */
  term: number | null;
  year: number | null;
  kind: SessionKind | null;
}

const ofTerm = (ordinal: number) => ({ term: { ordinal, body: { kind: "COUNCIL" as const } } });
const ofYear = (year: number) => ({ startsOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } });

type Narrowed = Omit<SessionFilter, "q"> & { among: string[] | null };

function wanted({ term, year, kind, among }: Narrowed, at: Date): Prisma.CouncilSessionWhereInput {
  const found = among ? { id: { in: among } } : {};
  return { ...shownSessions(at), ...(term ? ofTerm(term) : {}), ...(year ? ofYear(year) : {}), ...(kind ? { kind } : {}), ...found };
}

/** Now, and the sessions that answer the words: some hundreds in all, so that no limit is ever met. */
async function momentOf(q: string): Promise<[at: Date, among: string[] | null]> {
  const at = await now();
  const { answers } = await answersListed({ kind: "SESSION", q, at });
  return [at, answers && [...answers.keys()]];
}

/** One page of the sessions that readers may know of, the latest first. */
export async function listSessions({ q, ...filter }: SessionFilter, page: number): Promise<{ items: SessionCard[]; total: number }> {
  const [at, among] = await momentOf(q);
  const where = wanted({ ...filter, among }, at);
  const select = {
    ...{ id: true, slug: true, title: true, kind: true, form: true, closed: true, state: true, startsOn: true, endsOn: true, precision: true },
    term: { select: { name: true } },
  } satisfies Prisma.CouncilSessionSelect;
  const [rows, total] = await Promise.all([
    db.councilSession.findMany({ where, select, orderBy: [{ startsOn: "desc" }, { id: "desc" }], ...rowsOf(page, SESSIONS_PAGE) }),
    db.councilSession.count({ where }),
  ]);
  const adopted = await countAdopted(
    rows.map(({ id }) => id),
    at,
  );
  return { items: rows.map(({ term, ...row }) => ({ ...row, termName: term.name, resolutions: adopted.get(row.id) ?? 0 })), total };
}

export interface SessionFacets {
  terms: { ordinal: number; name: string; count: number }[];
  years: number[];
  kinds: { kind: SessionKind; count: number }[];
}

/** What the list can be narrowed to, among those that hold the words. Kinds are counted within the term and the year that are chosen, years within the term. */
export async function sessionFacets({ q, term, year }: SessionFilter): Promise<SessionFacets> {
  const [at, among] = await momentOf(q);
  const every = wanted({ term: null, year: null, kind: null, among }, at);
  const [terms, days, kinds] = await Promise.all([
    db.term.findMany({
      where: { sessions: { some: every } },
      orderBy: { ordinal: "desc" },
      select: { ordinal: true, name: true, _count: { select: { sessions: { where: every } } } },
    }),
    db.councilSession.findMany({ where: wanted({ term, year: null, kind: null, among }, at), distinct: ["startsOn"], select: { startsOn: true } }),
    db.councilSession.groupBy({ by: ["kind"], where: wanted({ term, year, kind: null, among }, at), _count: { id: true } }),
  ]);
  return {
    terms: terms.map(({ ordinal, name, _count }) => ({ ordinal, name, count: _count.sessions })),
    years: [...new Set(days.map(({ startsOn }) => startsOn.getUTCFullYear()))].toSorted((a, b) => b - a),
    kinds: kinds.map(({ kind, _count }) => ({ kind, count: _count.id })).toSorted((a, b) => b.count - a.count),
  };
}

/** Whether readers would find anything in the area. */
export async function hasSessions(): Promise<boolean> {
  return (await db.councilSession.findFirst({ where: shownSessions(await now()), select: { id: true } })) !== null;
}

/** Everything of the area for search engines; whether the minutes have a page of their own. */
export async function sessionsForSitemap(): Promise<{ slug: string; updatedAt: Date; minutes: boolean }[]> {
  const at = await now();
  const rows = await db.councilSession.findMany({
    where: shownSessions(at),
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: { slug: true, updatedAt: true, minutesPublishedAt: true, closed: true },
  });
  return rows.map(({ slug, updatedAt, ...standing }) => ({ slug, updatedAt, minutes: minutesAreShown(standing, at) }));
}

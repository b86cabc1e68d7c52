import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import type { Prisma } from "@/prisma/generated/client";
import { inSessionOf, inSessionSelect, openQuestions, type QuestionInSession } from "../queries";

export const QUESTIONS_PAGE = 20;

/** How far it is with a question and what was promised. */
export type AnswerState = "unanswered" | "promised" | "overdue" | "kept";

/** At a session, or between two of them. */
export type AskedAt = "session" | "between";

export interface QuestionFilter {
  state: AnswerState | null;
  asked: AskedAt | null;
  year: number | null;
}

const states = (today: Date): Record<AnswerState, Prisma.QuestionWhereInput> => ({
  unanswered: { answeredOn: null },
  promised: { commitments: { some: { keptOn: null } } },
  overdue: { commitments: { some: { keptOn: null, dueOn: { lt: today } } } },
  kept: { commitments: { some: {}, none: { keptOn: null } } },
});

const places: Record<AskedAt, Prisma.QuestionWhereInput> = { session: { sessionId: { not: null } }, between: { sessionId: null } };

function wanted({ state, asked, year }: QuestionFilter, at: Date): Prisma.QuestionWhereInput {
  const inYear = year ? { askedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } } : {};
  return { AND: [openQuestions(at), state ? states(todayOf(at))[state] : {}, asked ? places[asked] : {}, inYear] };
}

/** One page of the questions that readers may see, the latest first. */
export async function listQuestions(filter: QuestionFilter, page: number): Promise<{ items: QuestionInSession[]; total: number }> {
  const at = await now();
  const where = wanted(filter, at);
  const [rows, total] = await Promise.all([
    db.question.findMany({ where, select: inSessionSelect, orderBy: [{ askedOn: "desc" }, { id: "desc" }], ...rowsOf(page, QUESTIONS_PAGE) }),
    db.question.count({ where }),
  ]);
  return { items: rows.map((row) => inSessionOf(row, at)), total };
}

export interface QuestionFacets {
  all: number;
  states: Record<AnswerState, number>;
  asked: Record<AskedAt, number>;
  years: number[];
}

/** What the list can be narrowed to: each count is what its link leads to. */
export async function questionFacets(filter: QuestionFilter): Promise<QuestionFacets> {
  const at = await now();
  const count = (more: Partial<QuestionFilter>) => db.question.count({ where: wanted({ ...filter, ...more }, at) });
  const [all, unanswered, promised, overdue, kept, session, between, days] = await Promise.all([
    count({ state: null }),
    count({ state: "unanswered" }),
    count({ state: "promised" }),
    count({ state: "overdue" }),
    count({ state: "kept" }),
    count({ asked: "session" }),
    count({ asked: "between" }),
    db.question.findMany({ where: wanted({ ...filter, year: null }, at), distinct: ["askedOn"], select: { askedOn: true } }),
  ]);
  return {
    all,
    states: { unanswered, promised, overdue, kept },
    asked: { session, between },
    years: [...new Set(days.map(({ askedOn }) => askedOn.getUTCFullYear()))].toSorted((a, b) => b - a),
  };
}

export interface QuestionPage extends QuestionInSession {
  /** Who answers; `slug` where readers have its page. */
  agency: { name: string; slug: string | null } | null;
}

/** One question as readers see it; null where there is none for them. */
export async function findQuestion(slug: string): Promise<QuestionPage | null> {
  const at = await now();
  const row = await db.question.findFirst({
    where: { ...openQuestions(at), slug },
    select: { ...inSessionSelect, agency: { select: { name: true, slug: true, shown: true } } },
  });
  if (!row) return null;
  const { agency, ...question } = row;
  return { ...inSessionOf(question, at), agency: agency && { name: agency.name, slug: agency.shown ? agency.slug : null } };
}

/** Whether readers would find anything in the area. */
export async function hasQuestions(): Promise<boolean> {
  return (await db.question.findFirst({ where: openQuestions(await now()), select: { id: true } })) !== null;
}

/** Addresses for search engines. */
export async function questionsForSitemap(): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.question.findMany({
    where: openQuestions(await now()),
    select: { slug: true, updatedAt: true },
    orderBy: [{ askedOn: "desc" }, { id: "desc" }],
    take: 10_000,
  });
}

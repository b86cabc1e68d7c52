import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import { type Answers, answersListed } from "@/lib/search/queries/listed";
import { shownSessions } from "@/lib/sessions/queries/shown";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import { inSessionOf, inSessionSelect, openQuestions, type QuestionInSession } from "../queries";

export const QUESTIONS_PAGE = 20;

/** How far it is with a question and what was promised. */
export type AnswerState = "unanswered" | "promised" | "overdue" | "kept";

/** At a session, or between two of them. */
export type AskedAt = "session" | "between";

export interface QuestionFilter {
  /** Words of the question, the answer or the names of those who asked and answered. */
  q: string;
  state: AnswerState | null;
  asked: AskedAt | null;
  year: number | null;
  /** Slugs. */
  field: string | null;
  agency: string | null;
  session: string | null;
  /** Of the term in which it was asked: 14 for khóa XIV. */
  term: number | null;
}

export const everyQuestion: QuestionFilter = { q: "", state: null, asked: null, year: null, field: null, agency: null, session: null, term: null };

const states = (today: Date): Record<AnswerState, Prisma.QuestionWhereInput> => ({
  unanswered: { answeredOn: null },
  promised: { commitments: { some: { keptOn: null } } },
  overdue: { commitments: { some: { keptOn: null, dueOn: { lt: today } } } },
  kept: { commitments: { some: {}, none: { keptOn: null } } },
});

const places: Record<AskedAt, Prisma.QuestionWhereInput> = { session: { sessionId: { not: null } }, between: { sessionId: null } };

/** Now, and the questions that answer the words. */
interface Moment extends Answers {
  at: Date;
}

function wanted({ state, asked, year, field, agency, session, term }: QuestionFilter, { at, answers }: Moment): Prisma.QuestionWhereInput {
  return {
    AND: [
      openQuestions(at),
      state ? states(todayOf(at))[state] : {},
      asked ? places[asked] : {},
      year ? { askedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } } : {},
      field ? { field: { slug: field } } : {},
      agency ? { agency: { slug: agency } } : {},
      // Whoever guesses the address of a session that readers do not know of must not be told what was asked there.
      session ? { session: { ...shownSessions(at), slug: session } } : {},
      term ? { asker: { term: { ordinal: term } } } : {},
      answers ? { id: { in: [...answers.keys()] } } : {},
    ],
  };
}

async function momentOf(q: string): Promise<Moment> {
  const at = await now();
  return { at, ...(await answersListed({ kind: "QUESTION", q, at })) };
}

/** One page of the questions that readers may see, the latest first; among the newest ten thousand answers alone, where `capped`. */
export async function listQuestions(filter: QuestionFilter, page: number): Promise<{ items: QuestionInSession[]; total: number; capped: boolean }> {
  const moment = await momentOf(filter.q);
  const where = wanted(filter, moment);
  const [rows, total] = await Promise.all([
    db.question.findMany({ where, select: inSessionSelect, orderBy: [{ askedOn: "desc" }, { id: "desc" }], ...rowsOf(page, QUESTIONS_PAGE) }),
    db.question.count({ where }),
  ]);
  return { items: rows.map((row) => inSessionOf(row, moment.at)), total, capped: moment.capped };
}

export interface QuestionFacets {
  all: number;
  states: Record<AnswerState, number>;
  asked: Record<AskedAt, number>;
  years: number[];
  /** What else it can be narrowed to, each with something behind it whatever else is chosen. */
  fields: Choice[];
  agencies: Choice[];
  terms: Choice[];
  sessions: Choice[];
}

interface Choice {
  value: string;
  name: string;
}

/** By what readers see at all, not by what is chosen beside it: a choice does not vanish from its own field. */
async function choicesOf(at: Date): Promise<Pick<QuestionFacets, "fields" | "agencies" | "terms" | "sessions">> {
  const open = openQuestions(at);
  const named = { select: { slug: true, name: true }, orderBy: { name: "asc" } } as const;
  const [fields, agencies, terms, sessions] = await Promise.all([
    db.field.findMany({ where: { questions: { some: open } }, ...named }),
    db.body.findMany({ where: { questions: { some: open } }, ...named }),
    db.term.findMany({ where: { members: { some: { questions: { some: open } } } }, select: { ordinal: true, name: true }, orderBy: { startsOn: "desc" } }),
    db.councilSession.findMany({
      where: { ...shownSessions(at), questions: { some: open } },
      select: { slug: true, title: true, term: { select: { name: true } } },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    }),
  ]);
  const choice = ({ slug, name }: { slug: string; name: string }): Choice => ({ value: slug, name });
  return {
    fields: fields.map(choice),
    agencies: agencies.map(choice),
    // Before and after a merger two councils count their terms alike.
    terms: [...new Map(terms.map(({ ordinal, name }) => [String(ordinal), name]))].map(([value, name]) => ({ value, name })),
    // Each term has a third session.
    sessions: sessions.map(({ slug, title, term }) => ({ value: slug, name: `${title}, ${term.name}` })),
  };
}

/** What the list can be narrowed to: each count is what its link leads to. */
export async function questionFacets(filter: QuestionFilter): Promise<QuestionFacets> {
  const moment = await momentOf(filter.q);
  const count = (more: Partial<QuestionFilter>) => db.question.count({ where: wanted({ ...filter, ...more }, moment) });
  const [all, unanswered, promised, overdue, kept, session, between, days, choices] = await Promise.all([
    count({ state: null }),
    count({ state: "unanswered" }),
    count({ state: "promised" }),
    count({ state: "overdue" }),
    count({ state: "kept" }),
    count({ asked: "session" }),
    count({ asked: "between" }),
    db.question.findMany({ where: wanted({ ...filter, year: null }, moment), distinct: ["askedOn"], select: { askedOn: true } }),
    choicesOf(moment.at),
  ]);
  return {
    ...choices,
    all,
    states: { unanswered, promised, overdue, kept },
    asked: { session, between },
    years: [...new Set(days.map(({ askedOn }) => askedOn.getUTCFullYear()))].toSorted((a, b) => b - a),
  };
}

export interface QuestionPage extends QuestionInSession {
  /** Who answers; `slug` where readers have its page. */
  agency: { name: string; slug: string | null } | null;
  /** What was answered in writing, and what goes with it. */
  files: AttachedFile[];
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
  return {
    ...inSessionOf(question, at),
    agency: agency && { name: agency.name, slug: agency.shown ? agency.slug : null },
    files: await publicAttachments("question", question.id, at),
  };
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

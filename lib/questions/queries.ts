import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { namedSelect, sessionFor } from "@/lib/sessions/queries/shown";
import { mandatesCounted, pageOfPerson, shownQuestions } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { QuestionForm } from "@/prisma/generated/enums";
import { type CommitmentStanding, type Promised, standingOf } from "./commitments";

/** What readers may see of questions at a moment. @param at by the database's clock */
export const openQuestions = (at: Date) => shownQuestions(at) satisfies Prisma.QuestionWhereInput;

export interface PublicCommitment extends Promised {
  id: string;
  text: string;
  note: string;
  standing: CommitmentStanding;
}

export interface PublicQuestion {
  id: string;
  slug: string;
  askerName: string;
  askerTitle: string;
  /** Of the asker's page. */
  askerSlug: string | null;
  answererName: string;
  answererTitle: string;
  form: QuestionForm;
  field: string | null;
  text: string;
  askedOn: Date;
  answer: string;
  answeredOn: Date | null;
  itemId: string | null;
  commitments: PublicCommitment[];
}

export const commitmentSelect = { id: true, text: true, dueOn: true, keptOn: true, note: true, version: true } satisfies Prisma.CommitmentSelect;

/** Goes into a `select`: what the policy of publishing asks of the files. */
export const attachedSelect = { select: { visibility: true, file: { select: { scanState: true, scanNote: true } } } } satisfies Prisma.Question$attachmentsArgs;

export const publicSelect = {
  ...{ id: true, slug: true, askerTitle: true, answererName: true, answererTitle: true, form: true, text: true, askedOn: true, answer: true },
  ...{ answeredOn: true, itemId: true },
  asker: { select: { person: { select: { slug: true, fullName: true, _count: mandatesCounted } } } },
  field: { select: { name: true } },
  commitments: { orderBy: [{ dueOn: "asc" }, { id: "asc" }], select: commitmentSelect },
} satisfies Prisma.QuestionSelect;

export function publicOf({ asker, field, commitments, ...row }: Prisma.QuestionGetPayload<{ select: typeof publicSelect }>, today: Date): PublicQuestion {
  return {
    ...row,
    askerName: asker.person.fullName,
    askerSlug: pageOfPerson(asker.person),
    field: field?.name ?? null,
    commitments: commitments.map(({ version: _, ...commitment }) => ({ ...commitment, standing: standingOf(commitment, today) })),
  };
}

/** The published questions of a session, in the order in which they were asked. */
export async function questionsOfSession(sessionId: string): Promise<PublicQuestion[]> {
  const at = await now();
  const rows = await db.question.findMany({
    where: { ...openQuestions(at), sessionId },
    orderBy: [{ askedOn: "asc" }, { id: "asc" }],
    select: publicSelect,
  });
  return rows.map((row) => publicOf(row, todayOf(at)));
}

export interface QuestionInSession extends PublicQuestion {
  /** Null while readers do not know of the session, or for a question outside of one. */
  session: { slug: string; title: string } | null;
  /** Asked between two sessions. */
  outside: boolean;
}

/** A question with the session that it was asked in. */
export const inSessionSelect = {
  ...publicSelect,
  ...{ sessionId: true, session: { select: namedSelect } },
} satisfies Prisma.QuestionSelect;

export function inSessionOf({ session, sessionId, ...row }: Prisma.QuestionGetPayload<{ select: typeof inSessionSelect }>, at: Date): QuestionInSession {
  return { ...publicOf(row, todayOf(at)), session: sessionFor(session, at), outside: sessionId === null };
}

/** The published questions of one mandate, the latest first. @param most how many of them are named */
export async function questionsOf(memberId: string, most: number): Promise<{ items: QuestionInSession[]; total: number }> {
  const at = await now();
  const where = { ...openQuestions(at), askerId: memberId };
  const [rows, total] = await Promise.all([
    db.question.findMany({
      where,
      orderBy: [{ askedOn: "desc" }, { id: "desc" }],
      take: most,
      select: inSessionSelect,
    }),
    db.question.count({ where }),
  ]);
  return { items: rows.map((row) => inSessionOf(row, at)), total };
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { standingOf } from "../commitments";
import { type QuestionRefusal, whyNotEdit, whyNotPublish, whyNotRemovePromise, whyNotRestore, whyNotSee, whyNotTrash, whyNotWithdraw } from "../policy";
import { attachedSelect, type PublicCommitment, type PublicQuestion, publicSelect } from "../queries";

export function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** What the staff list can be narrowed to. */
export const questionStates = ["tat-ca", "chua-dang", "chua-tra-loi", "con-loi-hua", "thung-rac"] as const;
export type QuestionState = (typeof questionStates)[number];

const inState: Record<QuestionState, Prisma.QuestionWhereInput> = {
  "tat-ca": { trashedAt: null },
  "chua-dang": { trashedAt: null, publishedAt: null },
  "chua-tra-loi": { trashedAt: null, answeredOn: null },
  "con-loi-hua": { trashedAt: null, commitments: { some: { keptOn: null } } },
  "thung-rac": { trashedAt: { not: null } },
};

export interface StaffQuestion {
  id: string;
  text: string;
  askerName: string;
  answererName: string;
  answererTitle: string;
  askedOn: Date;
  answeredOn: Date | null;
  publishedAt: Date | null;
  sessionTitle: string | null;
  /** Promises that are not kept yet, and how many of them are late today. */
  open: number;
  late: number;
}

const isId = (text: string | null | undefined): text is string => z.uuid().safeParse(text).success;

/** Questions for staff, the latest first. @throws AppError FORBIDDEN */
export async function staffQuestions(
  actor: Actor,
  { sessionId, state }: { sessionId: string | null; state: QuestionState },
  page: number,
): Promise<{ items: StaffQuestion[]; total: number }> {
  mustSee(actor);
  const where = { ...inState[state], ...(isId(sessionId) ? { sessionId } : {}) };
  const [rows, total, at] = await Promise.all([
    db.question.findMany({
      where,
      orderBy: [{ askedOn: "desc" }, { id: "desc" }],
      ...rowsOf(page, 50),
      select: {
        ...{ id: true, text: true, answererName: true, answererTitle: true, askedOn: true, answeredOn: true, publishedAt: true },
        asker: { select: { person: { select: { fullName: true } } } },
        session: { select: { title: true } },
        commitments: { where: { keptOn: null }, select: { dueOn: true, keptOn: true } },
      },
    }),
    db.question.count({ where }),
    now(),
  ]);
  return {
    items: rows.map(({ asker, session, commitments, ...row }) => ({
      ...row,
      askerName: asker.person.fullName,
      sessionTitle: session?.title ?? null,
      open: commitments.length,
      late: commitments.filter((commitment) => standingOf(commitment, todayOf(at)).state === "overdue").length,
    })),
    total,
  };
}

export interface StaffCommitment extends PublicCommitment {
  version: number;
}

export interface QuestionDetail extends Omit<PublicQuestion, "commitments" | "field" | "askerSlug"> {
  version: number;
  sessionId: string | null;
  session: { slug: string; title: string } | null;
  askerId: string;
  answererId: string | null;
  agencyId: string | null;
  fieldId: string | null;
  publishedAt: Date | null;
  trashedAt: Date | null;
  commitments: StaffCommitment[];
  /** Why each button would be refused; null where it would work. */
  why: Record<"edit" | "publish" | "withdraw" | "trash" | "restore" | "removePromise", QuestionRefusal | null>;
}

/** A question as its page in the staff area needs it; null when there is none. @throws AppError FORBIDDEN */
export async function findStaffQuestion(actor: Actor, id: string): Promise<QuestionDetail | null> {
  mustSee(actor);
  if (!isId(id)) return null;
  const ids = { sessionId: true, askerId: true, answererId: true, agencyId: true, fieldId: true } as const;
  const [row, at] = await Promise.all([
    db.question.findUnique({
      where: { id },
      select: {
        ...publicSelect,
        ...ids,
        version: true,
        publishedAt: true,
        trashedAt: true,
        session: { select: { slug: true, title: true, closed: true } },
        item: { select: { sitting: { select: { closed: true } } } },
        attachments: attachedSelect,
      },
    }),
    now(),
  ]);
  if (!row) return null;
  const { asker, field: _, item: __, attachments: ___, commitments, ...question } = row;
  return {
    ...question,
    askerName: asker.person.fullName,
    commitments: commitments.map((commitment) => ({ ...commitment, standing: standingOf(commitment, todayOf(at)) })),
    why: {
      edit: whyNotEdit(actor, row),
      publish: whyNotPublish(actor, row),
      withdraw: whyNotWithdraw(actor, row),
      trash: whyNotTrash(actor, row),
      restore: whyNotRestore(actor, row),
      removePromise: whyNotRemovePromise(actor, row),
    },
  };
}

interface Choice {
  id: string;
  name: string;
}

/** What the form offers. */
export interface QuestionChoices {
  sessions: Choice[];
  items: Choice[];
  members: Choice[];
  people: Choice[];
  agencies: Choice[];
  fields: Choice[];
}

/**
 * The lists of the form: the members of the session's term, or of the present one.
 * @param sessionId of the session whose agenda and members are meant
 * @throws AppError FORBIDDEN
 */
export async function questionChoices(actor: Actor, sessionId: string | null): Promise<QuestionChoices> {
  mustSee(actor);
  const today = todayOf(await now());
  const session = isId(sessionId) ? await db.councilSession.findUnique({ where: { id: sessionId }, select: { id: true, termId: true } }) : null;
  const present = { startsOn: { lte: today }, endsOn: { gte: today }, body: { kind: "COUNCIL" as const } };
  const [sessions, items, members, people, bodies, fields] = await Promise.all([
    db.councilSession.findMany({ where: { trashedAt: null }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], take: 120, select: { id: true, title: true } }),
    session
      ? db.agendaItem.findMany({ where: { sessionId: session.id }, orderBy: [{ sittingId: "asc" }, { position: "asc" }], select: { id: true, title: true } })
      : [],
    db.member.findMany({
      where: session ? { termId: session.termId } : { term: present },
      orderBy: { person: { sortKey: "asc" } },
      select: { id: true, person: { select: { fullName: true } } },
    }),
    db.person.findMany({ orderBy: { sortKey: "asc" }, take: 2000, select: { id: true, fullName: true, titleLine: true } }),
    db.body.findMany({
      where: { kind: { in: ["PEOPLES_COMMITTEE", "AGENCY"] } },
      orderBy: [{ kind: "asc" }, { position: "asc" }],
      select: { id: true, name: true },
    }),
    db.field.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true } }),
  ]);
  const titled = ({ id, title }: { id: string; title: string }) => ({ id, name: title });
  return {
    sessions: sessions.map(titled),
    items: items.map(titled),
    members: members.map(({ id, person }) => ({ id, name: person.fullName })),
    people: people.map(({ id, fullName, titleLine }) => ({ id, name: titleLine ? `${fullName}, ${titleLine}` : fullName })),
    agencies: bodies,
    fields,
  };
}

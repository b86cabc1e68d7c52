import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { freeSlug, slugify } from "@/lib/core/slug";
import type { z } from "@/lib/core/zod";
import { officeOn } from "@/lib/people/queries";
import { whyNotEdit, whyNotWrite } from "../policy";
import { answerInput, createQuestionInput, saveQuestionInput } from "../schema";
import { load, type Seen, tellReaders, write } from "./guard";

type Fields = z.output<typeof createQuestionInput>;

const within = (day: Date) => ({ fromDay: { lte: day }, OR: [{ toDay: null }, { toDay: { gte: day } }] });

/** Names and offices of that day, written down where nobody typed them; and whether everything belongs together. */
async function completed(tx: Tx, fields: Fields): Promise<Fields> {
  const { askerId, answererId, askedOn, itemId, sessionId } = fields;
  const asker = await tx.member.findFirst({
    where: { id: askerId, ...within(askedOn) },
    select: { personId: true, group: { select: { name: true } } },
  });
  if (!asker) throw new AppError("INVALID", "asker-without-mandate");
  if (itemId && !(sessionId && (await tx.agendaItem.count({ where: { id: itemId, sessionId } })) > 0)) throw new AppError("INVALID", "item-of-another-session");
  const answerer = answererId ? await tx.person.findUnique({ where: { id: answererId }, select: { fullName: true } }) : null;
  const answererName = fields.answererName || answerer?.fullName || "";
  if (!answererName) throw new AppError("INVALID", "nobody-answers");
  return {
    ...fields,
    askerTitle: fields.askerTitle || (await officeOn(tx, asker.personId, askedOn)) || (asker.group ? `Đại biểu ${asker.group.name}` : "Đại biểu"),
    answererId: answerer ? answererId : null,
    answererName,
    answererTitle: fields.answererTitle || (answerer && answererId ? ((await officeOn(tx, answererId, askedOn)) ?? "") : ""),
  };
}

/** An anchor of its own; holds the lock of questions' addresses until the commit. */
async function slugFor(tx: Tx, text: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('questions.address'))`;
  const base = slugify(text, 60) || "cau-hoi";
  const taken = await tx.question.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return freeSlug(
    base,
    taken.map(({ slug }) => slug),
  );
}

/** Writes a question down. @throws ZodError; AppError FORBIDDEN, INVALID (a QuestionRefusal) */
export async function createQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const fields = createQuestionInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const data = await completed(tx, fields);
    const made = await tx.question.create({ data: { ...data, slug: await slugFor(tx, data.text) }, select: { id: true, version: true } });
    await record(tx, actor, "question.create", { type: "question", id: made.id, detail: { version: made.version } });
    return made;
  });
}

/** Corrects a question. A save that changes nothing writes nothing. @throws as `createQuestion`; NOT_FOUND, CONFLICT */
export async function saveQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, ...fields } = saveQuestionInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, id, version, (question) => whyNotEdit(actor, question));
    const after = await completed(tx, fields);
    if (before.answeredOn && before.answeredOn < after.askedOn) throw new AppError("INVALID", "answer-before-question");
    const names = differing(before, after);
    if (names.length === 0) return { id, version };
    const saved = await write(tx, { id, version }, after);
    await record(tx, actor, "question.save", { type: "question", id, detail: { fields: names, version: saved } });
    await tellReaders(tx, before);
    return { id, version: saved };
  });
}

/** Writes down what was answered, or corrects it. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID "answer-before-question" */
export async function answerQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, answer, answeredOn } = answerInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, id, version, (question) => whyNotEdit(actor, question));
    if (answeredOn < before.askedOn) throw new AppError("INVALID", "answer-before-question");
    if (differing(before, { answer, answeredOn }).length === 0) return { id, version };
    const saved = await write(tx, { id, version }, { answer, answeredOn });
    await record(tx, actor, "question.answer", { type: "question", id, detail: { version: saved } });
    await tellReaders(tx, before);
    return { id, version: saved };
  });
}

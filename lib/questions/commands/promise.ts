import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { fieldWords } from "../labels";
import { whyNotEdit, whyNotRemovePromise } from "../policy";
import { commitmentInput, commitmentRef } from "../schema";
import { load, type Seen, tellReaders } from "./guard";

/** Writes a promise of an answer down, corrects it, or says when it was kept. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID */
export async function saveCommitment(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version = 0, questionId, ...data } = commitmentInput.parse(input);
  return db.$transaction(async (tx) => {
    const question = await load(tx, questionId, null, (standing) => whyNotEdit(actor, standing));
    if (data.keptOn && data.keptOn < question.askedOn) throw new AppError("INVALID", "already-kept");
    if (id === undefined) {
      const made = await tx.commitment.create({ data: { ...data, questionId }, select: { id: true, version: true } });
      await record(tx, actor, "question.promise", { type: "question", id: questionId, detail: { commitmentId: made.id } });
      await tellReaders(tx, question);
      return made;
    }
    const before = await found(tx, id, questionId);
    const { count } = await tx.commitment.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [questionId], fieldWords);
    const action = !before.keptOn && data.keptOn ? "question.keep-promise" : "question.change-promise";
    await record(tx, actor, action, { type: "question", id: questionId, detail: { commitmentId: id } });
    await tellReaders(tx, question);
    return { id, version: version + 1 };
  });
}

async function found(tx: Tx, id: string, questionId?: string) {
  const commitment = await tx.commitment.findUnique({ where: { id }, select: { questionId: true, text: true, dueOn: true, keptOn: true, note: true } });
  if (!commitment || (questionId !== undefined && commitment.questionId !== questionId)) throw new AppError("NOT_FOUND");
  return commitment;
}

/** Takes out a promise that no reader is shown, and says whose it was. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function removeCommitment(actor: Actor, input: unknown): Promise<string> {
  const { id, version } = commitmentRef.parse(input);
  return db.$transaction(async (tx) => {
    const { questionId, ...promise } = await found(tx, id);
    await load(tx, questionId, null, (standing) => whyNotRemovePromise(actor, standing));
    const { count } = await tx.commitment.deleteMany({ where: { id, version } });
    if (count === 0) await refuseStale(tx, [questionId], fieldWords);
    await record(tx, actor, "question.remove-promise", { type: "question", id: questionId, detail: { commitmentId: id, removed: removal(promise) } });
    return questionId;
  });
}

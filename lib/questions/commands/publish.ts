import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { questionAddress } from "../addresses";
import { whyNotPublish, whyNotRestore, whyNotTrash, whyNotWithdraw } from "../policy";
import { questionInput } from "../schema";
import { load, type Seen, tellReaders, write } from "./guard";

/** Shows a question to readers, with its answer and promises. @throws ZodError; AppError FORBIDDEN (a QuestionRefusal), NOT_FOUND, CONFLICT */
export async function publishQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const seen = questionInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, seen.id, seen.version, (question) => whyNotPublish(actor, question));
    const publishedAt = await now(tx);
    const version = await write(tx, seen, { publishedAt });
    await tx.oldAddress.deleteMany({ where: { path: questionAddress(before.slug) } });
    await record(tx, actor, "question.publish", { type: "question", id: seen.id, detail: { version } });
    await tellReaders(tx, { ...before, publishedAt });
    return { id: seen.id, version };
  });
}

/** Takes a question away from readers: its address answers that it is gone. Nothing is deleted. @throws as `publishQuestion` */
export async function withdrawQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const seen = questionInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, seen.id, seen.version, (question) => whyNotWithdraw(actor, question));
    const version = await write(tx, seen, { publishedAt: null });
    const path = questionAddress(before.slug);
    const gone = { target: null, reason: "withdrawn" };
    await tx.oldAddress.upsert({ where: { path }, create: { path, ...gone }, update: gone, select: { path: true } });
    await record(tx, actor, "question.withdraw", { type: "question", id: seen.id, detail: { version } });
    await tellReaders(tx, before, true);
    return { id: seen.id, version };
  });
}

/** Puts a question into the trash. @throws as `publishQuestion` */
export async function trashQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const seen = questionInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, seen.id, seen.version, (question) => whyNotTrash(actor, question));
    const version = await write(tx, seen, { trashedAt: await now(tx) });
    await record(tx, actor, "question.trash", { type: "question", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

/** Takes a question out of the trash again. @throws as `publishQuestion` */
export async function restoreQuestion(actor: Actor, input: unknown): Promise<Seen> {
  const seen = questionInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, seen.id, seen.version, (question) => whyNotRestore(actor, question));
    const version = await write(tx, seen, { trashedAt: null });
    await record(tx, actor, "question.restore", { type: "question", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

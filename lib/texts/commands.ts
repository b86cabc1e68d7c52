import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { standingToCorrect } from "./queries";
import { correctInput, ofTextInput } from "./schema";

/** The text that a person saw: the same bytes, the same version, read to the end. */
interface SeenText {
  fileId: string;
  version: number;
}

/** Raises the version of what a person saw. @returns its revision; null where it is not that any more */
async function raise(tx: Tx, { fileId, version }: SeenText, data: { confirmedAt: Date; confirmedById: string | null } | object): Promise<number | null> {
  const { revision } = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { revision: true } });
  const where = { fileId, revision, version, state: "READ" as const };
  const { count } = await tx.fileText.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  return count === 0 ? null : revision;
}

/**
 * Marks what the machine read as confirmed by somebody who compared it, in the transaction of what was taken over from it. Whoever calls has
 * asked whether the actor may open the file and change what it belongs to.
 * @returns whether it was still what the person saw
 */
export async function confirmText(tx: Tx, actor: Actor, seen: SeenText): Promise<boolean> {
  const revision = await raise(tx, seen, { confirmedAt: await now(tx), confirmedById: actor.id });
  if (revision === null) return false;
  await record(tx, actor, "file.confirm", { type: "file", id: seen.fileId, detail: { revision } });
  await changed(tx);
  return true;
}

/** @throws AppError NOT_FOUND for a file that is not there for the actor; FORBIDDEN (a TextRefusal) */
async function demand(actor: Actor, fileId: string): Promise<void> {
  const standing = await standingToCorrect(actor, fileId);
  if (!standing) throw new AppError("NOT_FOUND");
  if (standing.why) throw new AppError("FORBIDDEN", standing.why);
}

/** Confirms what was read of a file that belongs to a record or an article. Input: {fileId, version}. @throws ZodError; AppError NOT_FOUND, FORBIDDEN, CONFLICT "text-changed" */
export async function confirmReading(actor: Actor, input: unknown): Promise<void> {
  const seen = ofTextInput.parse(input);
  await demand(actor, seen.fileId);
  await db.$transaction(async (tx) => {
    if (!(await confirmText(tx, actor, seen))) throw new AppError("CONFLICT", "text-changed");
  });
}

/** Writes the words of one page as a person read them; the file stays as it is. Input: {fileId, version, page, text}. @throws as `confirmReading` */
export async function correctPage(actor: Actor, input: unknown): Promise<void> {
  const { page, text, ...seen } = correctInput.parse(input);
  await demand(actor, seen.fileId);
  await db.$transaction(async (tx) => {
    const revision = await raise(tx, seen, {});
    if (revision === null) throw new AppError("CONFLICT", "text-changed");
    // Where words stand is no longer known once they are others. What a person wrote is as sure as it gets.
    const { count } = await tx.filePage.updateMany({
      where: { fileId: seen.fileId, revision, page, NOT: { text } },
      data: { text, words: [], quality: 1, failure: "" },
    });
    if (count > 0) await record(tx, actor, "file.correct", { type: "file", id: seen.fileId, detail: { revision, readPage: page } });
    await changed(tx);
  });
}

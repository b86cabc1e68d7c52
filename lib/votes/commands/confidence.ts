import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { votesForStaff, whyNotDelete, whyNotRecord } from "../policy";
import { addConfidenceInput, saveConfidenceInput, voteInput } from "../schema";
import { knowsResolution, loadSession, type Seen, sessionSelect } from "./load";

/** The same person and office twice in one session is refused by the database; the clerk reads why. */
async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw new AppError("CONFLICT", "confidence-twice");
    throw error;
  }
}

async function demandKnown(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  { personId, resolutionId }: { personId: string; resolutionId: string | null },
): Promise<void> {
  if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) throw new AppError("INVALID", "unknown-person");
  if (resolutionId !== null && !(await knowsResolution(tx, actor, sessionId, resolutionId))) throw new AppError("INVALID", "other-session");
}

async function load(tx: Tx, { id, version }: Seen, actor: Actor, why: typeof whyNotDelete) {
  const select = {
    ...{ version: true, personId: true, post: true, eligible: true, high: true, confident: true, low: true, resolutionId: true },
    resolution: { select: { visibility: true } },
    session: { select: sessionSelect },
  } satisfies Prisma.ConfidenceVoteSelect;
  const row = await tx.confidenceVote.findFirst({ where: { AND: [{ id }, votesForStaff(actor)] }, select });
  if (!row) throw new AppError("NOT_FOUND");
  const refusal = why(actor, row.session);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (row.version !== version) await refuseStale(tx, [id], fieldWords);
  return row;
}

/** What one holder of an office received. Input: addConfidenceInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, INVALID, CONFLICT "confidence-twice" */
export async function addConfidence(actor: Actor, input: unknown): Promise<Seen> {
  const { sessionId, ...words } = addConfidenceInput.parse(input);
  return once(() =>
    db.$transaction(async (tx) => {
      const session = await loadSession(tx, sessionId, (standing) => whyNotRecord(actor, standing));
      await demandKnown(tx, actor, sessionId, words);
      const last = await tx.confidenceVote.aggregate({ where: { sessionId }, _max: { position: true } });
      const made = await tx.confidenceVote.create({
        data: { sessionId, ...words, position: (last._max.position ?? 0) + 1 },
        select: { id: true, version: true },
      });
      await record(tx, actor, "confidence.add", { type: "confidence", id: made.id, detail: { sessionId, version: made.version } });
      if (session.publishedAt) await changed(tx);
      return made;
    }),
  );
}

/** Input: saveConfidenceInput. @throws as `addConfidence`; CONFLICT when somebody was faster */
export async function saveConfidence(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, ...words } = saveConfidenceInput.parse(input);
  return once(() =>
    db.$transaction(async (tx) => {
      const { session } = await load(tx, { id, version }, actor, whyNotRecord);
      await demandKnown(tx, actor, session.id, words);
      const { count } = await tx.confidenceVote.updateMany({ where: { id, version }, data: { ...words, version: version + 1 } });
      if (count === 0) await refuseStale(tx, [id], fieldWords);
      await record(tx, actor, "confidence.save", { type: "confidence", id, detail: { fields: ["confidenceCounts"], version: version + 1 } });
      if (session.publishedAt) await changed(tx);
      return { id, version: version + 1 };
    }),
  );
}

/** Takes a row out that was entered by mistake, while the session is not closed. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function removeConfidence(actor: Actor, input: unknown): Promise<{ sessionId: string }> {
  const seen = voteInput.parse(input);
  return db.$transaction(async (tx) => {
    const { session, resolution, version: _, post, ...counts } = await load(tx, seen, actor, whyNotDelete);
    // The office of a vote on something restricted stays with those who may open that.
    const removed = removal({ ...counts, office: resolution?.visibility === "RESTRICTED" ? "" : post });
    const { count } = await tx.confidenceVote.deleteMany({ where: seen });
    if (count === 0) await refuseStale(tx, [seen.id], fieldWords);
    await record(tx, actor, "confidence.remove", { type: "confidence", id: seen.id, detail: { sessionId: session.id, removed } });
    if (session.publishedAt) await changed(tx);
    return { sessionId: session.id };
  });
}

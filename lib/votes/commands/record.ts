import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { dayOf, instantVn } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { wrongField } from "@/lib/core/wrong-field";
import { votesPages } from "../addresses";
import { namesAgainstCounts } from "../counts";
import { whyNotDelete, whyNotRecord } from "../policy";
import { correctVoteInput, recordVoteInput, voteInput } from "../schema";
import { knowsResolution, type LoadedEvent, type LoadedSession, loadEvent, loadSession, type Seen, writeEvent } from "./load";

interface Places {
  sittingId: string | null;
  itemId: string | null;
  resolutionId: string | null;
}

/** Sitting, item and resolution belong to the session of the vote; a resolution without a session may be voted in any. */
async function demandPlaces(tx: Tx, actor: Actor, session: LoadedSession, { sittingId, itemId, resolutionId }: Places): Promise<void> {
  const here = { sessionId: session.id };
  const found = [
    sittingId === null || (await tx.sitting.findFirst({ where: { id: sittingId, ...here }, select: { id: true } })),
    itemId === null || (await tx.agendaItem.findFirst({ where: { id: itemId, ...here }, select: { id: true } })),
    resolutionId === null || (await knowsResolution(tx, actor, session.id, resolutionId)),
  ];
  if (!found.every(Boolean)) throw new AppError("INVALID", "other-session");
}

const momentOf = (day: Date, minutes: number | null) => (minutes === null ? null : instantVn(dayOf(day), Math.floor(minutes / 60), minutes % 60));

/**
 * Records one vote of a session. Input: recordVoteInput.
 * @throws ZodError; AppError FORBIDDEN (a VoteRefusal), NOT_FOUND, INVALID "other-session"
 */
export async function recordVote(actor: Actor, input: unknown): Promise<Seen> {
  const { sessionId, votedAt, ...event } = recordVoteInput.parse(input);
  return db.$transaction(async (tx) => {
    const session = await loadSession(tx, sessionId, (standing) => whyNotRecord(actor, standing));
    await demandPlaces(tx, actor, session, event);
    const made = await tx.voteEvent.create({
      data: { sessionId, ...event, votedAt: momentOf(event.onDay, votedAt) },
      select: { id: true, version: true },
    });
    await record(tx, actor, "vote.record", { type: "vote", id: made.id, detail: { sessionId, version: made.version } });
    if (session.publishedAt) await changed(tx);
    return made;
  });
}

/**
 * A vote as the trail keeps it once its row is gone. What it says of a restricted resolution stays with those who may open that one. Who chose
 * what is not kept, only how many names there were: a vote is deleted as a mistake, and the mistake may have been to call it open.
 */
async function removedVote(tx: Tx, { votes, ...event }: LoadedEvent) {
  const { resolutionId, recordedResult: result, subject: voteSubject, method: voteMethod, votedAt } = event;
  const resolution = resolutionId === null ? null : await tx.resolution.findUnique({ where: { id: resolutionId }, select: { visibility: true } });
  const { sittingId, itemId, onDay, eligible, present, inFavour, against, notVoting, open, provisional } = event;
  const ballots = await tx.ballotResult.findMany({
    where: { eventId: event.id },
    orderBy: { position: "asc" },
    select: { position: true, personId: true, post: true, inFavour: true, against: true, invalid: true, elected: true },
  });
  const restricted = resolution?.visibility === "RESTRICTED";
  return removal({
    ...(restricted ? {} : { title: event.title, note: event.note }),
    ...{ voteSubject, voteMethod, onDay, votedAt: votedAt?.toISOString() ?? null, sittingId, itemId, resolutionId },
    ...{ eligible, present, inFavour, against, notVoting, result, open, provisional },
    ballots: ballots.map(({ post, ...counted }) => ({ ...counted, office: restricted ? "" : post })),
    namedVotes: votes.length || null,
  });
}

/**
 * Corrects a vote. Names go when the vote turns out not to have been open; while they stand, they agree with the counts. A save that
 * changes nothing writes nothing. Input: correctVoteInput.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID "other-session"
 */
export async function correctVote(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, votedAt, ...words } = correctVoteInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await loadEvent(tx, actor, { id, version }, ({ session }) => whyNotRecord(actor, session));
    await demandPlaces(tx, actor, before.session, words);
    const event = { ...words, votedAt: momentOf(words.onDay, votedAt) };
    const fields = differing(before, event);
    if (fields.length === 0) return { id, version };
    if (before.votes.length > 0 && event.open) {
      const problems = namesAgainstCounts(
        before.votes.map(({ choice }) => choice),
        event,
      );
      if (problems.length > 0) throw wrongField("inFavour", `${problems.join(". ")}. Sửa phiếu từng đại biểu trước`);
    }
    // Of a vote that was secret nobody may learn who chose what, from the trail neither: it keeps how many names were taken out.
    const { count: namesGone } = event.open ? { count: 0 } : await tx.vote.deleteMany({ where: { eventId: id } });
    const saved = await writeEvent(tx, { id, version }, event);
    const names = fields.map((field) => (field === "title" ? "voteTitle" : field));
    await record(tx, actor, "vote.correct", { type: "vote", id, detail: { fields: names, version: saved, ...(namesGone > 0 ? { namesGone } : {}) } });
    if (before.session.publishedAt) await changed(tx, namesGone > 0 ? votesPages(before.session.slug) : []);
    return { id, version: saved };
  });
}

/** Deletes a vote that was entered by mistake, while its session is not closed. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function deleteVote(actor: Actor, input: unknown): Promise<{ sessionId: string }> {
  const seen = voteInput.parse(input);
  return db.$transaction(async (tx) => {
    const event = await loadEvent(tx, actor, seen, (standing) => whyNotDelete(actor, standing.session));
    const { session } = event;
    const removed = await removedVote(tx, event);
    // The version is named once more: whoever corrects it in this moment is not overrun.
    await writeEvent(tx, seen);
    await tx.voteEvent.delete({ where: { id: seen.id }, select: { id: true } });
    await record(tx, actor, "vote.delete", { type: "vote", id: seen.id, detail: { sessionId: session.id, removed } });
    if (session.publishedAt) await changed(tx, votesPages(session.slug));
    return { sessionId: session.id };
  });
}

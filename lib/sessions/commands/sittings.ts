import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { filesForStaff } from "@/lib/visibility/policy";
import { arranged } from "../ordering";
import { whyNotEdit } from "../policy";
import { addSittingInput, saveSittingInput, seenInput } from "../schema";
import { inWords, type LoadedSession, loadSession, loadSitting, refuse, type Seen, writeSession, writeSitting } from "./guard";
import { agendaOf, place } from "./items";
import { addressesOf } from "./old-addresses";

type Hours = Pick<ReturnType<typeof addSittingInput.parse>, "onDay" | "startsAt" | "endsAt">;

function refuseHours({ startsOn, endsOn, precision }: LoadedSession, { onDay, startsAt, endsAt }: Hours): void {
  if (startsAt >= endsAt) refuse("hours-turned");
  if (precision === "MONTH") refuse("no-day-yet");
  if (onDay < startsOn || onDay > (endsOn ?? startsOn)) refuse("day-outside-session");
}

async function refuseRecording(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = { id, kind: "VIDEO" as const, AND: [filesForStaff(actor)] };
  if (!(await tx.storedFile.findFirst({ where, select: { id: true } }))) refuse("unknown-file");
}

/** Adds a half-day. Input: {id, version of the session, onDay, half, startsAt, endsAt, closed, note}. @throws ZodError; AppError */
export async function addSitting(actor: Actor, input: unknown): Promise<Seen & { sittingId: string }> {
  const { id, version, ...sitting } = addSittingInput.parse(input);
  return inWords("half-day-taken", () =>
    db.$transaction(async (tx) => {
      const session = await loadSession(tx, { id, version }, (standing) => whyNotEdit(actor, standing));
      refuseHours(session, sitting);
      const made = await tx.sitting.create({ data: { sessionId: id, ...sitting }, select: { id: true } });
      const saved = await writeSession(tx, { id, version });
      await record(tx, actor, "session.add-sitting", { type: "session", id, detail: { sittingId: made.id, version: saved } });
      return { id, version: saved, sittingId: made.id };
    }),
  );
}

/** Writes day, hours and recording of a half-day. @throws ZodError; AppError */
export async function saveSitting(actor: Actor, input: unknown): Promise<Seen & { sessionId: string }> {
  const { id, version, ...words } = saveSittingInput.parse(input);
  return inWords("half-day-taken", () =>
    db.$transaction(async (tx) => {
      const before = await loadSitting(tx, actor, { id, version });
      refuseHours(before.session, words);
      // A recording that was closed to the actor since may stay.
      if (words.videoId && words.videoId !== before.videoId) await refuseRecording(tx, actor, words.videoId);
      const fields = differing(before, words);
      if (fields.length === 0) return { id, version, sessionId: before.sessionId };
      // What was told of it before it was said to be closed must not come back from a copy.
      const gone = fields.includes("closed") && words.closed ? addressesOf(before.session.slug) : [];
      const saved = await writeSitting(tx, before, words, gone);
      // The calendar and every feed say by the session when its hours last changed; its version guards other things and stays.
      await tx.councilSession.update({ where: { id: before.sessionId }, data: { updatedAt: await now(tx) }, select: { id: true } });
      await record(tx, actor, "sitting.save", { type: "sitting", id, detail: { fields, version: saved } });
      return { id, version: saved, sessionId: before.sessionId };
    }),
  );
}

/** Takes a half-day out of the agenda; its items wait for another one. @throws ZodError; AppError FORBIDDEN "sitting-in-use" */
export async function removeSitting(actor: Actor, input: unknown): Promise<{ sessionId: string }> {
  const seen = seenInput.parse(input);
  return db.$transaction(async (tx) => {
    const sitting = await loadSitting(tx, actor, seen);
    const { sessionId } = sitting;
    const [attendance, votes] = await Promise.all([
      tx.attendance.count({ where: { sittingId: seen.id } }),
      tx.voteEvent.count({ where: { sittingId: seen.id } }),
    ]);
    if (attendance + votes > 0) refuse("sitting-in-use");
    const { items, sittings } = await agendaOf(tx, sessionId);
    const left = items.map((item) => (item.sittingId === seen.id ? { ...item, sittingId: null, position: items.length + item.position } : item));
    await place(
      tx,
      items,
      arranged(
        left,
        sittings.filter((other) => other !== seen.id),
      ),
    );
    await tx.sitting.delete({ where: { id: seen.id }, select: { id: true } });
    await writeSession(tx, sitting.session);
    const { onDay, half, startsAt, endsAt, closed, note, videoId: fileId, videoUrl: address } = sitting;
    const removed = removal({ onDay, half, startsAt, endsAt, closed, note, fileId, address });
    await record(tx, actor, "session.remove-sitting", { type: "session", id: sessionId, detail: { sittingId: seen.id, removed } });
    return { sessionId };
  });
}

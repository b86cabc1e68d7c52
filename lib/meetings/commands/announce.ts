import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { whyNotAnnounce } from "../policy";
import { announceInput } from "../schema";
import { isShown, load, type Seen, write } from "./load";

const actions = { POSTPONED: "meeting.postpone", CANCELLED: "meeting.cancel", CHANGED: "meeting.resume" } as const;

/**
 * Puts a published meeting off, cancels it, or says that it is held after all; readers read why, calendars strike it out.
 * Input: {id, version, state, note}.
 * @throws ZodError; AppError FORBIDDEN (a MeetingRefusal), NOT_FOUND, CONFLICT
 */
export async function announceMeeting(actor: Actor, input: unknown): Promise<Seen> {
  const { state, note, ...seen } = announceInput.parse(input);
  return db.$transaction(async (tx) => {
    const meeting = await load(tx, actor, seen, (standing) => whyNotAnnounce(actor, standing, state === "CHANGED" ? undefined : state));
    const version = await write(tx, seen, { state, stateNote: note, sequence: meeting.sequence + 1 });
    await record(tx, actor, actions[state], { type: "meeting", id: seen.id, detail: { version } });
    if (isShown(meeting)) await changed(tx);
    return { id: seen.id, version };
  });
}

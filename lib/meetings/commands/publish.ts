import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { dayOf, instantVn } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { openToStaff } from "@/lib/visibility/policy";
import { meetingAddress } from "../addresses";
import { mondayOf, shifted } from "../calendar";
import { whyNotPublish, whyNotRestore, whyNotTrash, whyNotWithdraw } from "../policy";
import { meetingInput, publishWeekInput } from "../schema";
import { isShown, type Loaded, load, type Seen, write } from "./load";
import { columnOf } from "./parts";

async function show(tx: Tx, actor: Actor, meeting: Pick<Loaded, "id" | "version" | "slug">, at: Date): Promise<number> {
  const version = await write(tx, meeting, { publishedAt: at });
  await tx.oldAddress.deleteMany({ where: { path: meetingAddress(meeting.slug) } });
  await record(tx, actor, "meeting.publish", { type: "meeting", id: meeting.id, detail: { version } });
  return version;
}

/** Puts a meeting on the calendar. @throws ZodError; AppError FORBIDDEN (a MeetingRefusal), NOT_FOUND, CONFLICT */
export async function publishMeeting(actor: Actor, input: unknown): Promise<Seen> {
  const seen = meetingInput.parse(input);
  return db.$transaction(async (tx) => {
    const meeting = await load(tx, actor, seen, (standing) => whyNotPublish(actor, standing));
    const version = await show(tx, actor, meeting, await now(tx));
    if (meeting.visibility === "PUBLIC") await changed(tx);
    return { id: seen.id, version };
  });
}

/** Puts everything on the calendar that waits in the week of a day and that the account may open. @returns how many @throws ZodError; AppError FORBIDDEN */
export async function publishWeek(actor: Actor, input: unknown): Promise<{ published: number }> {
  const monday = mondayOf(publishWeekInput.parse(input).day);
  const refusal = whyNotPublish(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const instant = (text: string) => instantVn(dayOf(columnOf(text)));
  return db.$transaction(async (tx) => {
    const waiting = await tx.meeting.findMany({
      where: { AND: [{ publishedAt: null, trashedAt: null, startsAt: { gte: instant(monday), lt: instant(shifted(monday, 7)) } }, openToStaff(actor)] },
      select: { id: true, version: true, slug: true, visibility: true },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    });
    if (waiting.length === 0) throw new AppError("INVALID", "nothing-to-publish");
    const at = await now(tx);
    for (const meeting of waiting) await show(tx, actor, meeting, at);
    if (waiting.some(({ visibility }) => visibility === "PUBLIC")) await changed(tx);
    return { published: waiting.length };
  });
}

/** Takes a meeting off the calendar: its address answers that it is gone. Nothing is deleted. @throws as `publishMeeting` */
export async function withdrawMeeting(actor: Actor, input: unknown): Promise<Seen> {
  const seen = meetingInput.parse(input);
  return db.$transaction(async (tx) => {
    const meeting = await load(tx, actor, seen, (standing) => whyNotWithdraw(actor, standing));
    const version = await write(tx, seen, { publishedAt: null });
    const path = meetingAddress(meeting.slug);
    if (isShown(meeting)) {
      const gone = { target: null, reason: "withdrawn" };
      await tx.oldAddress.upsert({ where: { path }, create: { path, ...gone }, update: gone, select: { path: true } });
      await changed(tx, [path]);
    }
    await record(tx, actor, "meeting.withdraw", { type: "meeting", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

/** Throws away what was never shown, or was taken off; it can be brought back. @throws as `publishMeeting` */
export async function trashMeeting(actor: Actor, input: unknown): Promise<Seen> {
  const seen = meetingInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, seen, (standing) => whyNotTrash(actor, standing));
    const version = await write(tx, seen, { trashedAt: await now(tx) });
    await record(tx, actor, "meeting.trash", { type: "meeting", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

/** @throws as `publishMeeting` */
export async function restoreMeeting(actor: Actor, input: unknown): Promise<Seen> {
  const seen = meetingInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, seen, (standing) => whyNotRestore(actor, standing));
    const version = await write(tx, seen, { trashedAt: null });
    await record(tx, actor, "meeting.restore", { type: "meeting", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

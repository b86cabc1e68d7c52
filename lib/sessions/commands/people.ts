import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { officeOn } from "@/lib/people/queries";
import { whyNotEdit } from "../policy";
import { attendanceInput, removeSpeechInput, repliesInput, speechInput } from "../schema";
import { type LoadedItem, loadItem, loadSession, loadSitting, refuse, type Seen, writeItem, writeSession, writeSitting } from "./guard";

type Saved = Seen & { sessionId: string };

/** Who held a mandate of the term on a day of the period: whom a list may name. */
async function refuseStrangers(tx: Tx, termId: string, ids: readonly string[], from: Date, until: Date): Promise<void> {
  const wanted = [...new Set(ids)];
  const known = await tx.member.count({
    where: { id: { in: wanted }, termId, fromDay: { lte: until }, OR: [{ toDay: null }, { toDay: { gte: from } }] },
  });
  if (known !== wanted.length || wanted.length !== ids.length) refuse("unknown-member");
}

/**
 * Writes who was there in one half-day. The rows name every member; who is not named keeps no row. Reasons of absence stay in the office
 * and never enter the audit trail. Input: {id, version of the sitting, rows: [{memberId, state, reason}]}.
 * @throws ZodError; AppError FORBIDDEN "unknown-member"
 */
export async function saveAttendance(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, rows } = attendanceInput.parse(input);
  return db.$transaction(async (tx) => {
    const sitting = await loadSitting(tx, actor, { id, version });
    const memberIds = rows.map(({ memberId }) => memberId);
    await refuseStrangers(tx, sitting.session.termId, memberIds, sitting.onDay, sitting.onDay);
    await tx.attendance.deleteMany({ where: { sittingId: id } });
    await tx.attendance.createMany({
      data: rows.map(({ memberId, state, reason }) => ({ sittingId: id, memberId, state, reason: state === "PRESENT" ? "" : reason })),
    });
    const saved = await writeSitting(tx, sitting);
    const absent = rows.filter(({ state }) => state !== "PRESENT").length;
    await record(tx, actor, "sitting.attendance", { type: "sitting", id, detail: { present: rows.length - absent, absent, version: saved } });
    return { id, version: saved, sessionId: sitting.sessionId };
  });
}

/** Writes who said that they come, and who said that they do not. @throws as `saveAttendance` */
export async function saveReplies(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, rows } = repliesInput.parse(input);
  return db.$transaction(async (tx) => {
    const session = await loadSession(tx, { id, version }, (standing) => whyNotEdit(actor, standing));
    const memberIds = rows.map(({ memberId }) => memberId);
    await refuseStrangers(tx, session.termId, memberIds, session.startsOn, session.endsOn ?? session.startsOn);
    const answered = rows.filter(({ answer }) => answer !== "none");
    await tx.sessionReply.deleteMany({ where: { sessionId: id } });
    await tx.sessionReply.createMany({
      data: answered.map(({ memberId, answer, reason }) => {
        const coming = answer === "coming";
        return { sessionId: id, memberId, coming, reason: coming ? "" : reason };
      }),
    });
    const saved = await writeSession(tx, { id, version });
    const present = answered.filter(({ answer }) => answer === "coming").length;
    await record(tx, actor, "session.replies", { type: "session", id, detail: { present, absent: answered.length - present, version: saved } });
    return { id, version: saved };
  });
}

/** Of the half-day; of the first day while the item waits for one. */
async function dayOfItem(tx: Tx, { sittingId, session }: LoadedItem): Promise<Date> {
  const sitting = sittingId ? await tx.sitting.findUnique({ where: { id: sittingId }, select: { onDay: true } }) : null;
  return sitting?.onDay ?? session.startsOn;
}

/** Writes down who spoke to an item; of a person of the record, name and office of that day are taken from there unless written otherwise. */
export async function addSpeech(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, personId, name, title, videoStart: videoStartMs, summary } = speechInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    const person = personId ? await tx.person.findUnique({ where: { id: personId }, select: { id: true, fullName: true } }) : null;
    const called = name || person?.fullName;
    if (!called) throw new AppError("FORBIDDEN", "unknown-person");
    const office = title || (person && (await officeOn(tx, person.id, await dayOfItem(tx, item)))) || "";
    const position = (await tx.speech.count({ where: { itemId: id } })) + 1;
    await tx.speech.create({
      data: { itemId: id, personId: person?.id ?? null, name: called, title: office, position, summary, videoStartMs },
      select: { id: true },
    });
    const saved = await writeItem(tx, item);
    await record(tx, actor, "agenda.speeches", { type: "agenda-item", id, detail: { personId, version: saved } });
    return { id, version: saved, sessionId: item.sessionId };
  });
}

/** Takes a speech off the list of an item. The trail keeps what was said and the office; whose it was is kept as an id. @throws ZodError; AppError */
export async function removeSpeech(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, speechId } = removeSpeechInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    const where = { id: speechId, itemId: id };
    const speech = await tx.speech.findFirst({ where, select: { personId: true, title: true, position: true, summary: true, videoStartMs: true } });
    const { count } = await tx.speech.deleteMany({ where });
    if (!speech || count === 0) throw new AppError("NOT_FOUND");
    const saved = await writeItem(tx, item);
    const { summary: text, title: office, ...facts } = speech;
    const removed = removal({ ...facts, office, text });
    await record(tx, actor, "agenda.speeches", { type: "agenda-item", id, detail: { version: saved, removed } });
    return { id, version: saved, sessionId: item.sessionId };
  });
}

import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SessionView } from "@/components/sessions/session-view";
import { db } from "@/lib/core/db";
import { memberVotes } from "@/lib/members/queries/page";
import { findSession } from "@/lib/sessions/queries/page";
import { saveBallot } from "@/lib/votes/commands/ballot";
import { addConfidence, removeConfidence, saveConfidence } from "@/lib/votes/commands/confidence";
import { correctVote, deleteVote, recordVote } from "@/lib/votes/commands/record";
import { recordRollCall } from "@/lib/votes/commands/roll-call";
import { ballotsOf, confidenceOfSession, quorumsOf, votesOfResolution, votesOfSession } from "@/lib/votes/queries";
import { findStaffVote, staffVotes, votesToCome } from "@/lib/votes/queries/staff";
import type { Role } from "@/prisma/generated/enums";
import { make, removedFrom } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-votes";

const event = {
  ...{ title: "Kế hoạch đầu tư công năm 2021", subject: "RESOLUTION", method: "ELECTRONIC", onDay: "2020-12-09", votedAt: "15 giờ 47" },
  ...{ eligible: "60", present: "57", inFavour: "54", against: "1", notVoting: "2", note: "" },
};

async function scene() {
  const clerk = await make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
  const council = await makeRecord.council();
  const session = await makeRecord.session(council);
  return { clerk, council, session, sessionId: session.id };
}

test("ai đọc được gì: kỳ họp chưa đăng, nghị quyết hạn chế và phiên kín không ra ngoài; nghị quyết chưa đăng thì không có đường dẫn", async () => {
  const { clerk, council, session, sessionId } = await scene();
  const [draft, secret] = [
    await makeRecord.resolution(council, sessionId, { publishedAt: null }),
    await makeRecord.resolution(council, sessionId, { number: 46, visibility: "RESTRICTED" }),
  ];
  const ofDraft = await recordVote(clerk, { sessionId, ...event, resolutionId: draft.id, votedAt: "8:00" });
  const keeper = await make.actor({ role: "CLERK" });
  await db.recordGrant.create({ data: { resolutionId: secret.id, accountId: keeper.id } });
  const ofSecret = await recordVote(keeper, { sessionId, ...event, title: "Nội dung hạn chế", resolutionId: secret.id, votedAt: "9:00" });
  const inClosed = await recordVote(clerk, { sessionId, ...event, sittingId: session.sittingId, votedAt: "10:00" });
  await db.sitting.update({ where: { id: session.sittingId }, data: { closed: true } });
  expect((await votesOfSession(sessionId)).map(({ id, resolution }) => [id, resolution])).toEqual([[ofDraft.id, null]]);
  expect(await votesOfResolution(secret.id)).toEqual([]);
  const seenBy = async (role: Role) => (await staffVotes(await make.actor({ role }), sessionId))?.events.map((vote) => vote.id);
  for (const role of ["AUTHOR", "CLERK", "LEADER", "ADMINISTRATOR", "PETITION_OFFICER", "APPROVER"] satisfies Role[]) {
    expect(await seenBy(role), role).toEqual([ofDraft.id, inClosed.id]);
  }
  await db.recordGrant.create({ data: { resolutionId: secret.id, accountId: clerk.id } });
  expect((await staffVotes(clerk, sessionId))?.events.map((vote) => vote.id)).toEqual([ofDraft.id, ofSecret.id, inClosed.id]);
  const leader = await make.actor({ role: "LEADER" });
  expect([await findStaffVote(leader, sessionId, ofSecret.id), await findStaffVote(clerk, sessionId, "x"), await staffVotes(clerk, randomUUID())]).toEqual([
    null,
    null,
    null,
  ]);
  expect(await findStaffVote(clerk, sessionId, ofSecret.id)).toMatchObject({ why: { correct: null, delete: null, name: "not-open", ballot: "not-a-ballot" } });
  await db.councilSession.update({ where: { id: sessionId }, data: { publishedAt: null, agendaPublishedAt: null } });
  expect(await votesOfSession(sessionId)).toEqual([]);
});

test("biểu quyết không ghi buổi thì thuộc buổi của mục: mục ở buổi kín thì không ra ngoài, cả trên trang đại biểu, trong bản xem trước", async () => {
  const { clerk, council, session, sessionId } = await scene();
  const named = await recordVote(clerk, {
    sessionId,
    ...event,
    ...{ eligible: "3", present: "3", inFavour: "3", against: "0", notVoting: "0" },
    open: "on",
    itemId: session.itemId,
  });
  const member = council.members[0];
  await recordRollCall(clerk, { ...named, votes: council.members.map(({ id }) => ({ memberId: id, choice: "FOR" })), pasted: "" });
  const waiting = await db.agendaItem.create({ data: { sessionId, position: 1, kind: "VOTE", title: "Chờ xếp buổi" }, select: { id: true } });
  const loose = await recordVote(clerk, { sessionId, ...event, itemId: waiting.id, votedAt: "16:00" });
  const told = async () => (await votesOfSession(sessionId)).map(({ id }) => id);
  const ofMember = async () => (await memberVotes(member?.person.slug ?? "", 14, 1))?.items.length;
  expect([await told(), await ofMember()]).toEqual([[named.id, loose.id], 1]);
  await db.sitting.update({ where: { id: session.sittingId }, data: { closed: true } });
  expect([await told(), await ofMember(), (await votesToCome(clerk, sessionId)).map(({ id }) => id)]).toEqual([[loose.id], 0, [loose.id]]);
  // Its own half-day says more than the item's: what was argued behind closed doors may be voted on in the open.
  const { id: open } = await db.sitting.create({
    data: { sessionId, onDay: new Date("2020-12-09"), half: "AFTERNOON", startsAt: 840, endsAt: 1020 },
    select: { id: true },
  });
  await db.voteEvent.update({ where: { id: named.id }, data: { sittingId: open } });
  expect(await told()).toEqual([named.id, loose.id]);
  await db.councilSession.update({ where: { id: sessionId }, data: { closed: true } });
  expect(await told()).toEqual([]);
});

test("nghị quyết hạn chế: ai không được giao thì không ghi, không sửa, không xóa, không đọc được gì về nó; được giao thì được", async () => {
  const { clerk, council, sessionId } = await scene();
  const resolutionId = (await makeRecord.resolution(council, sessionId, { visibility: "RESTRICTED" })).id;
  const granted = await make.actor({ role: "CLERK" });
  await db.recordGrant.create({ data: { resolutionId, accountId: granted.id } });
  const words = { ...event, subject: "ELECTION", open: "on", resolutionId };
  const holder = { personId: council.members[0]?.person.id, post: "Trưởng Ban", eligible: 60, high: 40, confident: 15, low: 3, resolutionId };
  const vote = await recordVote(granted, { sessionId, ...words });
  const line = await addConfidence(granted, { sessionId, ...holder });
  const before = await db.auditEntry.count();
  await expect(recordVote(clerk, { sessionId, ...words })).rejects.toMatchObject({ reason: "other-session" });
  await expect(addConfidence(clerk, { sessionId, ...holder, post: "Chánh Văn phòng" })).rejects.toMatchObject({ reason: "other-session" });
  const writes = [
    () => correctVote(clerk, { ...vote, ...words, resolutionId: "" }),
    () => recordRollCall(clerk, { ...vote, votes: [] }),
    () => saveBallot(clerk, { ...vote, results: [] }),
    () => deleteVote(clerk, vote),
    () => saveConfidence(clerk, { ...line, ...holder, resolutionId: "" }),
    () => removeConfidence(clerk, line),
  ];
  for (const write of writes) await expect(write()).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.auditEntry.count()).toBe(before);
  expect(await staffVotes(clerk, sessionId)).toMatchObject({ events: [], confidence: [] });
  expect(await staffVotes(granted, sessionId)).toMatchObject({ events: [{ id: vote.id }], confidence: [{ id: line.id }] });
  const saved = await saveConfidence(granted, { ...line, ...holder, low: 2 });
  await removeConfidence(granted, saved);
  await deleteVote(granted, await correctVote(granted, { ...vote, ...words, note: "Kiểm phiếu hai lần" }));
  // The log is read by more people than may open the resolution: ids and figures, no words.
  expect(await removedFrom(line.id)).toEqual({ personId: holder.personId, resolutionId, eligible: 60, high: 40, confident: 15, low: 2 });
  const removed = await removedFrom(vote.id);
  expect(removed).toMatchObject({ resolutionId, voteSubject: "ELECTION", inFavour: 54 });
  expect([JSON.stringify(removed).includes(event.title), JSON.stringify(removed).includes("hai lần")]).toEqual([false, false]);
});

test("tín nhiệm và có mặt ra cùng chương trình; họp kín, buổi kín, nghị quyết hạn chế thì không", async () => {
  const { clerk, council, session, sessionId } = await scene();
  const secret = await makeRecord.resolution(council, sessionId, { visibility: "RESTRICTED" });
  const [first, second] = council.members.map(({ person }) => person.id);
  const given = { sessionId, post: "Trưởng Ban", eligible: 60, high: 40, confident: 15, low: 3 };
  await addConfidence(clerk, { ...given, personId: first });
  await db.confidenceVote.create({ data: { ...given, personId: second ?? "", position: 2, resolutionId: secret.id } });
  await db.attendance.create({ data: { sittingId: session.sittingId, memberId: council.members[0]?.id ?? "", state: "PRESENT" } });
  const told = async () => [(await confidenceOfSession(sessionId)).length, (await quorumsOf(sessionId, true)).length];
  const set = (data: { agendaPublishedAt?: Date | null; closed?: boolean }) => db.councilSession.update({ where: { id: sessionId }, data });
  expect(await told()).toEqual([1, 1]);
  await set({ agendaPublishedAt: null });
  expect(await told()).toEqual([0, 0]);
  await set({ agendaPublishedAt: new Date("2020-11-01"), closed: true });
  expect(await told()).toEqual([0, 0]);
  await set({ closed: false });
  await db.sitting.update({ where: { id: session.sittingId }, data: { closed: true } });
  expect(await told()).toEqual([1, 0]);
  expect(await quorumsOf(sessionId, false)).toHaveLength(1);
});

test("trang kỳ họp dẫn tới kết quả biểu quyết: chỉ có lấy phiếu tín nhiệm, hoặc lần biểu quyết không ghi giờ, cũng dẫn tới", async () => {
  const { clerk, council, session, sessionId } = await scene();
  const { slug } = await db.councilSession.findUniqueOrThrow({ where: { id: sessionId }, select: { slug: true } });
  const ways = async () => {
    const page = await findSession(slug);
    if (!page) throw new Error("no session");
    const props = { session: page, questions: [], live: null, votes: [], ballots: await ballotsOf(sessionId) };
    const [, words = null] = new RegExp(`<a href="/ky-hop/${slug}/bieu-quyet">([^<]*)</a>`).exec(renderToStaticMarkup(createElement(SessionView, props))) ?? [];
    return words;
  };
  expect(await ways()).toBeNull();
  const given = { sessionId, post: "Trưởng Ban", eligible: 60, high: 40, confident: 15, low: 3 };
  await addConfidence(clerk, { ...given, personId: council.members[0]?.person.id });
  expect(await ways()).toBe("Kết quả lấy phiếu tín nhiệm");
  // A vote that is only prepared says nothing yet.
  const prepared = { ...event, sessionId, sittingId: session.sittingId, votedAt: "", present: "", inFavour: "", against: "", notVoting: "" };
  const made = await recordVote(clerk, prepared);
  expect(await ways()).toBe("Kết quả lấy phiếu tín nhiệm");
  await db.voteEvent.update({ where: { id: made.id }, data: { present: 57, inFavour: 54, against: 1, notVoting: 2 } });
  expect(await ways()).toBe("Tất cả kết quả biểu quyết");
  await db.councilSession.update({ where: { id: sessionId }, data: { closed: true } });
  expect(await ways()).toBeNull();
});

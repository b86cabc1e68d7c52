import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { memberVotes } from "@/lib/members/queries";
import { saveBallot } from "@/lib/votes/commands/ballot";
import { addConfidence, removeConfidence, saveConfidence } from "@/lib/votes/commands/confidence";
import { correctVote, deleteVote, recordVote } from "@/lib/votes/commands/record";
import { recordRollCall } from "@/lib/votes/commands/roll-call";
import { addRule, endRule } from "@/lib/votes/commands/rules";
import { adoptionRules, confidenceOfSession, quorumsOf, votesOfResolution, votesOfSession } from "@/lib/votes/queries";
import { holdersOn, staffVotes } from "@/lib/votes/queries/staff";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-votes";

const event = {
  ...{ title: "Kế hoạch đầu tư công năm 2021", subject: "RESOLUTION", method: "ELECTRONIC", onDay: "2020-12-09", votedAt: "15 giờ 47" },
  ...{ eligible: "60", present: "57", inFavour: "54", against: "1", notVoting: "2", note: "" },
};

async function scene(names?: readonly string[]) {
  const clerk = await make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
  const council = await makeRecord.council(names);
  const session = await makeRecord.session(council);
  return { clerk, council, session, sessionId: session.id };
}

const rows = (id: string) => db.auditEntry.count({ where: { subjectId: id } });

test("ghi một lần biểu quyết: bạn đọc thấy số, tỷ lệ có mẫu số, kết quả theo quy tắc của ngày đó và nguồn luật", async () => {
  const { clerk, council, session, sessionId } = await scene();
  const resolution = await makeRecord.resolution(council, sessionId);
  const places = { sittingId: session.sittingId, itemId: session.itemId, resolutionId: resolution.id };
  const { id } = await recordVote(clerk, { sessionId, ...event, ...places, recordedResult: "ADOPTED" });
  const [view] = await votesOfSession(sessionId);
  expect(view).toMatchObject({ id, title: event.title, disagrees: false, resolution: { symbol: "45/NQ-HĐND", slug: resolution.slug }, names: [] });
  expect(view?.votedAt?.toISOString()).toBe("2020-12-09T08:47:00.000Z");
  expect(view?.judgement).toMatchObject({ result: "ADOPTED", needed: 31, whole: 60, rule: { source: "Luật Tổ chức chính quyền địa phương số 77/2015/QH13" } });
  expect((await votesOfResolution(resolution.id)).map((vote) => vote.id)).toEqual([id]);
  expect(await auditTrailOf(id)).toEqual(["vote.record"]);
});

test("quy tắc theo luật của từng thời kỳ có sẵn trong cơ sở dữ liệu; công bố khác kết quả tính được thì báo; thiếu số thì không tính", async () => {
  const { clerk, sessionId } = await scene();
  const source = (subject: string, on: string) =>
    adoptionRules().then((rules) => rules.find((rule) => rule.subject === subject && rule.validFrom.toISOString().startsWith(on))?.source);
  expect([await source("QUORUM", "2016-01-01"), await source("REMOVAL", "2025-03-01"), await source("RESOLUTION", "2025-06-16")]).toEqual([
    "Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
    "Luật Tổ chức chính quyền địa phương số 65/2025/QH15",
    "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
  ]);
  await recordVote(clerk, { sessionId, ...event, inFavour: 30, against: 25, votedAt: "", recordedResult: "ADOPTED" });
  await recordVote(clerk, { sessionId, ...event, eligible: "", votedAt: "16:00" });
  const [unknown, wrong] = await votesOfSession(sessionId);
  expect([wrong?.disagrees, wrong?.judgement]).toMatchObject([true, { result: "REJECTED" }]);
  expect(unknown?.judgement).toEqual({ missing: "eligible" });
});

test("số không khớp, giờ sai, buổi của kỳ họp khác, không có quyền: từ chối và không để lại dòng nhật ký nào", async () => {
  const { clerk, council, sessionId } = await scene();
  const other = await makeRecord.session(council);
  const before = await db.auditEntry.count();
  const wrong = (fields: Record<string, unknown>) => recordVote(clerk, { sessionId, ...event, ...fields });
  await expect(wrong({ notVoting: 3 })).rejects.toThrow("cộng lại 54 + 1 + 3 = 58, khác 57 đại biểu có mặt");
  await expect(wrong({ eligible: 50 })).rejects.toThrow("nhiều hơn tổng số 50 đại biểu");
  await expect(wrong({ inFavour: "năm tư" })).rejects.toThrow("Nhập số nguyên từ 0");
  await expect(wrong({ votedAt: "25:00" })).rejects.toThrow("Nhập giờ theo dạng");
  await expect(wrong({ method: "SECRET_BALLOT", open: "on" })).rejects.toThrow("Bỏ phiếu kín");
  await expect(wrong({ sittingId: other.sittingId })).rejects.toMatchObject({ reason: "other-session" });
  await expect(wrong({ sessionId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] satisfies Role[]) {
    await expect(recordVote(await make.actor({ role }), { sessionId, ...event })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-record-votes" });
  }
  expect(await db.auditEntry.count()).toBe(before);
});

test("sửa nói đã sửa gì; bản cũ bị từ chối; xóa được khi kỳ họp chưa bế mạc, sau đó chỉ sửa; nhật ký giữ điều đã xóa", async () => {
  const { clerk, council, sessionId } = await scene();
  const made = await recordVote(clerk, { sessionId, ...event });
  expect(await correctVote(clerk, { ...made, ...event })).toEqual(made);
  const saved = await correctVote(clerk, { ...made, ...event, inFavour: 55, against: 0 });
  await expect(correctVote(clerk, { ...made, ...event })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { what: "sửa biểu quyết: số tán thành, số không tán thành" },
  });
  await db.councilSession.update({ where: { id: sessionId }, data: { state: "CLOSED" } });
  const before = await rows(made.id);
  await expect(deleteVote(clerk, saved)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "session-closed" });
  expect(await rows(made.id)).toBe(before);
  const after = await correctVote(clerk, { ...saved, ...event });
  await db.councilSession.update({ where: { id: sessionId }, data: { state: "IN_SESSION" } });
  await expect(deleteVote(clerk, made)).rejects.toMatchObject({ code: "CONFLICT" });
  await deleteVote(clerk, after);
  expect([await votesOfSession(sessionId), (await auditTrailOf(made.id)).at(-1)]).toEqual([[], "vote.delete"]);
  expect(await removedFrom(made.id)).toEqual({
    ...{ title: event.title, voteSubject: "RESOLUTION", voteMethod: "ELECTRONIC", onDay: "2020-12-09", votedAt: "2020-12-09T08:47:00.000Z" },
    ...{ eligible: 60, present: 57, inFavour: 54, against: 1, notVoting: 2, open: false, provisional: false, ballots: [] },
  });
  // A vote may be deleted because it never was open: the trail keeps how many names there were, and no name.
  const [member] = council.members;
  const open = await recordVote(clerk, { sessionId, ...event, inFavour: 1, against: "", notVoting: "", present: 1, open: "on" });
  await deleteVote(clerk, await recordRollCall(clerk, { ...open, votes: [{ memberId: member?.id, choice: "FOR" }] }));
  const gone = await removedFrom(open.id);
  expect(gone).toMatchObject({ open: true, namedVotes: 1 });
  expect(JSON.stringify(gone)).not.toContain(member?.id);
});

test("phiếu từng đại biểu chỉ nơi công khai; tên khớp với số, số chưa rõ thì theo tên; bỏ công khai thì tên mất", async () => {
  const { clerk, council, sessionId } = await scene();
  const [pao, huong, hanh] = council.members.map((member) => member.id) as [string, string, string];
  const closed = await recordVote(clerk, { sessionId, ...event });
  const votes = [
    { memberId: pao, choice: "FOR" },
    { memberId: huong, choice: "FOR" },
    { memberId: hanh, choice: "AGAINST" },
  ];
  await expect(recordRollCall(clerk, { ...closed, votes })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-open" });
  const blank = { inFavour: "", against: "", notVoting: "" };
  const open = await recordVote(clerk, { sessionId, ...event, ...blank, open: "on", eligible: 3, present: 3, votedAt: "16:00" });
  await expect(recordRollCall(clerk, { ...open, votes: votes.slice(1) })).rejects.toThrow("Có 2 tên, nhưng kết quả ghi 3 đại biểu có mặt");
  await expect(recordRollCall(clerk, { ...open, votes: [], pasted: "Lò Thị Mai" })).rejects.toThrow("Không có đại biểu tên “Lò Thị Mai”");
  await expect(recordRollCall(clerk, { ...open, votes: [{ memberId: randomUUID(), choice: "FOR" }] })).rejects.toMatchObject({ reason: "not-a-member" });
  expect(await rows(open.id)).toBe(1);
  const named = await recordRollCall(clerk, { ...open, votes: [], pasted: "Giàng A Páo\nĐặng Thu Hương\nHoàng Thị Minh Hạnh; không tán thành" });
  const [, view] = await votesOfSession(sessionId);
  expect(view?.counts).toMatchObject({ inFavour: 2, against: 1, notVoting: 0, present: 3 });
  expect(view?.names.map(({ fullName, choice }) => [fullName, choice])).toEqual([
    ["Hoàng Thị Minh Hạnh", "AGAINST"],
    ["Đặng Thu Hương", "FOR"],
    ["Giàng A Páo", "FOR"],
  ]);
  const ofHanh = () => memberVotes(council.members[2]?.person.slug ?? "", null, 1);
  expect(await ofHanh()).toMatchObject({ total: 1, items: [{ id: open.id, choice: "AGAINST" }] });
  const kept = { ...event, ...blank, eligible: 3, present: 3, votedAt: "16:00" };
  await expect(correctVote(clerk, { ...named, ...kept, inFavour: 3, against: 0, notVoting: 0, open: "on" })).rejects.toThrow(
    "Có 2 tên tán thành, nhưng kết quả ghi 3",
  );
  await correctVote(clerk, { ...named, ...kept });
  expect(await ofHanh()).toMatchObject({ total: 0, items: [] });
  // The database holds it too: no names under a vote that was not open.
  await expect(db.vote.create({ data: { eventId: closed.id, memberId: pao, choice: "FOR" } })).rejects.toThrow();
});

test("bầu: từng người được bao nhiêu, ai trúng; người cùng tên trong danh bạ được nối; trúng mà không đủ phiếu thì báo", async () => {
  const { clerk, sessionId } = await scene();
  const vote = await recordVote(clerk, { sessionId, ...event, subject: "ELECTION", method: "SECRET_BALLOT", inFavour: "", against: "", notVoting: "" });
  const line = (name: string, inFavour: number, elected: boolean) => ({ name, post: "Phó Chủ tịch HĐND tỉnh", inFavour, against: 2, invalid: 1, elected });
  await expect(saveBallot(clerk, { ...vote, results: [line("Giàng A Páo", 55, true)] })).rejects.toThrow("nhiều hơn 57 đại biểu có mặt");
  const known = await makeRecord.person(`Lý Thị ${randomUUID().slice(0, 6)}`);
  await saveBallot(clerk, { ...vote, results: [line(known.fullName, 54, true), line("Người Ngoài Danh Bạ", 30, true), line("Người Thứ Ba", 20, false)] });
  const [view] = await votesOfSession(sessionId);
  expect(view?.ballots.map(({ name, slug, elected, disagrees }) => [name, slug, elected, disagrees])).toEqual([
    [known.fullName, null, true, false],
    ["Người Ngoài Danh Bạ", null, true, true],
    ["Người Thứ Ba", null, false, false],
  ]);
  const other = await recordVote(clerk, { sessionId, ...event });
  await expect(saveBallot(clerk, { ...other, results: [] })).rejects.toMatchObject({ reason: "not-a-ballot" });
  expect(await auditTrailOf(vote.id)).toEqual(["vote.record", "vote.ballot"]);
});

test("lấy phiếu tín nhiệm: ba mức của từng người theo chức vụ lúc đó; cộng lại không quá tổng số; một người một chức vụ một lần", async () => {
  const { clerk, council, sessionId } = await scene();
  const personId = council.members[0]?.person.id;
  const counts = { eligible: 60, high: 40, confident: 15, low: 3 };
  const given = { sessionId, personId, post: "Trưởng Ban Dân tộc", ...counts };
  await expect(addConfidence(clerk, { ...given, high: 50 })).rejects.toThrow("Ba mức cộng lại 68, nhiều hơn tổng số 60 đại biểu");
  await expect(addConfidence(clerk, { ...given, personId: randomUUID() })).rejects.toMatchObject({ reason: "unknown-person" });
  const made = await addConfidence(clerk, given);
  await expect(addConfidence(clerk, given)).rejects.toMatchObject({ code: "CONFLICT", reason: "confidence-twice" });
  const { sessionId: _, ...words } = given;
  const saved = await saveConfidence(clerk, { ...made, ...words, low: 2 });
  await expect(saveConfidence(clerk, { ...made, ...words })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await confidenceOfSession(sessionId)).toMatchObject([{ name: "Giàng A Páo", post: "Trưởng Ban Dân tộc", high: 40, confident: 15, low: 2 }]);
  await db.councilSession.update({ where: { id: sessionId }, data: { state: "CLOSED" } });
  await expect(removeConfidence(clerk, saved)).rejects.toMatchObject({ reason: "session-closed" });
  await db.councilSession.update({ where: { id: sessionId }, data: { state: "IN_SESSION" } });
  await removeConfidence(clerk, saved);
  expect([await confidenceOfSession(sessionId), await auditTrailOf(made.id)]).toEqual([[], ["confidence.add", "confidence.save", "confidence.remove"]]);
  expect(await removedFrom(made.id)).toEqual({ personId, office: "Trưởng Ban Dân tộc", ...counts, low: 2 });
});

test("đủ hai phần ba mới họp được: từ điểm danh của từng buổi, trên số đại biểu đương nhiệm ngày đó", async () => {
  const { clerk, council, session, sessionId } = await scene();
  const [first, second, third] = council.members.map((member) => member.id) as [string, string, string];
  const { sittingId } = session;
  await db.attendance.createMany({
    data: [
      { sittingId, memberId: first, state: "PRESENT" },
      { sittingId, memberId: second, state: "EXCUSED" },
      { sittingId, memberId: third, state: "UNEXCUSED" },
    ],
  });
  expect(await quorumsOf(sessionId, true)).toMatchObject([{ present: 1, eligible: 3, judgement: { result: "REJECTED", needed: 2 } }]);
  await db.member.update({ where: { id: third }, data: { toDay: new Date("2020-12-01T00:00:00Z") } });
  await db.attendance.update({ where: { sittingId_memberId: { sittingId, memberId: second } }, data: { state: "PRESENT" } });
  expect(await quorumsOf(sessionId, true)).toMatchObject([{ present: 2, eligible: 2, judgement: { result: "ADOPTED", needed: 2 } }]);
  expect((await staffVotes(clerk, sessionId))?.places).toMatchObject({ eligible: 2, quorums: [{ present: 2 }] });
  await db.councilSession.update({ where: { id: sessionId }, data: { publishedAt: null, agendaPublishedAt: null } });
  expect([await quorumsOf(sessionId, true), (await quorumsOf(sessionId, false)).length]).toEqual([[], 1]);
});

test("quy tắc do người duyệt và quản trị giữ: không chồng ngày, cho hết hiệu lực một lần, có nguồn", async () => {
  const keeper = await make.actor({ role: "ADMINISTRATOR" });
  const rule = {
    subject: "OTHER",
    numerator: 3,
    denominator: 4,
    strictly: "khong",
    base: "PRESENT",
    validFrom: "2010-01-01",
    validTo: "2014-12-31",
    source: "Quy chế cũ",
  };
  for (const role of ["CLERK", "AUTHOR", "LEADER"] satisfies Role[]) {
    await expect(addRule(await make.actor({ role }), rule)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-keep-rules" });
  }
  await expect(addRule(keeper, { ...rule, validTo: null })).rejects.toMatchObject({ code: "CONFLICT", reason: "rule-overlaps" });
  await expect(addRule(keeper, { ...rule, source: " " })).rejects.toThrow("Viết căn cứ");
  await expect(addRule(keeper, { ...rule, numerator: 5 })).rejects.toThrow("Phần không lớn hơn tổng");
  const made = await addRule(keeper, rule);
  await expect(endRule(keeper, { ...made, validTo: "2012-01-01" })).rejects.toMatchObject({ reason: "rule-ended" });
  const current = (await adoptionRules()).find(({ subject, validTo }) => subject === "OTHER" && validTo === null);
  const seen = { id: current?.id ?? "", version: current?.version ?? 0 };
  await expect(endRule(keeper, { ...seen, version: 9, validTo: "2030-12-31" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(endRule(keeper, { ...seen, validTo: "2020-01-01" })).rejects.toThrow("không trước ngày có hiệu lực");
  await endRule(keeper, { ...seen, validTo: "2030-12-31" });
  await addRule(await make.actor({ role: "APPROVER" }), { ...rule, validFrom: "2031-01-01", validTo: "" });
  expect([await auditTrailOf(made.id), await auditTrailOf(seen.id)]).toEqual([["rule.add"], ["rule.end"]]);
});

test("chọn người lấy phiếu: người giữ chức vụ ngày đó đứng trước, kèm chức vụ của ngày đó", async () => {
  const { clerk, council } = await scene();
  const person = council.members[0]?.person;
  const { id: postId } = await db.post.create({ data: { bodyId: council.councilId, title: `Trưởng Ban ${randomUUID()}`, protocol: 1 }, select: { id: true } });
  await db.postHolding.create({ data: { personId: person?.id ?? "", postId, sole: false, fromDay: new Date("2016-07-01"), toDay: new Date("2020-12-31") } });
  const [first] = await holdersOn(clerk, new Date("2020-12-09"));
  expect(first).toMatchObject({ personId: person?.id, post: expect.stringContaining("Trưởng Ban") });
  expect((await holdersOn(clerk, new Date("2021-02-01"))).find(({ personId }) => personId === person?.id)?.post).toBe("");
});

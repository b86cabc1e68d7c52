import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { announceMeeting } from "@/lib/meetings/commands/announce";
import { publishMeeting, publishWeek, restoreMeeting, trashMeeting, withdrawMeeting } from "@/lib/meetings/commands/publish";
import { createMeeting, saveMeeting } from "@/lib/meetings/commands/save";
import { icsOf } from "@/lib/meetings/feed";
import { calendar, calendarBodies, calendarUpdatedAt, findMeeting, hasMeetings, meetingsForSitemap } from "@/lib/meetings/queries";
import { sessionsInMonth } from "@/lib/meetings/queries/sessions";
import { findStaffMeeting, meetingChoices, staffCalendar, trashedMeetings } from "@/lib/meetings/queries/staff";
import { setAccess } from "@/lib/visibility/commands/access";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-votes";

const words = (overrides: Record<string, unknown> = {}) => ({
  ...{ kind: "CONFERENCE", title: `Hội nghị tổng kết ${randomUUID().slice(0, 8)}`, onDay: "2021-01-05", untilDay: "", from: "14:00", until: "17:00" },
  ...{ place: "Hội trường tỉnh", chairLine: "", attendees: "", summary: "", visibility: "PUBLIC" },
  ...overrides,
});
const clerk = () => make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
const rows = (id: string) => db.auditEntry.count({ where: { subjectId: id } });
const week = { from: "2021-01-04", to: "2021-01-10" };
const slugsIn = async (range = week, body?: string) => (await calendar({ ...range, body })).map(({ href }) => href.split("/").at(-1));

async function shown(actor: Actor, overrides: Record<string, unknown> = {}) {
  const given = words(overrides);
  const { id, version, slug } = await createMeeting(actor, given);
  const { visibility: _, ...kept } = given;
  return { ...(await publishMeeting(actor, { id, version })), slug, given: kept };
}

test("cuộc họp nhiều cơ quan tổ chức, người dự, tài liệu, tin bài: bạn đọc thấy đủ sau khi đăng, giờ Việt Nam", async () => {
  const actor = await clerk();
  const [party, office] = [await makeRecord.body(`Đảng ủy ${randomUUID()}`, "PARTY"), await makeRecord.body(`Văn phòng ${randomUUID()}`, "OFFICE")];
  const { members } = await makeRecord.council([`Hoàng Thị Hạnh ${randomUUID().slice(0, 4)}`]);
  const chair = members[0]?.person;
  const article = await make.published();
  const open = { visibility: "PUBLIC" as const, publishedAt: new Date("2021-01-01") };
  const paper = await db.document.create({
    data: { kind: "REPORT", title: "Báo cáo", slug: randomUUID(), symbol: "7/BC-VP", symbolKey: `7bcvp${randomUUID()}`, ...open },
    select: { id: true, slug: true },
  });
  const inner = await db.document.create({
    data: { kind: "REPORT", title: "Nội bộ", slug: randomUUID(), visibility: "INTERNAL", publishedAt: open.publishedAt },
    select: { slug: true },
  });
  const given = words({
    organisers: [party.id, office.id, ""],
    chairLine: `bà ${chair?.fullName} dự và chỉ đạo`,
    participants: `${chair?.fullName}; Chủ tịch HĐND tỉnh\nLãnh đạo các Ban\n${office.name}`,
    papers: `/van-ban/${paper.slug} Báo cáo\n/van-ban/${inner.slug}`,
    articles: `https://hdnd.lacgiang.example/tin-tuc/${article.slug}`,
  });
  const { id, version, slug } = await createMeeting(actor, given);
  expect([await findMeeting(slug), await slugsIn(), await hasMeetings()]).toEqual([null, [], false]);
  await publishMeeting(actor, { id, version });
  expect(await findMeeting(slug)).toMatchObject({
    title: given.title,
    startsAt: new Date("2021-01-05T07:00:00Z"),
    endsAt: new Date("2021-01-05T10:00:00Z"),
    minute: 840,
    bodies: [{ name: party.name }, { name: office.name }],
    participants: [
      { name: chair?.fullName, title: "Chủ tịch HĐND tỉnh", member: chair?.slug, body: null },
      { name: "Lãnh đạo các Ban", member: null, body: null },
      { name: office.name, member: null, body: office.slug },
    ],
    papers: [{ slug: paper.slug, symbol: "7/BC-VP" }],
    articles: [{ slug: article.slug }],
  });
  expect((await db.meeting.findUniqueOrThrow({ where: { id } })).chairId).toBe(chair?.id);
  expect([await slugsIn(), await slugsIn(week, party.slug), await slugsIn(week, "co-quan-khac"), await hasMeetings()]).toEqual([[slug], [slug], [], true]);
  expect((await calendarBodies()).map((body) => body.slug)).toEqual([office.slug, party.slug]);
  expect([(await meetingsForSitemap()).map((entry) => entry.slug), await calendarUpdatedAt()]).toEqual([[slug], expect.any(Date)]);
  expect(await auditTrailOf(id)).toEqual(["meeting.create", "meeting.publish"]);
});

test("đổi giờ cuộc họp đã đăng phải nói điều đã đổi; lịch báo đã đổi và tăng số lần; lưu không đổi gì thì không ghi gì", async () => {
  const actor = await clerk();
  const { id, version, slug, given } = await shown(actor);
  expect(await saveMeeting(actor, { id, version, ...given })).toEqual({ id, version });
  const before = await rows(id);
  await expect(saveMeeting(actor, { id, version, ...given, from: "15:00" })).rejects.toThrow("Viết điều đã đổi");
  expect(await rows(id)).toBe(before);
  const saved = await saveMeeting(actor, { id, version, ...given, from: "15:00", note: "Lùi một giờ" });
  expect(await findMeeting(slug)).toMatchObject({ state: "CHANGED", stateNote: "Lùi một giờ", sequence: 1, minute: 900 });
  await expect(saveMeeting(actor, { id, version, ...given })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Trần Thu Hà", what: "sửa cuộc họp: giờ bắt đầu, điều đã đổi" },
  });
  const after = await saveMeeting(actor, { ...saved, ...given, from: "15:00", attendees: "Lãnh đạo các Ban" });
  expect(await findMeeting(slug)).toMatchObject({ state: "CHANGED", sequence: 2, attendees: "Lãnh đạo các Ban" });
  expect(after.version).toBe(saved.version + 1);
  // What nobody was told of just changes.
  const { visibility, ...draft } = words();
  const made = await createMeeting(actor, { ...draft, visibility });
  await saveMeeting(actor, { id: made.id, version: 1, ...draft, onDay: "2021-01-06" });
  expect(await findStaffMeeting(actor, made.id)).toMatchObject({ state: "NEW", sequence: 0, from: "2021-01-06" });
});

test("hoãn, hủy, họp lại: phải có lý do, lịch gạch đi và ICS báo; chưa đăng thì không hoãn", async () => {
  const actor = await clerk();
  const { id, version, slug } = await shown(actor);
  await expect(announceMeeting(actor, { id, version, state: "POSTPONED", note: " " })).rejects.toThrow("Viết lý do");
  const off = await announceMeeting(actor, { id, version, state: "POSTPONED", note: "Mưa lũ" });
  await expect(announceMeeting(actor, { ...off, state: "POSTPONED", note: "Mưa lũ" })).rejects.toMatchObject({ reason: "same-state" });
  const ics = async () => icsOf("Lịch", await calendar(week), (path) => `https://hdnd.lacgiang.example${path}`);
  expect(await ics()).toMatch(/SEQUENCE:1[\s\S]*STATUS:TENTATIVE/);
  const gone = await announceMeeting(actor, { ...off, state: "CANCELLED", note: "Không họp nữa" });
  expect([await findMeeting(slug), await ics()]).toEqual([
    expect.objectContaining({ state: "CANCELLED", stateNote: "Không họp nữa" }),
    expect.stringMatching(/SEQUENCE:2[\s\S]*STATUS:CANCELLED/),
  ]);
  await expect(announceMeeting(actor, { ...off, state: "CANCELLED", note: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(announceMeeting(actor, { ...off, state: "CHANGED", note: "Họp lại" })).rejects.toMatchObject({ code: "CONFLICT" });
  await announceMeeting(actor, { ...gone, state: "CHANGED", note: "Họp lại như cũ" });
  expect(await auditTrailOf(id)).toEqual(["meeting.create", "meeting.publish", "meeting.postpone", "meeting.cancel", "meeting.resume"]);
  const draft = await createMeeting(actor, words());
  await expect(announceMeeting(actor, { id: draft.id, version: 1, state: "CANCELLED", note: "Bỏ" })).rejects.toMatchObject({ reason: "not-published" });
  expect(await rows(draft.id)).toBe(1);
});

test("đăng cả tuần một lần: mọi cuộc họp đang chờ của tuần đó, không của tuần khác; gỡ thì địa chỉ báo đã gỡ, bỏ vào thùng rác, khôi phục", async () => {
  const actor = await clerk();
  const days = ["2020-06-01", "2020-06-07", "2020-06-08"];
  const made = await Promise.all(days.map((onDay) => createMeeting(actor, words({ onDay }))));
  expect(await publishWeek(actor, { day: "2020-06-03" })).toEqual({ published: 2 });
  expect((await slugsIn({ from: "2020-06-01", to: "2020-06-14" })).toSorted()).toEqual(
    made
      .slice(0, 2)
      .map(({ slug }) => slug)
      .toSorted(),
  );
  await expect(publishWeek(actor, { day: "2020-06-03" })).rejects.toMatchObject({ reason: "nothing-to-publish" });
  const [first] = made as [(typeof made)[0]];
  const seen = { id: first.id, version: first.version + 1 };
  await expect(publishMeeting(actor, seen)).rejects.toMatchObject({ reason: "already-published" });
  await expect(trashMeeting(actor, seen)).rejects.toMatchObject({ reason: "is-published" });
  const off = await withdrawMeeting(actor, seen);
  const path = `/lich/${first.slug}`;
  expect([await findMeeting(first.slug), await db.oldAddress.findUnique({ where: { path }, select: { target: true } })]).toEqual([null, { target: null }]);
  await expect(withdrawMeeting(actor, off)).rejects.toMatchObject({ reason: "not-published" });
  const thrown = await trashMeeting(actor, off);
  expect((await trashedMeetings(actor)).map(({ id }) => id)).toContain(first.id);
  await expect(publishMeeting(actor, thrown)).rejects.toMatchObject({ reason: "meeting-trashed" });
  const back = await restoreMeeting(actor, thrown);
  await expect(restoreMeeting(actor, back)).rejects.toMatchObject({ reason: "not-trashed" });
  await publishMeeting(actor, back);
  expect([await db.oldAddress.count({ where: { path } }), (await auditTrailOf(first.id)).slice(-4)]).toEqual([
    0,
    ["meeting.withdraw", "meeting.trash", "meeting.restore", "meeting.publish"],
  ]);
});

test("ai thấy gì: nội bộ cho mọi tài khoản, hạn chế cho người được mở và cơ quan được mở; bạn đọc không thấy cả hai", async () => {
  const actor = await clerk();
  const onDay = "2022-03-01";
  const range = { from: onDay, to: onDay };
  const friend = await make.actor({ role: "AUTHOR" });
  const body = await makeRecord.body(`Ban ${randomUUID()}`, "COMMITTEE");
  const member = await make.actor({ role: "LEADER" });
  await db.account.update({ where: { id: member.id }, data: { bodyId: body.id } });
  const inner = await shown(actor, { onDay, visibility: "INTERNAL" });
  const first = await shown(actor, { onDay, visibility: "RESTRICTED" });
  const named = { type: "meeting", id: first.id, visibility: "RESTRICTED", accounts: [actor.id, friend.id], bodies: [body.id] };
  const secret = { ...first, version: (await setAccess(actor, { ...named, version: first.version })).version };
  expect([await slugsIn(range), await findMeeting(secret.slug), await findMeeting(inner.slug)]).toEqual([[], null, null]);
  const seenBy = async (who: Actor) => (await staffCalendar(who, range)).map(({ id }) => id).toSorted();
  for (const role of ["AUTHOR", "CLERK", "LEADER", "ADMINISTRATOR", "PETITION_OFFICER", "APPROVER"] satisfies Role[]) {
    const other = await make.actor({ role });
    expect([await seenBy(other), await findStaffMeeting(other, secret.id)], role).toEqual([[inner.id], null]);
  }
  const approver = await make.actor({ role: "APPROVER" });
  await expect(saveMeeting(approver, { id: secret.id, version: secret.version, ...secret.given })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const who of [actor, friend, member]) expect(await seenBy(who)).toEqual([inner.id, secret.id].toSorted());
  // Narrowed, a public meeting is gone for readers at once.
  const open = await shown(actor, { onDay });
  await setAccess(actor, { type: "meeting", id: open.id, version: open.version, visibility: "INTERNAL", accounts: [], bodies: [] });
  expect([await findMeeting(open.slug), await db.removal.count({ where: { path: `/lich/${open.slug}` } })]).toEqual([null, 1]);
});

test("tài liệu hạn chế của cuộc họp: ai không mở được thì không đọc được số, vẫn lưu được, tài liệu vẫn còn gắn", async () => {
  const [actor, other] = [await clerk(), await clerk()];
  const paper = (symbol: string, columns: { visibility?: "RESTRICTED"; trashedAt?: Date } = {}) =>
    db.document.create({ data: { kind: "REPORT", title: `Trích yếu ${symbol}`, slug: randomUUID(), symbol, ...columns }, select: { id: true, slug: true } });
  const [secret, plain, gone] = [await paper("99/BC-MAT", { visibility: "RESTRICTED" }), await paper("7/BC-VP"), await paper("8/BC-CU")];
  await db.recordGrant.create({ data: { documentId: secret.id, accountId: actor.id as string } });
  const { visibility, ...given } = words({ papers: [secret, plain, gone].map(({ slug }) => `/van-ban/${slug}`).join("\n") });
  const made = await createMeeting(actor, { ...given, visibility });
  await db.document.update({ where: { id: gone.id }, data: { trashedAt: new Date() } });
  expect((await findStaffMeeting(actor, made.id))?.papers).toBe(`/van-ban/${secret.slug} 99/BC-MAT\n/van-ban/${plain.slug} 7/BC-VP`);
  const seen = await findStaffMeeting(other, made.id);
  expect([seen?.papers, JSON.stringify(seen).includes("BC-MAT")]).toEqual([`/van-ban/${plain.slug} 7/BC-VP`, false]);
  const linked = async () =>
    (await db.meetingPaper.findMany({ where: { meetingId: made.id }, orderBy: { position: "asc" }, select: { documentId: true } })).map(
      (row) => row.documentId,
    );
  const typed = { ...given, papers: seen?.papers };
  expect(await saveMeeting(other, { id: made.id, version: 1, ...typed })).toEqual({ id: made.id, version: 1 });
  const saved = await saveMeeting(other, { id: made.id, version: 1, ...typed, place: "Phòng họp số 2" });
  expect(await linked()).toEqual([secret.id, plain.id, gone.id]);
  const emptied = await saveMeeting(other, { ...saved, ...typed, place: "Phòng họp số 2", papers: "" });
  expect(await linked()).toEqual([secret.id, gone.id]);
  await expect(saveMeeting(other, { ...emptied, ...typed, papers: `/van-ban/${secret.slug}` })).rejects.toThrow("Không có văn bản");
});

test("cuộc họp đã đăng: người không có quyền đăng không sửa, không hoãn; chưa đăng thì sửa được", async () => {
  const actor = await clerk();
  const writer = Actor.system("Người nhập liệu", ["staff.enter", "council.write"]);
  const { given, slug: _, ...live } = await shown(actor);
  const before = await rows(live.id);
  const refusal = { code: "FORBIDDEN", reason: "may-not-publish-meetings" };
  await expect(saveMeeting(writer, { ...live, ...given, summary: "Đổi", note: "" })).rejects.toMatchObject(refusal);
  await expect(announceMeeting(writer, { ...live, state: "CANCELLED", note: "Hủy" })).rejects.toMatchObject(refusal);
  expect(await rows(live.id)).toBe(before);
  const { visibility: _v, ...own } = words();
  const draft = await createMeeting(writer, { ...own, visibility: "PUBLIC" });
  const saved = await saveMeeting(writer, { id: draft.id, version: draft.version, ...own, summary: "Đổi", note: "" });
  await expect(announceMeeting(writer, { ...saved, state: "CANCELLED", note: "Hủy" })).rejects.toMatchObject({ reason: "not-published" });
});

test("ô chưa đúng, tài liệu không có, không có quyền: từ chối, không để lại gì", async () => {
  const actor = await clerk();
  const before = [await db.meeting.count(), await db.auditEntry.count()];
  const wrong = (fields: Record<string, unknown>) => createMeeting(actor, words(fields));
  await expect(wrong({ from: "" })).rejects.toThrow("Nhập giờ bắt đầu");
  await expect(wrong({ from: "25:00" })).rejects.toThrow("Nhập giờ theo dạng");
  await expect(wrong({ until: "13:00" })).rejects.toThrow("Giờ kết thúc không trước giờ bắt đầu");
  await expect(wrong({ untilDay: "2021-01-04" })).rejects.toThrow("Ngày kết thúc không trước");
  await expect(wrong({ untilDay: "2021-01-06", until: "" })).rejects.toThrow("Nhập giờ kết thúc của ngày cuối");
  await expect(wrong({ untilDay: "2021-02-06" })).rejects.toThrow("dài nhất 31 ngày");
  await expect(wrong({ title: " " })).rejects.toThrow("Viết tên cuộc họp");
  await expect(wrong({ papers: "999/TTr-KHONG-CO" })).rejects.toThrow("Không có văn bản “999/TTr-KHONG-CO”");
  await expect(wrong({ articles: "/tin-tuc/khong-co-bai-nay" })).rejects.toThrow("Không có tin bài");
  await expect(wrong({ organisers: [randomUUID()] })).rejects.toMatchObject({ reason: "unknown-body" });
  await expect(wrong({ sessionId: randomUUID() })).rejects.toMatchObject({ reason: "unknown-session" });
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] satisfies Role[]) {
    const other = await make.actor({ role });
    await expect(createMeeting(other, words())).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-write-meetings" });
    await expect(publishWeek(other, { day: "2021-01-05" })).rejects.toMatchObject({ reason: "may-not-publish-meetings" });
  }
  expect([await db.meeting.count(), await db.auditEntry.count()]).toEqual(before);
  expect(await meetingChoices(actor)).toMatchObject({ bodies: expect.any(Array), sessions: expect.any(Array) });
});

test("phiên của kỳ họp đã đăng nằm trong lịch theo buổi; chưa công bố chương trình thì theo ngày; mới biết tháng thì không nằm ở ngày nào", async () => {
  const council = await makeRecord.council([`Lò Văn ${randomUUID()}`]);
  const session = await makeRecord.session(council);
  const range = { from: "2020-12-07", to: "2020-12-13" };
  const entries = async (body?: string) => (await calendar({ ...range, body })).map(({ title, from, to, allDay }) => [title, from, to, allDay]);
  await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: null } });
  expect(await entries()).toEqual([["Kỳ họp thứ 18", "2020-12-09", "2020-12-11", true]]);
  await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: new Date("2020-12-01") } });
  expect(await entries()).toEqual([["Kỳ họp thứ 18: phiên sáng", "2020-12-09", "2020-12-09", false]]);
  const desk = await staffCalendar(await clerk(), range);
  expect(desk.map(({ kind, href, published }) => [kind, href, published])).toEqual([["SESSION", `/quan-tri/ky-hop/${session.id}`, true]]);
  const { slug } = await db.body.findUniqueOrThrow({ where: { id: council.councilId } });
  expect([(await entries(slug)).length, (await entries("khac")).length]).toEqual([1, 0]);
  await db.councilSession.update({ where: { id: session.id }, data: { precision: "MONTH", startsOn: new Date("2020-12-01") } });
  expect([await entries(), (await sessionsInMonth("2020-12-01")).map(({ title }) => title), await sessionsInMonth("2021-01-01")]).toEqual([
    [],
    ["Kỳ họp thứ 18"],
    [],
  ]);
});

test("hai cuộc họp cùng tên có hai địa chỉ; cuộc họp nhiều ngày có mặt ở mỗi ngày", async () => {
  const actor = await clerk();
  const title = `Họp giao ban ${randomUUID().slice(0, 8)}`;
  const first = await createMeeting(actor, words({ title }));
  const second = await createMeeting(actor, words({ title, onDay: "2021-01-12" }));
  expect(second.slug).toBe(`${first.slug}-2021-01-12`);
  const { slug } = await shown(actor, { onDay: "2023-05-10", untilDay: "2023-05-12", allDay: "on", from: "", until: "" });
  for (const day of ["2023-05-10", "2023-05-11", "2023-05-12"]) expect(await slugsIn({ from: day, to: day }), day).toEqual([slug]);
  expect([await slugsIn({ from: "2023-05-09", to: "2023-05-09" }), await slugsIn({ from: "2023-05-13", to: "2023-05-13" })]).toEqual([[], []]);
});

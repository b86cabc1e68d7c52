import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { cloneSession, createSession } from "@/lib/sessions/commands/create";
import { addItem, moveItem, removeItem, reviveItem, saveItem, withdrawItem } from "@/lib/sessions/commands/items";
import { linkPaper, owePaper } from "@/lib/sessions/commands/papers";
import { saveAttendance } from "@/lib/sessions/commands/people";
import { addChair, removeChair, saveSession } from "@/lib/sessions/commands/save";
import { addSitting, removeSitting, saveSitting } from "@/lib/sessions/commands/sittings";
import { newSessionChoices, staffSessions } from "@/lib/sessions/queries/staff";
import { recordings } from "@/lib/sessions/queries/staff-item";
import { findDeskSession } from "@/lib/sessions/queries/staff-session";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

const clerk = () => make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
const rows = (id: string) => db.auditEntry.count({ where: { subjectId: id } });
const order = async (sessionId: string) => {
  const items = await db.agendaItem.findMany({ where: { sessionId }, orderBy: [{ position: "asc" }], select: { id: true, sittingId: true, position: true } });
  return (sittingId: string | null) => items.filter((item) => item.sittingId === sittingId).map(({ id, position }) => [position, id]);
};

test("kỳ họp mới: địa chỉ theo khóa và số, hai buổi mỗi ngày; số đã có bị từ chối, hội đồng khác cùng khóa thì đếm lại", async () => {
  const actor = await clerk();
  const { councilId, termId, slug, id, sittings } = await makeRecord.session(actor);
  expect(slug).toMatch(/^khoa-14-ky-hop-thu-19/);
  expect([sittings.length, await auditTrailOf(id)]).toEqual([4, ["session.create"]]);
  expect(await db.councilSession.findUnique({ where: { id }, select: { title: true } })).toEqual({ title: "Kỳ họp thứ 19" });
  const again = makeRecord.facts({ councilId, termId });
  await expect(createSession(actor, again)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "ordinal-taken" });
  const own = await createSession(actor, { ...again, series: "THEMATIC", kind: "THEMATIC", ordinal: "19" });
  expect(own.slug).toMatch(/^khoa-14-ky-hop-chuyen-de-thu-19/);

  // Luật đặt số theo hội đồng: hội đồng sau sáp nhập đếm lại trong cùng khóa (domain.md, quy tắc 1).
  const next = await makeRecord.body("COUNCIL", "Hội đồng nhân dân tỉnh mới");
  await expect(createSession(actor, { ...again, councilId: next.id })).rejects.toMatchObject({ reason: "term-of-other-council" });
  await db.bodySuccession.create({ data: { predecessorId: councilId, successorId: next.id, kind: "MERGER", onDay: new Date("2020-07-01T00:00:00Z") } });
  const counted = await createSession(actor, { ...again, councilId: next.id });
  expect(counted.slug).toBe(`khoa-14-ky-hop-thu-19-${next.slug}`);
});

test("chữ của luật theo ngày, dãy riêng chỉ cho chuyên đề, ngày sai và ngày lộn; ai không có quyền thì không lập", async () => {
  const actor = await clerk();
  const where = await makeRecord.council();
  const facts = (more: Record<string, unknown>) => createSession(actor, makeRecord.facts(where, more));
  await expect(facts({ kind: "EXTRAORDINARY" })).rejects.toMatchObject({ reason: "extraordinary-until-june-2020" });
  await expect(facts({ kind: "URGENT", startsOn: "30/06/2020", endsOn: "" })).rejects.toMatchObject({ reason: "urgent-from-july-2020" });
  await expect(facts({ series: "THEMATIC" })).rejects.toMatchObject({ reason: "series-of-thematic" });
  await expect(facts({ startsOn: "31/02/2021" })).rejects.toThrow("Nhập ngày theo dạng");
  await expect(facts({ endsOn: "13/01/2021" })).rejects.toThrow("Ngày bế mạc không sớm hơn");
  await expect(facts({ la: "x" })).rejects.toThrow("Tải lại trang");
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    await expect(createSession(await make.actor({ role }), makeRecord.facts(where))).rejects.toMatchObject({ reason: "may-not-write-sessions" });
  }
  const month = await facts({ kind: "EXTRAORDINARY", precision: "MONTH", startsOn: "15/04/2020", endsOn: "", ordinal: "11" });
  expect(await db.councilSession.findUnique({ where: { id: month.id }, select: { startsOn: true, title: true } })).toEqual({
    startsOn: new Date("2020-04-01T00:00:00Z"),
    title: "Kỳ họp thứ 11 (bất thường)",
  });
  expect((await newSessionChoices(actor)).councils.map(({ id }) => id)).toContain(where.councilId);
  await expect(newSessionChoices(await make.actor({ role: "LEADER" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  const listed = await staffSessions(await make.actor({ role: "LEADER" }), { termId: where.termId, state: null, trashed: false }, 1);
  expect([listed.total, listed.items[0]?.precision]).toEqual([1, "MONTH"]);
});

test("sửa thông tin: chỉ ghi điều đã đổi, bản cũ bị từ chối và nói ai sửa; số mới thì địa chỉ mới; đang đăng thì giữ số", async () => {
  const actor = await clerk();
  const { id, version, councilId, termId } = await makeRecord.session(actor);
  const { councilId: _c, termId: _t, ...facts } = makeRecord.facts({ councilId, termId });
  expect(await saveSession(actor, { id, version, ...facts, title: "Kỳ họp thứ 19" })).toEqual({ id, version });
  const saved = await saveSession(actor, { id, version, ...facts, title: "Kỳ họp thứ 19", hotline: "0219 000 000", ordinal: "20" });
  await expect(saveSession(actor, { id, version, ...facts })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Trần Thu Hà", what: "sửa thông tin kỳ họp: số thứ tự, đường dây nóng" },
  });
  expect((await db.councilSession.findUnique({ where: { id }, select: { slug: true } }))?.slug).toMatch(/thu-20/);
  await expect(saveSession(actor, { ...saved, ...facts, startsOn: "15/01/2021", ordinal: "20" })).rejects.toMatchObject({ reason: "day-outside-session" });
  const { personId } = await makeRecord.member(termId);
  const named = await addChair(actor, { ...saved, personId, title: "Chủ tịch Hội đồng nhân dân tỉnh" });
  await expect(addChair(actor, { ...named, personId, title: "Chủ tịch" })).rejects.toMatchObject({ reason: "chair-taken" });
  await expect(addChair(actor, { ...named, personId: randomUUID(), title: "Chủ tịch" })).rejects.toMatchObject({ reason: "unknown-person" });
  await removeChair(actor, { ...named, personId });
  expect(await removedFrom(id)).toEqual({ personId, office: "Chủ tịch Hội đồng nhân dân tỉnh", position: 1 });
  expect(await auditTrailOf(id)).toEqual(["session.create", "session.save", "session.chairs", "session.chairs"]);
});

test("buổi họp: thêm, sửa giờ, xóa; buổi trùng, ngày ngoài kỳ, giờ lộn bị từ chối; có điểm danh thì không xóa", async () => {
  const actor = await clerk();
  const { id, version, sittings, termId } = await makeRecord.session(actor);
  const [first, second] = sittings as [(typeof sittings)[0], (typeof sittings)[0]];
  const hours = { onDay: "15/01/2021", half: "EVENING", startsAt: "19 giờ 00", endsAt: "21:00" };
  const added = await addSitting(actor, { id, version, ...hours });
  const seen = { id, version: added.version };
  const before = await rows(id);
  await expect(addSitting(actor, { ...seen, ...hours })).rejects.toMatchObject({ reason: "half-day-taken" });
  await expect(addSitting(actor, { ...seen, ...hours, onDay: "16/01/2021" })).rejects.toMatchObject({ reason: "day-outside-session" });
  await expect(addSitting(actor, { ...seen, ...hours, endsAt: "18 giờ" })).rejects.toMatchObject({ reason: "hours-turned" });
  await expect(addSitting(actor, { ...seen, ...hours, startsAt: "sáng" })).rejects.toThrow("Nhập giờ theo dạng");
  expect(await rows(id)).toBe(before);
  const saving = { onDay: "14/01/2021", half: "MORNING", startsAt: "7h30", endsAt: "11h30", videoUrl: "https://video.example/phien-1" };
  const saved = await saveSitting(actor, { id: first.id, version: 1, ...saving });
  await expect(saveSitting(actor, { id: first.id, version: 1, ...saving })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveSitting(actor, { id: first.id, version: saved.version, ...saving, videoId: randomUUID() })).rejects.toMatchObject({
    reason: "unknown-file",
  });
  const item = await makeRecord.item(actor, id, { sittingId: second.id });
  await removeSitting(actor, { id: second.id, version: 1 });
  expect(await removedFrom(id)).toMatchObject({ onDay: second.onDay.toISOString().slice(0, 10), half: second.half, closed: false });
  expect((await order(id))(null)).toEqual([[1, item.id]]);
  const member = await makeRecord.member(termId);
  const roll = await saveAttendance(actor, {
    id: first.id,
    version: saved.version,
    rows: [{ memberId: member.id, state: "EXCUSED", reason: "Đi công tác" }],
  });
  await expect(removeSitting(actor, { id: first.id, version: roll.version })).rejects.toMatchObject({ reason: "sitting-in-use" });
  expect(await auditTrailOf(first.id)).toEqual(["sitting.save", "sitting.attendance"]);
  expect(JSON.stringify(await db.auditEntry.findMany({ where: { subjectId: first.id }, select: { detail: true } }))).not.toContain("công tác");
});

test("xếp chương trình: thêm, chuyển, sửa; mỗi mục một chỗ, bản cũ bị từ chối", async () => {
  const actor = await clerk();
  const { id, sittings } = await makeRecord.session(actor);
  const [morning, afternoon] = sittings.map((sitting) => sitting.id) as [string, string];
  const [a, b] = [await makeRecord.item(actor, id, { sittingId: morning }), await makeRecord.item(actor, id, { sittingId: morning })];
  const waiting = await makeRecord.item(actor, id);
  const seen = await makeRecord.seen(id);
  const moved = await moveItem(actor, { ...seen, itemId: b.id, to: "up" });
  expect((await order(id))(morning)).toEqual([
    [1, b.id],
    [2, a.id],
  ]);
  await expect(moveItem(actor, { ...seen, itemId: a.id, to: "up" })).rejects.toMatchObject({ code: "CONFLICT", detail: { changedBy: "Trần Thu Hà" } });
  expect(await moveItem(actor, { ...moved, itemId: b.id, to: "up" })).toEqual(moved);
  const across = await moveItem(actor, { ...moved, itemId: waiting.id, to: "sitting", sittingId: afternoon });
  await moveItem(actor, { ...across, itemId: a.id, to: "sitting", sittingId: afternoon, before: waiting.id });
  const after = await order(id);
  expect([after(morning), after(afternoon), after(null)]).toEqual([
    [[1, b.id]],
    [
      [1, a.id],
      [2, waiting.id],
    ],
    [],
  ]);
  const words = { kind: "VOTE", title: "Biểu quyết thông qua nghị quyết", speakerLine: "Chủ tọa", minutes: "15", videoStart: "1:02:03" };
  const saved = await saveItem(actor, { id: a.id, version: 1, ...words });
  expect(await saveItem(actor, { id: a.id, version: saved.version, ...words })).toMatchObject({ version: saved.version });
  await expect(saveItem(actor, { id: a.id, version: 1, ...words })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveItem(actor, { id: a.id, version: saved.version, ...words, title: " " })).rejects.toThrow("Viết tên nội dung");
  const late = { ...(await makeRecord.seen(id)), ...words, videoStart: undefined };
  const { videoStart: _v, ...plain } = late;
  await expect(addItem(actor, { ...plain, sittingId: randomUUID() })).rejects.toMatchObject({ reason: "unknown-sitting" });
  await expect(addItem(await make.actor({ role: "LEADER" }), plain)).rejects.toMatchObject({ reason: "may-not-write-sessions" });
  expect(await auditTrailOf(a.id)).toEqual(["agenda.save"]);
});

test("rút một mục kèm lý do: mục ở lại, bị gạch; đưa trở lại được; mục có tài liệu thì rút chứ không xóa", async () => {
  const actor = await clerk();
  const { id, sittings } = await makeRecord.session(actor);
  const [item, other] = [await makeRecord.item(actor, id, { sittingId: sittings[0]?.id }), await makeRecord.item(actor, id, { sittingId: sittings[0]?.id })];
  await expect(withdrawItem(actor, { ...item, reason: "" })).rejects.toThrow("Viết lý do rút");
  const out = await withdrawItem(actor, { ...item, reason: "Chờ ý kiến của Bộ Tài chính" });
  const desk = await findDeskSession(actor, id);
  expect(desk?.sittings[0]?.items.map(({ withdrawn, begins }) => [withdrawn, begins])).toEqual([
    ["Chờ ý kiến của Bộ Tài chính", 480],
    [null, 480],
  ]);
  expect(desk?.sittings[0]).toMatchObject({ used: 30, room: 210, left: 180 });
  await expect(withdrawItem(actor, { id: item.id, version: out.version, reason: "x" })).rejects.toMatchObject({ reason: "item-withdrawn" });
  const back = await reviveItem(actor, { id: item.id, version: out.version });
  await expect(reviveItem(actor, { id: item.id, version: back.version })).rejects.toMatchObject({ reason: "item-not-withdrawn" });
  const { title } = await db.agendaItem.findUniqueOrThrow({ where: { id: other.id }, select: { title: true } });
  const agency = await makeRecord.body("AGENCY", "Sở Tài chính");
  const owing = await owePaper(actor, { ...other, role: "REPORT", responsibleId: agency.id, dueAt: "08/01/2021, 15 giờ 00" });
  const kept = { outcome: "Chuyển sang kỳ họp sau", videoStartMs: 750_000 };
  await db.agendaItem.update({ where: { id: other.id }, data: kept });
  const dropped = await withdrawItem(actor, { id: other.id, version: owing.version, reason: "Chưa đủ hồ sơ" });
  await removeItem(actor, { id: other.id, version: dropped.version });
  const papers = [{ paperRole: "REPORT", bodyId: agency.id, dueAt: "2021-01-08T08:00:00.000Z" }];
  expect(await removedFrom(id)).toMatchObject({ title, minutes: 30, sittingId: sittings[0]?.id, position: 2, papers, reason: "Chưa đủ hồ sơ", ...kept });
  const linked = await linkPaper(actor, { id: item.id, version: back.version, role: "PROPOSAL", documentId: (await makeRecord.document()).id });
  await expect(removeItem(actor, { id: item.id, version: linked.version })).rejects.toMatchObject({ reason: "item-in-use" });
  expect(await auditTrailOf(item.id)).toEqual(["agenda.withdraw", "agenda.revive", "agenda.link-paper"]);
});

test("lập theo kỳ trước: buổi, mục, phút, ai phải gửi gì chuyển sang ngày mới; không tài liệu, không điểm danh; mục đã rút không theo", async () => {
  const actor = await clerk();
  const { id, councilId, termId, sittings } = await makeRecord.session(actor);
  const drafter = await makeRecord.body("AGENCY", "Sở Kế hoạch và Đầu tư");
  const first = await makeRecord.item(actor, id, { sittingId: sittings[3]?.id, title: "Kế hoạch đầu tư công", minutes: "45" });
  const owed = await owePaper(actor, { ...first, role: "DRAFT", responsibleId: drafter.id, dueAt: "08/01/2021, 15 giờ 00" });
  const document = await makeRecord.document({ drafterId: drafter.id });
  await linkPaper(actor, { id: first.id, version: owed.version, role: "PROPOSAL", documentId: document.id });
  await withdrawItem(actor, { ...(await makeRecord.item(actor, id, { sittingId: sittings[0]?.id })), reason: "Chưa đủ hồ sơ" });
  const facts = makeRecord.facts({ councilId, termId }, { ordinal: "20", startsOn: "27/02/2021", endsOn: "", fromId: id });
  const made = await cloneSession(actor, facts);
  const copy = await db.councilSession.findUniqueOrThrow({
    where: { id: made.id },
    select: {
      endsOn: true,
      clonedFromId: true,
      documents: { select: { id: true } },
      sittings: { orderBy: { onDay: "asc" }, select: { onDay: true, attendance: true } },
      items: {
        select: {
          title: true,
          minutes: true,
          sitting: { select: { onDay: true, half: true } },
          papers: { orderBy: { role: "asc" }, select: { role: true, documentId: true, responsibleId: true, dueAt: true } },
        },
      },
    },
  });
  const utc = (text: string) => new Date(`${text}T00:00:00Z`);
  expect([copy.clonedFromId, copy.endsOn, copy.sittings.length, copy.documents]).toEqual([id, utc("2021-02-28"), 4, []]);
  expect(copy.items).toEqual([
    {
      ...{ title: "Kế hoạch đầu tư công", minutes: 45, sitting: { onDay: utc("2021-02-28"), half: "AFTERNOON" } },
      papers: [
        { role: "PROPOSAL", documentId: null, responsibleId: drafter.id, dueAt: null },
        { role: "DRAFT", documentId: null, responsibleId: drafter.id, dueAt: new Date("2021-02-21T08:00:00Z") },
      ],
    },
  ]);
  expect(await auditTrailOf(made.id)).toEqual(["session.clone"]);
  await expect(cloneSession(actor, facts)).rejects.toMatchObject({ reason: "ordinal-taken" });
  await expect(cloneSession(actor, { ...facts, ordinal: "21", fromId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  // One day only: the half-days of the second day do not fit, their items wait.
  const short = await cloneSession(actor, { ...facts, ordinal: "22", endsOn: "27/02/2021" });
  expect([await db.sitting.count({ where: { sessionId: short.id } }), (await order(short.id))(null).length]).toEqual([2, 1]);
});

test("bản ghi hình hạn chế: ai không được giao thì không thấy tên, không gắn được; đã gắn thì lưu buổi vẫn giữ", async () => {
  const [actor, trusted] = [await clerk(), await clerk()];
  const { sittings } = await makeRecord.session(actor);
  const first = sittings[0] as (typeof sittings)[0];
  const columns = { kind: "VIDEO" as const, mimeType: "video/mp4", size: 1, sha256: new Uint8Array(32), width: 640, height: 360, durationMs: 1000 };
  const video = await db.storedFile.create({ data: { ...columns, name: "phien-kin.mp4", storageKey: randomUUID() }, select: { id: true, name: true } });
  expect(await recordings(actor)).toEqual([video]);
  const secret = await makeRecord.document({ visibility: "RESTRICTED" });
  await db.attachment.create({ data: { documentId: secret.id, fileId: video.id, role: "ORIGINAL", position: 1 } });
  await db.recordGrant.create({ data: { documentId: secret.id, accountId: trusted.id as string } });
  expect([await recordings(actor), await recordings(trusted)]).toEqual([[], [video]]);
  const words = { onDay: "14/01/2021", half: "MORNING", startsAt: "7h30", endsAt: "11h30", videoId: video.id };
  const before = await rows(first.id);
  await expect(saveSitting(actor, { id: first.id, version: 1, ...words })).rejects.toMatchObject({ reason: "unknown-file" });
  expect(await rows(first.id)).toBe(before);
  const saved = await saveSitting(trusted, { id: first.id, version: 1, ...words });
  await saveSitting(actor, { id: first.id, version: saved.version, ...words, note: "Truyền hình trực tiếp" });
  expect(await db.sitting.findUnique({ where: { id: first.id }, select: { videoId: true } })).toEqual({ videoId: video.id });
});

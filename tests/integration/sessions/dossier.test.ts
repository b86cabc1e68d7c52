import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { draftResolution, examine, linkResolution, removeExamination } from "@/lib/sessions/commands/chain";
import { linkPaper, newPaper, owePaper, removePaper } from "@/lib/sessions/commands/papers";
import { addSpeech, removeSpeech, saveAttendance, saveReplies } from "@/lib/sessions/commands/people";
import { paperTrouble } from "@/lib/sessions/labels";
import { findOpenItem, recordings } from "@/lib/sessions/queries/staff-item";
import { attendanceRows, replyRows } from "@/lib/sessions/queries/staff-members";
import { findDeskSession } from "@/lib/sessions/queries/staff-session";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

const clerk = () => make.actor({ role: "CLERK" });
const seenItem = (id: string) => db.agendaItem.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
const firstItem = async (actor: Actor, id: string) => (await findDeskSession(actor, id))?.sittings[0]?.items[0];

async function prepared() {
  const actor = await clerk();
  const session = await makeRecord.session(actor);
  const item = await makeRecord.item(actor, session.id, { sittingId: session.sittings[0]?.id });
  return { actor, session, item };
}

test("chuỗi hồ sơ: ai nợ tài liệu gì, có rồi thì thế chỗ; tài liệu mới có tệp và thuộc kỳ họp; bỏ khỏi hồ sơ thì tài liệu vẫn còn", async () => {
  const { actor, session, item } = await prepared();
  const agency = await makeRecord.body("AGENCY", "Sở Xây dựng");
  const owed = await owePaper(actor, { ...item, role: "PROPOSAL", responsibleId: agency.id, dueAt: "08/01/2021, 15 giờ 00" });
  await expect(owePaper(actor, { ...item, role: "DRAFT", responsibleId: agency.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(owePaper(actor, { ...owedSeen(owed), role: "DRAFT", responsibleId: randomUUID() })).rejects.toMatchObject({ reason: "unknown-body" });
  await expect(owePaper(actor, { ...owedSeen(owed), role: "DRAFT", responsibleId: agency.id, dueAt: "mai" })).rejects.toThrow("Nhập hạn theo dạng");
  expect(await firstItem(actor, session.id)).toMatchObject({
    chain: [{ state: "missing", note: "Sở Xây dựng" }, {}, {}, {}, {}],
    findings: [{ kind: "owed", role: "PROPOSAL", late: true }],
  });
  const file = { bytes: Buffer.from(`Tờ trình ${randomUUID()}`), name: "to-trinh.txt" };
  const words = { role: "PROPOSAL", title: "Về kế hoạch đầu tư công", symbol: "02/TTr-UBND", issuerId: agency.id, issuedOn: "04/01/2021", file };
  const added = await newPaper(actor, { ...owedSeen(owed), ...words });
  const document = await db.document.findUniqueOrThrow({
    where: { id: added.documentId },
    select: {
      slug: true,
      kind: true,
      sessionId: true,
      symbolKey: true,
      publishedAt: true,
      agendaPapers: { select: { dueAt: true } },
      ...{ number: true, year: true, visibility: true },
      attachments: { select: { role: true, file: { select: { name: true } } } },
    },
  });
  expect(document).toMatchObject({
    ...{ slug: "to-trinh-so-02-ttr-ubnd-2021", kind: "PROPOSAL", sessionId: session.id, symbolKey: "2ttrubnd", publishedAt: null },
    ...{ number: 2, year: 2021, visibility: "PUBLIC" },
    attachments: [{ role: "ORIGINAL", file: { name: "to-trinh.txt" } }],
  });
  // The place of what was owed is filled, no second one made.
  expect(document.agendaPapers).toEqual([{ dueAt: new Date("2021-01-08T08:00:00Z") }]);
  expect((await firstItem(actor, session.id))?.chain[0]).toMatchObject({ state: "have", note: "02/TTr-UBND" });
  await expect(linkPaper(actor, { ...(await seenItem(item.id)), role: "REPORT", documentId: added.documentId })).rejects.toMatchObject({
    reason: "paper-taken",
  });
  const open = await findOpenItem(actor, session.id, item.id, "");
  const removed = await removePaper(actor, { ...(await seenItem(item.id)), paperId: open?.papers[0]?.id });
  expect(await removedFrom(item.id)).toEqual({ paperRole: "PROPOSAL", bodyId: agency.id, dueAt: "2021-01-08T08:00:00.000Z" });
  await expect(removePaper(actor, { ...owedSeen(removed), paperId: open?.papers[0]?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await findOpenItem(actor, session.id, item.id, "2 ttr ubnd"))?.found.map(({ id }) => id)).toEqual([added.documentId]);
  expect((await findOpenItem(actor, session.id, item.id, "dau tu cong"))?.found.map(({ id }) => id)).toEqual([added.documentId]);
  expect(await auditTrailOf(item.id)).toEqual(["agenda.owe-paper", "agenda.new-paper", "agenda.remove-paper"]);
});

const owedSeen = ({ id, version }: { id: string; version: number }) => ({ id, version });

test("tài liệu hạn chế: ai không được giao thì không gắn, không tìm thấy, không đọc được số ký hiệu", async () => {
  const { actor, session, item } = await prepared();
  const secret = await makeRecord.document({ visibility: "RESTRICTED", symbol: "99/BC-MAT", sessionId: session.id });
  await expect(linkPaper(actor, { ...item, role: "REPORT", documentId: secret.id })).rejects.toMatchObject({ reason: "unknown-document" });
  expect((await findOpenItem(actor, session.id, item.id, "99"))?.found).toEqual([]);
  const trusted = await clerk();
  await db.recordGrant.create({ data: { documentId: secret.id, accountId: trusted.id } });
  await linkPaper(trusted, { ...item, role: "REPORT", documentId: secret.id });
  const notes = async (who: Actor) => (await firstItem(who, session.id))?.chain[0]?.note;
  expect([await notes(trusted), await notes(actor)]).toEqual(["99/BC-MAT", "hạn chế"]);
  expect((await findOpenItem(actor, session.id, item.id, ""))?.papers[0]?.document).toBe("closed");
  for (const role of ["AUTHOR", "APPROVER", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    expect(JSON.stringify(await findDeskSession(await make.actor({ role }), session.id))).not.toContain("99/BC-MAT");
  }
});

test("nghị quyết hạn chế, báo cáo thẩm tra hạn chế: bàn kỳ họp chỉ nói là có, không số, không trích yếu, không bước, không số phiếu", async () => {
  const { actor, session, item } = await prepared();
  const trusted = await clerk();
  const resolution = await db.resolution.create({
    data: {
      ...{ issuerId: session.councilId, termId: session.termId, sessionId: session.id, series: "INDIVIDUAL", stage: "ADOPTED", visibility: "RESTRICTED" },
      ...{ title: "TRICH-YEU-MAT", symbol: "98/NQ-MAT", number: 98, year: 2021, slug: "98-nq-mat" },
      grants: { create: { accountId: trusted.id as string } },
    },
    select: { id: true },
  });
  const secret = await makeRecord.document({ visibility: "RESTRICTED", symbol: "97/BC-MAT" });
  await db.recordGrant.create({ data: { documentId: secret.id, accountId: trusted.id as string } });
  const document = await makeRecord.document({ symbol: "02/TTr-UBND" });
  const committee = await makeRecord.body("COMMITTEE");
  await linkPaper(actor, { ...item, role: "PROPOSAL", documentId: document.id });
  await db.examination.create({ data: { documentId: document.id, committeeId: committee.id, reportId: secret.id } });
  await db.agendaItem.update({ where: { id: item.id }, data: { resolutionId: resolution.id } });
  const counted = { subject: "RESOLUTION" as const, method: "ELECTRONIC" as const, onDay: new Date("2021-01-14"), eligible: 60, present: 57, inFavour: 53 };
  await db.voteEvent.create({ data: { ...counted, sessionId: session.id, itemId: item.id, resolutionId: resolution.id, title: "Thông qua" } });
  const notes = async (who: Actor) => (await firstItem(who, session.id))?.chain.map(({ note }) => note);
  expect(await notes(trusted)).toEqual(["02/TTr-UBND", "97/BC-MAT", "98/NQ-MAT", "", "53 trên 60"]);
  expect(await notes(actor)).toEqual(["02/TTr-UBND", "hạn chế", "hạn chế", "", ""]);
  const told = JSON.stringify([await findDeskSession(actor, session.id), await findOpenItem(actor, session.id, item.id, "")]);
  for (const canary of ["MAT", "ADOPTED", "adopted", "53 trên", "inFavour"]) expect(told, canary).not.toContain(canary);
  const open = await findOpenItem(actor, session.id, item.id, "");
  expect([open?.resolution, open?.papers[0]?.document]).toMatchObject(["closed", { examined: [{ report: "closed" }] }]);
  expect(await findOpenItem(trusted, session.id, item.id, "")).toMatchObject({ resolution: { symbol: "98/NQ-MAT" } });
});

test("tài liệu mới: số đã cấp thì từ chối, không để lại tệp; không gắn được tệp có sẵn trong kho; hạn chế thì chỉ người thêm mở được", async () => {
  const { actor, session, item } = await prepared();
  const agency = await makeRecord.body();
  const named = { role: "PROPOSAL", title: "Về kế hoạch đầu tư công", symbol: "02/TTr-UBND", issuerId: agency.id, issuedOn: "04/01/2021" };
  const first = await newPaper(actor, { ...item, ...named });
  const stored = () => db.storedFile.count();
  const [files, documents, trail] = [await stored(), await db.document.count(), await auditTrailOf(item.id)];
  const refused = (overrides: Record<string, unknown>) => {
    const file = { bytes: Buffer.from(`Tờ trình ${randomUUID()}`), name: "to-trinh.txt" };
    return expect(newPaper(actor, { ...owedSeen(first), ...named, file, ...overrides })).rejects;
  };
  await refused({ symbol: "2/ttr-ubnd" }).toMatchObject({ reason: "number-taken" });
  await refused({ symbol: "3/TTr-UBND", issuedOn: "" }).toMatchObject({ reason: "number-without-day" });
  await refused({ symbol: "3/NQ", role: "DRAFT" }).toMatchObject({ reason: "kind-without-number" });
  await refused({ symbol: "3/TTr-UBND", version: item.version }).toMatchObject({ code: "CONFLICT" });
  // A second attachment would open what the first one closes.
  const picture = await make.picture({ actor });
  await refused({ symbol: "3/TTr-UBND", fileId: picture.id }).toMatchObject({ name: "ZodError" });
  expect([await stored(), await db.document.count(), await auditTrailOf(item.id)]).toEqual([files + 1, documents, trail]);
  // The year after, the book begins anew.
  const next = await newPaper(actor, { ...owedSeen(first), ...named, issuedOn: "04/01/2022", visibility: "RESTRICTED" });
  const grants = { select: { accountId: true } };
  expect(await db.document.findUnique({ where: { id: next.documentId }, select: { number: true, year: true, visibility: true, grants } })).toEqual({
    ...{ number: 2, year: 2022, visibility: "RESTRICTED", grants: [{ accountId: actor.id }] },
  });
  expect((await findDeskSession(actor, session.id))?.holdings).toMatchObject({ papersHidden: 1 });
  expect((await findOpenItem(await clerk(), session.id, item.id, ""))?.papers.map(({ document }) => document === "closed")).toEqual([false, true]);
  for (const reason of ["number-taken", "number-without-day", "kind-without-number", "visibility"])
    expect(paperTrouble(reason), reason).not.toBe(paperTrouble("invalid"));
});

test("thẩm tra: Ban không thẩm tra bản mình soạn hoặc ban hành; báo cáo của Ban tự nối vào; có báo cáo thì không thu hồi", async () => {
  const { actor, session, item } = await prepared();
  const [committee, other] = [await makeRecord.body("COMMITTEE", "Ban Pháp chế"), await makeRecord.body("COMMITTEE", "Ban Dân tộc")];
  const document = await makeRecord.document({ drafterId: committee.id });
  const linked = await linkPaper(actor, { ...item, role: "DRAFT", documentId: document.id });
  const seen = owedSeen(linked);
  expect((await firstItem(actor, session.id))?.findings).toEqual([{ kind: "not-examined" }]);
  await expect(examine(actor, { ...seen, documentId: document.id, committeeId: committee.id })).rejects.toMatchObject({ reason: "own-draft" });
  await expect(db.examination.create({ data: { documentId: document.id, committeeId: committee.id } })).rejects.toThrow("own draft");
  await expect(examine(actor, { ...seen, documentId: randomUUID(), committeeId: other.id })).rejects.toMatchObject({ reason: "unknown-document" });
  const agency = await makeRecord.body();
  await expect(examine(actor, { ...seen, documentId: document.id, committeeId: agency.id })).rejects.toMatchObject({ reason: "unknown-body" });
  const given = await examine(actor, { ...seen, documentId: document.id, committeeId: other.id, leading: "on", heldOn: "15/01/2021" });
  expect(await firstItem(actor, session.id)).toMatchObject({
    chain: [{}, { state: "waiting", note: "Ban Dân tộc" }, {}, {}, {}],
    findings: [
      { kind: "owed", role: "EXAMINATION", who: "Ban Dân tộc" },
      { kind: "examined-late", who: "Ban Dân tộc" },
    ],
  });
  const report = await newPaper(actor, {
    ...owedSeen(given),
    role: "EXAMINATION",
    title: "Thẩm tra dự thảo",
    symbol: "05/BC-HĐND",
    issuerId: other.id,
    issuedOn: "06/01/2021",
  });
  expect((await firstItem(actor, session.id))?.chain[1]).toMatchObject({ state: "have", note: "05/BC-HĐND" });
  const examination = await db.examination.findFirstOrThrow({ where: { documentId: document.id }, select: { id: true, reportId: true } });
  expect(examination.reportId).toBe(report.documentId);
  await expect(removeExamination(actor, { ...owedSeen(report), examinationId: examination.id })).rejects.toMatchObject({ reason: "item-in-use" });
  await db.examination.update({ where: { id: examination.id }, data: { reportId: null } });
  await removeExamination(actor, { ...owedSeen(report), examinationId: examination.id });
  expect(await auditTrailOf(item.id)).toEqual(["agenda.link-paper", "agenda.examine", "agenda.new-paper", "agenda.remove-examination"]);
  expect(await removedFrom(item.id)).toMatchObject({ documentId: document.id, leading: true });
});

test("nghị quyết của mục: lập dự thảo, gắn, bỏ; đã thông qua mà chưa biểu quyết thì nói ra; nghị quyết khóa khác bị từ chối", async () => {
  const { actor, session, item } = await prepared();
  const draft = await newPaper(actor, { ...item, role: "DRAFT", title: "Dự thảo nghị quyết" });
  const made = await draftResolution(actor, { ...owedSeen(draft), series: "INDIVIDUAL", title: "Về kế hoạch đầu tư công" });
  expect(await db.resolution.findUnique({ where: { id: made.resolutionId }, select: { stage: true, issuerId: true, sessionId: true } })).toEqual({
    ...{ stage: "DRAFT", issuerId: session.councilId, sessionId: session.id },
  });
  expect(await db.document.findUnique({ where: { id: draft.documentId }, select: { draftOfId: true } })).toEqual({ draftOfId: made.resolutionId });
  await db.resolution.update({ where: { id: made.resolutionId }, data: { stage: "ADOPTED" } });
  expect((await firstItem(actor, session.id))?.findings.map(({ kind }) => kind)).toEqual(["not-examined", "adopted-without-vote"]);
  const away = await linkResolution(actor, { ...owedSeen(made), resolutionId: "" });
  const strange = await makeRecord.council();
  const foreign = await db.resolution.create({
    data: { issuerId: strange.councilId, termId: strange.termId, series: "INDIVIDUAL", title: "Khác" },
    select: { id: true },
  });
  await expect(linkResolution(actor, { ...owedSeen(away), resolutionId: foreign.id })).rejects.toMatchObject({ reason: "unknown-resolution" });
  await linkResolution(actor, { ...owedSeen(away), resolutionId: made.resolutionId });
  expect((await auditTrailOf(item.id)).slice(1)).toEqual(["agenda.draft-resolution", "agenda.link-resolution", "agenda.link-resolution"]);
});

test("báo dự, điểm danh, phát biểu: ai không phải đại biểu của ngày ấy bị từ chối; lý do vắng chỉ người ghi đọc được", async () => {
  const { actor, session, item } = await prepared();
  const [a, b] = [await makeRecord.member(session.termId, { name: "Giàng A Páo" }), await makeRecord.member(session.termId, { name: "Mùa Thị Sua" })];
  const gone = await makeRecord.member(session.termId, { to: "2020-12-31" });
  const first = session.sittings[0] as (typeof session.sittings)[0];
  const roll = [
    { memberId: a.id, state: "PRESENT", reason: "bỏ" },
    { memberId: b.id, state: "EXCUSED", reason: "Điều trị" },
  ];
  await expect(saveAttendance(actor, { id: first.id, version: 1, rows: [...roll, { memberId: gone.id, state: "PRESENT", reason: "" }] })).rejects.toMatchObject(
    { reason: "unknown-member" },
  );
  await saveAttendance(actor, { id: first.id, version: 1, rows: roll });
  await expect(saveAttendance(actor, { id: first.id, version: 1, rows: roll })).rejects.toMatchObject({ code: "CONFLICT" });
  const read = async (who: Actor) => (await attendanceRows(who, session.termId, first)).map(({ name, state, reason }) => [name, state, reason]);
  expect(await read(actor)).toEqual([
    ["Giàng A Páo", "PRESENT", ""],
    ["Mùa Thị Sua", "EXCUSED", "Điều trị"],
  ]);
  expect((await read(await make.actor({ role: "LEADER" })))[1]).toEqual(["Mùa Thị Sua", "EXCUSED", ""]);

  const seen = await makeRecord.seen(session.id);
  const replied = await saveReplies(actor, {
    ...seen,
    rows: [
      { memberId: a.id, answer: "coming", reason: "" },
      { memberId: b.id, answer: "none", reason: "" },
    ],
  });
  await expect(saveReplies(actor, { ...replied, rows: [{ memberId: randomUUID(), answer: "coming", reason: "" }] })).rejects.toMatchObject({
    reason: "unknown-member",
  });
  const facts = await db.councilSession.findUniqueOrThrow({ where: { id: session.id }, select: { id: true, termId: true, startsOn: true, endsOn: true } });
  expect((await replyRows(actor, facts)).map(({ reply }) => reply)).toEqual(["coming", "none"]);
  // Two thirds of all members, by the rule of that day; where none is recorded the page says so.
  expect(await findDeskSession(actor, session.id)).toMatchObject({ members: 2, replies: { coming: 1, absent: 0 }, quorum: { needed: 2, whole: 2 } });
  await db.adoptionRule.deleteMany({ where: { subject: "QUORUM" } });
  expect((await findDeskSession(actor, session.id))?.quorum).toBeNull();

  const spoken = await addSpeech(actor, { ...item, personId: a.personId, title: "Trưởng Ban Dân tộc", videoStart: "12:30" });
  await expect(addSpeech(actor, { ...owedSeen(spoken), name: "" })).rejects.toMatchObject({ reason: "unknown-person" });
  const open = await findOpenItem(actor, session.id, item.id, "");
  expect(open?.speeches[0]).toMatchObject({ name: "Giàng A Páo", title: "Trưởng Ban Dân tộc", videoStartMs: 750_000 });
  const back = await removeSpeech(actor, { ...owedSeen(spoken), speechId: open?.speeches[0]?.id });
  expect(await removedFrom(item.id)).toEqual({ personId: a.personId, office: "Trưởng Ban Dân tộc", position: 1, videoStartMs: 750_000 });
  await expect(removeSpeech(actor, { ...owedSeen(back), speechId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await recordings(actor)).toEqual([]);
  expect(await auditTrailOf(item.id)).toEqual(["agenda.speeches", "agenda.speeches"]);
});

test("người phát biểu mang chức vụ của ngày họp, không phải chức vụ hôm nay", async () => {
  const { actor, session, item } = await prepared();
  const { personId } = await makeRecord.member(session.termId, { name: "Vũ Hồng Sơn" });
  await db.person.update({ where: { id: personId }, data: { titleLine: "Chủ tịch Hội đồng nhân dân tỉnh" } });
  const body = await makeRecord.body("COMMITTEE");
  const held = async (title: string, protocol: number, from: string, to: string | null) => {
    const post = await db.post.create({ data: { bodyId: body.id, title, protocol }, select: { id: true } });
    const days = { fromDay: new Date(from), toDay: to ? new Date(to) : null };
    await db.postHolding.create({ data: { personId, postId: post.id, sole: false, ...days }, select: { id: true } });
  };
  await held("Trưởng Ban Dân tộc", 20, "2016-06-29", "2021-01-14");
  await held("Chủ tịch Hội đồng nhân dân tỉnh", 1, "2021-01-15", null);
  const later = await makeRecord.item(actor, session.id, { sittingId: session.sittings.at(-1)?.id });
  const [first, second] = [await addSpeech(actor, { ...item, personId }), await addSpeech(actor, { ...later, personId })];
  const titles = await db.speech.findMany({ where: { itemId: { in: [first.id, second.id] } }, orderBy: { id: "asc" }, select: { title: true } });
  expect(titles.map(({ title }) => title)).toEqual(["Trưởng Ban Dân tộc", "Chủ tịch Hội đồng nhân dân tỉnh"]);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { removeCommitment, saveCommitment } from "@/lib/questions/commands/promise";
import { publishQuestion, restoreQuestion, trashQuestion, withdrawQuestion } from "@/lib/questions/commands/publish";
import { answerQuestion, createQuestion, saveQuestion } from "@/lib/questions/commands/save";
import { questionsOf, questionsOfSession } from "@/lib/questions/queries";
import { everyQuestion, findQuestion, listQuestions, type QuestionFilter, questionFacets, questionsForSitemap } from "@/lib/questions/queries/list";
import { findStaffQuestion, questionChoices, staffQuestions } from "@/lib/questions/queries/staff";
import { auditTrailOf, make, removedFrom } from "../support/make";
import { makeSession } from "../support/make-public-session";
import { whenFollowed } from "../support/search";

const everyone = ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const;

/** A session with a member who may ask. */
async function stage() {
  const session = await makeSession.session();
  const member = await makeSession.member(session.termId);
  const clerk = await make.actor({ role: "CLERK" });
  const input = {
    sessionId: session.id,
    askerId: member.id,
    answererName: "Vũ Hồng Sơn",
    form: "SPOKEN",
    text: "Vì sao 41 kiến nghị quá hạn?",
    askedOn: "2020-12-10",
  };
  return { session, member, clerk, input };
}

async function asked(overrides: Record<string, unknown> = {}) {
  const { input, ...rest } = await stage();
  return { ...rest, input, ...(await createQuestion(rest.clerk, { ...input, ...overrides })) };
}

const auditRows = () => db.auditEntry.count({ where: { subjectType: "question" } });

async function refused(work: (actor: Actor) => Promise<unknown>, actor: Actor, expected: object) {
  const before = await auditRows();
  await expect(work(actor)).rejects.toMatchObject(expected);
  expect(await auditRows()).toBe(before);
}

test("ghi chất vấn: chức vụ của ngày đó được ghi lại, đổi chức vụ về sau không đổi; đường dẫn riêng", async () => {
  const { session, member, clerk, input } = await stage();
  const body = await db.body.create({ data: { kind: "COMMITTEE", slug: `ban-${randomUUID()}`, name: "Ban Pháp chế" } });
  const posts = await Promise.all(
    [
      ["Ủy viên Ban Pháp chế", 90],
      ["Trưởng Ban Pháp chế", 20],
      ["Phó Giám đốc Sở Y tế", 60],
    ].map(([title, protocol]) => db.post.create({ data: { bodyId: body.id, title: String(title), protocol: Number(protocol) } })),
  );
  const hold = (personId: string, n: number, from: string, to: string | null = null) =>
    db.postHolding.create({
      data: { personId, postId: posts[n]?.id ?? "", sole: false, fromDay: makeSession.day(from), toDay: to ? makeSession.day(to) : null },
    });
  await hold(member.personId, 0, "2016-07-01");
  await hold(member.personId, 1, "2018-01-01", "2020-12-31");
  const answerer = await makeSession.person("Đinh Thị Lan");
  await hold(answerer.id, 2, "2019-01-01");
  const { id, version } = await createQuestion(clerk, { ...input, answererId: answerer.id, answererName: "" });
  expect(await findStaffQuestion(clerk, id)).toMatchObject({
    slug: expect.stringMatching(/^vi-sao-41-kien-nghi-qua-han/),
    ...{ askerTitle: "Trưởng Ban Pháp chế", answererName: "Đinh Thị Lan", answererTitle: "Phó Giám đốc Sở Y tế", version },
  });
  await db.postHolding.deleteMany({ where: { personId: member.personId } });
  expect((await findStaffQuestion(clerk, id))?.askerTitle).toBe("Trưởng Ban Pháp chế");
  const twin = await createQuestion(clerk, input);
  expect((await findStaffQuestion(clerk, twin.id))?.askerTitle).toBe("Đại biểu");
  expect((await findStaffQuestion(clerk, twin.id))?.slug).toMatch(/-2$/);
  expect([await auditTrailOf(id), session.id]).toEqual([["question.create"], session.id]);
});

test("sửa: nêu mục nào đổi; không đổi gì thì không ghi gì; bản cũ bị từ chối", async () => {
  const { id, version, clerk, input } = await asked();
  const kept = await findStaffQuestion(clerk, id);
  const same = { ...input, askerTitle: kept?.askerTitle };
  expect(await saveQuestion(clerk, { id, version, ...same })).toEqual({ id, version });
  const saved = await saveQuestion(clerk, { id, version, ...same, text: "Vì sao 29 kiến nghị quá hạn?" });
  expect(await auditTrailOf(id)).toEqual(["question.create", "question.save"]);
  const row = await db.auditEntry.findFirst({ where: { subjectId: id, action: "question.save" } });
  expect(row?.detail).toEqual({ fields: ["text"], version: saved.version });
  await refused((actor) => saveQuestion(actor, { id, version, ...same }), clerk, { code: "CONFLICT", detail: { what: "sửa chất vấn: nội dung chất vấn" } });
});

test("trả lời, lời hứa, thực hiện: mỗi việc một dòng nhật ký; ngày ngược thì bị từ chối", async () => {
  const { id, version, clerk } = await asked();
  await refused((actor) => answerQuestion(actor, { id, version, answer: "Đang làm", answeredOn: "2020-12-09" }), clerk, {
    code: "INVALID",
    reason: "answer-before-question",
  });
  const answered = await answerQuestion(clerk, { id, version, answer: "29 trường hợp vướng hồ sơ.", answeredOn: "2020-12-10" });
  const one = await saveCommitment(clerk, { questionId: id, text: "Trả lời hết", dueOn: "2021-03-31" });
  await refused((actor) => saveCommitment(actor, { questionId: id, ...one, text: "Trả lời hết", keptOn: "2020-12-01" }), clerk, { reason: "already-kept" });
  await saveCommitment(clerk, { questionId: id, ...one, text: "Trả lời hết", dueOn: "2021-03-31", keptOn: "2021-04-02" });
  await refused((actor) => saveCommitment(actor, { questionId: id, ...one, text: "Cũ" }), clerk, { code: "CONFLICT" });
  await refused((actor) => saveCommitment(actor, { questionId: id, id: randomUUID(), version: 1, text: "Không có" }), clerk, { code: "NOT_FOUND" });
  expect(await auditTrailOf(id)).toEqual(["question.create", "question.answer", "question.promise", "question.keep-promise"]);
  const detail = await findStaffQuestion(clerk, id);
  expect(detail).toMatchObject({ version: answered.version, commitments: [{ standing: { state: "kept-late", late: 2 } }] });
  await saveCommitment(clerk, { questionId: id, id: one.id, version: 2, text: "Trả lời hết", dueOn: "" });
  expect((await auditTrailOf(id)).at(-1)).toBe("question.change-promise");
});

test("đăng thì bạn đọc thấy ở kỳ họp và ở đại biểu; chưa đăng, đã gỡ, hẹn giờ thì không", async () => {
  const { id, version, clerk, session, member } = await asked();
  const seen = async () => [(await questionsOfSession(session.id)).length, (await questionsOf(member.id, 5)).total];
  expect(await seen()).toEqual([0, 0]);
  const live = await publishQuestion(clerk, { id, version });
  expect(await seen()).toEqual([1, 1]);
  expect((await questionsOf(member.id, 5)).items[0]).toMatchObject({ askerName: "Giàng A Páo", session: { slug: session.slug } });
  // A session that readers do not know of is not named, wherever its question stands.
  await db.councilSession.update({ where: { id: session.id }, data: { publishedAt: null, agendaPublishedAt: null } });
  expect((await questionsOf(member.id, 5)).items[0]?.session).toBeNull();
  await refused((actor) => publishQuestion(actor, live), clerk, { reason: "already-published" });
  await refused((actor) => trashQuestion(actor, live), clerk, { reason: "published-not-trashed" });
  const down = await withdrawQuestion(clerk, live);
  expect(await seen()).toEqual([0, 0]);
  await refused((actor) => withdrawQuestion(actor, down), clerk, { reason: "not-published" });
  await db.question.update({ where: { id }, data: { publishedAt: new Date(Date.now() + 3_600_000) } });
  expect(await seen()).toEqual([0, 0]);
  expect(await auditTrailOf(id)).toEqual(["question.create", "question.publish", "question.withdraw"]);
});

const slugsOf = async (filter: Partial<QuestionFilter>) =>
  (await whenFollowed(filter, () => listQuestions({ ...everyQuestion, ...filter }, 1))).items.map(({ slug }) => slug);

test("chất vấn giữa hai kỳ họp có trang riêng: người hỏi, cơ quan, trả lời, lời hứa; gỡ xuống, hẹn giờ thì không còn ở đâu", async () => {
  const agency = await db.body.create({ data: { kind: "AGENCY", slug: `so-${randomUUID()}`, name: "Sở Y tế" } });
  const { id, version, clerk, member } = await asked({ sessionId: "", form: "WRITTEN", agencyId: agency.id, askedOn: "2020-08-20" });
  const { slug } = (await findStaffQuestion(clerk, id)) ?? { slug: "" };
  expect([await findQuestion(slug), await slugsOf({ asked: "between" })]).toEqual([null, []]);
  const live = await publishQuestion(clerk, { id, version });
  const { slug: asker } = await db.person.findUniqueOrThrow({ where: { id: member.personId }, select: { slug: true } });
  const found = await findQuestion(slug);
  expect(found).toMatchObject({ askerSlug: asker, session: null, outside: true, agency: { slug: agency.slug, name: "Sở Y tế" }, answeredOn: null });
  expect((await questionsOf(member.id, 5)).items[0]).toMatchObject({ slug, outside: true });
  expect([await slugsOf({ asked: "between" }), await slugsOf({ asked: "between", year: 2021 })]).toEqual([[slug], []]);
  expect((await questionsForSitemap()).map((entry) => entry.slug)).toContain(slug);
  // An agency without a page of its own is named and leads nowhere.
  await db.body.update({ where: { id: agency.id }, data: { shown: false } });
  expect((await findQuestion(slug))?.agency).toEqual({ name: "Sở Y tế", slug: null });
  const gone = () => db.removal.count({ where: { path: `/chat-van/${slug}` } });
  const before = await gone();
  await withdrawQuestion(clerk, live);
  expect([await findQuestion(slug), await slugsOf({ asked: "between" }), await gone()]).toEqual([null, [], before + 1]);
  await db.question.update({ where: { id }, data: { publishedAt: new Date(Date.now() + 3_600_000) } });
  expect([await findQuestion(slug), await slugsOf({ asked: "between" })]).toEqual([null, []]);
});

test("danh sách cho bạn đọc: lọc theo trả lời và lời hứa, đếm đúng như lọc; kỳ họp chưa công bố thì không nêu tên", async () => {
  const made = await asked({ askedOn: "2019-12-05" });
  const { clerk, id } = made;
  const { slug } = (await findStaffQuestion(clerk, id)) ?? { slug: "" };
  let version = (await publishQuestion(clerk, { id, version: made.version })).version;
  const at2019 = async (state: QuestionFilter["state"]) => (await slugsOf({ state, year: 2019 })).includes(slug);
  const all = async () => [await at2019("unanswered"), await at2019("promised"), await at2019("overdue"), await at2019("kept")];
  expect(await all()).toEqual([true, false, false, false]);
  ({ version } = await answerQuestion(clerk, { id, version, answer: "Đang sửa", answeredOn: "2019-12-05" }));
  const one = await saveCommitment(clerk, { questionId: id, text: "Sửa xong", dueOn: "2100-01-01" });
  expect(await all()).toEqual([false, true, false, false]);
  await saveCommitment(clerk, { questionId: id, ...one, text: "Sửa xong", dueOn: "2020-03-31" });
  expect(await all()).toEqual([false, true, true, false]);
  const facets = await questionFacets({ ...everyQuestion, year: 2019 });
  for (const state of ["unanswered", "promised", "overdue", "kept"] as const)
    expect([state, facets.states[state]]).toEqual([state, (await listQuestions({ ...everyQuestion, state, year: 2019 }, 1)).total]);
  expect(facets.years).toContain(2019);
  await saveCommitment(clerk, { questionId: id, id: one.id, version: one.version + 1, text: "Sửa xong", dueOn: "2020-03-31", keptOn: "2020-04-02" });
  expect(await all()).toEqual([false, false, false, true]);
  expect((await findQuestion(slug))?.session).toMatchObject({ slug: made.session.slug });
  await db.councilSession.update({ where: { id: made.session.id }, data: { publishedAt: null, agendaPublishedAt: null } });
  expect(await findQuestion(slug)).toMatchObject({ session: null, outside: false });
});

test("tìm chất vấn theo từ, lĩnh vực, cơ quan, khóa, kỳ họp; kỳ họp chưa công bố thì không tìm ra gì, cũng không được kể", async () => {
  const mark = randomUUID().slice(0, 8);
  const agency = await db.body.create({ data: { kind: "AGENCY", slug: `so-${mark}`, name: "Sở Xây dựng" } });
  const field = await db.field.create({ data: { slug: `nha-o-${mark}`, name: "Nhà ở", position: 7 } });
  const { id, version, clerk, session, member } = await asked({ agencyId: agency.id, fieldId: field.id, text: "Bao giờ xây xong bến xe Nậm Sơn?" });
  const other = await asked({ text: "Vì sao đường Bản Lang chưa thông?", answererName: "Tẩn A Sài" });
  for (const one of [{ id, version }, other]) await publishQuestion(clerk, { id: one.id, version: one.version });
  const secret = await asked({ agencyId: agency.id, text: "KIN bến xe Nậm Sơn" });
  const { slug = "" } = (await findStaffQuestion(clerk, id)) ?? {};
  const { slug: otherSlug = "" } = (await findStaffQuestion(clerk, other.id)) ?? {};
  for (const q of ["bến xe", "ben xe nam son", "“bến xe Nậm Sơn”"]) expect([q, await slugsOf({ q })]).toEqual([q, [slug]]);
  expect([await slugsOf({ q: "tan a sai" }), await slugsOf({ q: "sài đường" }), await slugsOf({ q: "!!!" }), await slugsOf({ q: "bến Lang" })]).toEqual([
    ...[[otherSlug], [otherSlug], [], []],
  ]);
  const { fullName } = await db.person.findUniqueOrThrow({ where: { id: member.personId }, select: { fullName: true } });
  expect(await slugsOf({ q: `${fullName} bến xe` })).toEqual([slug]);
  expect([await slugsOf({ agency: agency.slug }), await slugsOf({ field: field.slug }), await slugsOf({ session: session.slug })]).toEqual([
    [slug],
    [slug],
    [slug],
  ]);
  expect([
    (await slugsOf({ term: 14 })).includes(slug),
    await slugsOf({ term: 99 }),
    await slugsOf({ agency: agency.slug, session: other.session.slug }),
  ]).toEqual([...[true, [], []]]);
  const facets = await questionFacets({ ...everyQuestion, q: "bến xe" });
  expect([facets.all, facets.states.unanswered, facets.asked.session]).toEqual([1, 1, 1]);
  expect([facets.fields, facets.agencies].map((choices) => choices.some(({ value }) => value.endsWith(mark)))).toEqual([true, true]);
  const offers = async () => (await questionFacets(everyQuestion)).sessions.map(({ value }) => value);
  expect([(await offers()).includes(session.slug), (await offers()).includes(secret.session.slug)]).toEqual([true, false]);
  for (const data of [{ publishedAt: null }, { publishedAt: new Date(Date.now() + 60_000) }, { publishedAt: null, trashedAt: new Date() }]) {
    await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: null, ...data } });
    expect([await slugsOf({ session: session.slug }), (await offers()).includes(session.slug)]).toEqual([[], false]);
  }
});

test("thùng rác: không sửa, không đăng, lấy lại được; lời hứa chỉ bỏ được khi bạn đọc không thấy", async () => {
  const { id, version, clerk, input } = await asked();
  const one = await saveCommitment(clerk, { questionId: id, text: "Sửa xong đường" });
  const live = await publishQuestion(clerk, { id, version });
  await refused((actor) => removeCommitment(actor, one), clerk, { reason: "promise-was-shown" });
  const down = await withdrawQuestion(clerk, live);
  await refused((actor) => removeCommitment(actor, { ...one, version: 9 }), clerk, { code: "CONFLICT" });
  expect(await removeCommitment(clerk, one)).toBe(id);
  expect(await removedFrom(id)).toEqual({ text: "Sửa xong đường" });
  await refused((actor) => removeCommitment(actor, one), clerk, { code: "NOT_FOUND" });
  await refused((actor) => restoreQuestion(actor, down), clerk, { reason: "not-in-the-trash" });
  const gone = await trashQuestion(clerk, down);
  await refused((actor) => saveQuestion(actor, { ...gone, ...input }), clerk, { reason: "in-the-trash" });
  await refused((actor) => answerQuestion(actor, { ...gone, answer: "a", answeredOn: "2020-12-10" }), clerk, { reason: "in-the-trash" });
  await refused((actor) => saveCommitment(actor, { questionId: id, text: "a" }), clerk, { reason: "in-the-trash" });
  await refused((actor) => publishQuestion(actor, gone), clerk, { reason: "in-the-trash" });
  await refused((actor) => trashQuestion(actor, gone), clerk, { reason: "in-the-trash" });
  await restoreQuestion(clerk, gone);
  expect((await auditTrailOf(id)).slice(-3)).toEqual(["question.remove-promise", "question.trash", "question.restore"]);
});

test("không hợp lệ: người không phải đại biểu ngày đó, mục của kỳ họp khác, không ai trả lời, ngày sai", async () => {
  const { clerk, input } = await stage();
  const other = await makeSession.session();
  const item = await makeSession.item(other.id);
  await refused((actor) => createQuestion(actor, { ...input, askedOn: "2010-01-01" }), clerk, { code: "INVALID", reason: "asker-without-mandate" });
  await refused((actor) => createQuestion(actor, { ...input, itemId: item.id }), clerk, { reason: "item-of-another-session" });
  await refused((actor) => createQuestion(actor, { ...input, sessionId: "", itemId: item.id }), clerk, { reason: "item-of-another-session" });
  await refused((actor) => createQuestion(actor, { ...input, answererName: " " }), clerk, { reason: "nobody-answers" });
  for (const wrong of [{ askedOn: "hôm qua" }, { text: " " }, { form: "LETTER" }, { askerId: "x" }, { publishedAt: "2020-01-01" }])
    await refused((actor) => createQuestion(actor, { ...input, ...wrong }), clerk, { name: "ZodError" });
  for (const wrong of [{ id: "x", version: 1 }, { id: randomUUID() }]) await refused((actor) => publishQuestion(actor, wrong), clerk, { name: "ZodError" });
  await refused((actor) => publishQuestion(actor, { id: randomUUID(), version: 1 }), clerk, { code: "NOT_FOUND" });
});

test("chỉ chuyên viên và người duyệt sửa, đăng; mọi cán bộ đọc; người ngoài không", async () => {
  const { id, version, clerk, input, session } = await asked();
  const one = await saveCommitment(clerk, { questionId: id, text: "Làm đường" });
  for (const role of everyone) {
    const actor = await make.actor({ role });
    await refused((by) => createQuestion(by, input), actor, { code: "FORBIDDEN", reason: "may-not-write-questions" });
    await refused((by) => saveQuestion(by, { id, version, ...input }), actor, { reason: "may-not-write-questions" });
    await refused((by) => answerQuestion(by, { id, version, answer: "a", answeredOn: "2020-12-10" }), actor, { reason: "may-not-write-questions" });
    await refused((by) => saveCommitment(by, { questionId: id, text: "a" }), actor, { reason: "may-not-write-questions" });
    await refused((by) => removeCommitment(by, one), actor, { reason: "may-not-write-questions" });
    for (const verb of [publishQuestion, withdrawQuestion]) await refused((by) => verb(by, { id, version }), actor, { reason: "may-not-publish-questions" });
    for (const verb of [trashQuestion, restoreQuestion]) await refused((by) => verb(by, { id, version }), actor, { reason: "may-not-write-questions" });
    expect(await findStaffQuestion(actor, id)).toMatchObject({ why: { edit: "may-not-write-questions" } });
    expect((await staffQuestions(actor, { sessionId: session.id, state: "tat-ca" }, 1)).total).toBe(1);
  }
  const nobody = await make.actor({ roles: [] });
  await expect(findStaffQuestion(nobody, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(staffQuestions(nobody, { sessionId: null, state: "tat-ca" }, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await publishQuestion(await make.actor({ role: "APPROVER" }), { id, version });
});

test("danh sách của cán bộ: theo kỳ họp và trạng thái, đếm lời hứa quá hạn; danh sách chọn theo nhiệm kỳ", async () => {
  const { id, clerk, session, member } = await asked();
  await saveCommitment(clerk, { questionId: id, text: "Đã quá hạn", dueOn: "2021-03-31" });
  await saveCommitment(clerk, { questionId: id, text: "Không hẹn" });
  const list = async (state: Parameters<typeof staffQuestions>[1]["state"]) => (await staffQuestions(clerk, { sessionId: session.id, state }, 1)).items;
  expect(await list("con-loi-hua")).toMatchObject([{ id, open: 2, late: 1, askerName: "Giàng A Páo" }]);
  expect([(await list("chua-dang")).length, (await list("chua-tra-loi")).length, (await list("thung-rac")).length]).toEqual([1, 1, 0]);
  const choices = await questionChoices(clerk, session.id);
  expect(choices.members.map((choice) => choice.id)).toEqual([member.id]);
  expect(choices.sessions.some((choice) => choice.id === session.id)).toBe(true);
  expect((await questionChoices(clerk, "khong-phai")).items).toEqual([]);
});

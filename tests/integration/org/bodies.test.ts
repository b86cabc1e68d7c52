import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { endBody, resumeBody } from "@/lib/bodies/commands/end-body";
import { appoint, endHolding, saveHolding, takeHoldingOut } from "@/lib/bodies/commands/hold";
import { saveBody } from "@/lib/bodies/commands/save-body";
import { saveContact } from "@/lib/bodies/commands/save-contact";
import { savePost } from "@/lib/bodies/commands/save-post";
import { saveTerm } from "@/lib/bodies/commands/save-term";
import { dropSuccession, recordSuccession } from "@/lib/bodies/commands/succeed";
import { clashWords, refusalWords } from "@/lib/bodies/labels";
import { bodiesForSitemap, chartOn, contactsNow, englishBodies, findBody, officesOf, whoHeld } from "@/lib/bodies/queries";
import { findHolding, findPost, findStaffBody, staffBodies, staffTerms } from "@/lib/bodies/queries/staff";
import { refusalSentence } from "@/lib/core/action";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { overlap } from "@/lib/core/spans";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { org } from "@/tests/support/make-org";

let clerk: Actor;
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
});

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const rows = () => db.auditEntry.count();
/** The sentence that a person reads when a write is refused. */
async function sentenceOf(write: Promise<unknown>): Promise<string> {
  const error = await write.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? refusalSentence(error, { ...refusalWords, ...clashWords }) : String(error);
}

test("cơ quan: thêm, sửa; địa chỉ giữ như lần đầu; nhật ký kể tên mục đã đổi; không đặt dưới bộ phận của chính nó", async () => {
  const { id, slug, version } = await saveBody(clerk, { kind: "COMMITTEE", name: "Ban Pháp chế", validFrom: "05/07/2019", shown: "on" });
  expect(slug).toBe("ban-phap-che");
  const saved = await saveBody(clerk, { id, version, kind: "COMMITTEE", name: "Ban Pháp chế HĐND tỉnh", validFrom: "05/07/2019", shown: "on" });
  expect([saved.slug, await auditTrailOf(id)]).toEqual(["ban-phap-che", ["body.create", "body.save"]]);
  expect((await db.auditEntry.findFirst({ where: { subjectId: id, action: "body.save" } }))?.detail).toMatchObject({ fields: ["name"] });
  expect((await saveBody(clerk, { kind: "COMMITTEE", name: "Ban Pháp chế" })).slug).toBe("ban-phap-che-2");
  await expect(saveBody(clerk, { id, version, kind: "COMMITTEE", name: "Ban cũ" })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { what: "sửa cơ quan, tổ chức: tên" },
  });
  const part = await org.body({ parentId: id });
  const before = await rows();
  await expect(saveBody(clerk, { id, version: saved.version, kind: "COMMITTEE", name: "Ban", parentId: part.id })).rejects.toMatchObject({
    reason: "own-part",
  });
  await expect(saveBody(clerk, { id, version: saved.version, kind: "COMMITTEE", name: " " })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveBody(clerk, { kind: "COMMITTEE", name: "Ban", extra: 1 })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveBody(clerk, { id: randomUUID(), version: 1, kind: "COMMITTEE", name: "Ban" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await rows()).toBe(before);
});

test("chỉ văn thư và người duyệt sửa hồ sơ; mọi cán bộ đọc được; từ chối không để lại nhật ký", async () => {
  const body = await org.body();
  const post = await org.post(body.id);
  const person = await org.person();
  const before = await rows();
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    const refused = { code: "FORBIDDEN", reason: "may-not-write-record" };
    await expect(saveBody(actor, { kind: "COMMITTEE", name: "Ban" })).rejects.toMatchObject(refused);
    await expect(endBody(actor, { id: body.id, version: 1, lastDay: "2021-06-30" })).rejects.toMatchObject(refused);
    await expect(saveTerm(actor, { bodyId: body.id, ordinal: 1, name: "I", startsOn: "2021-01-01", endsOn: "2022-01-01" })).rejects.toMatchObject(refused);
    await expect(savePost(actor, { bodyId: body.id, title: "Trưởng Ban", protocol: 1 })).rejects.toMatchObject(refused);
    await expect(appoint(actor, { postId: post.id, personId: person.id, fromDay: "2021-01-01" })).rejects.toMatchObject(refused);
    await expect(saveContact(actor, { bodyId: body.id, name: "Trần Thu Hà" })).rejects.toMatchObject(refused);
    await expect(recordSuccession(actor, { predecessorId: randomUUID(), successorId: body.id, kind: "MERGER", onDay: "2021-01-01" })).rejects.toBeInstanceOf(
      AppError,
    );
    expect((await staffBodies(actor)).some(({ id }) => id === body.id)).toBe(true);
    expect(await findStaffBody(actor, body.id)).toMatchObject({ slug: body.slug });
  }
  expect(await rows()).toBe(before);
  expect([await findStaffBody(clerk, "khong"), await findPost(clerk, randomUUID()), await findHolding(clerk, randomUUID())]).toEqual([null, null, null]);
});

test("hai nhiệm kỳ của một cơ quan không chồng ngày, không trùng số; lời từ chối nói nhiệm kỳ nào, từ ngày nào", async () => {
  const { bodyId, id, version } = await org.term();
  const next = { bodyId, ordinal: 16, name: "khóa XVI", startsOn: "2026-03-31", endsOn: "2031-03-31" };
  const before = await rows();
  expect(await sentenceOf(saveTerm(clerk, next))).toBe(
    "Nhiệm kỳ khóa XV kéo dài từ ngày 01/07/2021 đến ngày 31/03/2026. Hai nhiệm kỳ của một cơ quan không chồng ngày: sửa ngày cho rời nhau.",
  );
  expect(await sentenceOf(saveTerm(clerk, { ...next, ordinal: 15, startsOn: "2026-04-01" }))).toContain("đã có nhiệm kỳ mang số khóa ấy");
  expect(await sentenceOf(saveTerm(clerk, { ...next, startsOn: "2031-04-01" }))).toBe(refusalWords["term-backwards"]);
  expect(await rows()).toBe(before);
  const made = await saveTerm(clerk, { ...next, startsOn: "01/04/2026" });
  const wider = { id, version, bodyId, ordinal: 15, name: "khóa XV", startsOn: "2021-07-01", endsOn: "2026-04-01" };
  expect(await sentenceOf(saveTerm(clerk, wider))).toContain("Nhiệm kỳ khóa XVI kéo dài từ ngày 01/04/2026");
  await saveTerm(clerk, { ...wider, endsOn: "2026-03-30" });
  await expect(saveTerm(clerk, wider)).rejects.toMatchObject({ code: "CONFLICT", reason: "edited-by-someone-else" });
  expect([await auditTrailOf(made.id), await auditTrailOf(id)]).toEqual([["term.create"], ["term.create", "term.save"]]);
  expect((await staffTerms(clerk)).filter((term) => term.body.id === bodyId).map(({ ordinal }) => ordinal)).toEqual([16, 15]);
});

test("chức vụ một người giữ: người thứ hai bị từ chối, lời từ chối nói ai đang giữ, từ ngày nào; ai giữ ngày nào là một câu hỏi", async () => {
  const body = await org.body({ name: "Ban Dân tộc", validFrom: "2016-07-01" });
  const post = await org.post(body.id, { title: "Trưởng Ban Dân tộc" });
  const [first, second] = [await org.person("Giàng A Páo"), await org.person("Lò Thị Hạnh")];
  const held = await org.holding(post.id, first.id, "2016-07-15", null, { decision: "Nghị quyết số 12/NQ-HĐND" });
  const wanted = { postId: post.id, personId: second.id, fromDay: "2021-07-05" };
  const before = await rows();
  expect(await sentenceOf(appoint(clerk, wanted))).toBe(
    "Giàng A Páo giữ chức vụ Trưởng Ban Dân tộc từ ngày 15/07/2016 đến nay. Chức vụ này mỗi lúc chỉ một người giữ: ghi người ấy thôi giữ trước, hoặc chọn ngày khác.",
  );
  expect(await sentenceOf(appoint(clerk, { ...wanted, personId: first.id }))).toContain("Giàng A Páo");
  expect(await sentenceOf(appoint(clerk, { ...wanted, fromDay: "2016-06-30" }))).toBe(refusalWords["outside-body"]);
  expect(await sentenceOf(appoint(clerk, { ...wanted, toDay: "2021-07-04" }))).toBe(refusalWords["ends-before-it-starts"]);
  expect(await sentenceOf(appoint(clerk, { ...wanted, postId: randomUUID() }))).toBe(refusalWords["no-post"]);
  expect(await sentenceOf(appoint(clerk, { ...wanted, personId: randomUUID() }))).toBe(refusalWords["no-person"]);
  expect(await sentenceOf(appoint(clerk, { ...wanted, resolution: "/nghi-quyet/2021/khong-co" }))).toBe(refusalWords["no-resolution"]);
  await expect(appoint(clerk, { ...wanted, resolution: "Nghị quyết 12" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(endHolding(clerk, { ...held, lastDay: "2016-07-14", reason: "TERM_ENDED" })).rejects.toMatchObject({ reason: "ends-before-it-starts" });
  await expect(endHolding(clerk, { ...held, lastDay: "2021-07-04" })).rejects.toMatchObject({ name: "ZodError" });
  expect(await rows()).toBe(before);

  const ended = await endHolding(clerk, { ...held, lastDay: "04/07/2021", reason: "TERM_ENDED", decision: "" });
  await expect(endHolding(clerk, { ...ended, lastDay: "2021-07-04", reason: "TERM_ENDED" })).rejects.toMatchObject({ reason: "holding-over" });
  await expect(endHolding(clerk, { ...held, lastDay: "2021-07-04", reason: "TERM_ENDED" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const follows = await appoint(clerk, wanted);
  const names = async (text: string) => (await whoHeld(post.id, day(text))).map(({ fullName }) => fullName);
  expect(await Promise.all(["2016-07-14", "2016-07-15", "2021-07-04", "2021-07-05", "2030-01-01"].map(names))).toEqual([
    [],
    ["Giàng A Páo"],
    ["Giàng A Páo"],
    ["Lò Thị Hạnh"],
    ["Lò Thị Hạnh"],
  ]);
  // A correction that would make two of them is refused as well, and names the other one.
  const wrong = { ...ended, fromDay: "2016-07-15", toDay: "2021-07-05", endReason: "TERM_ENDED" };
  expect(await sentenceOf(saveHolding(clerk, wrong))).toContain("Lò Thị Hạnh giữ chức vụ Trưởng Ban Dân tộc từ ngày 05/07/2021 đến nay");
  await expect(saveHolding(clerk, { ...wrong, toDay: "" })).rejects.toMatchObject({ reason: "holding-open" });
  await saveHolding(clerk, { ...wrong, toDay: "2021-07-03" });
  expect([await auditTrailOf(held.id), await auditTrailOf(follows.id)]).toEqual([["holding.create", "holding.end", "holding.save"], ["holding.create"]]);
  expect((await officesOf(first.id)).map(({ title, body: { slug } }) => [title, slug])).toEqual([["Trưởng Ban Dân tộc", body.slug]]);
  expect(JSON.stringify(await db.auditEntry.findMany({ select: { detail: true } }))).not.toContain("Giàng A Páo");
});

test("chức vụ nhiều người giữ thì nhiều người cùng giữ, nhưng một người không giữ hai lần; đổi thành một người giữ thì bị từ chối", async () => {
  const body = await org.body();
  const post = await org.post(body.id, { title: "Ủy viên", sole: false, protocol: 60 });
  const [a, b] = [await org.person("Trần Văn Khải"), await org.person("Mùa Thị Sua")];
  await org.holding(post.id, a.id, "2021-07-05");
  await org.holding(post.id, b.id, "2021-07-05");
  expect(await sentenceOf(appoint(clerk, { postId: post.id, personId: a.id, fromDay: "2022-01-01" }))).toBe(
    "Trần Văn Khải đã được ghi giữ chức vụ Ủy viên từ ngày 05/07/2021 đến nay. Sửa lần giữ ấy, hoặc chọn ngày khác.",
  );
  expect(await sentenceOf(savePost(clerk, { ...post, bodyId: body.id, title: "Ủy viên", protocol: 60, sole: "on" }))).toBe(refusalWords["posts-of-one-holder"]);
  expect(await sentenceOf(savePost(clerk, { bodyId: body.id, title: "Ủy viên", protocol: 61 }))).toBe(refusalWords["title-taken"]);
  const saved = await savePost(clerk, { ...post, bodyId: body.id, title: "Ủy viên Ban", protocol: 61 });
  await expect(savePost(clerk, { ...post, bodyId: body.id, title: "Ủy viên", protocol: 60 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect([saved.version, await auditTrailOf(post.id)]).toEqual([2, ["post.create", "post.save"]]);
});

test("bất kỳ hai lần giữ nào: cơ sở dữ liệu từ chối khi và chỉ khi chúng có chung một ngày", async () => {
  const body = await org.body();
  const post = await org.post(body.id);
  const [a, b] = [await org.person(), await org.person()];
  const at = (n: number) => new Date(Date.UTC(2021, 0, n));
  const span = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 0, max: 6 }), { nil: null })).map(([from, days]) => ({
    from: at(from),
    to: days === null ? null : at(from + days),
  }));
  await fc.assert(
    fc.asyncProperty(span, span, async (one, two) => {
      await db.postHolding.deleteMany({ where: { postId: post.id } });
      await appoint(clerk, { postId: post.id, personId: a.id, fromDay: one.from, toDay: one.to });
      const second = appoint(clerk, { postId: post.id, personId: b.id, fromDay: two.from, toDay: two.to });
      if (overlap(one, two)) await expect(second).rejects.toMatchObject({ code: "CONFLICT", reason: "office-held", detail: { from: one.from, to: one.to } });
      else await second;
    }),
    { numRuns: 12 },
  );
});

test("dòng ghi nhầm bỏ được trong 24 giờ, nhật ký vẫn giữ; sau đó thì không", async () => {
  const body = await org.body();
  const post = await org.post(body.id);
  const made = await org.holding(post.id, (await org.person()).id, "2021-07-05");
  await takeHoldingOut(clerk, made);
  expect([await whoHeld(post.id, day("2021-08-01")), await auditTrailOf(made.id)]).toEqual([[], ["holding.create", "holding.take-out"]]);
  expect(await removedFrom(made.id)).toMatchObject({ fromDay: "2021-07-05" });
  const old = await org.holding(post.id, (await org.person()).id, "2021-07-05");
  await db.postHolding.update({ where: { id: old.id }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
  await expect(takeHoldingOut(clerk, old)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "recorded-long-ago" });
  expect(await auditTrailOf(old.id)).toEqual(["holding.create"]);
});

test("văn phòng hợp nhất: cơ quan cũ kết thúc cùng các chức vụ, cơ quan mới thay từ hôm sau; sơ đồ từng ngày đúng; ghi nhầm thì bỏ được", async () => {
  const council = await org.body({ kind: "COUNCIL", name: "Hội đồng nhân dân tỉnh Lạc Giang" });
  const [old, other] = [
    await org.body({ kind: "OFFICE", name: "Văn phòng HĐND tỉnh", validFrom: "2016-07-01", parentId: council.id }),
    await org.body({ kind: "OFFICE", name: "Văn phòng Đoàn ĐBQH tỉnh", validFrom: "2016-07-01" }),
  ];
  const office = await org.body({ kind: "OFFICE", name: "Văn phòng Đoàn ĐBQH và HĐND tỉnh", validFrom: "2021-07-01" });
  const part = await org.body({ kind: "DEPARTMENT", name: "Phòng Tổng hợp", parentId: old.id });
  const chief = await org.post(old.id, { title: "Chánh Văn phòng" });
  const held = await org.holding(chief.id, (await org.person("Phạm Đức Lương")).id, "2017-01-01");
  const end = { id: old.id, version: old.version, lastDay: "2021-06-30", kind: "MERGER", decision: "Nghị quyết số 41/NQ-HĐND", successorIds: [office.id] };
  const before = await rows();
  await expect(endBody(clerk, end)).rejects.toMatchObject({ reason: "parts-remain" });
  expect(await rows()).toBe(before);
  await saveBody(clerk, { id: part.id, version: part.version, kind: "DEPARTMENT", name: "Phòng Tổng hợp", parentId: office.id, shown: true });
  await expect(endBody(clerk, { ...end, lastDay: "2016-06-30" })).rejects.toMatchObject({ reason: "ends-before-it-began" });
  await expect(endBody(clerk, { ...end, lastDay: "2016-12-31" })).rejects.toMatchObject({ reason: "office-begins-later" });
  await expect(endBody(clerk, { ...end, lastDay: "2021-05-31" })).rejects.toMatchObject({ reason: "successor-not-there" });
  await expect(endBody(clerk, { ...end, successorIds: [old.id] })).rejects.toMatchObject({ reason: "same-body" });
  const ended = await endBody(clerk, end);
  await endBody(clerk, { ...end, id: other.id, version: other.version });
  await expect(endBody(clerk, end)).rejects.toMatchObject({ reason: "already-ended" });
  expect(await findHolding(clerk, held.id)).toMatchObject({ toDay: day("2021-06-30"), endReason: "BODY_ENDED" });

  const slugsOn = async (text: string) => (await chartOn(day(text))).bodies.filter(({ kind }) => kind === "OFFICE").map(({ slug }) => slug);
  expect((await slugsOn("2021-06-30")).toSorted()).toEqual([old.slug, other.slug].toSorted());
  expect(await slugsOn("2021-07-01")).toEqual([office.slug]);
  const chart = await chartOn(day("2021-07-05"));
  expect(chart.changes[0]).toMatchObject({ kind: "MERGER", onDay: day("2021-07-01"), after: ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"] });
  expect(chart.changes[0]?.before.toSorted()).toEqual(["Văn phòng HĐND tỉnh", "Văn phòng Đoàn ĐBQH tỉnh"]);
  expect(chart.office.map(({ slug }) => slug)).toEqual([office.slug, expect.anything(), expect.anything()]);
  const page = await findBody(office.slug, null);
  expect(page?.predecessors.map(({ slug, how }) => [slug, how]).toSorted()).toEqual([old.slug, other.slug].toSorted().map((slug) => [slug, "MERGER"]));
  const then = await findBody(old.slug, day("2020-01-01"));
  expect(then).toMatchObject({ there: true, successors: [{ slug: office.slug }] });
  expect(then?.leaders.map(({ person, title }) => [person.fullName, title])).toEqual([["Phạm Đức Lương", "Chánh Văn phòng"]]);
  expect(await findBody(old.slug, null)).toMatchObject({ there: false, leaders: [], former: [{ title: "Chánh Văn phòng" }] });

  const resumed = await resumeBody(clerk, ended);
  expect([await findHolding(clerk, held.id), await findBody(old.slug, null)]).toMatchObject([
    { toDay: null, endReason: null },
    { there: true, successors: [] },
  ]);
  await expect(resumeBody(clerk, resumed)).rejects.toMatchObject({ reason: "not-ended" });
  expect(await auditTrailOf(old.id)).toEqual(["body.create", "body.end", "body.resume"]);
  expect(await removedFrom(old.id)).toEqual([{ successorId: office.id, succession: "MERGER", onDay: "2021-07-01", decision: "Nghị quyết số 41/NQ-HĐND" }]);
});

test("Thường trực gồm cả Chủ tịch, Phó Chủ tịch ghi ở Hội đồng; trang tiếng Anh có cơ quan mang tên tiếng Anh", async () => {
  const council = await org.body({ kind: "COUNCIL", name: "Hội đồng nhân dân tỉnh Thử" });
  const standing = await org.body({
    kind: "STANDING_COMMITTEE",
    name: "Thường trực HĐND tỉnh Thử",
    parentId: council.id,
    englishName: "Standing Committee of Thu",
  });
  const chair = await savePost(clerk, { bodyId: council.id, title: "Chủ tịch HĐND tỉnh", protocol: 10, sole: true });
  const chief = await savePost(clerk, { bodyId: standing.id, title: "Trưởng Thường trực", englishTitle: "Head", protocol: 30 });
  await org.holding(chair.id, (await org.person("Hoàng Thị Minh Hạnh")).id, "2021-07-05");
  await org.holding(chief.id, (await org.person("Lò Văn Thiện")).id, "2021-07-05");
  expect((await findBody(standing.slug, null))?.leaders.map(({ person }) => person.fullName)).toEqual(["Hoàng Thị Minh Hạnh", "Lò Văn Thiện"]);
  expect((await englishBodies()).find(({ slug }) => slug === standing.slug)).toMatchObject({
    name: "Standing Committee of Thu",
    leaders: [{ title: "Head", fullName: "Lò Văn Thiện" }],
  });
});

test("kế tục của thời trước khi có cổng ghi được và bỏ được; ghi hai lần thì bị từ chối", async () => {
  const [before, after] = [await org.body(), await org.body({ validFrom: "2016-07-01" })];
  const succession = { predecessorId: before.id, successorId: after.id, kind: "RENAMING", onDay: "2016-07-01", decision: "" };
  await expect(recordSuccession(clerk, { ...succession, onDay: "2016-06-30" })).rejects.toMatchObject({ reason: "successor-not-there" });
  await recordSuccession(clerk, succession);
  expect(await sentenceOf(recordSuccession(clerk, succession))).toBe(refusalWords["already-follows"]);
  await dropSuccession(clerk, { predecessorId: before.id, successorId: after.id });
  await expect(dropSuccession(clerk, { predecessorId: before.id, successorId: after.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(after.id)).toEqual(["body.create", "body.succeed", "body.drop-succession"]);
  expect(await removedFrom(after.id)).toEqual({ succession: "RENAMING", onDay: "2016-07-01" });
});

test("cơ quan không hiện thì không có ở đâu cho bạn đọc: sơ đồ, trang, sơ đồ trang, danh bạ", async () => {
  const hidden = await org.body({ kind: "COMMITTEE", name: "Ban đang chuẩn bị", shown: false });
  const shown = await org.body({ kind: "COMMITTEE", name: "Ban Đô thị" });
  for (const { id } of [hidden, shown])
    await saveContact(clerk, { bodyId: id, name: "Trần Thu Hà", phone: "0200 3 555 670", email: "ha.tt@hdnd.lacgiang.example" });
  const [chart, sitemap, contacts] = [await chartOn(null), await bodiesForSitemap(), await contactsNow()];
  const seen = [...chart.bodies.map(({ slug }) => slug), ...sitemap.map(({ slug }) => slug), ...contacts.map(({ body }) => body.slug)];
  expect([seen.includes(hidden.slug), await findBody(hidden.slug, null)]).toEqual([false, null]);
  expect([seen.filter((slug) => slug === shown.slug), (await findBody(shown.slug, null))?.contacts.length]).toEqual([[shown.slug, shown.slug, shown.slug], 1]);
});

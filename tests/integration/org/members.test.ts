import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { appoint, saveHolding } from "@/lib/bodies/commands/hold";
import { chartOn, findBody, whoHeld } from "@/lib/bodies/queries";
import { findHolding } from "@/lib/bodies/queries/staff";
import { refusalSentence } from "@/lib/core/action";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { closeTerm } from "@/lib/members/commands/close-term";
import { endMandate, resumeMandate, takeMemberOut } from "@/lib/members/commands/end-mandate";
import { saveConstituency } from "@/lib/members/commands/save-constituency";
import { addMember, saveMember } from "@/lib/members/commands/save-member";
import { clashWords, refusalWords } from "@/lib/members/labels";
import { compositionOf, findMember, hasMembers, listMembers, membersForSitemap } from "@/lib/members/queries";
import { findStaffMember, mandateChoices, staffConstituencies, staffMembers } from "@/lib/members/queries/staff";
import { saveProtected } from "@/lib/people/commands";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { org } from "@/tests/support/make-org";
import { makeRecord } from "@/tests/support/make-votes";
import { whenFollowed } from "@/tests/support/search";

let clerk: Actor;
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
});

const rows = () => db.auditEntry.count();
async function sentenceOf(write: Promise<unknown>): Promise<string> {
  const error = await write.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? refusalSentence(error, { ...refusalWords, ...clashWords }) : String(error);
}

/** Ordinals of their own, so that the tests of one file do not meet in one list. */
let ordinal = 20;
const ask = (asked: { ordinal: number } & Partial<Parameters<typeof listMembers>[0]>) =>
  whenFollowed(asked, () => listMembers({ q: "", constituency: null, committee: null, group: null, page: 1, ...asked }));

test("đơn vị bầu cử: thêm, sửa, số không trùng trong khóa; đại biểu chỉ gắn với đơn vị của khóa mình", async () => {
  const [term, other] = [await org.term({ ordinal: ++ordinal }), await org.term({ ordinal: ++ordinal })];
  const place = { number: 7, name: "Huyện Nậm Sơn", area: "xã Hua Pe, xã Tà Lèng", seats: 5 };
  const made = await saveConstituency(clerk, { termId: term.id, ...place });
  const person = await org.person();
  const before = await rows();
  expect(await sentenceOf(saveConstituency(clerk, { termId: term.id, ...place }))).toBe(refusalWords["number-taken"]);
  await expect(saveConstituency(clerk, { termId: term.id, ...place, seats: 0 })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveConstituency(clerk, { termId: randomUUID(), ...place })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const wanted = { termId: other.id, personId: person.id, fromDay: "2021-07-01", constituencyId: made.id };
  expect(await sentenceOf(addMember(clerk, wanted))).toBe(refusalWords["other-term"]);
  expect(await rows()).toBe(before);
  const saved = await saveConstituency(clerk, { ...made, termId: term.id, ...place, seats: 6 });
  await expect(saveConstituency(clerk, { ...made, termId: term.id, ...place })).rejects.toMatchObject({ code: "CONFLICT" });
  expect([saved.version, await auditTrailOf(made.id)]).toEqual([2, ["constituency.create", "constituency.save"]]);
  expect((await staffConstituencies(clerk, term.id)).map(({ number, seats }) => [number, seats])).toEqual([[7, 6]]);
});

test("đại biểu: thêm, sửa, thôi, bỏ ghi thôi; mỗi lần từ chối nói vì sao và không để lại nhật ký", async () => {
  const term = await org.term({ ordinal: ++ordinal });
  const [person, group] = [await org.person("Nông Thị Bích Ngọc"), await org.body({ kind: "MEMBERS_GROUP", name: "Tổ đại biểu số 5" })];
  const notGroup = await org.body();
  const wanted = { termId: term.id, personId: person.id, fromDay: "01/07/2021" };
  const before = await rows();
  expect(await sentenceOf(addMember(clerk, { ...wanted, fromDay: "2021-06-30" }))).toBe(refusalWords["outside-term"]);
  expect(await sentenceOf(addMember(clerk, { ...wanted, toDay: "2026-04-01" }))).toBe(refusalWords["outside-term"]);
  expect(await sentenceOf(addMember(clerk, { ...wanted, groupId: notGroup.id }))).toBe(refusalWords["not-a-group"]);
  expect(await sentenceOf(addMember(clerk, { ...wanted, personId: randomUUID() }))).toBe(refusalWords["no-person"]);
  await expect(addMember(clerk, { ...wanted, voteShare: "101" })).rejects.toMatchObject({ name: "ZodError" });
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const)
    await expect(addMember(await make.actor({ role }), wanted)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-write-record" });
  expect(await rows()).toBe(before);
  const made = await addMember(clerk, { ...wanted, groupId: group.id, voteShare: "93,51", reelected: "co", fullTime: "on" });
  expect(await sentenceOf(addMember(clerk, wanted))).toMatch(/đã là đại biểu của khóa này|Một người không giữ hai nhiệm kỳ/);
  const saved = await saveMember(clerk, {
    ...made,
    fromDay: "2021-07-01",
    groupId: group.id,
    voteShare: "93,51",
    reelected: "khong",
    workplace: "Huyện ủy Nậm Sơn",
  });
  await expect(saveMember(clerk, { ...made, fromDay: "2021-07-01" })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await findStaffMember(clerk, made.id)).toMatchObject({ voteShare: 93.51, reelected: false, fullTime: false, group: { name: "Tổ đại biểu số 5" } });
  await expect(endMandate(clerk, { ...saved, lastDay: "2021-06-30", reason: "RELEASED" })).rejects.toMatchObject({ reason: "ends-before-it-starts" });
  await expect(endMandate(clerk, { ...saved, lastDay: "2027-01-01", reason: "RELEASED" })).rejects.toMatchObject({ reason: "outside-term" });
  await expect(endMandate(clerk, { ...saved, lastDay: "2024-06-30", reason: "RELEASED", resolution: "/nghi-quyet/2024/khong-co" })).rejects.toMatchObject({
    reason: "no-resolution",
  });
  const secret = await makeRecord.resolution({ councilId: term.bodyId, termId: term.id }, null, { visibility: "RESTRICTED" });
  const bySecret = { ...saved, lastDay: "30/06/2024", reason: "RELEASED", resolution: `/nghi-quyet/2020/${secret.slug}` };
  await expect(endMandate(clerk, bySecret)).rejects.toMatchObject({ reason: "no-resolution" });
  const granted = await make.actor({ role: "CLERK" });
  await db.recordGrant.create({ data: { resolutionId: secret.id, accountId: granted.id } });
  const ended = await endMandate(granted, bySecret);
  const named = async (actor: Actor) => (await findStaffMember(actor, made.id))?.endResolution;
  expect([await named(granted), await named(clerk)]).toEqual([{ symbol: "45/NQ-HĐND" }, null]);
  await expect(endMandate(clerk, { ...ended, lastDay: "2024-06-30", reason: "RELEASED" })).rejects.toMatchObject({ reason: "mandate-over" });
  const resumed = await resumeMandate(clerk, ended);
  await expect(resumeMandate(clerk, resumed)).rejects.toMatchObject({ reason: "mandate-open" });
  expect(await auditTrailOf(made.id)).toEqual(["member.create", "member.save", "member.end", "member.resume"]);
  expect((await staffMembers(clerk, term.id, "bich ngoc")).map(({ id }) => id)).toEqual([made.id]);
  expect((await mandateChoices(clerk, term.id)).groups.some(({ name }) => name === "Tổ đại biểu số 5")).toBe(true);
});

test("bổ nhiệm theo nghị quyết hạn chế: ai không được giao thì không dẫn, không đọc được; sửa việc khác thì nghị quyết ở lại", async () => {
  const term = await org.term();
  const post = await org.post((await org.body()).id);
  const secret = await makeRecord.resolution({ councilId: term.bodyId, termId: term.id }, null, { visibility: "RESTRICTED" });
  const granted = await make.actor({ role: "CLERK" });
  await db.recordGrant.create({ data: { resolutionId: secret.id, accountId: granted.id } });
  const resolution = `/nghi-quyet/2020/${secret.slug}`;
  const wanted = { postId: post.id, personId: (await org.person()).id, fromDay: "2021-07-05", resolution };
  const before = await rows();
  expect(await sentenceOf(appoint(clerk, wanted))).toBe(refusalWords["no-resolution"]);
  expect(await rows()).toBe(before);
  const held = await appoint(granted, wanted);
  const link = async (actor: Actor) => (await findHolding(actor, held.id))?.resolution;
  expect([await link(granted), await link(clerk)]).toEqual([{ year: 2020, slug: secret.slug }, null]);
  const words = { fromDay: "2021-07-06", toDay: "" };
  await expect(saveHolding(clerk, { ...held, ...words, resolution })).rejects.toMatchObject({ reason: "no-resolution" });
  const saved = await saveHolding(clerk, { ...held, ...words, resolution: "" });
  expect(await link(granted)).toEqual({ year: 2020, slug: secret.slug });
  await saveHolding(granted, { ...saved, ...words, resolution: "" });
  expect(await link(granted)).toBeNull();
});

test("một người không có hai nhiệm kỳ đại biểu chồng nhau; kết thúc khóa ghi ngày cuối cho mọi người, rồi khóa sau bắt đầu được", async () => {
  const bodyId = (await org.body({ kind: "COUNCIL" })).id;
  const [first, second] = [
    await org.term({ bodyId, ordinal: ++ordinal, name: "khóa cũ", startsOn: "2016-07-01", endsOn: "2021-06-30" }),
    await org.term({ bodyId, ordinal: ++ordinal, name: "khóa mới" }),
  ];
  const [person, left] = [await org.person("Lường Thị Xuân"), await org.person()];
  const old = await org.member(first.id, person.id, { fromDay: "2016-07-01" });
  const gone = await org.member(first.id, left.id, { fromDay: "2016-07-01" });
  await endMandate(clerk, { ...gone, lastDay: "2018-01-01", reason: "DECEASED" });
  const post = await org.post(bodyId, { title: "Chủ tịch" });
  await org.holding(post.id, person.id, "2016-07-01", null, { termId: first.id });
  const wanted = { termId: second.id, personId: person.id, fromDay: "2021-07-01" };
  expect(await sentenceOf(addMember(clerk, wanted))).toBe(
    "Lường Thị Xuân là đại biểu khóa cũ từ ngày 01/07/2016 đến nay. Một người không giữ hai nhiệm kỳ đại biểu một lúc: ghi ngày thôi của lần trước, hoặc chọn ngày khác.",
  );
  const going = await org.term({ ordinal: ++ordinal, startsOn: "2025-07-01", endsOn: "2199-06-30" });
  await expect(closeTerm(clerk, { termId: going.id, version: going.version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "term-goes-on" });
  await expect(closeTerm(await make.actor(), { termId: first.id, version: 1 })).rejects.toMatchObject({ reason: "may-not-write-record" });
  expect(await closeTerm(clerk, { termId: first.id, version: first.version })).toEqual({ members: 1, offices: 1 });
  await expect(closeTerm(clerk, { termId: first.id, version: first.version })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(first.id)).toEqual(["term.create", "term.close"]);
  await addMember(clerk, wanted);
  expect(await findStaffMember(clerk, old.id)).toMatchObject({ toDay: new Date("2021-06-30T00:00:00Z"), endReason: null });
  expect([(await whoHeld(post.id, new Date("2021-06-30"))).length, (await whoHeld(post.id, new Date("2021-07-01"))).length]).toEqual([1, 0]);
});

test("dòng đại biểu ghi nhầm bỏ được trong 24 giờ khi chưa có gì gắn vào", async () => {
  const term = await org.term({ ordinal: ++ordinal });
  const made = await org.member(term.id, (await org.person()).id);
  const asked = await org.member(term.id, (await org.person()).id);
  await db.question.create({
    data: {
      slug: `cau-hoi-${randomUUID()}`,
      askerId: asked.id,
      answererName: "Giám đốc Sở",
      answererTitle: "Giám đốc",
      form: "WRITTEN",
      text: "Vì sao?",
      askedOn: new Date("2021-08-01"),
    },
  });
  await expect(takeMemberOut(clerk, asked)).rejects.toMatchObject({ code: "CONFLICT", reason: "mandate-in-use" });
  await db.member.update({ where: { id: made.id }, data: { voteShare: 93.51 } });
  await takeMemberOut(clerk, made);
  const another = await org.member(term.id, (await org.person()).id);
  await db.question.updateMany({ where: { askerId: asked.id }, data: { askerId: another.id } });
  await db.member.update({ where: { id: asked.id }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
  await expect(takeMemberOut(clerk, asked)).rejects.toMatchObject({ reason: "recorded-long-ago" });
  expect([await auditTrailOf(made.id), await auditTrailOf(asked.id)]).toEqual([["member.create", "member.take-out"], ["member.create"]]);
  expect(await removedFrom(made.id)).toMatchObject({ fromDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), voteShare: 93.51 });
});

test("Tổ đổi giữa khóa: hồ sơ ghi Tổ nào thì ngày nào cũng ra Tổ của ngày ấy, ở sơ đồ, trang của Tổ và danh sách", async () => {
  const number = ++ordinal;
  const term = await org.term({ ordinal: number, startsOn: "2021-07-01", endsOn: "2199-03-31" });
  const group = (name: string, validFrom: string) => org.body({ kind: "MEMBERS_GROUP", name, validFrom });
  const [old, young] = [await group(`Tổ đại biểu cũ ${number}`, "2016-07-01"), await group(`Tổ đại biểu mới ${number}`, "2024-07-01")];
  await db.body.update({ where: { id: old.id }, data: { validTo: new Date("2024-06-30") } });
  await db.bodySuccession.create({ data: { predecessorId: old.id, successorId: young.id, kind: "REORGANISATION", onDay: new Date("2024-07-01") } });
  const [stays, left, unmoved] = [await org.person("Giàng A Páo"), await org.person("Trần Thu Hà"), await org.person("Đặng Thị Ân")];
  await org.member(term.id, stays.id, { groupId: young.id });
  await org.member(term.id, left.id, { groupId: young.id, toDay: "2023-05-31" });
  await org.member(term.id, unmoved.id, { groupId: old.id });
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const sizes = async (text: string) => {
    const { bodies } = await chartOn(day(text));
    return [old, young].map(({ id }) => bodies.find((body) => body.id === id)?.groupMembers ?? null);
  };
  expect([await sizes("2022-01-01"), await sizes("2024-01-01"), await sizes("2025-01-01")]).toEqual([
    [3, null],
    [2, null],
    [null, 2],
  ]);
  const members = async (slug: string, text: string) => (await findBody(slug, day(text)))?.group.map(({ fullName }) => fullName);
  expect([await members(old.slug, "2022-01-01"), await members(old.slug, "2025-01-01")]).toEqual([["Đặng Thị Ân", "Trần Thu Hà", "Giàng A Páo"], []]);
  expect([await members(young.slug, "2022-01-01"), (await members(young.slug, "2025-01-01"))?.length]).toEqual([[], 2]);
  const list = async (group: string | null) => (await ask({ ordinal: number, group }))?.items.map((item) => [item.fullName, item.group?.slice(12, 15)]);
  const everybody = [
    ["Đặng Thị Ân", "mới"],
    ["Trần Thu Hà", "cũ "],
    ["Giàng A Páo", "mới"],
  ];
  expect(await list(null)).toEqual(everybody);
  // Found by each group that they were in.
  expect([await list(old.slug), await list(young.slug)]).toEqual([everybody, [everybody[0], everybody[2]]]);
  expect((await findMember(left.slug, number))?.chosen.group).toEqual({ slug: old.slug, name: `Tổ đại biểu cũ ${number}` });
  expect((await findMember(unmoved.slug, number))?.chosen.group?.slug).toBe(young.slug);
});

test("danh sách: theo thứ tự nghi thức rồi theo tên, lọc theo đơn vị, Ban, Tổ, tên không dấu; cơ cấu luôn là của cả khóa", async () => {
  const number = ++ordinal;
  const term = await org.term({ ordinal: number, startsOn: "2021-07-01", endsOn: "2199-03-31" });
  const place = await saveConstituency(clerk, { termId: term.id, number: 7, name: "Huyện Nậm Sơn", seats: 5 });
  const [group, committee] = [await org.body({ kind: "MEMBERS_GROUP", name: `Tổ đại biểu ${number}` }), await org.body({ name: `Ban Kiểm thử ${number}` })];
  const [chief, plain] = [
    await org.post(committee.id, { title: "Trưởng Ban", protocol: 30 }),
    await org.post(committee.id, { title: "Ủy viên Ban", protocol: 60, sole: false }),
  ];
  // The letters and the tones of their names decide, not the family names: Ân, Hà, Hạ, Páo.
  const people = await Promise.all(
    [
      { fullName: "Giàng A Páo", sex: "MALE", birthYear: "1974" },
      { fullName: "Nguyễn Quốc Hạ", sex: "MALE", birthYear: "1990" },
      { fullName: "Trần Thu Hà", sex: "FEMALE", birthYear: "1985" },
      { fullName: "Đặng Thị Ân", sex: "FEMALE", birthYear: "1961" },
    ].map(({ fullName, ...facts }) => org.person(fullName, facts)),
  );
  const [pao, ha] = people.map(({ id }) => id) as [string, string];
  for (const [at, { id }] of people.entries()) {
    await org.member(term.id, id, at === 0 ? { constituencyId: place.id, groupId: group.id, reelected: "co" } : { reelected: "khong" });
    await saveProtected(clerk, { personId: id, version: 1, ethnicity: at === 0 ? "Mông" : "Kinh" });
  }
  await org.holding(chief.id, pao, "2021-07-05", null, { termId: term.id });
  await org.holding(plain.id, ha, "2021-07-05", "2022-01-01", { termId: term.id });
  const names = (list: Awaited<ReturnType<typeof ask>>) => list?.items.map(({ fullName }) => fullName);
  const whole = await ask({ ordinal: number });
  expect(names(whole)).toEqual(["Giàng A Páo", "Đặng Thị Ân", "Trần Thu Hà", "Nguyễn Quốc Hạ"]);
  expect(whole?.items[0]).toMatchObject({ title: "Trưởng Ban", constituency: "Huyện Nậm Sơn" });
  expect(names(await ask({ ordinal: number, q: '"thu ha"' }))).toEqual(["Trần Thu Hà"]);
  await db.person.update({ where: { id: pao }, data: { biography: "Học trò của bà Trần Thu Hà" } });
  expect(names(await ask({ ordinal: number, q: "tran thu ha" }))).toEqual(["Trần Thu Hà", "Giàng A Páo"]);
  expect(names(await ask({ ordinal: number, constituency: 7 }))).toEqual(["Giàng A Páo"]);
  expect(names(await ask({ ordinal: number, group: group.slug }))).toEqual(["Giàng A Páo"]);
  const filtered = await ask({ ordinal: number, committee: committee.slug });
  expect([names(filtered), filtered?.total, filtered?.members]).toEqual([["Giàng A Páo"], 1, 4]);
  // Of the term, although one person is asked for: a figure of the filtered list would be about that person.
  const known = (count: number) => ({ count, known: 4 });
  expect(filtered?.composition).toEqual({ members: 4, women: known(2), young: known(2), minority: known(1), reelected: known(1) });
  expect(await compositionOf({ ids: [term.id] })).toEqual(filtered?.composition);
  expect([
    await ask({ ordinal: 999 }),
    (await listMembers({ ordinal: null, q: "", constituency: null, committee: null, group: null, page: 1 })) !== null,
  ]).toEqual([null, true]);
  expect([await hasMembers(), (await membersForSitemap()).length > 3]).toEqual([true, true]);
});

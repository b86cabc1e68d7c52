import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { saveContact } from "@/lib/bodies/commands/save-contact";
import { chartOn, contactsNow, findBody, officesOf, whoHeld } from "@/lib/bodies/queries";
import { db } from "@/lib/core/db";
import { findMember, listMembers, membersForSitemap, memberVotes } from "@/lib/members/queries";
import { erasePersonalData, releaseField, revokeField, savePerson, saveProtected } from "@/lib/people/commands";
import { findPerson, findProtected, listReleases, namesakeContacts, releasedFacts } from "@/lib/people/queries";
import { PersonalField } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "@/tests/support/make";
import { org } from "@/tests/support/make-org";

/** Values that stand nowhere else: wherever one turns up, it got out. */
const planted = { birthDate: "1974-02-03", ethnicity: "Chim Hoàng Yến", religion: "Đạo Chim Bạc", partyJoinedOn: "1999-08-07", phone: "0999 888 777" };
const traces = ["1974-02-03", "Chim Hoàng Yến", "Đạo Chim Bạc", "1999-08-07", "0999 888 777"];

let clerk: Actor;
let approver: Actor;
let person: Awaited<ReturnType<typeof org.person>>;
let post: { id: string };
let slug: string;

beforeAll(async () => {
  [clerk, approver] = [await make.actor({ role: "CLERK" }), await make.actor({ role: "APPROVER" })];
  const term = await org.term({ ordinal: 15 });
  person = await org.person("Giàng A Páo", { sex: "MALE", birthYear: "1974" });
  await org.member(term.id, person.id);
  const body = await org.body({ name: "Ban Dân tộc" });
  slug = body.slug;
  post = await org.post(body.id);
  await org.holding(post.id, person.id, "2021-07-05");
  await saveProtected(clerk, { personId: person.id, version: person.version, ...planted });
});

/** Everything that the public may ask of bodies, members and people, as one text. */
async function everythingPublic(): Promise<string> {
  const all = await Promise.all([
    chartOn(null),
    contactsNow(),
    findBody(slug, null),
    officesOf(person.id),
    whoHeld(post.id, new Date("2022-01-01")),
    listMembers({ ordinal: 15, q: "", constituency: null, committee: null, group: null, page: 1 }),
    findMember(person.slug, null),
    memberVotes(person.slug, null, 1),
    membersForSitemap(),
    releasedFacts(person.id),
  ]);
  return JSON.stringify(all);
}
const leaked = async () => {
  const text = await everythingPublic();
  return traces.filter((trace) => text.includes(trace));
};

test("không trường được bảo vệ nào ra ngoài khi chưa có căn cứ pháp lý; mỗi lần cho công khai chỉ ra đúng trường ấy; thu hồi là mất hẳn", async () => {
  expect(await leaked()).toEqual([]);
  expect((await everythingPublic()).includes("Giàng A Páo")).toBe(true);
  for (const [at, field] of Object.values(PersonalField).entries()) {
    const { id } = await releaseField(approver, { field, legalBasis: "Khoản 2 Điều 10 Luật kiểm thử" });
    expect(await leaked(), field).toEqual([traces[at]]);
    await revokeField(approver, { id });
    expect(await leaked(), field).toEqual([]);
    expect(await auditTrailOf(id)).toEqual(["person.release-field", "person.revoke-field"]);
  }
});

test("chỉ người duyệt cho công khai; phải ghi căn cứ; một trường một lần; từ chối không để lại nhật ký", async () => {
  const wanted = { field: "ETHNICITY", legalBasis: "Luật kiểm thử" };
  const before = await db.auditEntry.count();
  for (const role of ["AUTHOR", "CLERK", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await expect(releaseField(actor, wanted)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-release" });
    await expect(revokeField(actor, { id: crypto.randomUUID() })).rejects.toMatchObject({ reason: "may-not-release" });
    await expect(listReleases(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(releaseField(approver, { ...wanted, legalBasis: "  " })).rejects.toMatchObject({ name: "ZodError" });
  await expect(releaseField(approver, { ...wanted, field: "WEIGHT" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(revokeField(approver, { id: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.auditEntry.count()).toBe(before);
  const { id } = await releaseField(approver, wanted);
  await expect(releaseField(approver, wanted)).rejects.toMatchObject({ code: "CONFLICT", reason: "already-released" });
  await revokeField(approver, { id });
  await expect(revokeField(approver, { id })).rejects.toMatchObject({ code: "CONFLICT", reason: "not-released" });
  expect((await listReleases(approver))[0]).toMatchObject({ field: "ETHNICITY", legalBasis: "Luật kiểm thử", revokedAt: expect.any(Date) });
});

test("chỉ người giữ hồ sơ đọc và sửa trường được bảo vệ; nhật ký kể tên mục, không kể giá trị; bản cũ bị từ chối", async () => {
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await expect(findProtected(actor, person.id)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-see-protected" });
    await expect(saveProtected(actor, { personId: person.id, version: 2, ...planted })).rejects.toMatchObject({ reason: "may-not-see-protected" });
  }
  expect(await findProtected(clerk, person.id)).toMatchObject({ ethnicity: "Chim Hoàng Yến", phone: "0999 888 777" });
  await expect(saveProtected(clerk, { personId: person.id, version: 1, ...planted })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveProtected(clerk, { personId: person.id, version: 2, ...planted, birthDate: "31/02/1974" })).rejects.toMatchObject({ name: "ZodError" });
  const rows = await db.auditEntry.findMany({ where: { subjectId: person.id, action: "person.save-protected" }, select: { detail: true } });
  expect(rows).toEqual([{ detail: { fields: ["birthDate", "ethnicity", "religion", "partyJoinedOn", "phone"], version: 2 } }]);
  // The directory's own page of a person holds none of it either.
  expect(traces.filter((trace) => JSON.stringify(rows).includes(trace))).toEqual([]);
  const detail = JSON.stringify(await findPerson(clerk, person.id));
  expect(traces.filter((trace) => detail.includes(trace))).toEqual([]);
});

test("sửa danh bạ: mục không gửi lên thì để yên, mục gửi lên thì đổi", async () => {
  const made = await savePerson(clerk, { fullName: "Hà Quang Huy", sex: "MALE", birthYear: "1968", hometown: "xã Hua Pe" });
  await savePerson(clerk, { id: made.id, version: made.version, fullName: "Hà Quang Huy", titleLine: "Ủy viên Ban Pháp chế" });
  expect(await findPerson(clerk, made.id)).toMatchObject({ sex: "MALE", birthYear: 1968, hometown: "xã Hua Pe", titleLine: "Ủy viên Ban Pháp chế" });
  const saved = await savePerson(clerk, { id: made.id, version: 2, fullName: "Hà Quang Huy", sex: "", birthYear: "", hometown: "" });
  expect(await findPerson(clerk, made.id)).toMatchObject({ sex: null, birthYear: null, hometown: "", version: saved.version });
  await expect(savePerson(clerk, { id: made.id, version: 3, fullName: "Hà Quang Huy", birthYear: "68" })).rejects.toMatchObject({ name: "ZodError" });
});

test("xóa dữ liệu cá nhân: mọi điều riêng tư trống, tên và chức vụ còn trong hồ sơ; nhật ký kể tên mục; người không giữ hồ sơ không xóa được", async () => {
  const gone = await org.person("Mùa A Thử", { birthYear: "1980", hometown: "xã Hua Pe" });
  await org.member((await org.term({ ordinal: 16 })).id, gone.id);
  await saveProtected(clerk, { personId: gone.id, version: 1, ...planted });
  await expect(erasePersonalData(await make.actor({ role: "ADMINISTRATOR" }), { id: gone.id, version: 2 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(erasePersonalData(clerk, { id: gone.id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  const body = await org.body();
  const contacts = () => db.bodyContact.findMany({ where: { bodyId: body.id }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true } });
  // One is said to be the person's, two bear the name alone, one of them somebody else's.
  const save = (name: string, personId = "") => saveContact(clerk, { bodyId: body.id, name, personId, phone: "0200 3 555 670" });
  await save("Mùa A Thử", gone.id);
  const [own, other] = [await save("Mùa A Thử"), await save("Mùa A Thử")];
  const stranger = await save("Người Ngoài Danh Bạ");
  expect((await namesakeContacts(clerk, "Mùa A Thử")).map(({ id }) => id)).toEqual([own.id, other.id]);
  await expect(namesakeContacts(await make.actor({ role: "ADMINISTRATOR" }), "Mùa A Thử")).rejects.toMatchObject({ code: "FORBIDDEN" });
  // A contact of another name is not this person's, whatever was sent.
  await erasePersonalData(clerk, { id: gone.id, version: 2, contactIds: [own.id, stranger.id] });
  expect((await contacts()).map(({ id }) => id)).toEqual([other.id, stranger.id]);
  const erased = await db.auditEntry.findFirstOrThrow({ where: { subjectId: gone.id, action: "person.erase" }, select: { detail: true } });
  expect(erased.detail).toMatchObject({ contactsErased: 2 });
  expect(await findMember(gone.slug, null)).toMatchObject({ fullName: "Mùa A Thử", birthYear: null, hometown: "" });
  expect(await findProtected(clerk, gone.id)).toEqual({ birthDate: null, ethnicity: "", religion: "", partyJoinedOn: null, phone: "" });
  expect(await auditTrailOf(gone.id)).toEqual(["person.create", "person.save-protected", "person.erase"]);
});

test("xóa dữ liệu cá nhân xóa cả bản sao: dòng của bảng đã nhập, lý do vắng, nơi làm việc; người khác giữ nguyên", async () => {
  const trace = "Xã Chỉ Ở Đây";
  const term = await org.term({ ordinal: 13, startsOn: "2011-07-01", endsOn: "2016-03-31" });
  const people = await Promise.all(["Sùng A Sao", "Vàng A Khác"].map((name) => org.person(name, { birthYear: "1961", hometown: trace })));
  const [gone, stays] = people;
  const days = { fromDay: "2011-07-01", workplace: trace };
  const mandates = await Promise.all(people.map(({ id }) => org.member(term.id, id, days)));
  const startsOn = new Date("2012-07-10");
  const session = await db.councilSession.create({
    data: { councilId: term.bodyId, termId: term.id, ordinal: 3, slug: crypto.randomUUID(), title: "Kỳ họp thứ 3", kind: "REGULAR", startsOn },
  });
  const sitting = await db.sitting.create({ data: { sessionId: session.id, onDay: startsOn, half: "MORNING", startsAt: 480, endsAt: 690 } });
  const table = await db.spreadsheetImport.create({
    data: { kind: "MEMBERS", state: "DONE", name: "dai-bieu.csv", storageKey: "", sha256: Buffer.alloc(32), size: 1, accountId: clerk.id ?? "" },
  });
  const written = (fullName: string) => ({ fullName, birthYear: "12/3/1961", hometown: trace });
  for (const [at, { fullName }] of people.entries()) {
    const memberId = mandates[at]?.id ?? "";
    await db.attendance.create({ data: { sittingId: sitting.id, memberId, state: "EXCUSED", reason: trace } });
    await db.sessionReply.create({ data: { sessionId: session.id, memberId, coming: false, reason: trace } });
    // One row was taken, the other one refused.
    const row = { importId: table.id, cells: written(fullName) };
    await db.spreadsheetLine.create({ data: { ...row, line: 2 + at, record: { fullName, person: { hometown: trace } }, recordId: memberId } });
    await db.spreadsheetLine.create({ data: { ...row, line: 4 + at, errors: [{ column: "", message: "Sai" }], outcome: "refused" } });
  }
  const copies = async (personId: string, lines: number[]) =>
    JSON.stringify([
      await db.member.findMany({ where: { personId }, include: { attendance: true, replies: true } }),
      await db.spreadsheetLine.findMany({ where: { importId: table.id, line: { in: lines } } }),
    ]).split(trace).length - 1;
  expect([await copies(gone?.id ?? "", [2, 4]), await copies(stays?.id ?? "", [3, 5])]).toEqual([6, 6]);
  await erasePersonalData(clerk, { id: gone?.id, version: gone?.version });
  expect([await copies(gone?.id ?? "", [2, 4]), await copies(stays?.id ?? "", [3, 5])]).toEqual([0, 6]);
  const blanked = await db.spreadsheetLine.findMany({ where: { importId: table.id, line: { in: [2, 4] } }, select: { cells: true, record: true } });
  expect(blanked).toEqual([
    { cells: {}, record: null },
    { cells: {}, record: null },
  ]);
});

import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { choosePortrait, savePerson } from "@/lib/people/commands";
import { listPeople, pickablePortraits, suggestPeople } from "@/lib/people/queries";
import { auditTrailOf, make } from "../support/make";

test("thêm và sửa một người để lại nhật ký không chứa tên", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const person = await savePerson(clerk, { fullName: "Giàng A Páo", titleLine: "Trưởng Ban Dân tộc" });
  expect(person).toMatchObject({ slug: "giang-a-pao", version: 1 });
  const saved = await savePerson(clerk, { id: person.id, version: 1, fullName: "Giàng A Páo", titleLine: "" });
  expect(saved).toMatchObject({ slug: "giang-a-pao", version: 2 });
  expect(await auditTrailOf(person.id)).toEqual(["person.create", "person.save"]);
  const rows = await db.auditEntry.findMany({ where: { subjectId: person.id }, select: { detail: true } });
  expect(JSON.stringify(rows)).not.toContain("Giàng");
});

test("hai người trùng tên có hai đường dẫn", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const people = await Promise.all([1, 2].map(() => savePerson(clerk, { fullName: "Trần Thu Hà" })));
  expect(people.map(({ slug }) => slug).toSorted()).toEqual(["tran-thu-ha", "tran-thu-ha-2"]);
});

test("người không có quyền không sửa được danh bạ, tên rỗng và bản cũ bị từ chối", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const { id } = await savePerson(clerk, { fullName: "Vũ Hồng Sơn" });
  await expect(savePerson(await make.actor(), { id, version: 1, fullName: "Khác" })).rejects.toMatchObject({
    code: "FORBIDDEN",
    reason: "may-not-manage-people",
  });
  await expect(savePerson(clerk, { id, version: 1, fullName: " " })).rejects.toMatchObject({ name: "ZodError" });
  await expect(savePerson(clerk, { id: crypto.randomUUID(), version: 1, fullName: "Khác" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const both = await Promise.allSettled([1, 2].map(() => savePerson(clerk, { id, version: 1, fullName: "Vũ Hồng Sơn", titleLine: "Trưởng Ban" })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await auditTrailOf(id)).toEqual(["person.create", "person.save"]);
});

test("ai lưu sau được nói ai đã lưu trước, lúc nào, đổi mục gì", async () => {
  const [first, second] = [await make.actor({ role: "CLERK", displayName: "Phạm Thu Trang" }), await make.actor({ role: "APPROVER" })];
  const { id } = await savePerson(first, { fullName: "Vũ Hồng Sơn" });
  await savePerson(first, { id, version: 1, fullName: "Vũ Hồng Sơn", titleLine: "Trưởng Ban" });
  await expect(savePerson(second, { id, version: 1, fullName: "Vũ Hồng Sơn", titleLine: "Phó Trưởng Ban" })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Phạm Thu Trang", changedAt: expect.any(Date), what: "sửa người trong danh bạ: chức danh" },
  });
  expect(await auditTrailOf(id)).toEqual(["person.create", "person.save"]);
});

test("danh sách xếp theo tên, gợi ý tìm có dấu hay không dấu, theo tên rồi chức danh", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  for (const [fullName, titleLine] of [
    ["Hoàng Thị Minh Hạnh", "Chủ tịch Hội đồng nhân dân tỉnh"],
    ["Đặng Thu Hương", "Trưởng Ban Pháp chế"],
    ["Nguyễn Quốc Ân", null],
  ]) {
    await savePerson(clerk, { fullName, titleLine });
  }
  const author = await make.actor();
  const names = (await listPeople(author)).map(({ fullName }) => fullName);
  expect(names.indexOf("Nguyễn Quốc Ân")).toBeLessThan(names.indexOf("Hoàng Thị Minh Hạnh"));
  expect(names.indexOf("Hoàng Thị Minh Hạnh")).toBeLessThan(names.indexOf("Đặng Thu Hương"));
  expect((await suggestPeople(author, "dang thu")).map(({ fullName }) => fullName)).toEqual(["Đặng Thu Hương"]);
  expect((await suggestPeople(author, "Chủ tịch hội")).map(({ fullName }) => fullName)).toEqual(["Hoàng Thị Minh Hạnh"]);
  expect(await suggestPeople(author, "  ")).toEqual([]);
  expect(await suggestPeople(author, "%")).toEqual([]);
  await expect(listPeople(await make.actor({ role: "LEADER" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("ảnh của hồ sơ hạn chế: không có trong danh sách chọn, không đặt được làm chân dung; chân dung đã đặt thì lưu vẫn giữ", async () => {
  const [clerk, trusted] = [await make.actor({ role: "CLERK" }), await make.actor({ role: "CLERK" })];
  const { id: portraitId } = await make.picture({ actor: clerk });
  const document = await db.document.create({
    data: { kind: "REPORT", title: "Kín", slug: crypto.randomUUID(), visibility: "RESTRICTED", grants: { create: { accountId: trusted.id as string } } },
    select: { id: true },
  });
  const offered = async (actor: typeof clerk) => (await pickablePortraits(actor, "")).map(({ id }) => id);
  expect(await offered(clerk)).toContain(portraitId);
  await db.attachment.create({ data: { documentId: document.id, fileId: portraitId, role: "ORIGINAL", position: 1 } });
  expect([(await offered(clerk)).includes(portraitId), (await offered(trusted)).includes(portraitId)]).toEqual([false, true]);
  const person = await savePerson(clerk, { fullName: "Vũ Hồng Sơn" });
  const words = { id: person.id, version: 1, fullName: "Vũ Hồng Sơn", portraitId };
  await expect(savePerson(clerk, words)).rejects.toMatchObject({ reason: "no-picture" });
  await expect(savePerson(clerk, { fullName: "Vũ Hồng Sơn", portraitId })).rejects.toMatchObject({ reason: "no-picture" });
  await expect(choosePortrait(clerk, { id: person.id, version: 1, portraitId })).rejects.toMatchObject({ reason: "no-picture" });
  expect(await auditTrailOf(person.id)).toEqual(["person.create"]);
  const saved = await savePerson(trusted, words);
  await savePerson(clerk, { ...words, version: saved.version, titleLine: "Trưởng Ban Dân tộc" });
});

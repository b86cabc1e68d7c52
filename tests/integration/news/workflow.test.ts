import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { createArticle } from "@/lib/news/commands/create";
import { publishEdition } from "@/lib/news/commands/publish";
import { retractEdition } from "@/lib/news/commands/retract";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { submitEdition } from "@/lib/news/commands/submit";
import { findEdition } from "@/lib/news/queries/edition";
import { auditTrailOf, make } from "../../support/make";

const named = ({ id, version }: { id: string; version: number }) => ({ id, version });
const stateOf = async (id: string) => (await db.edition.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

test("bài đi từ nháp đến đã đăng, mỗi bước để lại một dòng nhật ký", async () => {
  const { editionId: id, version, author } = await make.article();
  const approver = await make.actor({ role: "APPROVER" });
  const saved = await saveEdition(author, { id, version, title: "Khai mạc kỳ họp thứ 19" });
  const submitted = await submitEdition(author, saved);
  const returned = await returnEdition(approver, { ...submitted, reason: "Nêu rõ ngày họp" });
  expect(await db.edition.findUnique({ where: { id }, select: { state: true, returnReason: true } })).toEqual({
    state: "RETURNED",
    returnReason: "Nêu rõ ngày họp",
  });
  const again = await submitEdition(author, returned);
  const approved = await approveEdition(approver, again);
  await publishEdition(approver, approved);
  expect(await stateOf(id)).toBe("PUBLISHED");
  expect(await auditTrailOf(id)).toEqual([
    "article.create",
    "edition.save",
    "edition.submit",
    "edition.return",
    "edition.submit",
    "edition.approve",
    "edition.publish",
  ]);
});

test("tác giả không tự duyệt, không tự trả lại, không tự đăng bài của mình, dù có quyền duyệt", async () => {
  const author = await make.actor({ roles: ["AUTHOR", "APPROVER"] });
  const submitted = await make.edition({ state: "SUBMITTED", author });
  const before = await auditTrailOf(submitted.id);
  await expect(approveEdition(author, named(submitted))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "own-edition" });
  await expect(approveAndPublish(author, named(submitted))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "own-edition" });
  await expect(returnEdition(author, { ...named(submitted), reason: "x" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "own-edition" });
  const approved = await make.edition({ state: "APPROVED", author });
  await expect(publishEdition(author, named(approved))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "own-edition" });
  expect(await auditTrailOf(submitted.id)).toEqual(before);
});

test("cơ sở dữ liệu cũng không nhận tác giả làm người duyệt", async () => {
  const { id, author } = await make.edition({ state: "SUBMITTED" });
  await expect(db.edition.update({ where: { id }, data: { approverId: author.id as string } })).rejects.toThrow(/editions_two_people/);
});

test("chỉ tác giả sửa và gửi bài của mình; người khác không để lại dấu vết nào", async () => {
  const { id, version } = await make.edition();
  const before = await auditTrailOf(id);
  for (const role of ["AUTHOR", "APPROVER"] as const) {
    const other = await make.actor({ role });
    await expect(saveEdition(other, { id, version, title: "Đổi" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-the-author" });
    await expect(submitEdition(other, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-the-author" });
  }
  for (const role of ["LEADER", "ADMINISTRATOR", "CLERK", "PETITION_OFFICER"] as const) {
    const other = await make.actor({ role });
    await expect(createArticle(other, { title: "Bài" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
    await expect(saveEdition(other, { id, version, title: "Đổi" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
    await expect(findEdition(other, id)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  }
  expect(await auditTrailOf(id)).toEqual(before);
});

test("chỉ người duyệt được duyệt, trả lại và đăng", async () => {
  const submitted = await make.edition({ state: "SUBMITTED" });
  const approved = await make.edition({ state: "APPROVED" });
  const other = await make.actor();
  const refused = { code: "FORBIDDEN", reason: "not-an-approver" };
  await expect(approveEdition(other, named(submitted))).rejects.toMatchObject(refused);
  await expect(returnEdition(other, { ...named(submitted), reason: "x" })).rejects.toMatchObject(refused);
  await expect(publishEdition(other, named(approved))).rejects.toMatchObject(refused);
  expect(await stateOf(submitted.id)).toBe("SUBMITTED");
  expect(await stateOf(approved.id)).toBe("APPROVED");
});

test("tác giả rút lại bài đang chờ duyệt, sửa rồi gửi lại; bản người duyệt đang đọc không duyệt được nữa", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED" });
  const retracted = await retractEdition(author, { id, version });
  expect(await db.edition.findUnique({ where: { id }, select: { state: true, submittedAt: true } })).toEqual({ state: "DRAFT", submittedAt: null });
  await expect(approveEdition(approver, { id, version })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "rút lại" } });
  const saved = await saveEdition(author, { ...retracted, title: "Đã sửa" });
  await submitEdition(author, saved);
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit", "edition.retract", "edition.save", "edition.submit"]);
});

test("không rút lại bài của người khác, bài chưa gửi, bài đã duyệt, hay theo một bản cũ; không để lại dấu vết", async () => {
  const submitted = await make.edition({ state: "SUBMITTED" });
  const before = await auditTrailOf(submitted.id);
  await expect(retractEdition(submitted.approver, named(submitted))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-the-author" });
  await expect(retractEdition(await make.actor({ role: "LEADER" }), named(submitted))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  await expect(retractEdition(submitted.author, { id: submitted.id, version: submitted.version - 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(retractEdition(submitted.author, { id: submitted.id })).rejects.toMatchObject({ name: "ZodError" });
  await expect(retractEdition(submitted.author, { id: crypto.randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(submitted.id)).toEqual(before);
  for (const state of ["DRAFT", "APPROVED"] as const) {
    const other = await make.edition({ state });
    await expect(retractEdition(other.author, named(other))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-submitted" });
  }
});

test("mỗi việc chỉ làm được từ trạng thái của nó", async () => {
  const draft = await make.edition();
  const submitted = await make.edition({ state: "SUBMITTED" });
  const { approver } = draft;
  await expect(approveEdition(approver, named(draft))).rejects.toMatchObject({ reason: "not-submitted" });
  await expect(publishEdition(approver, named(submitted))).rejects.toMatchObject({ reason: "not-approved" });
  await expect(returnEdition(approver, { ...named(draft), reason: "x" })).rejects.toMatchObject({ reason: "not-returnable" });
  await expect(saveEdition(submitted.author, { ...named(submitted), title: "Đổi" })).rejects.toMatchObject({ reason: "not-editable" });
  await expect(submitEdition(submitted.author, named(submitted))).rejects.toMatchObject({ reason: "not-submittable" });
});

test("lưu nháp không đòi đủ; gửi duyệt chỉ đòi tiêu đề và nội dung", async () => {
  const author = await make.actor();
  const { editionId: id, version } = await createArticle(author, {});
  await expect(submitEdition(author, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "empty-title" });
  const titled = await saveEdition(author, { id, version, title: "Kỳ họp" });
  await expect(submitEdition(author, titled)).rejects.toMatchObject({ reason: "empty-body" });
  const written = await saveEdition(author, { ...titled, body: make.body("Nội dung.") });
  await expect(submitEdition(author, written)).resolves.toMatchObject({ id });
});

test("không duyệt bài thiếu chuyên mục, thiếu ảnh, thiếu mô tả hoặc chú thích ảnh", async () => {
  const picture = await make.picture();
  const lacking: Record<string, unknown>[] = [
    { categoryId: null },
    { body: make.body("Nội dung.", make.figure(null)) },
    { body: make.body("Nội dung.", make.figure(picture.id, { alt: "" })) },
    { body: make.body("Nội dung.", make.figure(picture.id, { caption: " " })) },
    { leadFileId: picture.id, leadAlt: "" },
  ];
  for (const content of lacking) {
    const edition = await make.edition({ state: "SUBMITTED", content });
    await expect(approveEdition(edition.approver, named(edition)), JSON.stringify(content)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "incomplete" });
    expect(await auditTrailOf(edition.id)).toEqual(["article.create", "edition.submit"]);
  }
});

test("duyệt rồi mà nội dung khác đi thì không đăng được", async () => {
  const { id, version, approver } = await make.edition({ state: "APPROVED" });
  await db.edition.update({ where: { id }, data: { title: "Ai đó sửa thẳng trong cơ sở dữ liệu" } });
  await expect(publishEdition(approver, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "changed-after-approval" });
  expect(await stateOf(id)).toBe("APPROVED");
});

test("bài đã duyệt mà chưa đăng vẫn trả lại được, và lời duyệt mất hiệu lực", async () => {
  const { id, version, approver } = await make.edition({ state: "APPROVED" });
  await returnEdition(approver, { id, version, reason: "Sai chức vụ ở đoạn 2" });
  expect(await db.edition.findUnique({ where: { id }, select: { state: true, contentHash: true } })).toEqual({ state: "RETURNED", contentHash: null });
});

test("duyệt và đăng là một việc: hoặc cả hai, hoặc không", async () => {
  const good = await make.edition({ state: "SUBMITTED" });
  await approveAndPublish(good.approver, named(good));
  expect(await stateOf(good.id)).toBe("PUBLISHED");
  const bad = await make.edition({ state: "SUBMITTED", content: { categoryId: null } });
  await expect(approveAndPublish(bad.approver, named(bad))).rejects.toMatchObject({ reason: "incomplete" });
  expect(await stateOf(bad.id)).toBe("SUBMITTED");
});

test("đầu vào lạ bị từ chối trước khi hỏi đến cơ sở dữ liệu", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED" });
  await expect(saveEdition(author, { id, version, state: "PUBLISHED" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveEdition(author, { id, version, authorId: approver.id })).rejects.toMatchObject({ name: "ZodError" });
  await expect(approveEdition(approver, { id: { not: id }, version })).rejects.toMatchObject({ name: "ZodError" });
  await expect(approveEdition(approver, { id })).rejects.toMatchObject({ name: "ZodError" });
  await expect(returnEdition(approver, { id, version, reason: "  " })).rejects.toMatchObject({ name: "ZodError" });
  await expect(createArticle(author, { body: { type: "doc", content: [{ type: "script" }] } })).rejects.toMatchObject({ name: "ZodError" });
  await expect(approveEdition(approver, { id: crypto.randomUUID(), version })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit"]);
});

test("bài không gọi tên ảnh, chuyên mục hay người không có thật", async () => {
  const author = await make.actor();
  const nowhere = crypto.randomUUID();
  await expect(createArticle(author, { categoryId: nowhere })).rejects.toMatchObject({ code: "INVALID", reason: "unknown-category" });
  await expect(createArticle(author, { leadFileId: nowhere })).rejects.toMatchObject({ reason: "unknown-file" });
  await expect(createArticle(author, { body: make.body(make.figure(nowhere)) })).rejects.toMatchObject({ reason: "unknown-file" });
  await expect(createArticle(author, { people: [nowhere] })).rejects.toMatchObject({ reason: "unknown-person" });
  expect(await db.article.count({ where: { editions: { some: { authorId: author.id } } } })).toBe(0);
});

import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { addComment } from "@/lib/news/commands/add-comment";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { inviteWriter } from "@/lib/news/commands/invite";
import { releaseWriter } from "@/lib/news/commands/release";
import { replyToComment } from "@/lib/news/commands/reply-comment";
import { resolveComment } from "@/lib/news/commands/resolve-comment";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { commentsOf } from "@/lib/news/queries/comments";
import { findEdition } from "@/lib/news/queries/edition";
import { auditTrailOf, make } from "../../support/make";

const content = { body: make.body("Đoạn một.", "Đoạn hai có 36 phòng.", "Đoạn ba.") };

async function read(actor: Actor, id: string) {
  const edition = await findEdition(actor, id);
  if (!edition) throw new Error("no edition");
  return commentsOf(actor, edition);
}

test("người duyệt góp ý vào một đoạn và cho cả bài; tác giả đọc được, mỗi góp ý một dòng nhật ký, bài giữ nguyên lần lưu", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED", content });
  const { id: commentId } = await addComment(approver, { id, version, place: "1", text: " Nguồn của số 36?\nGhi rõ. " });
  await addComment(approver, { id, version, text: "Bài gọn." });
  expect(await read(author, id)).toMatchObject([
    { number: 1, text: "Nguồn của số 36?\nGhi rõ.", place: 1, changed: false, quote: "Đoạn hai có 36 phòng.", resolved: null },
    { number: 2, text: "Bài gọn.", place: null, changed: false, quote: "" },
  ]);
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit", "edition.comment", "edition.comment"]);
  const row = await db.auditEntry.findFirst({ where: { subjectId: id, action: "edition.comment" }, orderBy: { id: "asc" }, select: { detail: true } });
  expect(row?.detail).toEqual({ commentId, place: 1, version });
  expect(await db.edition.findUnique({ where: { id }, select: { version: true } })).toEqual({ version });
});

test("góp ý đi theo đoạn đã dời chỗ; đoạn đã sửa thì nói là đã đổi", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED", content });
  await addComment(approver, { id, version, place: 1, text: "Nguồn?" });
  await addComment(approver, { id, version, place: 2, text: "Rõ." });
  const returned = await returnEdition(approver, { id, version, reason: "Xem góp ý" });
  await saveEdition(author, { ...returned, body: make.body("Mở đầu.", "Đoạn một.", "Đoạn hai có 38 phòng.", "Đoạn ba.") });
  expect(await read(author, id)).toMatchObject([
    { place: 1, changed: true, quote: "Đoạn hai có 36 phòng." },
    { place: 3, changed: false },
  ]);
});

test("tác giả đánh dấu đã xử lý, có dòng nhật ký; người đến sau được biết ai đã làm", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED", content });
  const comment = await addComment(approver, { id, version, place: 0, text: "Thêm ngày." });
  await resolveComment(author, { id: comment.id });
  expect(await read(approver, id)).toMatchObject([{ resolved: { by: author.name, at: expect.any(Date) } }]);
  await expect(resolveComment(approver, { id: comment.id })).rejects.toMatchObject({ code: "CONFLICT", detail: { changedBy: author.name } });
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit", "edition.comment", "edition.resolve-comment"]);
});

test("góp ý không phải là sửa: người đến sau được nói về lần sửa", async () => {
  const { id, version, approver } = await make.edition({ state: "SUBMITTED", content });
  const returned = await returnEdition(approver, { id, version, reason: "Sửa" });
  await addComment(approver, { ...returned, text: "Thêm một ý." });
  await expect(addComment(approver, { id, version, text: "Muộn" })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "trả lại" } });
});

test("người không liên quan không góp ý, không xử lý, không đọc được; không để lại dấu vết", async () => {
  const { id, version, approver } = await make.edition({ state: "SUBMITTED", content });
  const comment = await addComment(approver, { id, version, text: "Chỉ tác giả và người duyệt biết." });
  const before = await auditTrailOf(id);
  const other = await make.actor();
  const concerned = { code: "FORBIDDEN", reason: "not-concerned" };
  await expect(addComment(other, { id, version, text: "x" })).rejects.toMatchObject(concerned);
  await expect(resolveComment(other, { id: comment.id })).rejects.toMatchObject(concerned);
  expect(await read(other, id)).toEqual([]);
  for (const role of ["LEADER", "ADMINISTRATOR", "CLERK", "PETITION_OFFICER"] as const) {
    const actor = await make.actor({ role });
    await expect(addComment(actor, { id, version, text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
    await expect(resolveComment(actor, { id: comment.id })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  }
  expect(await auditTrailOf(id)).toEqual(before);
});

test("bài đã đăng thì không góp ý, không xử lý nữa; góp ý cũ còn đọc được", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED", content });
  const comment = await addComment(approver, { id, version, text: "Xem lại ảnh." });
  const published = await approveAndPublish(approver, { id, version });
  const before = await auditTrailOf(id);
  await expect(addComment(approver, { ...published, text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-open" });
  await expect(resolveComment(author, { id: comment.id })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-open" });
  expect(await auditTrailOf(id)).toEqual(before);
  expect(await read(author, id)).toHaveLength(1);
});

test("góp ý trống, quá dài, vào đoạn không có, theo bản cũ, thừa trường thì không nhận", async () => {
  const { id, version, approver } = await make.edition({ state: "SUBMITTED", content });
  const before = await auditTrailOf(id);
  for (const text of [undefined, "", "  \n ", "x".repeat(2001)]) {
    await expect(addComment(approver, { id, version, text })).rejects.toMatchObject({ name: "ZodError" });
  }
  await expect(addComment(approver, { id, version, text: "x", authorId: approver.id })).rejects.toMatchObject({ name: "ZodError" });
  await expect(addComment(approver, { id, version, place: -1, text: "x" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(addComment(approver, { id, version, place: 3, text: "x" })).rejects.toMatchObject({ code: "INVALID", reason: "unknown-block" });
  await expect(addComment(approver, { id, version: version - 1, text: "x" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(addComment(approver, { id: crypto.randomUUID(), version, text: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(resolveComment(approver, { id: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(resolveComment(approver, { id: "1" })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(id)).toEqual(before);
  expect(await db.editionComment.count({ where: { editionId: id } })).toBe(0);
});

test("trả lời góp ý: ai, lúc nào, theo thứ tự; đã xử lý thì khép, không trả lời được nữa; người ngoài không trả lời; bài giữ nguyên lần lưu", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED", content });
  const comment = await addComment(approver, { id, version, place: 1, text: "Nguồn của số 36?" });
  await replyToComment(author, { id: comment.id, text: "Báo cáo của Sở." });
  await replyToComment(approver, { id: comment.id, text: " Ghi vào bài.\nCảm ơn. " });
  const told = async ({ id: accountId }: Actor) =>
    (await db.notification.findMany({ where: { accountId: accountId as string, kind: "edition.replied" } })).map(({ text }) => text);
  expect([await told(approver), await told(author)]).toEqual([["Báo cáo của Sở."], ["Ghi vào bài.\nCảm ơn."]]);
  const at = expect.any(Date);
  expect(await read(author, id)).toMatchObject([
    {
      number: 1,
      replies: [
        { text: "Báo cáo của Sở.", author: { id: author.id, name: author.name }, at },
        { text: "Ghi vào bài.\nCảm ơn.", author: { id: approver.id, name: approver.name }, at },
      ],
    },
  ]);
  const trail = ["article.create", "edition.submit", "edition.comment", "edition.reply-comment", "edition.reply-comment"];
  expect(await auditTrailOf(id)).toEqual(trail);
  await expect(replyToComment(await make.actor(), { id: comment.id, text: "x" })).rejects.toMatchObject({ reason: "not-concerned" });
  await expect(replyToComment(await make.actor({ role: "LEADER" }), { id: comment.id, text: "x" })).rejects.toMatchObject({ reason: "not-a-writer" });
  await expect(replyToComment(author, { id: crypto.randomUUID(), text: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const input of [
    { id: comment.id, text: " " },
    { id: comment.id, text: "x".repeat(2001) },
    { id: comment.id, text: "x", place: 1 },
  ])
    await expect(replyToComment(author, input)).rejects.toMatchObject({ name: "ZodError" });
  await resolveComment(author, { id: comment.id });
  await expect(replyToComment(approver, { id: comment.id, text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "thread-closed" });
  expect(await auditTrailOf(id)).toEqual([...trail, "edition.resolve-comment"]);
  expect((await read(author, id))[0]?.replies).toHaveLength(2);
  expect(await db.edition.findUnique({ where: { id }, select: { version: true } })).toEqual({ version });
});

test("người thôi cùng viết không được báo lời trả lời trong góp ý của mình nữa; người còn đọc được góp ý thì được báo", async () => {
  const writer = await make.actor();
  const { id, version, author, approver } = await make.edition({ content });
  const invited = await inviteWriter(author, { id, version, accountId: writer.id });
  const comment = await addComment(writer, { ...invited, place: 1, text: "Kiểm lại số phòng." });
  await replyToComment(approver, { id: comment.id, text: "Đúng là 36." });
  await releaseWriter(author, { ...invited, accountId: writer.id });
  await replyToComment(author, { id: comment.id, text: "Lời của riêng những người đang viết." });
  const told = async ({ id: accountId }: Actor) =>
    (await db.notification.findMany({ where: { accountId: accountId as string, kind: "edition.replied" } })).map(({ text }) => text);
  expect([await told(writer), await told(approver)]).toEqual([["Đúng là 36."], ["Lời của riêng những người đang viết."]]);
});

import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { confirmReading, correctPage } from "@/lib/texts/commands";
import { publicText, staffText } from "@/lib/texts/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { attached } from "@/tests/support/make-texts";

let clerk: Actor & { id: string };
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK", displayName: "Lê Hồng Vân" });
});

async function readFile() {
  const made = await record.document();
  const fileId = await attached(clerk, { type: "document", ...made }, Buffer.from(`Chữ ${made.id}`), `tep-${made.id}.txt`);
  const readPages = { create: [{ page: 1, text: "Hội đồng nhàn dân", source: "OCR" as const, quality: 0.6, words: [[0, 3, 1, 1, 1, 1]] }] };
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date(), readPages } });
  return { fileId, documentId: made.id };
}

test("sửa chữ của một trang rồi xác nhận cả tệp: người đọc có chữ đã sửa, nhật ký ghi từng việc, lưu không đổi gì thì không ghi", async () => {
  const { fileId } = await readFile();
  await correctPage(clerk, { fileId, version: "1", page: "1", text: "Hội đồng nhân dân\r\ntỉnh".normalize("NFD") });
  const text = await staffText(clerk, fileId);
  expect(text).toMatchObject({ version: 2, confirmedAt: null, why: null, pages: [{ text: "Hội đồng nhân dân\ntỉnh", words: [], quality: 1, source: "OCR" }] });
  await correctPage(clerk, { fileId, version: 2, page: 1, text: "Hội đồng nhân dân\ntỉnh" });
  await confirmReading(clerk, { fileId, version: 3 });
  expect(await staffText(clerk, fileId)).toMatchObject({ confirmedBy: "Lê Hồng Vân" });
  expect(await publicText(fileId)).toMatchObject({ confirmed: true, pages: [{ text: "Hội đồng nhân dân\ntỉnh" }] });
  expect(await auditTrailOf(fileId)).toEqual(["file.store", "file.correct", "file.confirm"]);
});

test("không có quyền, bản cũ, tệp hạn chế, tệp chưa đọc: từ chối, không có gì được ghi", async () => {
  const { fileId } = await readFile();
  const sent = { fileId, version: 1, page: 1, text: "khác" };
  const author = await make.actor({ role: "AUTHOR" });
  for (const attempt of [() => correctPage(author, sent), () => confirmReading(author, { fileId, version: 1 })]) {
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-correct" });
  }
  await expect(correctPage(clerk, { ...sent, version: 9 })).rejects.toMatchObject({ code: "CONFLICT", reason: "text-changed" });
  await expect(confirmReading(clerk, { fileId, version: 9 })).rejects.toMatchObject({ code: "CONFLICT", reason: "text-changed" });
  await expect(correctPage(clerk, { ...sent, page: "x" })).rejects.toMatchObject({ issues: [{ path: ["page"] }] });
  await db.attachment.updateMany({ where: { fileId }, data: { visibility: "RESTRICTED" } });
  await expect(correctPage(clerk, sent)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await staffText(clerk, fileId)).toBeNull();
  await db.attachment.updateMany({ where: { fileId }, data: { visibility: "PUBLIC" } });
  await db.fileText.updateMany({ where: { fileId }, data: { state: "WAITING", readAt: null } });
  await expect(confirmReading(clerk, { fileId, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(fileId)).toEqual(["file.store"]);
  expect(await db.filePage.findFirst({ where: { fileId } })).toMatchObject({ text: "Hội đồng nhàn dân" });
});

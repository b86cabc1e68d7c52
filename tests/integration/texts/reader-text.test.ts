import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import ReadingPage, { generateMetadata } from "@/app/(public)/tep/[id]/ban-doc/page";
import { ReadingView } from "@/components/documents/reading-view";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { findDocument } from "@/lib/documents/queries/page";
import { readingAddress } from "@/lib/files/addresses";
import { areaOf } from "@/lib/server/areas";
import { addressOf } from "@/lib/server/cache-key";
import { publicText, type ReaderText } from "@/lib/texts/queries";
import type { RecordType } from "@/lib/visibility/schema";
import type { Visibility } from "@/prisma/generated/enums";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { attached } from "@/tests/support/make-texts";

/* The words of a file are another door to it: each standing in which readers do not have the file is tried here as well. */

let clerk: Actor & { id: string };
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
});

const pages = [
  {
    page: 1,
    text: "QUYẾT NGHỊ:\nĐiều 1. Đối tượng\nHọc sinh bán trú ở xã đặc biệt khó khăn được hỗ trợ toàn bộ học phí trong\nnăm học.",
    source: "OCR" as const,
    quality: 0.9,
  },
  { page: 2, text: "2\nĐiều 2. Thi hành\nKIN-CHU <b>đậm</b>", source: "OCR" as const, quality: 0.9 },
];

async function readFileOf(type: RecordType, made: { id: string; version: number }): Promise<string> {
  const fileId = await attached(clerk, { type, ...made }, Buffer.from(`Chữ của tệp ${made.id}`), `doc-${made.id}.txt`);
  const size = { imageKey: null, width: null, height: null };
  const readPages = { create: pages.map((page) => ({ ...page, ...size })) };
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 2, readAt: new Date(), readPages } });
  return fileId;
}

const asked = (id: string, tu?: string) => ({ params: Promise.resolve({ id }), searchParams: Promise.resolve(tu === undefined ? {} : { tu }) });
const markup = (text: ReaderText) => renderToStaticMarkup(createElement(ReadingView, { text }));

test("bản đọc: neo cho từng trang, từng điều, nói rõ là máy đọc cho tới khi có người xác nhận, dẫn tới hồ sơ và tệp gốc", async () => {
  const made = await record.document({ title: "Báo cáo giám sát" });
  const fileId = await readFileOf("document", made);
  const text = await publicText(fileId);
  expect(text).toMatchObject({ confirmed: false, records: [{ title: "Báo cáo giám sát", address: `/van-ban/${made.slug}` }] });
  const html = markup(text as ReaderText);
  for (const part of ['id="trang-2"', 'id="dieu-2"', "chưa được xác nhận", `href="/van-ban/${made.slug}"`, `href="/tep/${fileId}/`, "&lt;b&gt;đậm"])
    expect(html).toContain(part);
  expect(html).not.toMatch(/<script|style=/);
  expect((await generateMetadata(asked(fileId))).robots).toMatchObject({ index: false });
  expect((await findDocument(made.slug))?.files).toMatchObject([{ fileId, read: true }]);

  await db.fileText.updateMany({ where: { fileId }, data: { confirmedAt: new Date(), confirmedById: clerk.id } });
  const confirmed = (await publicText(fileId)) as ReaderText;
  expect(markup(confirmed)).not.toContain("chưa được xác nhận");
  expect((await generateMetadata(asked(fileId))).robots).toMatchObject({ index: true });
  // Whose account it was is nobody's business outside.
  expect(JSON.stringify(confirmed)).not.toContain(clerk.name);
});

test("địa chỉ của bản đọc là một trang; tệp cùng thư mục vẫn là tệp", () => {
  const id = "0190b0f0-0000-7000-8000-000000000001";
  expect([`/tep/${id}/ban-doc`, `/tep/${id}/ban-doc.pdf`, `/tep/${id}/ban-doc/x`].map(areaOf)).toEqual(["page", "file", "file"]);
});

test("tệp dài: mỗi trang của cổng có 50 trang tệp, địa chỉ của một trang dẫn đến phần có trang ấy", async () => {
  const fileId = await readFileOf("document", await record.document());
  const more = Array.from({ length: 100 }, (_, n) => ({ fileId, revision: 1, page: n + 3, text: `Chữ trang ${n + 3}`, source: "OCR" as const, quality: 1 }));
  await db.filePage.createMany({ data: more });
  await db.fileText.updateMany({ where: { fileId }, data: { pages: 102 } });
  expect([1, 50, 51, 102].map((page) => readingAddress(fileId, page).replace(/.*ban-doc/, ""))).toEqual([
    "#trang-1",
    "#trang-50",
    "?tu=51#trang-51",
    "?tu=101#trang-102",
  ]);
  const last = (await publicText(fileId, 101)) as ReaderText;
  expect([last.total, last.pages.map(({ page }) => page)]).toEqual([102, [101, 102]]);
  expect(markup(last)).toContain(`href="${readingAddress(fileId, 100)}"`);
  expect(addressOf(`/tep/${fileId}/ban-doc`, "tu=51&x=1").key).toBe(`/tep/${fileId}/ban-doc?tu=51`);
  for (const tu of ["2", "151", "x", "-49"]) await expect(ReadingPage(asked(fileId, tu)), tu).rejects.toMatchObject({ digest: expect.stringMatching(/404/) });
});

const tomorrow = new Date(Date.now() + 86_400_000);
const hidden: [name: string, standing: { visibility?: Visibility; publishedAt?: Date | null; trashedAt?: Date | null }][] = [
  ["chưa đăng", { publishedAt: null }],
  ["hẹn giờ", { publishedAt: tomorrow }],
  ["nội bộ", { visibility: "INTERNAL" }],
  ["hạn chế", { visibility: "RESTRICTED" }],
  ["trong thùng rác", { publishedAt: null, trashedAt: new Date() }],
];

async function refused(name: string, fileId: string): Promise<void> {
  expect([name, await publicText(fileId)]).toEqual([name, null]);
  for (const way of [ReadingPage, generateMetadata]) await expect(way(asked(fileId)), name).rejects.toMatchObject({ digest: expect.stringMatching(/404/) });
}

test("hồ sơ mà người đọc không thấy: không có bản đọc của tệp", async () => {
  for (const [name, standing] of hidden) {
    for (const type of ["document", "meeting"] as const) {
      const made = await record[type]();
      const fileId = await readFileOf(type, made);
      expect(await publicText(fileId)).not.toBeNull();
      if (type === "document") await db.document.update({ where: { id: made.id }, data: standing });
      else await db.meeting.update({ where: { id: made.id }, data: standing });
      await refused(`${type}, ${name}`, fileId);
    }
  }
});

test("tệp hạn chế, tệp chờ quét vi-rút, tệp vừa được thay, kỳ họp kín, tệp hạn chế ở một hồ sơ khác, không phải tệp", async () => {
  const restricted = await readFileOf("document", await record.document());
  await db.attachment.updateMany({ where: { fileId: restricted }, data: { visibility: "RESTRICTED" } });
  const held = await readFileOf("document", await record.document());
  await db.storedFile.update({ where: { id: held }, data: { scanState: "WAITING", scannedAt: null } });
  const replaced = await readFileOf("document", await record.document());
  await db.storedFile.update({ where: { id: replaced }, data: { revision: 2 } });
  const shared = await readFileOf("document", await record.document());
  const { id: documentId } = await record.document();
  await db.attachment.create({ data: { fileId: shared, documentId, role: "REFERENCE", position: 1, visibility: "RESTRICTED" } });
  const session = await record.session();
  const closed = await readFileOf("session", session);
  expect(await publicText(closed)).not.toBeNull();
  await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
  for (const [name, fileId] of Object.entries({ restricted, held, replaced, shared, closed, nothing: "0190b0f0-0000-7000-8000-000000000001", junk: "trang" })) {
    await refused(name, fileId);
  }
});

test("tệp chưa đọc xong hoặc không đọc được: không có bản đọc, danh sách tệp không dẫn tới nó", async () => {
  const made = await record.document();
  const fileId = await readFileOf("document", made);
  await db.fileText.updateMany({ where: { fileId }, data: { state: "WAITING", readAt: null } });
  await refused("chưa xong", fileId);
  await db.fileText.updateMany({ where: { fileId }, data: { state: "UNREADABLE", failure: "locked", readAt: new Date() } });
  await refused("không đọc được", fileId);
  expect((await findDocument(made.slug))?.files).toMatchObject([{ fileId, read: false }]);
});

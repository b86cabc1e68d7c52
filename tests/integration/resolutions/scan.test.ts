import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { confirmScan } from "@/lib/resolutions/commands/confirm-scan";
import { createResolution } from "@/lib/resolutions/commands/create";
import { proposalsOf } from "@/lib/resolutions/proposals";
import { provisionsOf } from "@/lib/resolutions/queries/detail";
import { scanOf } from "@/lib/texts/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { type Council, makeCouncil, makeIssued } from "@/tests/support/make-resolutions";
import { attached } from "@/tests/support/make-texts";

const pages = [
  "TỈNH LẠC GIANG Độc lập - Tự do - Hạnh phúc\nSố: 45/NQ-HĐND Lạc Giang, ngày 09 tháng 12 năm 2020\nNGHỊ QUYẾT\nVề việc hỗ trợ học phí\nCăn cứ Luật;\nQUYẾT NGHỊ:\nĐiều 1. Đối tượng\n1. Học sinh bán trú.\n2. Học sinh cận nghèo.",
  "Điều 2. Thi hành\nỦy ban nhân dân tỉnh tổ chức thực hiện./.\nNơi nhận: TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\n- Lưu: VT. Giàng A Páo",
];

let clerk: Actor & { id: string };
let council: Council;
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK", displayName: "Lê Hồng Vân" });
});
beforeEach(async () => {
  council = await makeCouncil();
});

/** A file of the resolution as the worker has read it. */
async function scanned(seen: { id: string; version: number }) {
  const fileId = await attached(
    clerk,
    { type: "resolution", ...seen },
    Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
    `quet-${seen.id}.pdf`,
  );
  const read = pages.map((text, at) => ({ page: at + 1, text, source: "OCR" as const, quality: 0.9 }));
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 2, language: "vi", readAt: new Date(), readPages: { create: read } } });
  return { fileId, id: seen.id, version: seen.version + 1 };
}

async function draft() {
  const { issuerId, termId } = council;
  return createResolution(clerk, { title: "Dự thảo", series: "INDIVIDUAL", issuerId, termId, sessionId: "" });
}

/** What the form sends when everything that was proposed is right. */
async function form({ fileId, id, version }: { fileId: string; id: string; version: number }) {
  const text = await scanOf(clerk, { resolutionId: id }, fileId);
  if (!text) throw new Error("not read");
  const { found, body } = proposalsOf(text.pages);
  const values = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.value]));
  return { adoptedOn: "", effectiveOn: "", signerId: "", ...values, id, version, fileId, textVersion: text.version, body };
}

test("xác nhận bản quét: thông tin, số, ngày, toàn văn có neo, ban hành, trong một lần; chữ của tệp thành đã xác nhận", async () => {
  const scan = await scanned(await draft());
  const { id } = await confirmScan(clerk, await form(scan));
  const resolution = await db.resolution.findUniqueOrThrow({ where: { id }, include: { texts: true } });
  expect(resolution).toMatchObject({
    symbol: "45/NQ-HĐND",
    slug: "45-nq-hdnd",
    stage: "ISSUED",
    title: "Về việc hỗ trợ học phí",
    signerName: "Giàng A Páo",
    signerTitle: "CHỦ TỊCH",
  });
  expect(resolution.issuedOn?.toISOString().slice(0, 10)).toBe("2020-12-09");
  expect(resolution.texts).toMatchObject([{ kind: "ADOPTED", sealedAt: expect.any(Date) }]);
  const rows = await provisionsOf(id, resolution.texts[0]?.id ?? "");
  expect(rows.map(({ anchor }) => anchor)).toEqual(["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2", "dieu-2", "dieu-2-doan-1"]);
  expect(await scanOf(clerk, { resolutionId: id }, scan.fileId)).toMatchObject({ confirmedBy: "Lê Hồng Vân", version: 2 });
  expect(await auditTrailOf(id)).toEqual([
    ...["resolution.create", "record.attach", "resolution.save", "resolution.text", "resolution.move", "resolution.issue"],
  ]);
  expect(await auditTrailOf(scan.fileId)).toEqual(["file.store", "file.confirm"]);
});

test("điều gì không được thì không có gì được ghi: số đã cấp, tệp đã đổi, không có quyền, thiếu ngày", async () => {
  await makeIssued(clerk, council, { symbol: "45/NQ-HĐND", day: "2020-12-09" });
  const scan = await scanned(await draft());
  const sent = await form(scan);
  const before = await auditTrailOf(scan.id);
  await expect(confirmScan(clerk, sent)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "number-taken" });
  await expect(confirmScan(clerk, { ...sent, symbol: "46/NQ-HĐND", textVersion: 7 })).rejects.toMatchObject({ reason: "scan-changed" });
  await expect(confirmScan(clerk, { ...sent, issuedOn: "" })).rejects.toMatchObject({ issues: [{ path: ["issuedOn"] }] });
  await expect(confirmScan(await make.actor({ role: "AUTHOR" }), sent)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-write-resolutions" });
  const other = await draft();
  await expect(confirmScan(clerk, { ...sent, ...other })).rejects.toMatchObject({ reason: "no-such-scan" });
  await expect(confirmScan(clerk, { ...sent, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(scan.id)).toEqual(before);
  expect(await db.resolution.findUniqueOrThrow({ where: { id: scan.id }, include: { texts: true } })).toMatchObject({
    title: "Dự thảo",
    stage: "DRAFT",
    texts: [],
  });
  expect(await auditTrailOf(scan.fileId)).toEqual(["file.store"]);
});

test("nghị quyết đã ban hành mà chưa có toàn văn: lấy từ bản quét và niêm phong ngay; không số thì chỉ ghi vào hồ sơ", async () => {
  const issued = await scanned(await makeIssued(clerk, council, { symbol: "45/NQ-HĐND", day: "2020-12-09", body: null }));
  await confirmScan(clerk, await form(issued));
  expect(await db.resolutionText.findMany({ where: { resolutionId: issued.id } })).toMatchObject([{ kind: "ADOPTED", sealedAt: expect.any(Date) }]);

  const kept = await scanned(await draft());
  await confirmScan(clerk, { ...(await form(kept)), symbol: "" });
  expect(await db.resolution.findUniqueOrThrow({ where: { id: kept.id } })).toMatchObject({ stage: "DRAFT", symbol: "", title: "Về việc hỗ trợ học phí" });
});

test("chữ của tệp hạn chế chỉ có cho người được mở; bản tệp đã thay thì chữ cũ không còn là của nó", async () => {
  const scan = await scanned(await draft());
  const stranger = await make.actor({ role: "CLERK" });
  await db.attachment.updateMany({ where: { fileId: scan.fileId }, data: { visibility: "RESTRICTED" } });
  expect(await scanOf(stranger, { resolutionId: scan.id }, scan.fileId)).toBeNull();
  await db.attachment.updateMany({ where: { fileId: scan.fileId }, data: { visibility: "PUBLIC" } });
  expect(await scanOf(stranger, { resolutionId: scan.id }, scan.fileId)).not.toBeNull();
  await db.storedFile.update({ where: { id: scan.fileId }, data: { revision: 2 } });
  expect(await scanOf(stranger, { resolutionId: scan.id }, scan.fileId)).toBeNull();
});

import { rename } from "node:fs/promises";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { removeFile } from "@/lib/files/commands/remove";
import { storage } from "@/lib/files/storage";
import { printHtml } from "@/lib/printing/pdf";
import { catchUp, readText } from "@/lib/texts/jobs";
import { ReadingProcess } from "@/lib/texts/process";
import { textLimits } from "@/lib/texts/schema";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { lockedPdf, pdfOfFonts, pdfOfLines, pdfOfScans, scannedResolution, scanPage } from "@/tests/support/make-scans";
import { attached, readingProcesses } from "@/tests/support/make-texts";
import { wordFile } from "@/tests/support/word-file";

// Each file is read by a process that is started for it, on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

let clerk: Actor & { id: string };
const gate = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
  await gate.connect();
});
afterAll(() => gate.end());

/** A file of a document that readers do not have yet. */
async function fileOf(bytes: Buffer, name: string): Promise<string> {
  const { id, version } = await record.document({ publishedAt: null });
  return attached(clerk, { type: "document", id, version }, bytes, name);
}

const stateOf = (fileId: string) => db.fileText.findUniqueOrThrow({ where: { fileId_revision: { fileId, revision: 1 } } });
const pagesOf = (fileId: string) => db.filePage.findMany({ where: { fileId }, orderBy: { page: "asc" } });
const promised = (fileId: string, kind = "texts.read") => db.outboxMessage.count({ where: { kind, payload: { equals: { fileId } } } });

async function read(bytes: Buffer, name: string) {
  const fileId = await fileOf(bytes, name);
  await readText({ fileId });
  return { fileId, text: await stateOf(fileId), pages: await pagesOf(fileId) };
}

test("PDF có chữ: lấy chữ có sẵn, không nhận dạng; đính kèm là hứa đọc, đọc hai lần không thêm gì", async () => {
  const lines = Array.from({ length: 8 }, () => "<p>Hội đồng nhân dân tỉnh quyết nghị thông qua dự toán ngân sách.</p>").join("");
  const pdf = await printHtml(`<!doctype html><meta charset="utf-8"><h1>Nghị quyết về dự toán</h1>${lines}`);
  const fileId = await fileOf(Buffer.from(pdf as Uint8Array), "du-toan.pdf");
  expect(await promised(fileId)).toBe(1);
  await readText({ fileId });
  await readText({ fileId });
  expect(await stateOf(fileId)).toMatchObject({ state: "READ", pages: 1, language: "vi", failure: "", confirmedAt: null });
  const [page, ...others] = await pagesOf(fileId);
  expect(others).toEqual([]);
  expect(page).toMatchObject({ page: 1, source: "EMBEDDED" });
  expect(page?.text).toContain("Hội đồng nhân dân tỉnh quyết nghị thông qua dự toán ngân sách.");
  expect(page?.quality).toBeGreaterThan(0.95);
  expect(await auditTrailOf(fileId)).toEqual(["file.store", "file.read"]);
  // What the page looks like is kept for whoever compares.
  expect(await sharp(await storage().read(page?.imageKey as string)).metadata()).toMatchObject({ format: "webp", width: page?.width });
});

test("bản quét nghiêng, nhiễu, 150 điểm mỗi inch: nhận dạng đúng chữ Việt, biết chữ nằm đâu trên trang đã nắn thẳng", async () => {
  const { text, pages } = await read(await pdfOfScans([await scanPage(scannedResolution()[0] ?? [])]), "nghi-quyet-quet.pdf");
  expect(text).toMatchObject({ state: "READ", pages: 1, language: "vi" });
  const [page] = pages;
  expect(page?.source).toBe("OCR");
  for (const words of [
    "Số: 45/NQ-HĐND",
    "Lạc Giang, ngày 09 tháng 12 năm 2020",
    "Về việc hỗ trợ học phí cho học sinh vùng cao",
    "Điều 1. Đối tượng và mức hỗ trợ",
  ]) {
    expect(page?.text).toContain(words);
  }
  expect(page?.quality).toBeGreaterThan(0.8);
  const boxes = page?.words as [number, number, number, number, number, number][];
  const [, , left = 0, top = 0] = boxes.find(([at, length]) => page?.text.slice(at, at + length) === "Điều") ?? [];
  expect(Math.abs(left - 1088)).toBeLessThan(60);
  expect(top).toBeGreaterThan(4000);
  expect(top).toBeLessThan(5200);
});

test("TCVN3 và VNI thành Unicode dựng sẵn", async () => {
  const old = "Héi ®ång nh©n d©n tØnh Lai Ch©u quyÕt nghÞ th«ng qua dù to¸n ng©n s¸ch cña chÝnh quyÒn, ®\u00adîc c¸c ®¹i biÓu nhÊt trÝ.";
  const tcvn3 = await read(await wordFile([old, old]), "van-ban-tcvn3.docx");
  expect(tcvn3.pages).toMatchObject([{ source: "CONVERTED" }]);
  expect(tcvn3.pages[0]?.text).toContain("Hội đồng nhân dân tỉnh Lai Châu quyết nghị thông qua dự toán ngân sách của chính quyền, được các đại biểu nhất trí.");

  const line = "Hoäi ñoàng nhaân daân tænh quyeát nghò thoâng qua döï toaùn ngaân saùch cuûa ñòa phöông naêm 2010.";
  const vni = await read(await pdfOfLines([Array.from({ length: 5 }, () => line)]), "van-ban-vni.pdf");
  expect(vni.pages).toMatchObject([{ source: "CONVERTED" }]);
  expect(vni.pages[0]?.text).toContain("Hội đồng nhân dân tỉnh quyết nghị thông qua dự toán ngân sách của địa phương năm 2010.");
});

test("TCVN3 gõ bằng phông chữ hoa (.VnTimeH) ra chữ hoa, trong PDF cũng như trong Word", async () => {
  const title = "Héi ®ång nh©n d©n tØnh Lai Ch©u";
  const line = "quyÕt nghÞ th«ng qua dù to¸n ng©n s¸ch cña chÝnh quyÒn, ®\u00adîc c¸c ®¹i biÓu nhÊt trÝ vµ giao.";
  const pdf = await read(
    await pdfOfFonts([["ABCDEF+.VnTimeH", title], ["ABCDEF+.VnArialH,Bold", "nghÞ quyÕt"], ...[1, 2, 3].map(() => [".VnTime", line] as const)]),
    "phong-chu-hoa.pdf",
  );
  const word = await read(await wordFile([{ text: title, font: ".VnTimeH" }, { text: "nghÞ quyÕt", font: ".VnArialH" }, line]), "phong-chu-hoa.docx");
  const converted = "quyết nghị thông qua dự toán ngân sách của chính quyền, được các đại biểu nhất trí và giao.";
  for (const { pages } of [pdf, word]) {
    expect(pages).toMatchObject([{ source: "CONVERTED" }]);
    expect(pages[0]?.text.split("\n").slice(0, 3)).toEqual(["HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU", "NGHỊ QUYẾT", converted]);
  }
});

test("Word và Excel: mỗi trang tính là một trang, chữ tách dấu được ghép lại", async () => {
  const word = await read(await wordFile(["Tờ trình về việc phân bổ".normalize("NFD"), "Kính gửi: Hội đồng nhân dân tỉnh"]), "to-trinh.docx");
  expect(word.pages).toMatchObject([{ source: "EMBEDDED", text: "Tờ trình về việc phân bổ\nKính gửi: Hội đồng nhân dân tỉnh", imageKey: null }]);
  const sheets = [
    {
      sheet: "Thu",
      data: [
        ["Chỉ tiêu", "Số tiền"],
        ["Thu nội địa", 1500],
      ].map((row) => row.map((value) => ({ value }))),
    },
    { sheet: "Chi", data: [[{ value: "Chi đầu tư" }]] },
  ];
  const excel = await read(await writeXlsxFile(sheets as never).toBuffer(), "du-toan.xlsx");
  expect(excel.pages.map(({ text }) => text)).toEqual(["Thu\nChỉ tiêu\tSố tiền\nThu nội địa\t1500", "Chi\nChi đầu tư"]);
});

test("tệp có mật khẩu, tệp hỏng, tệp quá nhiều trang, ảnh không chữ: nói vì sao, tệp vẫn còn", async () => {
  const broken = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const many = await PDFDocument.create();
  for (let n = 0; n <= textLimits.pages; n++) many.addPage([100, 100]);
  const empty = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#8a5a2b" } })
    .jpeg()
    .toBuffer();
  const cases = [
    [await lockedPdf(), "khoa.pdf", "locked"],
    [broken, "hong.pdf", "broken"],
    [Buffer.from(await many.save()), "nhieu-trang.pdf", "too-many-pages"],
    [empty, "anh-trong.jpg", "no-words"],
  ] as const;
  for (const [bytes, name, failure] of cases) {
    const { fileId, text } = await read(bytes, name);
    expect([name, text.state, text.failure]).toEqual([name, "UNREADABLE", failure]);
    const { storageKey } = await db.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { storageKey: true } });
    expect((await storage().read(storageKey)).length).toBeGreaterThan(0);
  }
});

test("bom không hạ được tiến trình đọc cho người khác: trang khổng lồ được thu lại, quá bộ nhớ hay quá giờ thì tiến trình con bị dừng", async () => {
  const huge = await read(await pdfOfLines([["A plan on a very large sheet of paper with enough words to be read as a text"]], [14_400, 14_400]), "ban-ve.pdf");
  expect(huge.text).toMatchObject({ state: "READ", pages: 1 });

  const bytes = await pdfOfLines([["one"]]);
  for (const [bound, failure] of [
    [{ memory: 20 * 1024 * 1024 }, "too-heavy"],
    [{ opening: 1 }, "too-long"],
  ] as const) {
    const reading = new ReadingProcess({ ...textLimits, ...bound });
    await expect(reading.open(bytes, "application/pdf")).rejects.toMatchObject({ failure });
    reading.end();
  }
  await expect.poll(readingProcesses).toEqual([]);
});

test("tiến trình đọc bị giết giữa chừng: trang đã đọc còn nguyên, lần sau đọc tiếp từ đó", async () => {
  const words = "The council of the province has agreed on the budget of the year";
  const fileId = await fileOf(
    await pdfOfLines(Array.from({ length: 4 }, (_, n) => Array.from({ length: 8 }, () => `${words} on page ${n + 1}`))),
    "bon-trang.pdf",
  );
  await db.fileText.create({ data: { fileId, revision: 1 } });
  // Holds whoever writes page 2, until the process is dead.
  await gate.query("BEGIN");
  await gate.query(`INSERT INTO file_pages ("fileId", revision, page, text, source, quality) VALUES ($1, 1, 2, 'cổng', 'EMBEDDED', 1)`, [fileId]);
  const running = readText({ fileId });
  running.catch(() => {});
  await expect.poll(async () => (await pagesOf(fileId)).length, { timeout: 60_000 }).toBe(1);
  const waiting = `SELECT FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid`;
  await expect.poll(async () => (await gate.query(waiting)).rowCount, { timeout: 60_000 }).toBe(1);
  process.kill(readingProcesses()[0] ?? 0, "SIGKILL");
  await expect.poll(readingProcesses).toEqual([]);
  await gate.query("ROLLBACK");
  await expect(running).rejects.toMatchObject({ failure: null });
  const first = await pagesOf(fileId);
  expect([(await stateOf(fileId)).state, first.length]).toEqual(["WAITING", 2]);

  // A turn lasts ten seconds: a busy machine may need more than one.
  while ((await stateOf(fileId)).state === "WAITING") await readText({ fileId });
  expect(await stateOf(fileId)).toMatchObject({ state: "READ", pages: 4, language: "en" });
  const pages = await pagesOf(fileId);
  expect(pages.slice(0, 2)).toEqual(first);
  expect(pages.map(({ text }) => /on page (\d)/.exec(text)?.[1])).toEqual(["1", "2", "3", "4"]);
});

test("kho tệp vắng mặt không phải lỗi của tệp: bao nhiêu lần cũng được thử lại, kho có lại thì đọc", async () => {
  const fileId = await fileOf(Buffer.from("Báo cáo kết quả giám sát việc thực hiện ngân sách của tỉnh"), "kho-vang.txt");
  const folder = path.join(env().DATA_DIR, "files");
  await rename(folder, `${folder}-away`);
  for (let n = 0; n <= textLimits.attempts + 1; n++) await expect(readText({ fileId })).rejects.toMatchObject({ code: "ENOENT" });
  await rename(`${folder}-away`, folder);
  expect(await stateOf(fileId)).toMatchObject({ state: "WAITING", attempts: 0 });
  await readText({ fileId });
  expect(await stateOf(fileId)).toMatchObject({ state: "READ", failure: "" });
});

test("tệp đang chờ quét vi-rút hoặc nhiễm mã độc, tệp không của hồ sơ nào: không đọc", async () => {
  const fileId = await fileOf(Buffer.from("Báo cáo giám sát"), "cho-quet.txt");
  for (const scanState of ["WAITING", "INFECTED"] as const) {
    await db.storedFile.update({
      where: { id: fileId },
      data: { scanState, ...(scanState === "INFECTED" ? { scannedAt: new Date(), scanNote: "Eicar" } : {}) },
    });
    await readText({ fileId });
    expect(await db.fileText.count({ where: { fileId } })).toBe(0);
  }
  const loose = await make.picture({ actor: clerk });
  await readText({ fileId: loose.id });
  expect(await db.fileText.count({ where: { fileId: loose.id } })).toBe(0);
});

test("tệp có từ trước được hứa đọc một lần; xóa tệp thì ảnh các trang cũng đi", async () => {
  const fileId = await fileOf(await pdfOfLines([Array.from({ length: 8 }, () => "Words that were there before anything was read")]), "tu-truoc.pdf");
  expect(await catchUp()).toBeGreaterThan(0);
  expect(await catchUp()).toBe(0);
  expect(await promised(fileId, "texts.read-earlier")).toBe(1);
  await readText({ fileId }, "texts.read-earlier");
  const [page] = await pagesOf(fileId);
  await db.attachment.deleteMany({ where: { fileId } });
  const owner = await make.actor({ role: "APPROVER" });
  const { version } = await db.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { version: true } });
  await removeFile(owner, { id: fileId, version });
  const { payload } = await db.outboxMessage.findFirstOrThrow({ where: { kind: "files.discard" }, orderBy: { id: "desc" } });
  expect((payload as { keys: string[] }).keys).toContain(page?.imageKey);
  expect(await db.filePage.count({ where: { fileId } })).toBe(0);
});
